// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string_view>

#ifndef _WIN32
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace signpost::cli {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t least_width = 20;
constexpr std::size_t most_readable_width = 100;  // longer lines are hard to read, however wide the window

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::optional<std::size_t> width_asked_for() {
    const auto text = variable("COLUMNS");
    std::size_t width = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
    if (error != std::errc{} || end != text.data() + text.size() || width == 0) return std::nullopt;
    return std::max(width, least_width);
}

#ifdef _WIN32
bool is_terminal() { return false; }
std::size_t window_width() { return usual_width; }
#else
bool is_terminal() { return isatty(STDOUT_FILENO) == 1; }

std::size_t window_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_width;
    return std::clamp<std::size_t>(size.ws_col, least_width, most_readable_width);
}
#endif

/// The escape sequence for each ReportLineKind, in their order.
constexpr std::string_view emphasis_of[] = {
    "\033[1m",     // prompt
    "\033[1;31m",  // emergency
    "\033[1m",     // heading
    "",            // text
    "",            // item
    "\033[2m",     // item_fine
    "\033[2m",     // fine
};
constexpr std::string_view plain_again = "\033[0m";

std::string emphasised(std::string_view text, ReportLineKind kind) {
    const auto begin = emphasis_of[static_cast<std::size_t>(kind)];
    if (begin.empty()) return std::string(text);
    return std::string(begin) + std::string(text) + std::string(plain_again);
}

}  // namespace

Terminal terminal_of_this_process() {
    const bool wanted = variable("NO_COLOR").empty() && variable("TERM") != "dumb";
    const bool is_one = is_terminal();
    return {width_asked_for().value_or(window_width()), wanted && is_one, is_one};
}

void print(const Report& report, const Terminal& terminal, std::ostream& out) {
    bool at_start = true;
    for (const auto& line : report) {
        auto text = plain_text({line}, terminal.width);
        text.pop_back();  // the line end, which stays outside the emphasis
        if (line.kind == ReportLineKind::heading && !at_start) out << '\n';
        out << (terminal.emphasis ? emphasised(text, line.kind) : text) << '\n';
        at_start = false;
    }
}

}  // namespace signpost::cli
