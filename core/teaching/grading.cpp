// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/grading.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/catalog/id_table.h"
#include "core/catalog/rule_reader.h"

namespace signpost {
namespace {

struct ExpectedGrade {
    std::optional<int> grade;
    std::vector<std::string> decided_by;
    std::vector<std::string> undecided;  ///< ids of the reasons

    bool operator==(const ExpectedGrade&) const = default;
};

ExpectedGrade expected_of(const GradingScale& scale, const GradingAnswer& answer) {
    ExpectedGrade out{answer.grade, answer.decided_by, {}};
    for (const auto why : answer.whys) out.undecided.push_back(scale.whys[why].id);
    return out;
}

std::string in_words(const ExpectedGrade& one) {
    if (one.grade) return "grade " + std::to_string(*one.grade) + " by " + joined(one.decided_by, ", ");
    return "no grade because of " + joined(one.undecided, ", ");
}

class ExampleLoader {
public:
    ExampleLoader(const GradingScales& scales, const std::vector<PracticeCase>& cases) : scales_(scales) {
        for (const auto& one : cases) case_ids_.push_back(one.id);
        for (const auto& one : scales.scales) scale_ids_.push_back(one.id);
    }

    void read_file(std::string_view text) {
        const auto file = RuleFile::parse(grading_examples_file, text, mistakes_);
        if (!file) return;
        RuleReader reader(*file, mistakes_);
        reader.each_table("example", [this](RuleReader& one) { read_example(one); });
        reader.finish();
    }

    Result<std::vector<GradingExample>, RuleMistakes> finish() {
        if (mistakes_.empty()) return std::move(examples_);
        std::sort(mistakes_.begin(), mistakes_.end());
        return std::move(mistakes_);
    }

private:
    void read_example(RuleReader& reader) {
        const auto before = mistakes_.size();
        GradingExample out;
        out.case_id = known_id(reader, "case", "practice case", case_ids_);
        out.scale_id = known_id(reader, "scale", "table", scale_ids_);
        out.taken = reader.texts("taken");
        out.note = reader.optional_text("note");
        const auto* scale = scales_.find(out.scale_id);
        if (auto facts = reader.table("facts", true)) {
            if (scale) out.facts = read_facts(*facts, *scale);
        }
        if (auto expected = reader.table("expect", true)) {
            const auto wanted = read_expected(*expected);
            if (scale && mistakes_.size() == before) check(*expected, out, *scale, wanted);
        }
        ids_.add(out.case_id + " in " + out.scale_id, reader);
        examples_.push_back(std::move(out));
    }

    static std::string known_id(RuleReader& reader, std::string_view key, const std::string& kind,
                                const std::vector<std::string>& known) {
        auto id = reader.id(key);
        if (!id.empty() && !known.empty() && std::find(known.begin(), known.end(), id) == known.end())
            reader.mistake(RuleMistakeKind::unknown_id, id, unknown_id_detail(kind, id, known), key);
        return id;
    }

    static GradingFacts read_facts(RuleReader& reader, const GradingScale& scale) {
        GradingFacts out;
        std::vector<std::string> known;
        for (const auto& field : scale.fields) known.push_back(field.id);
        for (const auto& key : reader.keys()) {
            const auto place = scale.find_field(key);
            if (!place) {
                reader.optional_text(key);
                reader.mistake(RuleMistakeKind::unknown_id, key, unknown_id_detail("field", key, known), key);
            } else if (const auto value = read_value(reader, scale.fields[*place])) {
                out.set(*place, *value);
            }
        }
        reader.finish();
        return out;
    }

    static std::optional<GradingValue> read_value(RuleReader& reader, const GradingField& field) {
        if (field.kind == GradingFieldKind::flag) return reader.flag(field.id) ? 1 : 0;
        const auto text = reader.text(field.id);
        const auto value = read_grading_value(field, text);
        if (value) return value.value();
        if (!text.empty()) reader.mistake(RuleMistakeKind::wrong_type, field.id, values_of(field), field.id);
        return std::nullopt;
    }

    /// "one of none, blow_by", "a number from 0 to 10 in quotes"
    static std::string values_of(const GradingField& field) {
        if (field.kind == GradingFieldKind::choice) return "one of " + joined(field.values, ", ");
        auto out = "a number from " + to_text(field.lowest) + " to " + to_text(field.highest) + " in quotes";
        for (const auto& word : field.values) out += " or \"" + word + "\"";
        return out;
    }

    static ExpectedGrade read_expected(RuleReader& reader) {
        ExpectedGrade out;
        out.grade = reader.optional_integer("grade", 0, highest_grade);
        out.decided_by = reader.texts("decided_by");
        out.undecided = reader.texts("undecided");
        reader.finish();
        return out;
    }

    static void check(RuleReader& reader, const GradingExample& one, const GradingScale& scale,
                      const ExpectedGrade& wanted) {
        const auto found = expected_of(scale, grade_of(scale, one.facts));
        if (found != wanted)
            reader.mistake(RuleMistakeKind::case_differs, one.case_id, in_words(found),
                           wanted.grade ? "grade" : "undecided");
    }

    const GradingScales& scales_;
    std::vector<std::string> case_ids_;
    std::vector<std::string> scale_ids_;
    RuleMistakes mistakes_;
    IdTable ids_{"example"};
    std::vector<GradingExample> examples_;
};

}  // namespace

Result<Grading, std::vector<RuleMistake>> load_grading(std::span<const RuleText> rules,
                                                       const Catalog& catalog,
                                                       const std::vector<PracticeCase>& cases) {
    auto scales = load_grading_scales(rules, catalog);
    if (!scales) return scales.error();
    ExampleLoader loader(scales.value(), cases);
    for (const auto& [path, text] : rules)
        if (path == grading_examples_file) loader.read_file(text);
    auto examples = loader.finish();
    if (!examples) return examples.error();
    return Grading{std::move(scales.value()), std::move(examples.value())};
}

}  // namespace signpost
