// SPDX-License-Identifier: Apache-2.0
// Runs the command line program at a terminal of its own, so that a test can answer its questions and see
// whether typed letters show.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace signpost::testing {

class TerminalProgram {
public:
    explicit TerminalProgram(const std::vector<std::string>& arguments);
    TerminalProgram(const TerminalProgram&) = delete;
    TerminalProgram& operator=(const TerminalProgram&) = delete;
    ~TerminalProgram();

    /// True once the text stands on the terminal; false when that takes longer than a slow computer needs.
    bool shows(const std::string& text);
    /// True when typed letters show.
    bool echoes() const;
    void type(const std::string& text) const;
    void send(int signal) const;
    /// Waits for its end: its exit code, or 128 + the signal that ended it.
    int wait();
    const std::string& output() const { return output_; }

private:
    bool read_some();

    int terminal_ = -1;
    int other_side_ = -1;  ///< kept open, so that the terminal outlives the program
    pid_t child_ = -1;
    std::string output_;
};

}  // namespace signpost::testing
