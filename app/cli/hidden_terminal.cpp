// SPDX-License-Identifier: Apache-2.0
#include "app/cli/hidden_terminal.h"

#ifndef _WIN32
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace signpost::cli {

#ifdef _WIN32

struct HiddenTerminal::State {};
std::unique_ptr<HiddenTerminal> HiddenTerminal::open() { return nullptr; }
HiddenTerminal::~HiddenTerminal() = default;
void HiddenTerminal::say(std::string_view) const {}
int HiddenTerminal::next(char&) { return -1; }

#else

namespace {

constexpr int milliseconds_between_looks = 50;

/// Those that end or stop a program at its terminal. They are held back while letters are hidden, and let
/// through when letters show again: so nothing has to be done inside a signal handler.
sigset_t held_back() {
    sigset_t out;
    sigemptyset(&out);
    for (const int one : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&out, one);
    return out;
}

bool is_one_waiting() {
    sigset_t waiting;
    sigpending(&waiting);
    for (const int one : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP})
        if (sigismember(&waiting, one) == 1) return true;
    return false;
}

}  // namespace

struct HiddenTerminal::State {
    int file = -1;
    termios before{};
    sigset_t mask_before{};
};

std::unique_ptr<HiddenTerminal> HiddenTerminal::open() {
    const int file = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (file < 0) return nullptr;
    return std::unique_ptr<HiddenTerminal>(new HiddenTerminal(file));
}

HiddenTerminal::HiddenTerminal(int file) : state_(std::make_unique<State>()) {
    state_->file = file;
    hide();
}

HiddenTerminal::~HiddenTerminal() {
    show_again();
    ::close(state_->file);
}

void HiddenTerminal::hide() {
    const auto held = held_back();
    sigprocmask(SIG_BLOCK, &held, &state_->mask_before);
    tcgetattr(state_->file, &state_->before);
    auto hidden = state_->before;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    hidden.c_lflag |= ECHONL;  // the line end alone shows that it was taken
    tcsetattr(state_->file, TCSAFLUSH, &hidden);
}

void HiddenTerminal::show_again() {
    tcsetattr(state_->file, TCSAFLUSH, &state_->before);
    sigprocmask(SIG_SETMASK, &state_->mask_before, nullptr);
}

/// True when one of them came and the program goes on behind it.
bool HiddenTerminal::let_signals_through() {
    if (!is_one_waiting()) return false;
    show_again();
    hide();
    return true;
}

void HiddenTerminal::say(std::string_view text) const {
    while (!text.empty()) {
        const auto count = ::write(state_->file, text.data(), text.size());
        if (count <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

int HiddenTerminal::next(char& letter) {
    for (;;) {
        pollfd ready{state_->file, POLLIN, 0};
        const int count = ::poll(&ready, 1, milliseconds_between_looks);
        if (let_signals_through()) continue;
        if (count < 0 && errno != EINTR) return -1;
        if (count > 0) return static_cast<int>(::read(state_->file, &letter, 1));
    }
}

#endif

}  // namespace signpost::cli
