// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/teaching.h"

#include <algorithm>

namespace signpost {
namespace {

/// What was loaded, or its mistakes to the others'.
template <class Content>
Content taken(Result<Content, std::vector<RuleMistake>> loaded, std::vector<RuleMistake>& mistakes) {
    if (loaded) return std::move(loaded.value());
    mistakes.insert(mistakes.end(), loaded.error().begin(), loaded.error().end());
    return {};
}

}  // namespace

Result<Teaching, std::vector<RuleMistake>> load_teaching(std::span<const RuleText> rules,
                                                         const Catalog& catalog) {
    std::vector<RuleMistake> mistakes;
    Teaching out;
    out.pages = taken(load_learn_pages(rules, catalog), mistakes);
    out.lessons = taken(load_lessons(rules, catalog), mistakes);
    out.cases = taken(load_practice_cases(rules, catalog), mistakes);
    out.grading = taken(load_grading(rules, catalog, out.cases), mistakes);
    if (mistakes.empty()) return out;
    std::sort(mistakes.begin(), mistakes.end());
    return mistakes;
}

}  // namespace signpost
