// SPDX-License-Identifier: Apache-2.0
// The command line program but for main(): takes its arguments, the rules and where to write, and returns its
// exit code. Never throws, never asks the C locale, never touches the network.
#pragma once

#include <chrono>
#include <istream>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "app/cli/terminal.h"
#include "core/base/calendar_date.h"
#include "core/base/local_time.h"
#include "core/catalog/catalog.h"
#include "core/sharing/care_team.h"
#include "core/words/words.h"

namespace signpost::cli {

/// What the program finds around it.
struct Surroundings {
    Terminal terminal;
    Today today = CalendarDate::today;
    Now now = LocalTime::now;
    /// How long a change waits while another program has the diary open.
    std::chrono::milliseconds patience = std::chrono::seconds(10);
    /// The file of this program, which tells where its companion lies; empty where that is not known.
    std::string program = {};
    /// The catalogues of the languages that it carries.
    std::span<const MessageBytes> languages = {};
    /// Where lines are read from; the standard input when it is null.
    std::istream* in = nullptr;
};

/// What the rule files say, and the catalog that was made of them.
struct Rules {
    std::span<const RuleText> files;
    const Catalog& catalog;
};

/// What every command works with.
struct Context {
    std::span<const RuleText> rules;
    const Catalog& built_in;  ///< the rules of the program alone
    const Catalog& catalog;   ///< with the clinic's pack of this call, if it names one
    std::ostream& out;
    std::ostream& err;
    const Surroundings& surroundings;
};

/// Runs one call; `arguments` are those behind the program's name.
int run(const std::vector<std::string>& arguments, const Rules& rules, std::ostream& out, std::ostream& err,
        const Surroundings& surroundings);

/// The prompt, the team when it is known, the emergency signs, and what the rules are: the end of every text
/// for people.
void print_standing_lines(const Context& context, const CareTeam& team = {});

}  // namespace signpost::cli
