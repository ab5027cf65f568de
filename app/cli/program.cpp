// SPDX-License-Identifier: Apache-2.0
#include "app/cli/program.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/mistakes.h"
#include "core/base/nearest.h"

namespace signpost::cli {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view exit_codes =
    "Exit codes: 0 done; 1 understood, but something was refused; 2 not understood; 3 a file is damaged, not "
    "ours or too new; 4 a file is not there, in use elsewhere, or there is no access or no space.";

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> known) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

void print_help(const Context& context) {
    auto& out = context.out;
    const auto& terminal = context.surroundings.terminal;
    print({{ReportLineKind::text, context.catalog.texts.what_it_is}}, terminal, out);
    out << "\nUsage: signpost-cli COMMAND [OPTIONS]\n\nCommands:\n";
    for (const auto& command : commands()) out << fmt::format("  {:<16} {}\n", command.name, command.help);
    out << "\nOptions:\n  -h,--help    Show this help; behind a command, the help of that command\n"
           "  --version    Show the version of the program and of its rules\n"
           "  --clinic DIR Behind any command: lay a clinic's pack over the rules\n\nExamples:\n";
    for (const auto& command : commands()) out << "  " << command.example << '\n';
    out << '\n';
    print({{ReportLineKind::text, std::string(exit_codes)}}, terminal, out);
    out << '\n';
    print_standing_lines(context);
}

/// How many words of the call name this command: 0 when they do not.
std::size_t words_naming(const Command& command, const Words& arguments) {
    if (command.name == arguments[0]) return 1;
    if (arguments.size() > 1 && command.name == arguments[0] + " " + arguments[1]) return 2;
    return 0;
}

/// What may have been meant for the command's name: two words when the first begins a name of two.
std::string intended_name(const Words& arguments) {
    const bool begins = std::any_of(commands().begin(), commands().end(), [&](const Command& command) {
        return command.name.starts_with(arguments[0] + " ");
    });
    const bool has_second = arguments.size() > 1 && !arguments[1].starts_with("-");
    return begins && has_second ? arguments[0] + " " + arguments[1] : arguments[0];
}

/// The commands of two words that begin with this one.
std::vector<const Command*> commands_of(const std::string& first) {
    std::vector<const Command*> out;
    for (const auto& command : commands())
        if (command.name.starts_with(first + " ")) out.push_back(&command);
    return out;
}

void print_help_of(const std::vector<const Command*>& group, const Context& context) {
    context.out << "Commands:\n";
    for (const auto* command : group)
        context.out << fmt::format("  {:<18} {}\n", command->name, command->help);
    context.out << '\n';
    print_standing_lines(context);
}

Mistake unknown_command(const Words& arguments) {
    if (arguments[0].starts_with("-"))
        return {ExitCode::wrong_use, shown(arguments[0]), "unknown here; options stand behind the command"};
    Words names;
    for (const auto& command : commands()) names.emplace_back(command.name);
    const auto meant = intended_name(arguments);
    auto near = nearest_few(meant, names, most_suggestions);
    if (const auto group = commands_of(meant); !group.empty()) {  // of a first word alone, all that follow
        near.clear();
        for (const auto* command : group) near.emplace_back(command->name);
    }
    return {ExitCode::wrong_use, meant.empty() ? "\"\"" : shown(meant),
            "unknown command" + did_you_mean(near, "see signpost-cli --help")};
}

ExitCode run_command(const Words& arguments, const Context& context) {
    const bool asks_for_help = arguments.size() == 2 && is_one_of(arguments[1], {"--help", "-h"});
    if (const auto group = commands_of(arguments[0]); asks_for_help && !group.empty()) {
        print_help_of(group, context);
        return ExitCode::done;
    }
    for (const auto& command : commands()) {
        const auto named = words_naming(command, arguments);
        if (named == 0) continue;
        Call call(context, command,
                  {arguments.begin() + static_cast<std::ptrdiff_t>(named), arguments.end()});
        return command.run(call);
    }
    return refuse(context, {unknown_command(arguments)}, asks_for_json(arguments));
}

ExitCode run_any(const Words& arguments, const Context& context) {
    if (arguments.empty() || is_one_of(arguments[0], {"--help", "-h"})) {
        print_help(context);
        return ExitCode::done;
    }
    if (arguments[0] == "--version") {
        print_version(context);
        return ExitCode::done;
    }
    return run_command(arguments, context);
}

/// A full disk or a closed pipe may only show now.
ExitCode written_to_the_end(ExitCode code, std::ostream& out, std::ostream& err) {
    out.flush();
    if (out) return code;
    const auto why = errno != 0 ? std::generic_category().message(errno) : std::string("no reason known");
    err << "standard output: cannot be written (" << why << "); what was shown may be cut off\n";
    return ExitCode::no_access;
}

}  // namespace

void print_standing_lines(const Context& context, const CareTeam& team) {
    const auto& catalog = context.catalog;
    print(standing_report(catalog, team, {}), context.surroundings.terminal, context.out);
    print(closing_report(catalog, context.surroundings.today(), {}), context.surroundings.terminal,
          context.out);
}

int run(const std::vector<std::string>& arguments, const Rules& rules, std::ostream& out, std::ostream& err,
        const Surroundings& surroundings) {
    errno = 0;
    auto code = ExitCode::no_access;
    try {
        code = run_any(arguments, {rules.files, rules.catalog, rules.catalog, out, err, surroundings});
    } catch (const std::exception& error) {
        err << "signpost-cli: stopped: " << error.what() << '\n';
    }
    return static_cast<int>(written_to_the_end(code, out, err));
}

}  // namespace signpost::cli
