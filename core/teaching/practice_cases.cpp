// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/practice_cases.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/catalog/id_table.h"
#include "core/catalog/limits.h"
#include "core/catalog/rule_reader.h"
#include "core/matching/matcher.h"
#include "core/matching/reading.h"
#include "core/teaching/cited.h"

namespace signpost {
namespace {

class CaseLoader {
public:
    explicit CaseLoader(const Catalog& catalog) : catalog_(catalog), matcher_(catalog) {}

    void read_file(std::string_view path, std::string_view text) {
        const auto file = RuleFile::parse(path, text, mistakes_);
        if (!file) return;
        RuleReader reader(*file, mistakes_);
        reader.each_table("case", [this](RuleReader& one) { read_case(one); });
        reader.finish();
    }

    Result<std::vector<PracticeCase>, RuleMistakes> finish() {
        if (mistakes_.empty()) return std::move(cases_);
        std::sort(mistakes_.begin(), mistakes_.end());
        return std::move(mistakes_);
    }

private:
    void read_case(RuleReader& reader) {
        PracticeCase one;
        one.id = reader.id();
        one.title = reader.text("title");
        one.story = reader.text("story");
        one.explanation = reader.text("explanation");
        one.published = reader.flag("published");
        one.sources = cited_sources(reader, catalog_, one.id);
        one.checklist.days_since_infusion = reader.optional_integer("day", 0, most_days);
        one.checklist.age_years = reader.optional_integer("age_years", 0, oldest_age_years);
        one.checklist.fever_medicine_taken = reader.flag("fever_medicine_taken");
        one.checklist.ticked = cited_signs(reader, catalog_, "ticked");
        if (auto readings = reader.table("readings", false))
            one.checklist.readings = read_readings(*readings);
        if (auto expected = reader.table("expect", true)) {
            one.expected = read_answer(*expected);
            check_answer(*expected, one);
        }
        ids_.add(one.id, reader);
        cases_.push_back(std::move(one));
    }

    std::vector<Reading> read_readings(RuleReader& reader) {
        std::vector<Reading> out;
        for (const auto& key : reader.keys()) {
            const auto text = reader.text(key);
            const auto measurement = cited_measurement(reader, catalog_, key);
            if (!measurement) continue;
            if (const auto reading = read_measurement(catalog_, *measurement, text)) {
                out.push_back(reading.value());
            } else {
                reader.mistake(RuleMistakeKind::wrong_type, key, "a possible number with its unit", key);
            }
        }
        return out;
    }

    static ExpectedAnswer read_answer(RuleReader& reader) {
        ExpectedAnswer answer;
        answer.advice = static_cast<Advice>(reader.one_of("advice", {"contact", "emergency"}));
        answer.signs = reader.texts("signs");
        answer.effects = reader.texts("effects");
        answer.emergency = reader.texts("emergency");
        reader.finish();
        return answer;
    }

    void check_answer(RuleReader& reader, const PracticeCase& one) {
        const auto found = answer_of(catalog_, matcher_.match(one.checklist));
        const auto differs = [&](bool same, std::string_view key, const std::vector<std::string>& instead) {
            if (!same) reader.mistake(RuleMistakeKind::case_differs, one.id, joined(instead, ", "), key);
        };
        differs(found.advice == one.expected.advice, "advice", {std::string(id_of(found.advice))});
        differs(sorted(found.signs) == sorted(one.expected.signs), "signs", found.signs);
        differs(found.effects == one.expected.effects, "effects", found.effects);
        differs(sorted(found.emergency) == sorted(one.expected.emergency), "emergency", found.emergency);
    }

    static std::vector<std::string> sorted(std::vector<std::string> list) {
        std::sort(list.begin(), list.end());
        return list;
    }

    const Catalog& catalog_;
    Matcher matcher_;
    RuleMistakes mistakes_;
    IdTable ids_{"practice case"};
    std::vector<PracticeCase> cases_;
};

}  // namespace

ExpectedAnswer answer_of(const Catalog& catalog, const MatchResult& result) {
    ExpectedAnswer answer;
    answer.advice = result.advice();
    for (const auto& present : result.signs) answer.signs.push_back(catalog.at(present.sign).id);
    for (const auto& listed : result.effects) answer.effects.push_back(catalog.at(listed.effect).id);
    for (const auto& reason : result.emergency) answer.emergency.push_back(id_of(catalog, reason));
    return answer;
}

Result<std::vector<PracticeCase>, std::vector<RuleMistake>> load_practice_cases(
    std::span<const RuleText> rules, const Catalog& catalog) {
    CaseLoader loader(catalog);
    for (const auto& [path, text] : rules)
        if (path.starts_with("cases/")) loader.read_file(path, text);
    return loader.finish();
}

}  // namespace signpost
