// SPDX-License-Identifier: Apache-2.0
#include "app/cli/passphrase.h"

#include <cerrno>
#include <functional>
#include <system_error>

#include <unistd.h>

#include <fmt/format.h>

#include "app/cli/hidden_terminal.h"
#include "core/diary/seal.h"

namespace signpost::cli {
namespace {

/// Gives the next letter: 1, 0 at the end, -1 when it cannot be read.
using NextLetter = std::function<int(char& letter)>;

Mistake cannot_be_read(const std::string& where) {
    const int error = errno;
    const auto why = std::generic_category().message(error);
    if (error == EBADF) return {ExitCode::wrong_use, where, fmt::format("nothing is open there ({})", why)};
    return {ExitCode::no_access, where, fmt::format("the passphrase cannot be read ({})", why)};
}

Result<Passphrase, Mistake> read_line(const NextLetter& next, const std::string& where) {
    Passphrase out;
    for (char letter = 0;;) {
        const int count = next(letter);
        if (count < 0) return cannot_be_read(where);
        if (count == 0 || letter == '\n') break;
        if (!out.add(letter))
            return Mistake{ExitCode::refused, where,
                           fmt::format("the passphrase is longer than {} bytes", Passphrase::most_bytes)};
    }
    out.drop_carriage_return();
    if (out.text().empty()) return Mistake{ExitCode::refused, where, "the passphrase is empty"};
    return out;
}

Result<Passphrase, Mistake> asked(HiddenTerminal& terminal, const std::string& question) {
    terminal.say(question);
    return read_line([&](char& letter) { return terminal.next(letter); }, "terminal");
}

}  // namespace

Passphrase::Passphrase() : text_(std::make_unique<std::string>()) {
    text_->reserve(most_bytes);  // it never grows, so no copy is left behind
}

Passphrase::~Passphrase() {
    if (text_) wipe(*text_);
}

bool Passphrase::add(char letter) {
    if (text_->size() == most_bytes) return false;
    text_->push_back(letter);
    return true;
}

void Passphrase::drop_carriage_return() {
    if (text_->ends_with('\r')) text_->pop_back();
}

Result<Passphrase, Mistake> passphrase_from(int descriptor, const std::string& where) {
    const auto next = [descriptor](char& letter) {
        auto count = ::read(descriptor, &letter, 1);
        while (count < 0 && errno == EINTR) count = ::read(descriptor, &letter, 1);
        return static_cast<int>(count);
    };
    return read_line(next, where);
}

Result<Passphrase, Mistake> passphrase_from_terminal(const std::string& question, const Mistake& otherwise) {
    const auto terminal = HiddenTerminal::open();
    if (!terminal) return otherwise;
    return asked(*terminal, question);
}

Result<Passphrase, Mistake> new_passphrase_from_terminal(const Mistake& otherwise) {
    const auto terminal = HiddenTerminal::open();
    if (!terminal) return otherwise;
    auto first = asked(*terminal, "New passphrase: ");
    if (!first) return first;
    const auto again = asked(*terminal, "The same again: ");
    if (!again) return again.error();
    if (first.value().text() != again.value().text())
        return Mistake{ExitCode::refused, "terminal", "the two passphrases differ; nothing was changed"};
    return first;
}

}  // namespace signpost::cli
