// SPDX-License-Identifier: Apache-2.0
// Whatever stands in a rule file, loading answers: no crash, no undefined behaviour, no memory beyond a
// bound. The first line, "# FILE", names the rule file that the text stands for; the others are those of a
// tiny catalog. What is refused has a place and can be told in one line; what is taken can be compiled and
// read back, and keeps the first promises of the matcher.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/catalog/compiled_catalog.h"
#include "core/catalog/rule_mistake_text.h"
#include "core/matching/matcher.h"
#include "core/teaching/grading_load.h"
#include "core/teaching/learn_pages.h"
#include "core/teaching/lessons.h"
#include "core/teaching/practice_cases.h"
#include "tests/support/counted_memory.h"
#include "tests/support/test_catalogs.h"

namespace {

using namespace signpost;

constexpr std::size_t largest_piece = std::size_t{64} * 1024 * 1024;

/// Ends the program, which is what a fuzzer takes for a finding.
void demand(bool holds) {
    if (!holds) std::abort();
}

void check_refused(const std::vector<RuleMistake>& mistakes) {
    demand(!mistakes.empty());
    demand(std::is_sorted(mistakes.begin(), mistakes.end()));
    for (const auto& mistake : mistakes) {
        const auto told = rule_mistake_text(mistake);
        demand(!told.empty() && told.find('\n') == std::string::npos);
        demand(is_plain_utf8(told));
    }
}

/// Every sign at once leads to every effect, and to emergency help where one sign alone does.
void check_taken(const Catalog& catalog) {
    demand(read_compiled(compiled(catalog)) == catalog);
    Checklist all;
    for (std::size_t i = 0; i < catalog.signs.size(); ++i) all.ticked.push_back(at_place<SignIndex>(i));
    const auto result = Matcher(catalog).match(all);
    demand(result.effects.size() == catalog.effects.size());
    demand(catalog.emergency_signs().empty() || result.advice() == Advice::emergency);
}

template <class Content>
void check_teaching(const Result<Content, std::vector<RuleMistake>>& loaded) {
    if (!loaded) check_refused(loaded.error());
}

void load_as_teaching(std::string_view file, std::string_view text) {
    static const auto catalog = testing::load_or_throw(testing::tiny_rules());
    const std::vector<RuleText> rules{{file, text}};
    check_teaching(load_practice_cases(rules, catalog));
    check_teaching(load_learn_pages(rules, catalog));
    check_teaching(load_lessons(rules, catalog));
    check_teaching(load_grading_scales(rules, catalog));
}

void load_as_catalog(std::string_view file, std::string_view text) {
    auto rules = testing::tiny_rules();
    const auto same =
        std::find_if(rules.begin(), rules.end(), [file](const auto& rule) { return rule.first == file; });
    if (same == rules.end())
        rules.emplace_back(file, text);
    else
        same->second = text;
    const auto loaded = testing::load(rules);
    if (loaded)
        check_taken(loaded.value());
    else
        check_refused(loaded.error());
}

bool is_teaching(std::string_view file) {
    return file.starts_with("cases/") || file.starts_with("learn/") || file.starts_with("grading/");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    testing::refuse_pieces_above(largest_piece);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto end = text.find('\n');
    if (!text.starts_with("# ") || end == std::string_view::npos) return 0;
    const auto file = text.substr(2, end - 2);
    if (!is_plain_utf8(file)) return 0;
    if (is_teaching(file))
        load_as_teaching(file, text);
    else
        load_as_catalog(file, text);
    return 0;
}
