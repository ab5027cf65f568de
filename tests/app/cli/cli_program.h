// SPDX-License-Identifier: Apache-2.0
// Runs the command line program and reads what it said.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/program.h"
#include "tests/support/run_program.h"

namespace signpost::testing {

using Words = std::vector<std::string>;
using Json = nlohmann::ordered_json;

/// Runs the real program, with `input` on its standard input.
ProgramRun cli(const Words& arguments, const Words& environment = {}, const std::string& input = {});

/// Runs the program's inside, for arguments that no system would hand over.
ProgramRun cli_inside(const Words& arguments, const cli::Surroundings& surroundings = {});

/// What it wrote with --json, which must end well.
Json cli_json(Words arguments, const Words& environment = {}, const std::string& input = {});

/// A text in one line, so that line breaks do not matter.
std::string in_one_line(const std::string& text);

/// The same without the blanks at the beginning of its lines.
std::string without_indents(const std::string& text);

/// Each line of a text.
Words lines_of(const std::string& text);

/// The ids in a list of objects, or the texts in a list of texts.
Words ids(const Json& list);

/// The prompt and every emergency sign of the real rules stand in the text.
bool has_standing_lines(const std::string& text);

}  // namespace signpost::testing
