// SPDX-License-Identifier: Apache-2.0
// What rule files must say and how far their numbers may go: every line of the tiny rules is left out in
// turn, and every number is tried at both ends of its range and just beyond.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::change;
using testing::load;
using testing::OwnedRules;
using testing::tiny_rules;

/// Keys that may be absent. What is left of the rules without them is whole all the same.
const std::set<std::string> optional_keys{"year",    "address",     "synonyms",   "codes",
                                          "written", "decimals",    "from_first", "team_may_lower",
                                          "age",     "article_says"};

/// What is told of a list or time that is missing, beside the name of its key.
const std::set<RuleMistakeKind> told_otherwise{RuleMistakeKind::bad_combination,
                                               RuleMistakeKind::bad_late_case,
                                               RuleMistakeKind::missing_emergency_source};

struct Line {
    std::size_t file = 0;  ///< place among the tiny rules
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind its line end
    std::string key;
};

/// The lines of the tiny rules that give a key its value.
std::vector<Line> lines_with_keys() {
    std::vector<Line> out;
    const auto rules = tiny_rules();
    for (std::size_t file = 0; file < rules.size(); ++file) {
        const auto& text = rules[file].second;
        for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
            end = text.find('\n', at) + 1;
            const auto begin = text.find_first_not_of(' ', at);
            const auto equals = text.find(" = ", at);
            if (equals < end && text[begin] != '[')
                out.push_back({file, at, end, text.substr(begin, equals - begin)});
        }
    }
    return out;
}

/// One of the mistakes names the key, or is of a kind that says as much.
bool is_missed(const std::string& key, const std::vector<RuleMistake>& mistakes) {
    return std::any_of(mistakes.begin(), mistakes.end(), [&](const RuleMistake& mistake) {
        return mistake.subject == key || mistake.detail == key || told_otherwise.contains(mistake.kind);
    });
}

TEST(RequiredKeys, AreMissedWhereverTheyAreLeftOut) {
    std::set<std::string> optional;
    for (const auto& line : lines_with_keys()) {
        auto rules = tiny_rules();
        auto& text = rules[line.file].second;
        const auto left_out = text.substr(line.begin, line.end - line.begin);
        text.erase(line.begin, left_out.size());
        const auto loaded = load(rules);
        if (optional_keys.contains(line.key)) {
            optional.insert(line.key);
            continue;
        }
        ASSERT_FALSE(loaded.ok()) << rules[line.file].first << ": " << left_out;
        EXPECT_TRUE(is_missed(line.key, loaded.error())) << rules[line.file].first << ": " << left_out;
    }
    EXPECT_EQ(optional, optional_keys);
}

TEST(RequiredKeys, AreMissedAsTables) {
    for (const auto& [file, table] :
         {std::pair{"effects/crs.toml", "onset = { days = [0, 14], sources = [\"guide\"] }\n"},
          std::pair{"measurements.toml", "line = { per_min = \"130\" }\n"}}) {
        auto rules = tiny_rules();
        change(rules, file, table, "");
        ASSERT_FALSE(load(rules).ok()) << table;
        EXPECT_EQ(load(rules).error().front().kind, RuleMistakeKind::missing_key) << table;
    }
    auto rules = tiny_rules();
    const auto catalog = rules.front().second;
    const auto begin = catalog.find("[texts]");
    change(rules, "catalog.toml", catalog.substr(begin, catalog.find("[[group]]") - begin), "");
    ASSERT_FALSE(load(rules).ok());
    EXPECT_EQ(load(rules).error().front().subject, "texts");
}

/// Puts a key that nobody knows into each table of the tiny rules in turn, also into those within a line.
TEST(StrayKeys, AreToldInEveryTable) {
    std::size_t tables = 0;
    for (std::size_t file = 0; file < tiny_rules().size(); ++file) {
        const auto text = tiny_rules()[file].second;
        for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
            end = text.find('\n', at) + 1;
            const auto line = text.substr(at, end - at);
            const bool is_heading = line.substr(line.find_first_not_of(' '), 1) == "[";
            if (!is_heading && !line.ends_with(" }\n")) continue;
            auto rules = tiny_rules();
            if (is_heading)
                rules[file].second.insert(end, "stray = \"x\"\n");
            else
                rules[file].second.insert(end - 3, ", stray = \"x\"");
            const auto loaded = load(rules);
            const bool takes_any = line.starts_with("codes = ");
            EXPECT_EQ(loaded.ok(), takes_any) << line;
            if (!takes_any && !loaded.ok()) {
                EXPECT_EQ(loaded.error().front().kind, RuleMistakeKind::unknown_key) << line;
                EXPECT_EQ(loaded.error().front().subject, "stray") << line;
            }
            ++tables;
        }
    }
    EXPECT_GT(tables, 20U);
}

/// A second one with the id of another, and all else of its own.
TEST(Ids, AreGivenOnceInEachList) {
    const std::pair<std::string, std::string> seconds[] = {
        {"catalog.toml", "[[group]]\nid = \"head\"\nname = \"Hair\"\n"},
        {"signs.toml",
         "[[sign]]\nid = \"seizure\"\nlabel = \"Fit of another kind\"\nshort = \"fit\"\ncheck = \"Look.\"\n"
         "clinical = \"fit\"\ngroup = \"head\"\nadvice = \"contact\"\nsources = [\"seed\"]\n"},
        {"combinations.toml",
         "[[combination]]\nid = \"fever_confusion\"\nlabel = \"The same\"\nwhy = \"So it is.\"\n"
         "needs = [[\"fever\"], [\"seizure\"]]\nsources = [\"guide\"]\n"},
        {"measurements.toml",
         "[[measurement]]\nid = \"heart_rate\"\nname = \"Beats\"\ncheck = \"Count.\"\n[[measurement.unit]]\n"
         "id = \"beats\"\nsymbol = \"beats\"\nlowest = \"10\"\nhighest = \"350\"\n"},
        {"measurements.toml",
         "[[panel]]\nid = \"both\"\nname = \"Both\"\nloinc = \"1-8\"\nloinc_name = \"Both\"\n"
         "[[panel]]\nid = \"both\"\nname = \"Two\"\nloinc = \"2-6\"\nloinc_name = \"Two\"\n"},
    };
    for (const auto& [file, second] : seconds) {
        auto rules = tiny_rules();
        testing::append(rules, file, "\n" + second);
        const auto loaded = load(rules);
        ASSERT_FALSE(loaded.ok()) << second;
        ASSERT_EQ(loaded.error().size(), 1U) << second;
        EXPECT_EQ(loaded.error().front().kind, RuleMistakeKind::duplicate_id) << second;
    }
}

struct Limit {
    std::string file;
    std::string what;
    std::string before;  ///< what stands before the number, in place of `what`
    std::vector<std::string> taken;
    std::vector<std::string> refused;
    std::string behind = {};
};

const std::vector<Limit>& limits() {
    static const std::vector<Limit> rows{
        {"sources.toml", "year = 2024", "year = ", {"1900", "2200"}, {"1899", "2201"}},
        {"measurements.toml",
         "highest = \"350\"\n",
         "highest = \"350\"\ndecimals = ",
         {"0", "1", "2"},
         {"-1", "3"},
         "\n"},
        {"measurements.toml", "age = { from = 18 }", "age = { from = ", {"0", "130"}, {"-1", "131"}, " }"},
        {"measurements.toml", "age = { from = 18 }", "age = { below = ", {"1", "130"}, {"0", "131"}, " }"},
        {"measurements.toml",
         "age = { from = 18 }",
         "age = { from = 17, below = ",
         {"18"},
         {"17", "16"},
         " }"},
        {"effects/crs.toml", "order = 10\n", "order = ", {"0", "1000000"}, {"-1", "1000001"}, "\n"},
        {"effects/crs.toml", "days = [0, 14]", "days = [0, ", {"0", "40"}, {"36501"}, "]"},
        {"effects/neuro.toml", "days = [1, 28]", "days = [1, ", {"1", "36500"}, {"0", "36501"}, "]"},
        {"effects/crs.toml", "days = [0, 14]", "days = [", {"0", "14"}, {"-1", "15"}, ", 14]"},
        {"effects/crs.toml", "day = 41", "day = ", {"15", "1200"}, {"0", "14", "1201"}},
        {"effects/crs.toml", "months = 9", "weeks = ", {"3", "1200"}, {"0", "2", "1201"}},
        {"effects/crs.toml", "months = 9", "months = ", {"1", "1200"}, {"0", "1201"}},
        {"catalog.toml",
         "review_by = 2027-05-22",
         "review_by = ",
         {"2026-11-22", "2026-11-23"},
         {"2026-11-21"}},
    };
    return rows;
}

OwnedRules with(const Limit& limit, const std::string& number) {
    auto rules = tiny_rules();
    change(rules, limit.file, limit.what, limit.before + number + limit.behind);
    return rules;
}

TEST(RuleLimits, HoldAtTheirEndsAndNotBeyond) {
    for (const auto& limit : limits()) {
        for (const auto& number : limit.taken)
            EXPECT_TRUE(load(with(limit, number)).ok()) << limit.before << number;
        for (const auto& number : limit.refused)
            EXPECT_FALSE(load(with(limit, number)).ok()) << limit.before << number;
    }
}

/// Of Fahrenheit, where 9 and 5 would do as well in ninths of a thousand.
TEST(RuleLimits, HoldForTheNumbersOfAConversion) {
    const auto converted = [](const std::string& times, const std::string& over) {
        auto rules = tiny_rules();
        change(rules, "measurements.toml", "times = 9, over = 5", "times = " + times + ", over = " + over);
        return load(rules);
    };
    EXPECT_TRUE(converted("900", "500").ok());
    EXPECT_FALSE(converted("9", "0").ok());
    EXPECT_FALSE(converted("0", "5").ok());
    const auto is_wrong_type =
        ::testing::Contains(::testing::Field(&RuleMistake::kind, RuleMistakeKind::wrong_type));
    EXPECT_THAT(converted("1000", "1000").error(), ::testing::Not(is_wrong_type));
    EXPECT_THAT(converted("1", "1").error(), ::testing::Not(is_wrong_type));
    EXPECT_THAT(converted("1001", "5").error(), is_wrong_type);
    EXPECT_THAT(converted("9", "1001").error(), is_wrong_type);
}

TEST(RuleLimits, HoldForTheLettersOfAnId) {
    const auto named = [](const std::string& id) {
        auto rules = tiny_rules();
        change(rules, "combinations.toml", "id = \"fever_confusion\"", "id = \"" + id + "\"");
        return load(rules).ok();
    };
    EXPECT_TRUE(named(std::string(60, 'a')));
    EXPECT_FALSE(named(std::string(61, 'a')));
    for (const auto* id : {"a", "z", "a0", "z9", "a_", "az"}) EXPECT_TRUE(named(id)) << id;
    for (const auto* id : {"`", "{", "a/", "a:", "a`", "a{", "aZ", "a-", "_a", "0a"})
        EXPECT_FALSE(named(id)) << id;
}

TEST(RuleLimits, HoldForTheDotsOfALine) {
    const auto with_dots = [](std::size_t dots) {
        auto rules = tiny_rules();
        change(rules, "combinations.toml", "why = \"A guide asks for help when both are there.\"",
               "why = \"Help" + std::string(dots, '.') + "\"");
        return load(rules).ok();
    };
    EXPECT_TRUE(with_dots(30));
    EXPECT_FALSE(with_dots(31));
}

}  // namespace
}  // namespace signpost
