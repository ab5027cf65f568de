// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cases_command.h"

#include "app/cli/call.h"
#include "app/cli/json_output.h"
#include "app/cli/list_reports.h"
#include "app/cli/loaded_cases.h"

namespace signpost::cli {

ExitCode cases_command(Call& call) {
    call.add_json_flag();
    if (const auto ended = call.parse()) return *ended;
    if (call.has_mistakes()) return call.refuse();
    const auto cases = loaded_cases(call.context());
    if (!cases) return ExitCode::refused;
    if (!call.wants_json()) return call.print_text(cases_report(call.catalog(), *cases));
    auto list = Json::array();
    for (const auto& one : *cases) list.push_back(listed_case_json(one));
    return call.print_json({{"cases", list}});
}

}  // namespace signpost::cli
