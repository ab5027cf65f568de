// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sources_command.h"

#include "app/cli/call.h"
#include "app/cli/json_output.h"
#include "app/cli/list_reports.h"

namespace signpost::cli {

ExitCode sources_command(Call& call) {
    call.add_json_flag();
    if (const auto ended = call.parse()) return *ended;
    if (call.has_mistakes()) return call.refuse();
    const auto& catalog = call.catalog();
    if (!call.wants_json()) return call.print_text(sources_report(catalog));
    auto list = Json::array();
    for (std::size_t i = 0; i < catalog.sources.size(); ++i)
        list.push_back(source_json(catalog, at_place<SourceIndex>(i)));
    return call.print_json({{"sources", list}});
}

}  // namespace signpost::cli
