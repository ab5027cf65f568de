// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/catalog_reader.h"
#include "core/catalog/limits.h"
#include "core/catalog/threshold_check.h"

namespace signpost {
void CatalogReader::read_panel(RuleReader& reader) {
    Panel panel{reader.id(), reader.text("name"), reader.text("loinc"), reader.text("loinc_name"),
                reader.optional_text("fhir_profile")};
    panels.add(panel.id, reader);
    const bool is_group = std::any_of(catalog.groups.begin(), catalog.groups.end(),
                                      [&panel](const SignGroup& group) { return group.id == panel.id; });
    if (is_group) reader.mistake(RuleMistakeKind::duplicate_id, panel.id, "catalog.toml", "id");
    catalog.panels.push_back(std::move(panel));
}

void CatalogReader::read_loinc(RuleReader& reader, Measurement& measurement) {
    measurement.loinc = reader.optional_text("loinc");
    measurement.loinc_name =
        measurement.loinc.empty() ? reader.optional_text("loinc_name") : reader.text("loinc_name");
    if (auto also = reader.table("loinc_also", false)) {
        for (const auto& code : also->keys()) measurement.loinc_also[code] = also->text(code);
        also->finish();
    }
    measurement.fhir_profile = reader.optional_text("fhir_profile");
    if (const auto panel = reader.optional_text("panel"); !panel.empty())
        measurement.panel = panels.find(panel, reader, "panel");
}

void CatalogReader::read_measurement(RuleReader& reader) {
    Measurement measurement;
    measurement.id = reader.id();
    measurement.name = reader.text("name");
    measurement.check = reader.text("check");
    read_loinc(reader, measurement);
    if (const auto below = reader.optional_text("below"); !below.empty())
        if (const auto at = measurements.find(below, reader, "below"))
            measurement.below = at_place<MeasurementIndex>(*at);
    reader.each_table("unit", [&](RuleReader& unit) {
        measurement.units.push_back(read_unit(unit, !measurement.loinc.empty()));
    });
    if (measurement.units.empty()) reader.mistake(RuleMistakeKind::missing_key, "unit");
    reader.each_table("threshold", [&](RuleReader& one) { read_threshold(one, measurement); });
    measurements.add(measurement.id, reader);
    catalog.measurements.push_back(std::move(measurement));
}

Unit CatalogReader::read_unit(RuleReader& reader, bool is_coded) {
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

void CatalogReader::read_threshold(RuleReader& reader, Measurement& measurement) {
    Threshold threshold;
    threshold.id = reader.id();
    thresholds.add(threshold.id, reader);
    const auto sign = signs.find(reader.text("sign"), reader, "sign");
    threshold.sign = at_place<SignIndex>(sign.value_or(0));
    threshold.when = static_cast<Comparison>(reader.one_of("when", {">=", ">", "<=", "<"}));
    threshold.line = read_line(reader, measurement);
    threshold.advice = read_advice(reader);
    threshold.sources = cited(reader, threshold.id);
    threshold.team_may_lower = reader.flag("team_may_lower");
    if (auto age = reader.table("age", false)) threshold.age = read_age(*age);
    threshold.note = reader.optional_text("note");
    if (sign && threshold.advice < catalog.signs[*sign].advice)
        reader.mistake(RuleMistakeKind::advice_lower_than_sign, threshold.id, {}, "advice");
    for (const auto kind : line_mistakes(measurement, threshold))
        reader.mistake(kind, threshold.id, {}, "line");
    measurement.thresholds.push_back(std::move(threshold));
}

std::vector<Decimal> CatalogReader::read_line(RuleReader& reader, const Measurement& measurement) {
    std::vector<Decimal> out;
    auto line = reader.table("line", true);
    if (!line) return out;
    for (const auto& unit : measurement.units) out.push_back(line->decimal(unit.id));
    line->finish();
    return out;
}

AgeRange CatalogReader::read_age(RuleReader& reader) {
    const AgeRange age{reader.optional_integer("from", 0, oldest_age_years),
                       reader.optional_integer("below", 1, oldest_age_years)};
    if ((!age.from && !age.below) || (age.from && age.below && *age.below <= *age.from))
        reader.mistake(RuleMistakeKind::bad_range, "below", "from");
    reader.finish();
    return age;
}

}  // namespace signpost
