// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diary_opening.h"

#include <thread>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/counted.h"
#include "app/cli/file_problem_text.h"

namespace signpost::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_tries(5);

Result<Passphrase, Mistake> passphrase_of(const DiaryFile& file) {
    if (file.passphrase_fd) return passphrase_from(*file.passphrase_fd, "--passphrase-fd");
    const auto path = DiaryPaths::of(file.path).diary;
    return passphrase_from_terminal(fmt::format("Passphrase for {}: ", shown_line(path)),
                                    file_problem_mistake({FileProblemKind::needs_passphrase, path, 0}));
}

Result<SharedKey, Mistake> key_of(const DiaryFile& file) {
    const auto settings = key_settings_of(DiaryPaths::of(file.path).diary);
    if (!settings) return file_problem_mistake(settings.error());
    return key_for(file, settings.value());
}

}  // namespace

Result<SharedKey, Mistake> key_for(const DiaryFile& file, const std::optional<KeySettings>& settings) {
    if (!settings) return SharedKey{};
    const auto passphrase = passphrase_of(file);
    if (!passphrase) return passphrase.error();
    return key_from(passphrase.value(), *settings, file.path);
}

Result<SharedKey, Mistake> key_from(const Passphrase& passphrase, const KeySettings& settings,
                                    const std::string& path) {
    auto key = SealKey::derive(passphrase.text(), settings);
    if (!key) return file_problem_mistake({FileProblemKind::no_memory, path, 0});
    return SharedKey(std::make_shared<const SealKey>(std::move(*key)));
}

Result<DiarySession, Mistake> open_to_read(const DiaryFile& file) {
    const auto key = key_of(file);
    if (!key) return key.error();
    auto opened = DiarySession::open(file.path, key.value(), OpenFor::reading);
    if (!opened) return file_problem_mistake(opened.error());
    return std::move(opened.value());
}

Result<DiarySession, Mistake> open_to_write(const DiaryFile& file, std::chrono::milliseconds patience) {
    const auto key = key_of(file);
    if (!key) return key.error();
    return open_to_write(file.path, key.value(), patience);
}

Result<DiarySession, Mistake> open_to_write(const std::string& path, const SharedKey& key,
                                            std::chrono::milliseconds patience) {
    const auto end = Clock::now() + patience;
    for (;;) {
        auto opened = DiarySession::open(path, key, OpenFor::writing);
        if (!opened) return file_problem_mistake(opened.error());
        const auto& why_not = opened.value().report().why_read_only;
        if (!why_not) return std::move(opened.value());
        if (why_not->kind != FileProblemKind::in_use || Clock::now() >= end)
            return file_problem_mistake(*why_not);
        std::this_thread::sleep_for(between_tries);
    }
}

std::size_t recovered_count(const DiarySession& session) { return session.report().recovered.count(); }

void remark_unreadable_journal(const Call& call, const DiarySession& session) {
    const auto& report = session.report();
    std::string what;
    if (report.damaged_records > 0)
        what = counted(report.damaged_records, "change", "changes") + " in it cannot be read";
    if (report.journal_problem)
        what = fmt::format("cannot be used ({})", in_words(report.journal_problem->kind));
    if (what.empty()) return;
    what += report.journal_set_aside.empty() ? "; it stays where it is"
                                             : "; it is kept as " + shown_line(report.journal_set_aside);
    call.remark(shown_line(session.paths().journal), what);
}

void remark_what_was_put_in(const Call& call, DiarySession& session) {
    const auto place = shown_line(session.paths().diary);
    if (const auto count = recovered_count(session); count > 0)
        call.remark(place, fmt::format("{} that had not reached the file before {} in it now",
                                       counted(count, "change", "changes"), count == 1 ? "is" : "are"));
    if (session.take_merged())
        call.remark(place, "was changed elsewhere meanwhile; those changes and this one are in it now");
    remark_unreadable_journal(call, session);
}

void remark_what_is_not_in_the_file(const Call& call, const DiarySession& session) {
    const auto place = shown_line(session.paths().diary);
    if (const auto count = recovered_count(session); count > 0)
        call.remark(place,
                    fmt::format("{} not in the file yet; signpost-cli diary recover FILE puts {} in",
                                counted(count, "change is", "changes are"), count == 1 ? "it" : "them"));
    remark_unreadable_journal(call, session);
}

}  // namespace signpost::cli
