// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_catalogs.h"

#include <algorithm>
#include <stdexcept>

#include "core/matching/reading.h"
#include "rules/embedded_rules.h"

namespace signpost::testing {
namespace {

constexpr auto tiny_catalog = R"toml(version = "tiny.1"
checked_on = 2026-11-22
checked_by = "the testers"
review_by = 2027-05-22

[texts]
prompt = "Contact your care team now, day or night."
call_emergency = "Call {emergency_number} now, then your care team."
emergency_signs_heading = "Call {emergency_number} first if you notice any of these:"
unknown_emergency_number = "your emergency number"
if_not_sure = "If you are not sure, tick it."
tick_what_you_notice = "Tick what you notice, or type a number."
list_not_complete = "This list is not complete. You do not need a match to call."
none_of_these = "Something can be wrong even when it is not on this list. Contact your care team now."
something_else = "You do not need the right word for it. Contact your care team now."
in_no_effect = "None of the effects lists this sign by itself. Tell your care team about it now."
fever_medicine = "After medicine for fever, a normal number proves nothing."
normal_number = "A number that crosses no line does not rule anything out."
not_reviewed = "Not yet reviewed by a clinician."
review_overdue = "These rules were due for review on {date}."
what_it_is = "Signpost teaches warning signs and helps you talk with your care team."
founding_article_says = "The founding article says:"
composed_combination = "Signpost put these signs together. No source states it as a rule."

[[group]]
id = "whole_body"
name = "Whole body"

[[group]]
id = "head"
name = "Head"
)toml";

constexpr auto tiny_sources = R"toml([[source]]
id = "seed"
title = "The first article"
publisher = "Founders"
kind = "founding_article"

[[source]]
id = "guide"
title = "A guide for patients"
publisher = "Guides"
year = 2024
address = "https://example.org/guide"
kind = "patient_guidance"
)toml";

constexpr auto tiny_signs = R"toml([[sign]]
id = "fever"
label = "Fever: 38.0 °C (100.4 °F) or more"
short = "fever"
check = "Take your temperature."
clinical = "pyrexia"
group = "whole_body"
advice = "contact"
sources = ["seed", "guide"]
synonyms = ["hot"]
codes = { hpo = "HP:0001945" }

[[sign]]
id = "fast_heartbeat"
label = "Heart beats fast"
short = "fast heartbeat"
check = "Count your pulse."
clinical = "tachycardia"
group = "whole_body"
advice = "contact"
sources = ["guide"]

[[sign]]
id = "confusion"
label = "Confused or mixed up"
short = "confusion"
check = "Ask for the year."
clinical = "confusion"
group = "head"
advice = "contact"
sources = ["seed"]

[[sign]]
id = "seizure"
label = "Seizure or fit"
short = "seizure"
check = "Note the time."
clinical = "seizure"
group = "head"
advice = "emergency"
sources = ["seed", "guide"]
emergency_sources = ["guide"]
)toml";

constexpr auto tiny_measurements = R"toml([[measurement]]
id = "temperature"
name = "Temperature"
check = "Take it by mouth."

  [[measurement.unit]]
  id = "celsius"
  symbol = "°C"
  written = ["C", "°C"]
  lowest = "30.0"
  highest = "45.0"
  decimals = 1

  [[measurement.unit]]
  id = "fahrenheit"
  symbol = "°F"
  written = ["F", "°F"]
  lowest = "86.0"
  highest = "113.0"
  decimals = 1
  from_first = { times = 9, over = 5, plus = "32.0" }

  [[measurement.threshold]]
  id = "fever"
  sign = "fever"
  when = ">="
  line = { celsius = "38.0", fahrenheit = "100.4" }
  advice = "contact"
  sources = ["guide"]
  team_may_lower = true

[[measurement]]
id = "heart_rate"
name = "Pulse"
check = "Count for a full minute."

  [[measurement.unit]]
  id = "per_min"
  symbol = "per minute"
  written = ["bpm", "/min"]
  lowest = "10"
  highest = "350"

  [[measurement.threshold]]
  id = "pulse_very_fast"
  sign = "fast_heartbeat"
  when = ">="
  line = { per_min = "130" }
  advice = "emergency"
  sources = ["guide"]
  age = { from = 18 }
)toml";

constexpr auto tiny_combinations = R"toml([[combination]]
id = "fever_confusion"
label = "Fever while mixed up"
why = "A guide asks for help when both are there."
needs = [["fever"], ["confusion"]]
sources = ["guide"]
)toml";

constexpr auto tiny_crs = R"toml(id = "crs"
order = 10
name = "Cytokine release syndrome (CRS)"
clinical = "cytokine release syndrome"
plain = "The new cells can make the body let out too many signals."
usual_time = "It often starts in the first two weeks."
care = "Teams often watch the person in hospital."
care_sources = ["guide"]
onset = { days = [0, 14], sources = ["guide"] }
article_says = ["CRS is a common issue."]

[[timing]]
text = "Half of the cases began by day 3."
sources = ["guide"]

[[late]]
months = 9
text = "It came after 9 months."
sources = ["seed"]

[[late]]
day = 41
text = "It came on day 41."
sources = ["guide"]

[[sign]]
id = "fever"
sources = ["seed", "guide"]

[[sign]]
id = "fast_heartbeat"
sources = ["guide"]
)toml";

constexpr auto tiny_neuro = R"toml(id = "neuro"
order = 20
name = "Effects on the brain and nerves"
clinical = "neurotoxicity"
plain = "The treatment can upset the brain and nerves."
usual_time = "It often starts in the first four weeks."
care = "Teams often check how well a person thinks."
care_sources = ["guide"]
onset = { days = [1, 28], sources = ["seed"] }

[[sign]]
id = "seizure"
sources = ["seed"]

[[sign]]
id = "confusion"
sources = ["seed", "guide"]
)toml";

std::string& text_of(OwnedRules& rules, std::string_view file) {
    const auto at =
        std::find_if(rules.begin(), rules.end(), [file](const auto& rule) { return rule.first == file; });
    if (at == rules.end()) throw std::invalid_argument("no such rule file: " + std::string(file));
    return at->second;
}

std::string in_one_line(const RuleMistake& mistake) {
    return mistake.file + ":" + std::to_string(mistake.line) + ":" + std::to_string(mistake.column) +
           ": kind " + std::to_string(static_cast<int>(mistake.kind)) + " " + mistake.subject + " " +
           mistake.detail + "\n";
}

std::string in_lines(const std::vector<RuleMistake>& mistakes) {
    std::string out;
    for (const auto& mistake : mistakes) out += in_one_line(mistake);
    return out;
}

}  // namespace

const Catalog& real_catalog() {
    static const Catalog catalog = [] {
        const auto rules = real_rules();
        return load_or_throw(OwnedRules(rules.begin(), rules.end()));
    }();
    return catalog;
}

const Teaching& real_teaching() {
    static const Teaching teaching = [] {
        auto loaded = load_teaching(real_rules(), real_catalog());
        if (loaded) return std::move(loaded.value());
        throw std::runtime_error("mistakes in the teaching content:\n" + in_lines(loaded.error()));
    }();
    return teaching;
}

std::vector<RuleText> real_rules() {
    const auto embedded = rules::embedded_rules();
    return {embedded.begin(), embedded.end()};
}

OwnedRules tiny_rules() {
    return {{"catalog.toml", tiny_catalog},
            {"combinations.toml", tiny_combinations},
            {"effects/crs.toml", tiny_crs},
            {"effects/neuro.toml", tiny_neuro},
            {"measurements.toml", tiny_measurements},
            {"signs.toml", tiny_signs},
            {"sources.toml", tiny_sources}};
}

void change(OwnedRules& rules, std::string_view file, std::string_view what, std::string_view with) {
    auto& text = text_of(rules, file);
    const auto at = text.find(what);
    if (at == std::string::npos)
        throw std::invalid_argument(std::string(file) + " does not hold: " + std::string(what));
    text.replace(at, what.size(), with);
}

void append(OwnedRules& rules, std::string_view file, std::string_view text) { text_of(rules, file) += text; }

Result<Catalog, std::vector<RuleMistake>> load(const OwnedRules& rules) {
    return Catalog::load(std::vector<RuleText>(rules.begin(), rules.end()));
}

Catalog load_or_throw(const OwnedRules& rules) {
    auto loaded = load(rules);
    if (loaded) return std::move(loaded.value());
    throw std::runtime_error("mistakes in the rules of a test:\n" + in_lines(loaded.error()));
}

SignIndex sign(const Catalog& catalog, std::string_view id) {
    if (const auto found = catalog.find_sign(id)) return *found;
    throw std::invalid_argument("no such sign: " + std::string(id));
}

std::vector<CombinationIndex> all_combinations(const Catalog& catalog) {
    std::vector<CombinationIndex> out;
    for (std::size_t i = 0; i < catalog.combinations.size(); ++i)
        out.push_back(at_place<CombinationIndex>(i));
    return out;
}

Reading reading(const Catalog& catalog, std::string_view measurement, std::string_view text) {
    const auto index = catalog.find_measurement(measurement);
    if (!index) throw std::invalid_argument("no such measurement: " + std::string(measurement));
    const auto read = read_measurement(catalog, *index, text);
    if (!read)
        throw std::invalid_argument("not accepted as " + std::string(measurement) + ": " + std::string(text));
    return read.value();
}

Checklist ticked(const Catalog& catalog, const std::vector<std::string>& ids) {
    Checklist checklist;
    for (const auto& id : ids) checklist.ticked.push_back(sign(catalog, id));
    return checklist;
}

}  // namespace signpost::testing
