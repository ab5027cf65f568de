// SPDX-License-Identifier: Apache-2.0
#include "app/cli/effects_command.h"

#include "app/cli/call.h"
#include "app/cli/json_output.h"
#include "app/cli/list_reports.h"

namespace signpost::cli {

ExitCode effects_command(Call& call) {
    call.add_json_flag();
    if (const auto ended = call.parse()) return *ended;
    if (call.has_mistakes()) return call.refuse();
    const auto& catalog = call.catalog();
    if (!call.wants_json()) return call.print_text(effects_report(catalog));
    auto list = Json::array();
    for (std::size_t i = 0; i < catalog.effects.size(); ++i)
        list.push_back(effect_json(catalog, at_place<EffectIndex>(i)));
    return call.print_json({{"effects", list}});
}

}  // namespace signpost::cli
