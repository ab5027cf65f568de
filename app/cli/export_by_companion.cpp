// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <string_view>
#include <system_error>

#include <unistd.h>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/export_command.h"

namespace signpost::cli {
namespace {

/// Beside this program, or, where it is installed, among the programs that people do not call.
constexpr std::string_view places[] = {"", "../libexec/signpost/"};

std::string companion_of(const std::string& program, std::string_view place) {
    return fmt::format("{}{}signpost-export", program.substr(0, program.rfind('/') + 1), place);
}

/// Puts that program in the place of this one, with the same open files. Comes back only when it cannot: the
/// system's error number.
int become(const std::string& path, const std::vector<std::string>& arguments) {
    std::vector<std::string> words{path, "export"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(path.c_str(), pointers.data());
    return errno;
}

}  // namespace

ExitCode export_command(Call& call) {
    const auto& program = call.context().surroundings.program;
    int error = ENOENT;
    for (const auto place : places)
        if (!program.empty() && error == ENOENT)
            error = become(companion_of(program, place), call.arguments());
    return call.refuse({ExitCode::no_access, shown_line(companion_of(program, places[0])),
                        fmt::format("cannot be started ({}); export needs this program beside signpost-cli",
                                    std::generic_category().message(error))});
}

}  // namespace signpost::cli
