// SPDX-License-Identifier: Apache-2.0
// Catalog::load: reads the rule files in an order in which every id is known before it is used, then checks
// what only shows when all files are read.
#include <algorithm>
#include <map>
#include <memory>

#include "core/catalog/catalog.h"
#include "core/catalog/id_table.h"
#include "core/catalog/limits.h"
#include "core/catalog/rule_reader.h"
#include "core/catalog/threshold_check.h"

namespace signpost {
namespace {

constexpr int oldest_year = 1900;
constexpr int latest_year = 2200;
constexpr int most_late_count = 1200;  // days, weeks or months

/// The units in which the time of a late case may be given.
struct LateKey {
    std::string_view key;
    TimeUnit unit;
};

constexpr LateKey late_keys[] = {
    {"day", TimeUnit::day}, {"weeks", TimeUnit::week}, {"months", TimeUnit::month}};

class Loader {
public:
    explicit Loader(std::span<const RuleText> rules) : rules_(rules) {}

    Result<Catalog, RuleMistakes> load() {
        parse_files();
        excuse_unread_files();
        in_file("catalog.toml", [this](RuleReader& reader) { read_catalog(reader); });
        in_file("sources.toml", [this](RuleReader& reader) {
            reader.each_table("source", [this](RuleReader& one) { read_source(one); });
        });
        in_file("signs.toml", [this](RuleReader& reader) {
            reader.each_table("sign", [this](RuleReader& one) { read_sign(one); });
        });
        in_file("measurements.toml", [this](RuleReader& reader) {
            reader.each_table("panel", [this](RuleReader& one) { read_panel(one); });
            reader.each_table("measurement", [this](RuleReader& one) { read_measurement(one); });
        });
        read_effects();
        in_file("combinations.toml", [this](RuleReader& reader) {
            reader.each_table("combination", [this](RuleReader& one) { read_combination(one); });
        });
        // With a file unread or an id unknown, "in no effect" would be said of nearly everything: report
        // causes first.
        if (mistakes_.empty()) check_every_sign_leads_somewhere();
        if (mistakes_.empty()) return std::move(catalog_);
        std::sort(mistakes_.begin(), mistakes_.end());
        return std::move(mistakes_);
    }

private:
    void parse_files() {
        for (const auto& [path, text] : rules_) {
            if (is_teaching_file(path)) continue;
            if (!is_known_file(path)) {
                mistakes_.push_back(
                    {std::string(path), 0, 0, RuleMistakeKind::unexpected_file, std::string(path), {}});
            } else if (auto file = RuleFile::parse(path, text, mistakes_)) {
                files_[std::string(path)] = std::move(file);
            }
        }
    }

    /// Ids of a file that could not be read are not known for that reason alone, which is reported already.
    void excuse_unread_files() {
        if (!files_.contains("catalog.toml")) groups_.accept_unknown();
        if (!files_.contains("sources.toml")) sources_.accept_unknown();
        if (!files_.contains("signs.toml")) signs_.accept_unknown();
    }

    static  /// What core/teaching reads.
        bool
        is_teaching_file(std::string_view path) {
        return path.starts_with("cases/") || path.starts_with("learn/") || path.starts_with("grading/");
    }

    bool is_known_file(std::string_view path) {
        return path == "catalog.toml" || path == "sources.toml" || path == "signs.toml" ||
               path == "measurements.toml" || path == "combinations.toml" ||
               (path.starts_with("effects/") && path.ends_with(".toml"));
    }

    bool was_given(std::string_view name) const {
        return std::any_of(rules_.begin(), rules_.end(),
                           [name](const RuleText& rule) { return rule.first == name; });
    }

    void in_file(const std::string& name, const std::function<void(RuleReader&)>& read) {
        if (!was_given(name)) mistakes_.push_back({name, 0, 0, RuleMistakeKind::missing_file, name, {}});
        const auto at = files_.find(name);
        if (at == files_.end()) return;
        RuleReader reader(*at->second, mistakes_);
        read(reader);
        reader.finish();
    }

    void read_catalog(RuleReader& reader) {
        catalog_.version = reader.text("version");
        const auto checked_on = reader.date("checked_on");
        catalog_.review.checked_by = reader.text("checked_by");
        const auto review_by = reader.date("review_by");
        catalog_.review.checked_on = checked_on.value_or(CalendarDate{});
        catalog_.review.review_by = review_by.value_or(CalendarDate{});
        if (auto by = reader.optional_text("reviewed_by"); !by.empty())
            catalog_.review.reviewed_by = std::move(by);
        if (checked_on && review_by && *review_by < *checked_on)
            reader.mistake(RuleMistakeKind::bad_range, "review_by", "checked_on", "review_by");
        if (auto texts = reader.table("texts", true)) read_texts(*texts);
        reader.each_table("group", [this](RuleReader& group) {
            catalog_.groups.push_back({group.id(), group.text("name"), group.flag("first_for_caregiver")});
            groups_.add(catalog_.groups.back().id, group);
        });
    }

    void read_texts(RuleReader& reader) {
        for (const auto& [key, field] : standing_text_fields()) catalog_.texts.*field = reader.text(key);
        reader.finish();
    }

    void read_source(RuleReader& reader) {
        Source source;
        source.id = reader.id();
        source.title = reader.text("title");
        source.publisher = reader.text("publisher");
        source.year = reader.optional_integer("year", oldest_year, latest_year);
        source.address = reader.optional_text("address");
        source.kind = static_cast<SourceKind>(reader.one_of(
            "kind", {"founding_article", "label", "guideline", "grading", "patient_guidance", "trial"}));
        source.note = reader.optional_text("note");
        sources_.add(source.id, reader);
        catalog_.sources.push_back(std::move(source));
    }

    /// Sources under a key; a missing or empty list is a mistake.
    std::vector<SourceIndex> cited(RuleReader& reader, const std::string& subject,
                                   std::string_view key = "sources") {
        const auto ids = reader.texts(key);
        if (ids.empty()) reader.mistake(RuleMistakeKind::missing_source, subject, std::string(key), key);
        return sources_.find_all<SourceIndex>(ids, reader, key);
    }

    static Advice read_advice(RuleReader& reader) {
        return static_cast<Advice>(reader.one_of("advice", {"contact", "emergency"}));
    }

    void read_sign(RuleReader& reader) {
        Sign sign;
        sign.id = reader.id();
        sign.label = reader.text("label");
        sign.short_name = reader.text("short");
        sign.check = reader.text("check");
        sign.clinical = reader.text("clinical");
        sign.group = groups_.find(reader.text("group"), reader, "group").value_or(0);
        sign.advice = read_advice(reader);
        sign.sources = cited(reader, sign.id);
        read_emergency_sources(reader, sign);
        sign.synonyms = reader.texts("synonyms");
        if (auto codes = reader.table("codes", false)) read_codes(*codes, sign);
        sign.note = reader.optional_text("note");
        check_texts_are_distinct(reader, sign);
        signs_.add(sign.id, reader);
        catalog_.signs.push_back(std::move(sign));
    }

    void read_emergency_sources(RuleReader& reader, Sign& sign) {
        const auto ids = reader.texts("emergency_sources");
        sign.emergency_sources = sources_.find_all<SourceIndex>(ids, reader, "emergency_sources");
        if (sign.advice == Advice::emergency && ids.empty())
            reader.mistake(RuleMistakeKind::missing_emergency_source, sign.id);
        if (sign.advice == Advice::contact && !ids.empty())
            reader.mistake(RuleMistakeKind::stray_emergency_source, sign.id, {}, "emergency_sources");
    }

    static void read_codes(RuleReader& reader, Sign& sign) {
        for (const auto& key : reader.keys()) sign.codes[key] = reader.text(key);
    }

    void check_texts_are_distinct(RuleReader& reader, const Sign& sign) {
        for (const auto& other : catalog_.signs) {
            if (!sign.label.empty() && other.label == sign.label)
                reader.mistake(RuleMistakeKind::duplicate_text, sign.label, other.id, "label");
            if (!sign.short_name.empty() && other.short_name == sign.short_name)
                reader.mistake(RuleMistakeKind::duplicate_text, sign.short_name, other.id, "short");
        }
    }

    void read_panel(RuleReader& reader) {
        Panel panel{reader.id(), reader.text("name"), reader.text("loinc"), reader.text("loinc_name"),
                    reader.optional_text("fhir_profile")};
        panels_.add(panel.id, reader);
        const bool is_group = std::any_of(catalog_.groups.begin(), catalog_.groups.end(),
                                          [&panel](const SignGroup& group) { return group.id == panel.id; });
        if (is_group) reader.mistake(RuleMistakeKind::duplicate_id, panel.id, "catalog.toml", "id");
        catalog_.panels.push_back(std::move(panel));
    }

    void read_loinc(RuleReader& reader, Measurement& measurement) {
        measurement.loinc = reader.optional_text("loinc");
        measurement.loinc_name =
            measurement.loinc.empty() ? reader.optional_text("loinc_name") : reader.text("loinc_name");
        if (auto also = reader.table("loinc_also", false)) {
            for (const auto& code : also->keys()) measurement.loinc_also[code] = also->text(code);
            also->finish();
        }
        measurement.fhir_profile = reader.optional_text("fhir_profile");
        if (const auto panel = reader.optional_text("panel"); !panel.empty())
            measurement.panel = panels_.find(panel, reader, "panel");
    }

    void read_measurement(RuleReader& reader) {
        Measurement measurement;
        measurement.id = reader.id();
        measurement.name = reader.text("name");
        measurement.check = reader.text("check");
        read_loinc(reader, measurement);
        if (const auto below = reader.optional_text("below"); !below.empty())
            if (const auto at = measurements_.find(below, reader, "below"))
                measurement.below = at_place<MeasurementIndex>(*at);
        reader.each_table("unit", [&](RuleReader& unit) {
            measurement.units.push_back(read_unit(unit, !measurement.loinc.empty()));
        });
        if (measurement.units.empty()) reader.mistake(RuleMistakeKind::missing_key, "unit");
        reader.each_table("threshold", [&](RuleReader& one) { read_threshold(one, measurement); });
        measurements_.add(measurement.id, reader);
        catalog_.measurements.push_back(std::move(measurement));
    }

    static Unit read_unit(RuleReader& reader, bool is_coded) {
        Unit unit;
        unit.id = reader.id();
        unit.symbol = reader.text("symbol");
        unit.ucum = is_coded ? reader.text("ucum") : reader.optional_text("ucum");
        unit.ucum_name = reader.optional_text("ucum_name");
        if (unit.ucum_name.empty()) unit.ucum_name = unit.symbol;
        unit.written = reader.texts("written");
        unit.lowest = reader.decimal("lowest");
        unit.highest = reader.decimal("highest");
        unit.decimals = reader.optional_integer("decimals", 0, 2).value_or(0);
        if (unit.highest <= unit.lowest)
            reader.mistake(RuleMistakeKind::bad_range, "highest", "lowest", "highest");
        if (auto conversion = reader.table("from_first", false)) {
            unit.from_first = {conversion->integer("times", 1, 1000), conversion->integer("over", 1, 1000),
                               conversion->decimal("plus")};
            conversion->finish();
        }
        return unit;
    }

    void read_threshold(RuleReader& reader, Measurement& measurement) {
        Threshold threshold;
        threshold.id = reader.id();
        thresholds_.add(threshold.id, reader);
        const auto sign = signs_.find(reader.text("sign"), reader, "sign");
        threshold.sign = at_place<SignIndex>(sign.value_or(0));
        threshold.when = static_cast<Comparison>(reader.one_of("when", {">=", ">", "<=", "<"}));
        if (auto line = reader.table("line", true)) {
            for (const auto& unit : measurement.units) threshold.line.push_back(line->decimal(unit.id));
            line->finish();
        }
        threshold.advice = read_advice(reader);
        threshold.sources = cited(reader, threshold.id);
        threshold.team_may_lower = reader.flag("team_may_lower");
        if (auto age = reader.table("age", false)) threshold.age = read_age(*age);
        threshold.note = reader.optional_text("note");
        if (sign && threshold.advice < catalog_.signs[*sign].advice)
            reader.mistake(RuleMistakeKind::advice_lower_than_sign, threshold.id, {}, "advice");
        for (const auto kind : line_mistakes(measurement, threshold))
            reader.mistake(kind, threshold.id, {}, "line");
        measurement.thresholds.push_back(std::move(threshold));
    }

    static AgeRange read_age(RuleReader& reader) {
        const AgeRange age{reader.optional_integer("from", 0, oldest_age_years),
                           reader.optional_integer("below", 1, oldest_age_years)};
        if ((!age.from && !age.below) || (age.from && age.below && *age.below <= *age.from))
            reader.mistake(RuleMistakeKind::bad_range, "below", "from");
        reader.finish();
        return age;
    }

    void read_effects() {
        for (const auto& [name, file] : files_) {
            if (!name.starts_with("effects/")) continue;
            RuleReader reader(*file, mistakes_);
            read_effect(reader, name);
            reader.finish();
        }
        std::stable_sort(catalog_.effects.begin(), catalog_.effects.end(),
                         [](const Effect& a, const Effect& b) { return a.order < b.order; });
    }

    void read_effect(RuleReader& reader, const std::string& file_name) {
        Effect effect;
        effect.id = reader.id();
        if ("effects/" + effect.id + ".toml" != file_name)
            reader.mistake(RuleMistakeKind::file_name_differs, effect.id, "effects/" + effect.id + ".toml",
                           "id");
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
        effects_.add(effect.id, reader);
        catalog_.effects.push_back(std::move(effect));
    }

    void check_order_is_distinct(RuleReader& reader, const Effect& effect) {
        for (const auto& other : catalog_.effects)
            if (other.order == effect.order)
                reader.mistake(RuleMistakeKind::duplicate_id, std::to_string(effect.order), other.id,
                               "order");
    }

    Onset read_onset(RuleReader& reader, const std::string& effect) {
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
    void read_late_case(RuleReader& reader, Effect& effect) {
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

    void read_link(RuleReader& reader, Effect& effect) {
        const auto sign = signs_.find(reader.id(), reader, "id");
        SignLink link{at_place<SignIndex>(sign.value_or(0)), cited(reader, effect.id),
                      reader.optional_text("note")};
        if (!sign) return;
        const bool twice = std::any_of(effect.signs.begin(), effect.signs.end(),
                                       [&](const SignLink& other) { return other.sign == link.sign; });
        if (twice) reader.mistake(RuleMistakeKind::duplicate_id, catalog_.signs[*sign].id, effect.id, "id");
        effect.signs.push_back(std::move(link));
    }

    void read_combination(RuleReader& reader) {
        Combination combination;
        combination.id = reader.id();
        combination.label = reader.text("label");
        combination.why = reader.text("why");
        for (const auto& list : reader.text_lists("needs"))
            combination.needs.push_back(signs_.find_all<SignIndex>(list, reader, "needs"));
        if (combination.needs.size() < 2)
            reader.mistake(RuleMistakeKind::bad_combination, combination.id, {}, "needs");
        combination.sources = cited(reader, combination.id);
        combination.composed = reader.flag("composed");
        combination.note = reader.optional_text("note");
        combinations_.add(combination.id, reader);
        catalog_.combinations.push_back(std::move(combination));
    }

    void check_every_sign_leads_somewhere() {
        std::vector<bool> used(catalog_.signs.size(), false);
        for (const auto& effect : catalog_.effects)
            for (const auto& link : effect.signs) used[place(link.sign)] = true;
        for (const auto& combination : catalog_.combinations)
            for (const auto& list : combination.needs)
                for (const auto sign : list) used[place(sign)] = true;
        for (std::size_t i = 0; i < used.size(); ++i) {
            const auto& at = signs_.place_of(i);
            if (!used[i])
                mistakes_.push_back({at.file,
                                     at.line,
                                     at.column,
                                     RuleMistakeKind::sign_in_nothing,
                                     catalog_.signs[i].id,
                                     {}});
        }
    }

    std::span<const RuleText> rules_;
    std::map<std::string, std::unique_ptr<RuleFile>> files_;
    RuleMistakes mistakes_;
    Catalog catalog_;
    IdTable groups_{"group"};
    IdTable sources_{"source"};
    IdTable signs_{"sign"};
    IdTable measurements_{"measurement"};
    IdTable panels_{"panel"};
    IdTable thresholds_{"threshold"};
    IdTable effects_{"effect"};
    IdTable combinations_{"combination"};
};

}  // namespace

Result<Catalog, std::vector<RuleMistake>> Catalog::load(std::span<const RuleText> rules) {
    return Loader(rules).load();
}

}  // namespace signpost
