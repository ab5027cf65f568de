// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/terminal_program.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace signpost::testing {
namespace {

constexpr int longest_wait_milliseconds = 30'000;
constexpr int killed_by_signal = 128;

[[noreturn]] void become(std::vector<std::string> words, int terminal) {
    setsid();
    ioctl(terminal, TIOCSCTTY, 0);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(terminal, stream);
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
    _exit(127);
}

}  // namespace

TerminalProgram::TerminalProgram(const std::vector<std::string>& arguments)
    : terminal_(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (terminal_ < 0 || grantpt(terminal_) != 0 || unlockpt(terminal_) != 0)
        throw std::system_error(errno, std::generic_category(), "no terminal");
    other_side_ = open(ptsname(terminal_), O_RDWR | O_NOCTTY | O_CLOEXEC);
    std::vector<std::string> words{SIGNPOST_CLI};
    words.insert(words.end(), arguments.begin(), arguments.end());
    child_ = fork();
    if (child_ == 0) become(words, other_side_);
    if (child_ < 0 || other_side_ < 0) throw std::system_error(errno, std::generic_category(), "no program");
}

TerminalProgram::~TerminalProgram() {
    if (child_ > 0) {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }
    close(other_side_);
    close(terminal_);
}

bool TerminalProgram::read_some() {
    pollfd ready{terminal_, POLLIN, 0};
    if (poll(&ready, 1, longest_wait_milliseconds) != 1) return false;
    std::array<char, 4096> buffer{};
    const auto count = read(terminal_, buffer.data(), buffer.size());
    if (count <= 0) return false;
    output_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

bool TerminalProgram::shows(const std::string& text) {
    while (output_.find(text) == std::string::npos)
        if (!read_some()) return false;
    return true;
}

bool TerminalProgram::echoes() const {
    termios state{};
    if (tcgetattr(other_side_, &state) != 0)
        throw std::system_error(errno, std::generic_category(), "tcgetattr");
    return (state.c_lflag & static_cast<tcflag_t>(ECHO)) != 0;
}

void TerminalProgram::type(const std::string& text) const {
    if (write(terminal_, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        throw std::system_error(errno, std::generic_category(), "write");
}

void TerminalProgram::send(int signal) const { kill(child_, signal); }

int TerminalProgram::wait() {
    int status = 0;
    if (waitpid(child_, &status, 0) != child_)
        throw std::system_error(errno, std::generic_category(), "waitpid");
    child_ = -1;
    int left = 0;
    while (ioctl(terminal_, FIONREAD, &left) == 0 && left > 0 && read_some()) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : killed_by_signal + WTERMSIG(status);
}

}  // namespace signpost::testing
