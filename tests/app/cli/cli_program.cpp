// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_program.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "rules/embedded_rules.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {

ProgramRun cli(const Words& arguments, const Words& environment, const std::string& input) {
    Words command{SIGNPOST_CLI};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_program(command, input, environment);
}

ProgramRun cli_inside(const Words& arguments, const cli::Surroundings& surroundings) {
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::run(arguments, {rules::embedded_rules(), real_catalog()}, out, err, surroundings);
    return {code, out.str(), err.str()};
}

Json cli_json(Words arguments, const Words& environment, const std::string& input) {
    arguments.emplace_back("--json");
    const auto run = cli(arguments, environment, input);
    if (run.exit_code != 0 || !run.err.empty())
        throw std::runtime_error("exit code " + std::to_string(run.exit_code) + ": " + run.err);
    if (!run.out.ends_with("}\n")) throw std::runtime_error("no object with a line end: " + run.out);
    return Json::parse(run.out);
}

std::string in_one_line(const std::string& text) {
    auto out = text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

std::string without_indents(const std::string& text) {
    std::istringstream in(text);
    std::string out;
    for (std::string word; in >> word;) out += out.empty() ? word : " " + word;
    return out;
}

Words lines_of(const std::string& text) {
    Words out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

Words ids(const Json& list) {
    Words out;
    for (const auto& one : list)
        out.push_back(one.is_string() ? one.get<std::string>() : one.at("id").get<std::string>());
    return out;
}

bool has_standing_lines(const std::string& text) {
    const auto& catalog = real_catalog();
    const auto line = in_one_line(text);
    const auto holds = [&line](const std::string& words) { return line.find(words) != std::string::npos; };
    const auto signs = catalog.emergency_signs();
    return holds(catalog.texts.prompt) && std::all_of(signs.begin(), signs.end(), [&](SignIndex sign) {
               return holds(catalog.at(sign).short_name);
           });
}

}  // namespace signpost::testing
