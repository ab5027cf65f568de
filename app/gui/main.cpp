// SPDX-License-Identifier: Apache-2.0
// The program `signpost`. Joins the window with the embedded rules.
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "app/gui/application.h"
#include "core/base/owner_only.h"
#include "core/catalog/compiled_catalog.h"
#include "languages/embedded_languages.h"
#include "rules/embedded_rules.h"

namespace {

constexpr int wrong_use = 2;
constexpr int no_screen = 4;

constexpr std::string_view help =
    "Usage: signpost [--help] [--version] [--exit-after-first-paint | --measure-ticks N] [DIARY]\n"
    "Opens the Signpost window: tick what you notice, see where it is listed, know whom to call.\n"
    "  DIARY                      open this diary file; without it, the diary of the last time\n"
    "  --exit-after-first-paint   end as soon as the window was drawn, and print when that was\n"
    "  --measure-ticks N          tick N boxes, print the milliseconds until each was drawn, and end\n"
    "Without a screen, use signpost-cli: for example `signpost-cli match --sign fever`.\n";

void print(std::FILE* where, std::string_view text) { std::fwrite(text.data(), 1, text.size(), where); }

/// A program with a mistake in what it teaches is never built: the tests load it all.
signpost::Teaching teaching_for(const signpost::Catalog& catalog) {
    auto loaded = signpost::load_teaching(signpost::rules::embedded_rules(), catalog);
    return loaded ? std::move(loaded.value()) : signpost::Teaching{};
}

int open_window(const signpost::gui::StartOptions& options, char* name) {
    auto catalog = signpost::read_compiled(signpost::rules::compiled_catalog());
    if (!catalog) {  // the build reads them back, so that this is a damaged file
        print(stderr, "signpost: the rules in this program cannot be read; install it again.\n");
        return EXIT_FAILURE;
    }
    int argc = 1;
    char* argv[] = {name, nullptr};
    signpost::gui::Content content{std::move(*catalog), &teaching_for,
                                   signpost::messages::embedded_languages()};
    const auto code = signpost::gui::run_window(std::move(content), options, argc, argv);
    if (!code)
        print(stderr, "signpost: there is no screen to open a window on. signpost-cli works without one.\n");
    return code.value_or(no_screen);
}

int refuse(std::string_view argument) {
    print(stderr, "signpost: unknown argument " + std::string(argument) + "; see signpost --help\n");
    return wrong_use;
}

/// Of something to be counted; 0 for what is no such number.
int count_of(std::string_view text) {
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    return error == std::errc() && end == text.data() + text.size() && count > 0 ? count : 0;
}

bool is_option(std::string_view argument) { return argument.empty() || argument.front() == '-'; }

/// The window remembers the path, wherever it is started from next time.
std::string absolute(std::string_view path) {
    std::error_code unknown_folder;
    const auto out = std::filesystem::absolute(path, unknown_folder);
    return unknown_folder ? std::string(path) : out.lexically_normal().string();
}

/// Fills in the options; a code to end with when no window is wanted.
std::optional<int> read_arguments(const std::vector<std::string_view>& arguments,
                                  signpost::gui::StartOptions& options) {
    for (auto at = arguments.begin(); at != arguments.end(); ++at) {
        if (*at == "--help") return print(stdout, help), EXIT_SUCCESS;
        if (*at == "--version") return print(stdout, "signpost " SIGNPOST_VERSION "\n"), EXIT_SUCCESS;
        if (*at == "--exit-after-first-paint") {
            options.exit_after_first_paint = true;
        } else if (*at == "--measure-ticks" && std::next(at) != arguments.end()) {
            options.measured_ticks = count_of(*++at);
            if (options.measured_ticks == 0) return refuse(*at);
        } else if (is_option(*at) || !options.diary.empty()) {
            return refuse(*at);
        } else {
            options.diary = absolute(*at);
        }
    }
    return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
    signpost::keep_to_owner();
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is told as a full disk, not by a signal
#endif
    signpost::gui::StartOptions options;
    const auto code = read_arguments({argv + 1, argv + argc}, options);
    return code ? *code : open_window(options, argv[0]);
}
