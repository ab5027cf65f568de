// SPDX-License-Identifier: Apache-2.0
// Random packs over the real rules: each is refused, or everything the rules say alone is still said with it.
// The packs try to relax as often as they try to add. RapidCheck begins from a fixed seed.
#include <cstdlib>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/matching/matcher.h"
#include "tests/core/matching/promises.h"
#include "tests/core/matching/random_checklists.h"
#include "tests/support/clinic_packs.h"

namespace signpost {
namespace {

using testing::any_checklist;
using testing::any_sign;
using testing::any_team;
using testing::broken_in;
using testing::load_pack;
using testing::lost;
using testing::OwnedRules;
using testing::real_catalog;
using testing::report_of;

// Before RapidCheck first looks at it.
[[maybe_unused]] const int settings_made = setenv("RC_PARAMS", "seed=20261130 max_success=600", 0);

bool one_in(int n) { return *rc::gen::inRange(0, n) == 0; }

template <class List>
const auto& any_of_list(const List& list) {
    return list[*rc::gen::inRange<std::size_t>(0, list.size())];
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

/// Makes the files of one pack. Now and then it tries what is not allowed.
class PackMaker {
public:
    OwnedRules make() {
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) add_sign(i);
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i) add_raise();
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i) add_threshold();
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i) add_combination(i);
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i) link(any_of_list(real_catalog().signs).id);
        if (one_in(8)) effects_["crs"] += "plain = \"Nothing.\"\n";
        OwnedRules out{
            {"clinic.toml", "id = \"c\"\nname = \"C\"\nversion = \"1\"\nreview_by = 2027-01-01\n"},
            {"sources.toml",
             "[[source]]\nid = \"own\"\ntitle = \"Own\"\npublisher = \"C\"\nkind = \"guideline\"\n"},
            {"signs.toml", signs_},
            {"measurements.toml", thresholds_},
            {"combinations.toml", combinations_}};
        if (one_in(12)) out.emplace_back("catalog.toml", "version = \"0\"\n");
        for (const auto& [id, links] : effects_)
            out.emplace_back("effects/" + id + ".toml", "id = " + quoted(id) + "\n" + links);
        return out;
    }

private:
    static std::string advice() { return *rc::gen::arbitrary<bool>() ? "emergency" : "contact"; }

    void add_sign(int number) {
        const auto id = one_in(10) ? any_of_list(real_catalog().signs).id : "own_" + std::to_string(number);
        const auto level = advice();
        signs_ += "[[sign]]\nid = " + quoted(id) + "\nlabel = \"Own sign " + std::to_string(number) +
                  "\"\nshort = \"own " + std::to_string(number) +
                  "\"\ncheck = \"Look.\"\nclinical = \"x\"\ngroup = " +
                  quoted(any_of_list(real_catalog().groups).id) + "\nadvice = " + quoted(level) +
                  "\nsources = [\"own\"]\n";
        if (level == "emergency") signs_ += "emergency_sources = [\"own\"]\n";
        own_signs_.push_back(id);
        link(id);
    }

    void link(const std::string& sign) {
        const auto& effect = any_of_list(real_catalog().effects).id;
        if (!linked_.emplace(effect, sign).second) return;
        effects_[effect] += "[[sign]]\nid = " + quoted(sign) + "\nsources = [\"own\"]\n";
    }

    void add_raise() {
        const auto& sign = any_of_list(real_catalog().signs).id;
        if (raised_.insert(sign).second)
            signs_ += "[[raise]]\nid = " + quoted(sign) + "\nemergency_sources = [\"own\"]\n";
    }

    /// Steps of half a degree are exact in both units.
    static std::string moved(const Measurement& measurement, const Threshold& threshold, int steps) {
        std::string out;
        for (std::size_t i = 0; i < measurement.units.size(); ++i) {
            const auto step = measurement.units.size() == 1 ? 100 : i == 0 ? 50 : 90;
            const Decimal value{threshold.line[i].hundredths + steps * step};
            out += (i == 0 ? "" : ", ") + measurement.units[i].id + " = " + quoted(to_text(value));
        }
        return "{ " + out + " }";
    }

    void add_threshold() {
        const auto& measurement = any_of_list(real_catalog().measurements);
        if (measurement.thresholds.empty()) return;
        const auto& threshold = any_of_list(measurement.thresholds);
        const auto high = threshold.when == Comparison::at_least || threshold.when == Comparison::above;
        const int careful = *rc::gen::inRange(0, 4);
        const int steps = (one_in(4) ? -careful : careful) * (high ? -1 : 1);
        thresholds_ += "[[threshold]]\nid = " + quoted(threshold.id) +
                       "\nline = " + moved(measurement, threshold, steps) + "\nsources = [\"own\"]\n";
        if (one_in(3)) thresholds_ += "advice = " + quoted(advice()) + "\n";
    }

    void add_combination(int number) {
        const auto id =
            one_in(10) ? any_of_list(real_catalog().combinations).id : "pair_" + std::to_string(number);
        const auto& first =
            own_signs_.empty() ? any_of_list(real_catalog().signs).id : any_of_list(own_signs_);
        combinations_ += "[[combination]]\nid = " + quoted(id) +
                         "\nlabel = \"Pair\"\nwhy = \"Why.\"\nneeds = [[" + quoted(first) + "], [" +
                         quoted(any_of_list(real_catalog().signs).id) + "]]\nsources = [\"own\"]\n";
    }

    std::string signs_, thresholds_, combinations_;
    std::map<std::string, std::string> effects_;
    std::set<std::pair<std::string, std::string>> linked_;
    std::set<std::string> raised_;
    std::vector<std::string> own_signs_;
};

template <class List>
bool begins_with(const List& list, const List& start) {
    return list.size() >= start.size() && std::equal(start.begin(), start.end(), list.begin());
}

/// What of the rules is not as it was, beside a sign that asks for more; empty when all is.
std::string changed(const Catalog& rules, const Catalog& with) {
    if (!(with.texts == rules.texts) || with.version != rules.version || !(with.review == rules.review))
        return "the standing texts, the version or the review";
    if (!begins_with(with.sources, rules.sources)) return "a source";
    if (!begins_with(with.combinations, rules.combinations)) return "a combination";
    if (with.groups != rules.groups || with.panels != rules.panels) return "a group or a panel";
    for (std::size_t i = 0; i < rules.signs.size(); ++i) {
        auto sign = with.signs[i];
        if (sign.advice < rules.signs[i].advice) return "the advice of a sign";
        if (rules.signs[i].advice == Advice::contact) {
            sign.advice = Advice::contact;
            sign.emergency_sources.clear();
        }
        if (!(sign == rules.signs[i])) return "the sign " + sign.id;
    }
    if (with.effects.size() != rules.effects.size()) return "the number of effects";
    for (std::size_t i = 0; i < rules.effects.size(); ++i) {
        auto effect = with.effects[i];
        if (!begins_with(effect.signs, rules.effects[i].signs)) return "a link of " + effect.id;
        effect.signs = rules.effects[i].signs;
        if (!(effect == rules.effects[i])) return "the effect " + effect.id;
    }
    for (std::size_t i = 0; i < rules.measurements.size(); ++i) {
        auto measurement = with.measurements.at(i);
        if (!begins_with(measurement.thresholds, rules.measurements[i].thresholds))
            return "a line of " + measurement.id;
        measurement.thresholds = rules.measurements[i].thresholds;
        if (!(measurement == rules.measurements[i])) return "the measurement " + measurement.id;
    }
    return {};
}

TEST(ClinicPackProperty, APackOnlyAdds) {
    const Matcher alone(real_catalog());
    int taken = 0;
    int refused = 0;
    const bool holds = rc::check([&] {
        const auto pack = PackMaker().make();
        const auto loaded = load_pack(real_catalog(), pack);
        if (!loaded) {
            ++refused;
            RC_ASSERT(!loaded.error().empty());
            return;
        }
        ++taken;
        const auto& with = loaded.value();
        RC_ASSERT(changed(real_catalog(), with) == "");
        const Matcher matcher(with);
        for (int i = 0; i < 20; ++i) {
            const auto checklist = *any_checklist(real_catalog());
            const auto team = *any_team(real_catalog());
            const auto result = matcher.match(checklist, team);
            RC_ASSERT(lost(with, alone.match(checklist, team), result) == "");
            RC_ASSERT(broken_in(with, result) == "");
            auto more = checklist;
            more.ticked.push_back(*any_sign(with));
            RC_ASSERT(lost(with, result, matcher.match(more, team)) == "");
        }
        const auto checklist = *any_checklist(with);
        const auto report = report_of(with, checklist, matcher.match(checklist));
        RC_ASSERT(report.front().text == real_catalog().texts.prompt);
        RC_ASSERT(broken_in(with, report) == "");
    });
    EXPECT_TRUE(holds);
    // Both happen often, so that neither half is tried on nothing.
    EXPECT_GT(taken, 60);
    EXPECT_GT(refused, 60);
}

}  // namespace
}  // namespace signpost
