// SPDX-License-Identifier: Apache-2.0
#include "app/cli/match_command.h"

#include "app/cli/call.h"
#include "app/cli/json_output.h"
#include "app/cli/match_options.h"
#include "core/matching/matcher.h"

namespace signpost::cli {

ExitCode match_command(Call& call) {
    MatchOptions options(call);
    call.add_json_flag();
    if (const auto ended = call.parse()) return *ended;
    const auto input = options.read();
    if (call.has_mistakes()) return call.refuse();

    const auto& catalog = call.catalog();
    const auto result = Matcher(catalog).match(input.checklist, {input.team.fever_line});
    if (call.wants_json()) return call.print_json(match_json(catalog, result));
    const auto& around = call.context().surroundings;
    print(check_report(catalog, input.team, input.checklist, result, around.today(), {}), around.terminal,
          call.context().out);
    return ExitCode::done;
}

}  // namespace signpost::cli
