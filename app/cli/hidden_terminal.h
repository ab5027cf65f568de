// SPDX-License-Identifier: Apache-2.0
// The terminal of the person who called, for a question whose answer must not be seen. It promises that the
// letters show again afterwards, also when a signal ends or stops the program at the question.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace signpost::cli {

class HiddenTerminal {
public:
    /// Null where the program has no terminal.
    static std::unique_ptr<HiddenTerminal> open();

    HiddenTerminal(const HiddenTerminal&) = delete;
    HiddenTerminal& operator=(const HiddenTerminal&) = delete;
    ~HiddenTerminal();

    void say(std::string_view text) const;
    /// The next letter typed: 1, or 0 at the end, or -1 when it cannot be read.
    int next(char& letter);

private:
    struct State;
    explicit HiddenTerminal(int file);

    void hide();
    void show_again();
    bool let_signals_through();

    std::unique_ptr<State> state_;
};

}  // namespace signpost::cli
