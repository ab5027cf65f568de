// SPDX-License-Identifier: Apache-2.0
// A passphrase, from an open file or from the terminal: never from the arguments or the environment, where
// others can see it. It stands in memory once and is wiped when it goes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/cli/mistakes.h"
#include "core/base/result.h"

namespace signpost::cli {

class Passphrase {
public:
    static constexpr std::size_t most_bytes = 1024;

    Passphrase();
    Passphrase(const Passphrase&) = delete;
    Passphrase& operator=(const Passphrase&) = delete;
    Passphrase(Passphrase&&) = default;
    Passphrase& operator=(Passphrase&&) = delete;
    ~Passphrase();

    std::string_view text() const { return *text_; }
    /// False when it has all the letters that it can have.
    bool add(char letter);
    /// Without the carriage return that some systems put before a line end.
    void drop_carriage_return();

private:
    std::unique_ptr<std::string> text_;  ///< never moves, so no copy is left behind
};

/// The first line of what the descriptor still holds, without its line end; `where` is the option that names
/// it. Nothing behind that line is read, so a second passphrase may follow.
Result<Passphrase, Mistake> passphrase_from(int descriptor, const std::string& where);

/// What the terminal is asked with; `otherwise` is the mistake where there is none.
Result<Passphrase, Mistake> passphrase_from_terminal(const std::string& question, const Mistake& otherwise);
/// The same for a new one, which is asked for twice.
Result<Passphrase, Mistake> new_passphrase_from_terminal(const Mistake& otherwise);

}  // namespace signpost::cli
