// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_program.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signpost::testing {
namespace {

constexpr int killed_by_signal = 128;

[[noreturn]] void fail(int code, const std::string& what) {
    throw std::system_error(code, std::generic_category(), what);
}

void check(int code, const std::string& what) {
    if (code != 0) fail(code, what);
}

/// An open file that closes itself.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_ = -1;
};

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;

    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) fail(errno, "pipe");
        read_end = Descriptor(ends[0]);
        write_end = Descriptor(ends[1]);
    }
};

/// The three ends that the program gets as its standard streams.
class SpawnActions {
public:
    SpawnActions() { check(posix_spawn_file_actions_init(&actions_), "posix_spawn_file_actions_init"); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }

    void connect(const Descriptor& from, int to) {
        check(posix_spawn_file_actions_adddup2(&actions_, from.number(), to),
              "posix_spawn_file_actions_adddup2");
    }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

/// While it lives, a program that stops reading gives EPIPE here instead of ending the tests.
class IgnoreBrokenPipe {
public:
    IgnoreBrokenPipe() : before_(::signal(SIGPIPE, SIG_IGN)) {}
    IgnoreBrokenPipe(const IgnoreBrokenPipe&) = delete;
    IgnoreBrokenPipe& operator=(const IgnoreBrokenPipe&) = delete;
    ~IgnoreBrokenPipe() { ::signal(SIGPIPE, before_); }

private:
    void (*before_)(int);
};

std::string_view name_of(std::string_view entry) { return entry.substr(0, entry.find('=')); }

/// This program's environment, with those entries replaced that were given.
std::vector<std::string> environment_with(const std::vector<std::string>& changes) {
    std::vector<std::string> out = changes;
    for (char** entry = environ; *entry; ++entry) {
        bool is_replaced = false;
        for (const auto& change : changes) is_replaced = is_replaced || name_of(change) == name_of(*entry);
        if (!is_replaced) out.emplace_back(*entry);
    }
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    out.reserve(texts.size() + 1);
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// Signals as a shell would hand them on, whatever the tests have set.
class SpawnAttributes {
public:
    SpawnAttributes() {
        check(posix_spawnattr_init(&attributes_), "posix_spawnattr_init");
        sigset_t defaults;
        sigemptyset(&defaults);
        sigaddset(&defaults, SIGPIPE);
        check(posix_spawnattr_setsigdefault(&attributes_, &defaults), "posix_spawnattr_setsigdefault");
        check(posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF), "posix_spawnattr_setflags");
    }
    SpawnAttributes(const SpawnAttributes&) = delete;
    SpawnAttributes& operator=(const SpawnAttributes&) = delete;
    ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }

    const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_{};
};

pid_t start(std::vector<std::string> command, const std::vector<std::string>& changes,
            const SpawnActions& actions) {
    if (command.empty()) fail(EINVAL, "run_program without a command");
    auto environment = environment_with(changes);
    const SpawnAttributes attributes;
    pid_t child = 0;
    check(posix_spawn(&child, command.front().c_str(), actions.get(), attributes.get(),
                      pointers(command).data(), pointers(environment).data()),
          "cannot start " + command.front());
    return child;
}

/// Writes what fits; closes the pipe when all is written or nobody reads.
void feed(Descriptor& pipe, std::string_view& input) {
    const auto written = input.empty() ? 0 : write(pipe.number(), input.data(), input.size());
    if (written < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 || input.empty()) pipe.close();
}

/// Takes what is there; closes the pipe at its end.
void drain(Descriptor& pipe, std::string& output) {
    std::array<char, 65536> buffer{};
    const auto taken = read(pipe.number(), buffer.data(), buffer.size());
    if (taken > 0) output.append(buffer.data(), static_cast<std::size_t>(taken));
    if (taken == 0 || (taken < 0 && errno != EINTR)) pipe.close();
}

/// Serves all three pipes as they become ready, so that neither side ever waits for the other.
void exchange(Descriptor& in, Descriptor& out, Descriptor& err, std::string_view input, ProgramRun& run) {
    while (in.is_open() || out.is_open() || err.is_open()) {
        // A closed one has the number -1, which poll() skips.
        std::array<pollfd, 3> ready{
            {{in.number(), POLLOUT, 0}, {out.number(), POLLIN, 0}, {err.number(), POLLIN, 0}}};
        if (poll(ready.data(), ready.size(), -1) < 0) {
            if (errno == EINTR) continue;
            fail(errno, "poll");
        }
        if (ready[0].revents != 0) feed(in, input);
        if (ready[1].revents != 0) drain(out, run.out);
        if (ready[2].revents != 0) drain(err, run.err);
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) fail(errno, "waitpid");
    return WIFEXITED(status) ? WEXITSTATUS(status) : killed_by_signal + WTERMSIG(status);
}

}  // namespace

ProgramRun run_program(const std::vector<std::string>& command, const std::string& input,
                       const std::vector<std::string>& environment) {
    Pipe in;
    Pipe out;
    Pipe err;
    SpawnActions actions;
    actions.connect(in.read_end, STDIN_FILENO);
    actions.connect(out.write_end, STDOUT_FILENO);
    actions.connect(err.write_end, STDERR_FILENO);
    const IgnoreBrokenPipe guard;
    const auto child = start(command, environment, actions);
    in.read_end.close();
    out.write_end.close();
    err.write_end.close();
    if (fcntl(in.write_end.number(), F_SETFL, O_NONBLOCK) != 0) fail(errno, "fcntl");
    ProgramRun run;
    exchange(in.write_end, out.read_end, err.read_end, input, run);
    run.exit_code = wait_for(child);
    return run;
}

}  // namespace signpost::testing
