// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/catalog/catalog_reader.h"
#include "core/catalog/limits.h"

namespace signpost {
namespace {

constexpr int most_late_count = 1200;  // days, weeks or months

/// The units in which the time of a late case may be given.
struct LateKey {
    std::string_view key;
    TimeUnit unit;
};

constexpr LateKey late_keys[] = {
    {"day", TimeUnit::day}, {"weeks", TimeUnit::week}, {"months", TimeUnit::month}};

}  // namespace

void CatalogReader::read_effect(RuleReader& reader, const std::string& file_name) {
    Effect effect;
    effect.id = reader.id();
    if ("effects/" + effect.id + ".toml" != file_name)
        reader.mistake(RuleMistakeKind::file_name_differs, effect.id, "effects/" + effect.id + ".toml", "id");
    effect.order = reader.integer("order", 0, 1'000'000);
    effect.name = reader.text("name");
    effect.clinical = reader.text("clinical");
    effect.plain = reader.text("plain");
    effect.usual_time = reader.text("usual_time");
    effect.care = reader.text("care");
    effect.care_sources = cited(reader, effect.id, "care_sources");
    if (auto onset = reader.table("onset", true)) effect.onset = read_onset(*onset, effect.id);
    effect.article_says = reader.texts("article_says");
    effect.note = reader.optional_text("note");
    reader.each_table("timing", [&](RuleReader& fact) {
        effect.timing.push_back({fact.text("text"), cited(fact, effect.id)});
    });
    reader.each_table("late", [&](RuleReader& late) { read_late_case(late, effect); });
    std::stable_sort(effect.late.begin(), effect.late.end(),
                     [](const LateCase& a, const LateCase& b) { return day_of(a) < day_of(b); });
    bool lists_any = false;
    reader.each_table("sign", [&](RuleReader& link) {
        lists_any = true;
        read_link(link, effect);
    });
    if (!lists_any) reader.mistake(RuleMistakeKind::effect_without_signs, effect.id);
    check_order_is_distinct(reader, effect);
    effects.add(effect.id, reader);
    catalog.effects.push_back(std::move(effect));
}

void CatalogReader::check_order_is_distinct(RuleReader& reader, const Effect& effect) {
    for (const auto& other : catalog.effects)
        if (other.order == effect.order)
            reader.mistake(RuleMistakeKind::duplicate_id, std::to_string(effect.order), other.id, "order");
}

Onset CatalogReader::read_onset(RuleReader& reader, const std::string& effect) {
    Onset onset;
    const auto days = reader.integers("days", 0, most_days);
    if (days.size() == 2 && days[0] <= days[1]) {
        onset.first_day = days[0];
        onset.last_day = days[1];
    } else {
        reader.mistake(RuleMistakeKind::bad_range, "days", "two days, the earlier first", "days");
    }
    onset.late_possible = reader.optional_flag("late_possible").value_or(true);
    onset.words = reader.optional_text("words");
    onset.sources = cited(reader, effect);
    reader.finish();
    return onset;
}

/// Exactly one of `day`, `weeks` and `months`, as the source gives it, and later than the usual days.
void CatalogReader::read_late_case(RuleReader& reader, Effect& effect) {
    LateCase late;
    std::vector<std::string_view> given;
    for (const auto& [key, unit] : late_keys) {
        const auto keys = reader.keys();
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) continue;
        given.push_back(key);
        late.count = reader.optional_integer(key, 1, most_late_count).value_or(0);
        late.unit = unit;
    }
    late.text = reader.text("text");
    late.sources = cited(reader, effect.id);
    const bool was_read = given.empty() || late.count > 0;  // else it is reported already
    if (was_read && (given.size() != 1 || day_of(late) <= effect.onset.last_day))
        reader.mistake(RuleMistakeKind::bad_late_case, effect.id, {},
                       given.empty() ? std::string_view() : given.back());
    effect.late.push_back(std::move(late));
}

}  // namespace signpost
