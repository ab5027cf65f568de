// SPDX-License-Identifier: Apache-2.0
#include "app/cli/loaded_cases.h"

#include "core/catalog/rule_mistake_text.h"

namespace signpost::cli {

std::optional<std::vector<PracticeCase>> loaded_cases(const Context& context) {
    auto cases = load_practice_cases(context.rules, context.built_in);
    if (cases) return std::move(cases.value());
    for (const auto& mistake : cases.error()) context.err << rule_mistake_text(mistake) << '\n';
    return std::nullopt;
}

}  // namespace signpost::cli
