// SPDX-License-Identifier: Apache-2.0
// Catalog::load refuses rules with any mistake and names every one with its place. Each row below puts one
// mistake into the tiny rules; the catalog must then report that mistake and no other.
#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/matching/matcher.h"
#include "tests/core/catalog/places.h"
#include "tests/support/test_catalogs.h"

namespace signpost {

namespace {

using testing::append;
using testing::change;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::mistakes_in;
using ::testing::Not;
using namespace std::string_view_literals;
using testing::OwnedRules;
using testing::Place;
using testing::place_of;
using ::testing::SizeIs;
using testing::text_of;
using testing::tiny_rules;
using RuleKind = RuleMistakeKind;

/// One mistake put into one file.
struct Injection {
    std::string name;  ///< for the name of the test
    RuleKind kind;
    std::string file;
    std::string what;
    std::string with;
    std::string place;  ///< words at which it must be reported (see place_of)
    std::string subject;
    std::string detail = {};
};

[[maybe_unused]] void PrintTo(const Injection& row, std::ostream* out) { *out << row.name; }

constexpr auto one_more_source = R"(
[[source]]
id = "seed"
title = "Again"
publisher = "Nobody"
kind = "trial"
)";

const std::vector<Injection>& injections() {
    static const std::vector<Injection> rows{
        {"NotToml", RuleKind::not_toml, "combinations.toml", "label = \"Fever while mixed up\"",
         "label = Fever", "label = |Fever", ""},
        {"NotTomlAKeyTwice", RuleKind::not_toml, "combinations.toml", "sources = [\"guide\"]",
         "sources = [\"guide\"]\nsources = [\"seed\"]", "sources = [\"|seed", ""},
        {"MissingKey", RuleKind::missing_key, "sources.toml", "title = \"A guide for patients\"\n", "",
         "[[source]]\nid = \"guide\"", "title"},
        {"MissingKeyText", RuleKind::missing_key, "catalog.toml",
         "prompt = \"Contact your care team now, day or night.\"\n", "", "[texts]", "prompt"},
        {"MissingKeyDate", RuleKind::missing_key, "catalog.toml", "review_by = 2027-05-22\n", "",
         "version = \"tiny.1\"", "review_by"},
        {"MissingTable", RuleKind::missing_key, "effects/neuro.toml",
         "onset = { days = [1, 28], sources = [\"seed\"] }\n", "", "id = \"neuro\"", "onset"},
        {"UnknownKey", RuleKind::unknown_key, "sources.toml", "year = 2024\n",
         "year = 2024\ntitel = \"A guide\"\n", "titel", "titel", "title"},
        {"UnknownKeyInAnInlineTable", RuleKind::unknown_key, "measurements.toml", "age = { from = 18 }",
         "age = { from = 18, belov = 20 }", "belov = 20", "belov", "below"},
        {"UnknownKeyAtTheTop", RuleKind::unknown_key, "combinations.toml", "[[combination]]",
         "[[combinations]]", "combinations]]", "combinations", "combination"},
        {"UnknownUnitInALine", RuleKind::unknown_key, "measurements.toml", "line = { per_min = \"130\" }",
         "line = { per_min = \"130\", bpm = \"130\" }", "bpm = \"130\"", "bpm"},
        {"WrongType", RuleKind::wrong_type, "sources.toml", "year = 2024", "year = \"2024\"",
         "year = |\"2024\"", "year"},
        {"NumberOutOfRange", RuleKind::wrong_type, "sources.toml", "year = 2024", "year = 20240",
         "year = |20240", "year"},
        {"DateInQuotes", RuleKind::wrong_type, "catalog.toml", "review_by = 2027-05-22",
         "review_by = \"2027-05-22\"", "review_by = |\"", "review_by"},
        {"NumberWithoutQuotes", RuleKind::wrong_type, "measurements.toml", "lowest = \"10\"", "lowest = 10",
         "lowest = |10", "lowest"},
        {"WordThatIsNoneOfTheKnown", RuleKind::wrong_type, "sources.toml", "kind = \"patient_guidance\"",
         "kind = \"blog\"", "kind = |\"blog\"", "kind"},
        {"TextThatIsNoList", RuleKind::wrong_type, "signs.toml", "synonyms = [\"hot\"]", "synonyms = \"hot\"",
         "synonyms = |\"hot\"", "synonyms"},
        {"ListWithAnEmptyText", RuleKind::wrong_type, "signs.toml", "synonyms = [\"hot\"]",
         "synonyms = [\"hot\", \" \"]", "synonyms = |[", "synonyms"},
        {"TableThatIsNoTable", RuleKind::wrong_type, "signs.toml", "codes = { hpo = \"HP:0001945\" }",
         "codes = \"HP:0001945\"", "codes = |\"HP", "codes"},
        {"FlagOfAGroupInQuotes", RuleKind::wrong_type, "catalog.toml", "name = \"Head\"",
         "name = \"Head\"\nfirst_for_caregiver = \"yes\"", "first_for_caregiver = |\"yes",
         "first_for_caregiver"},
        {"FlagInQuotes", RuleKind::wrong_type, "measurements.toml", "team_may_lower = true",
         "team_may_lower = \"true\"", "team_may_lower = |\"true", "team_may_lower"},
        {"EmptyValue", RuleKind::empty_value, "sources.toml", "title = \"A guide for patients\"",
         "title = \" \"", "title = |\" \"", "title"},
        {"BadId", RuleKind::bad_id, "combinations.toml", "id = \"fever_confusion\"",
         "id = \"Fever-confusion\"", "id = |\"Fever", "Fever-confusion"},
        {"BadIdThatBeginsWithADigit", RuleKind::bad_id, "combinations.toml", "id = \"fever_confusion\"",
         "id = \"1st\"", "id = |\"1st", "1st"},
        {"BadIdThatIsTooLong", RuleKind::bad_id, "combinations.toml", "id = \"fever_confusion\"",
         "id = \"" + std::string(61, 'a') + "\"", "id = |\"aaa", std::string(61, 'a')},
        {"MissingUnitCodeBesideALoincCode", RuleKind::missing_key, "measurements.toml", "name = \"Pulse\"",
         "name = \"Pulse\"\nloinc = \"8867-4\"\nloinc_name = \"Heart rate\"",
         "[[measurement.unit]]\n  id = \"per_min\"", "ucum"},
        {"MissingNameOfALoincCode", RuleKind::missing_key, "measurements.toml",
         "[[measurement]]\nid = \"temperature\"",
         "[[panel]]\nid = \"pressure\"\nname = \"Pressure\"\nloinc = \"1-8\"\n\n"
         "[[measurement]]\nid = \"temperature\"",
         "[[panel]]", "loinc_name"},
        {"UnknownPanel", RuleKind::unknown_id, "measurements.toml", "name = \"Pulse\"",
         "name = \"Pulse\"\npanel = \"pressure\"", "panel = |\"pressure", "pressure", "panel"},
        {"PanelNamedLikeAGroup", RuleKind::duplicate_id, "measurements.toml",
         "[[measurement]]\nid = \"temperature\"",
         "[[panel]]\nid = \"head\"\nname = \"Head\"\nloinc = \"1-8\"\nloinc_name = \"H\"\n\n"
         "[[measurement]]\nid = \"temperature\"",
         "id = |\"head\"", "head", "catalog.toml"},
        {"DuplicateId", RuleKind::duplicate_id, "sources.toml", "kind = \"patient_guidance\"\n",
         std::string("kind = \"patient_guidance\"\n") + one_more_source, "id = |\"seed\"\ntitle = \"Again\"",
         "seed", "sources.toml:2"},
        {"DuplicateSignInAnEffect", RuleKind::duplicate_id, "effects/crs.toml",
         "[[sign]]\nid = \"fast_heartbeat\"",
         "[[sign]]\nid = \"fever\"\nsources = [\"seed\"]\n\n[[sign]]\nid = \"fast_heartbeat\"",
         "id = |\"fever\"\nsources = [\"seed\"]", "fever", "crs"},
        {"DuplicateSourceInAList", RuleKind::duplicate_id, "combinations.toml", "sources = [\"guide\"]",
         "sources = [\"guide\", \"guide\"]", "sources = |[", "guide", "the same list"},
        {"DuplicateOrderOfEffects", RuleKind::duplicate_id, "effects/neuro.toml", "order = 20", "order = 10",
         "order = |10", "10", "crs"},
        {"DuplicateThreshold", RuleKind::duplicate_id, "measurements.toml", "id = \"pulse_very_fast\"",
         "id = \"fever\"", "id = |\"fever\"\n  sign = \"fast_heartbeat\"", "fever"},
        {"UnknownSource", RuleKind::unknown_id, "combinations.toml", "sources = [\"guide\"]",
         "sources = [\"guido\"]", "sources = |[", "guido", "source, nearest: guide"},
        {"UnknownSignInAnEffect", RuleKind::unknown_id, "effects/crs.toml", "id = \"fever\"", "id = \"fevr\"",
         "id = |\"fevr", "fevr", "sign, nearest: fever"},
        {"UnknownSignInACombination", RuleKind::unknown_id, "combinations.toml", "[\"confusion\"]",
         "[\"zzzzzzzzzzzz\"]", "needs = |[", "zzzzzzzzzzzz", "sign"},
        {"UnknownSignOfAThreshold", RuleKind::unknown_id, "measurements.toml", "sign = \"fast_heartbeat\"",
         "sign = \"fast_heart\"", "sign = |\"fast_heart\"", "fast_heart", "sign, nearest: fast_heartbeat"},
        {"UnknownGroup", RuleKind::unknown_id, "signs.toml", "group = \"head\"\nadvice = \"contact\"",
         "group = \"heed\"\nadvice = \"contact\"", "group = |\"heed", "heed", "group, nearest: head"},
        {"UnknownMeasurementBelow", RuleKind::unknown_id, "measurements.toml", "name = \"Pulse\"",
         "name = \"Pulse\"\nbelow = \"temperatur\"", "below = |\"temperatur", "temperatur",
         "measurement, nearest: temperature"},
        {"MissingSource", RuleKind::missing_source, "combinations.toml", "sources = [\"guide\"]",
         "sources = []", "sources = |[", "fever_confusion", "sources"},
        {"MissingSourceOfALink", RuleKind::missing_source, "effects/neuro.toml",
         "[[sign]]\nid = \"seizure\"\nsources = [\"seed\"]", "[[sign]]\nid = \"seizure\"",
         "[[sign]]\nid = \"seizure\"", "neuro", "sources"},
        {"MissingSourceOfASign", RuleKind::missing_source, "signs.toml",
         "sources = [\"guide\"]\n\n[[sign]]\nid = \"confusion\"", "\n[[sign]]\nid = \"confusion\"",
         "[[sign]]\nid = \"fast_heartbeat\"", "fast_heartbeat", "sources"},
        {"MissingSourceOfAThreshold", RuleKind::missing_source, "measurements.toml",
         "sources = [\"guide\"]\n  team_may_lower", "sources = []\n  team_may_lower", "sources = |[]",
         "fever", "sources"},
        {"MissingSourceOfCare", RuleKind::missing_source, "effects/crs.toml", "care_sources = [\"guide\"]",
         "care_sources = []", "care_sources = |[]", "crs", "care_sources"},
        {"MissingSourceOfTheOnset", RuleKind::missing_source, "effects/crs.toml",
         "onset = { days = [0, 14], sources = [\"guide\"] }", "onset = { days = [0, 14] }", "onset = |{",
         "crs", "sources"},
        {"MissingSourceOfATiming", RuleKind::missing_source, "effects/crs.toml",
         "text = \"Half of the cases began by day 3.\"\nsources = [\"guide\"]",
         "text = \"Half of the cases began by day 3.\"", "[[timing]]", "crs", "sources"},
        {"MissingEmergencySource", RuleKind::missing_emergency_source, "signs.toml",
         "emergency_sources = [\"guide\"]\n", "", "[[sign]]\nid = \"seizure\"", "seizure"},
        {"StrayEmergencySource", RuleKind::stray_emergency_source, "signs.toml", "sources = [\"seed\"]\n",
         "sources = [\"seed\"]\nemergency_sources = [\"seed\"]\n", "emergency_sources = |[\"seed",
         "confusion"},
        {"SignInNothing", RuleKind::sign_in_nothing, "effects/crs.toml",
         "\n[[sign]]\nid = \"fast_heartbeat\"\nsources = [\"guide\"]\n", "",
         "signs.toml:id = |\"fast_heartbeat\"", "fast_heartbeat"},
        {"EffectWithoutSigns", RuleKind::effect_without_signs, "effects/neuro.toml",
         "\n[[sign]]\nid = \"seizure\"\nsources = [\"seed\"]\n\n[[sign]]\nid = \"confusion\"\nsources = "
         "[\"seed\", \"guide\"]\n",
         "", "id = \"neuro\"", "neuro"},
        {"ImpossibleLine", RuleKind::impossible_line, "measurements.toml", "line = { per_min = \"130\" }",
         "line = { per_min = \"351\" }", "line = |{ per_min", "pulse_very_fast"},
        {"AlwaysCrossedLine", RuleKind::always_crossed_line, "measurements.toml",
         "line = { per_min = \"130\" }", "line = { per_min = \"10\" }", "line = |{ per_min",
         "pulse_very_fast"},
        {"LinesDiffer", RuleKind::lines_differ, "measurements.toml", "fahrenheit = \"100.4\"",
         "fahrenheit = \"100.5\"", "line = |{ celsius", "fever"},
        {"AdviceLowerThanSign", RuleKind::advice_lower_than_sign, "measurements.toml", "sign = \"fever\"",
         "sign = \"seizure\"", "advice = |\"contact\"", "fever"},
        {"BadRangeOfDates", RuleKind::bad_range, "catalog.toml", "review_by = 2027-05-22",
         "review_by = 2026-11-21", "review_by = |2026-11-21", "review_by", "checked_on"},
        {"BadRangeOfAUnit", RuleKind::bad_range, "measurements.toml",
         "lowest = \"86.0\"\n  highest = \"113.0\"", "lowest = \"113.0\"\n  highest = \"86.0\"",
         "highest = |\"86.0\"", "highest", "lowest"},
        {"BadRangeOfDays", RuleKind::bad_range, "effects/crs.toml", "days = [0, 14]", "days = [14, 0]",
         "days = |[14", "days"},
        {"BadRangeOfOneDay", RuleKind::bad_range, "effects/crs.toml", "days = [0, 14]", "days = [14]",
         "days = |[14", "days"},
        {"BadLateCaseWithinTheUsualDays", RuleKind::bad_late_case, "effects/crs.toml", "day = 41", "day = 14",
         "day = |14", "crs"},
        {"BadLateCaseWithTwoTimes", RuleKind::bad_late_case, "effects/crs.toml", "day = 41",
         "day = 41\nweeks = 6", "weeks = |6", "crs"},
        {"BadLateCaseWithoutATime", RuleKind::bad_late_case, "effects/crs.toml", "day = 41\n", "",
         "[[late]]\ntext = \"It came on", "crs"},
        {"NoDayOfALateCase", RuleKind::wrong_type, "effects/crs.toml", "day = 41", "day = 0", "day = |0",
         "day"},
        {"MissingSourceOfALateCase", RuleKind::missing_source, "effects/crs.toml",
         "text = \"It came on day 41.\"\nsources = [\"guide\"]", "text = \"It came on day 41.\"",
         "[[late]]\nday = 41", "crs", "sources"},
        {"BadRangeOfAges", RuleKind::bad_range, "measurements.toml", "age = { from = 18 }",
         "age = { from = 18, below = 18 }", "age = |{", "below", "from"},
        {"BadCombination", RuleKind::bad_combination, "combinations.toml",
         "needs = [[\"fever\"], [\"confusion\"]]", "needs = [[\"fever\", \"confusion\"]]", "needs = |[[",
         "fever_confusion"},
        {"FileNameDiffers", RuleKind::file_name_differs, "effects/crs.toml", "id = \"crs\"", "id = \"csr\"",
         "id = |\"csr\"", "csr", "effects/csr.toml"},
        {"DuplicateLabel", RuleKind::duplicate_text, "signs.toml", "label = \"Confused or mixed up\"",
         "label = \"Heart beats fast\"", "label = |\"Heart beats fast\"\nshort = \"confusion\"",
         "Heart beats fast", "fast_heartbeat"},
        {"DuplicateShortName", RuleKind::duplicate_text, "signs.toml", "short = \"confusion\"",
         "short = \"fever\"", "short = |\"fever\"\ncheck = \"Ask", "fever", "fever"},
    };
    return rows;
}

class InjectedMistake : public ::testing::TestWithParam<Injection> {};

TEST_P(InjectedMistake, IsReportedWithItsPlaceAndNothingElseIs) {
    const auto& row = GetParam();
    auto rules = tiny_rules();
    change(rules, row.file, row.what, row.with);
    const auto colon = row.place.starts_with("signs.toml:") ? row.place.find(':') : std::string::npos;
    const auto file = colon == std::string::npos ? row.file : row.place.substr(0, colon);
    const auto place =
        place_of(rules, file, colon == std::string::npos ? row.place : row.place.substr(colon + 1));

    const auto mistakes = mistakes_in(rules);
    ASSERT_THAT(mistakes, SizeIs(1));
    const auto& found = mistakes.front();
    EXPECT_EQ(found.kind, row.kind);
    EXPECT_EQ(found.file, file);
    EXPECT_EQ(found.line, place.line);
    if (!row.detail.empty()) {
        EXPECT_EQ(found.detail, row.detail);
    }
    if (row.kind == RuleKind::not_toml) return;  // the exact column and the words are those of the parser
    EXPECT_EQ(found.column, place.column);
    EXPECT_EQ(found.subject, row.subject);
}

INSTANTIATE_TEST_SUITE_P(CatalogLoad, InjectedMistake, ::testing::ValuesIn(injections()),
                         [](const auto& row) { return row.param.name; });

TEST(CatalogLoad, HasARowAboveForEveryKindOfMistake) {
    const std::set<RuleKind> tested_elsewhere{RuleKind::not_utf8, RuleKind::missing_file,
                                              RuleKind::unexpected_file, RuleKind::too_many,
                                              RuleKind::case_differs};  // the last with the practice cases
    for (int kind = 0; kind <= static_cast<int>(RuleKind::case_differs); ++kind) {
        const auto here = std::any_of(injections().begin(), injections().end(), [kind](const Injection& row) {
            return static_cast<int>(row.kind) == kind;
        });
        EXPECT_NE(here, tested_elsewhere.contains(static_cast<RuleKind>(kind))) << kind;
    }
}

TEST(CatalogLoad, TakesTheTinyRules) {
    const auto catalog = testing::load_or_throw(tiny_rules());
    EXPECT_EQ(catalog.version, "tiny.1");
    EXPECT_THAT(catalog.groups, SizeIs(2));
    EXPECT_THAT(catalog.sources, SizeIs(2));
    EXPECT_THAT(catalog.signs, SizeIs(4));
    EXPECT_THAT(catalog.effects, SizeIs(2));
    EXPECT_THAT(catalog.measurements, SizeIs(2));
    EXPECT_THAT(catalog.combinations, SizeIs(1));
}

TEST(CatalogLoad, ReadsEveryField) {
    const auto catalog = testing::load_or_throw(tiny_rules());
    EXPECT_EQ(catalog.review.checked_on.iso(), "2026-11-22");
    EXPECT_EQ(catalog.review.checked_by, "the testers");
    EXPECT_EQ(catalog.review.review_by.iso(), "2027-05-22");
    EXPECT_EQ(catalog.review.reviewed_by, std::nullopt);
    EXPECT_EQ(catalog.texts.prompt, "Contact your care team now, day or night.");
    EXPECT_EQ(catalog.texts.composed_combination,
              "Signpost put these signs together. No source states it as a rule.");
    EXPECT_EQ(catalog.groups.at(1), (SignGroup{"head", "Head", false}));
    EXPECT_EQ(catalog.sources.at(0),
              (Source{"seed", "The first article", "Founders", {}, "", SourceKind::founding_article, ""}));
    EXPECT_EQ(catalog.sources.at(1), (Source{"guide", "A guide for patients", "Guides", 2024,
                                             "https://example.org/guide", SourceKind::patient_guidance, ""}));
    const SourceIndex seed{0};
    const SourceIndex guide{1};
    EXPECT_EQ(catalog.signs.at(3), (Sign{"seizure",
                                         "Seizure or fit",
                                         "seizure",
                                         "Note the time.",
                                         "seizure",
                                         1,
                                         Advice::emergency,
                                         {seed, guide},
                                         {guide},
                                         {},
                                         {},
                                         ""}));
    EXPECT_EQ(catalog.signs.at(0).codes, (std::map<std::string, std::string>{{"hpo", "HP:0001945"}}));
    EXPECT_THAT(catalog.signs.at(0).synonyms, ElementsAre("hot"));
    const auto& crs = catalog.effects.at(0);
    EXPECT_EQ(crs.id, "crs");
    EXPECT_EQ(crs.onset, (Onset{0, 14, true, {}, {guide}}));
    EXPECT_THAT(crs.article_says, ElementsAre("CRS is a common issue."));
    EXPECT_THAT(crs.timing, ElementsAre(TimingFact{"Half of the cases began by day 3.", {guide}}));
    EXPECT_THAT(crs.late, ElementsAre(LateCase{41, TimeUnit::day, "It came on day 41.", {guide}},
                                      LateCase{9, TimeUnit::month, "It came after 9 months.", {seed}}))
        << "by day";
    EXPECT_THAT(crs.signs,
                ElementsAre(SignLink{SignIndex{0}, {seed, guide}, ""}, SignLink{SignIndex{1}, {guide}, ""}));
    const auto& pulse = catalog.measurements.at(1).thresholds.at(0);
    EXPECT_EQ(pulse, (Threshold{"pulse_very_fast",
                                SignIndex{1},
                                Comparison::at_least,
                                {Decimal{13000}},
                                Advice::emergency,
                                {guide},
                                false,
                                AgeRange{18, {}},
                                ""}));
    const auto& fahrenheit = catalog.measurements.at(0).units.at(1);
    EXPECT_EQ(fahrenheit.from_first, (Conversion{9, 5, Decimal{3200}}));
    EXPECT_EQ(fahrenheit.decimals, 1);
    EXPECT_EQ(catalog.combinations.at(0), (Combination{"fever_confusion",
                                                       "Fever while mixed up",
                                                       "A guide asks for help when both are there.",
                                                       {{SignIndex{0}}, {SignIndex{2}}},
                                                       {guide},
                                                       false,
                                                       ""}));
}

TEST(CatalogLoad, ReadsTheNameOfTheClinicianWhoSigned) {
    auto rules = tiny_rules();
    change(rules, "catalog.toml", "review_by = 2027-05-22\n",
           "review_by = 2027-05-22\nreviewed_by = \"Dr Ada\"\n");
    EXPECT_EQ(testing::load_or_throw(rules).review.reviewed_by, "Dr Ada");
}

TEST(CatalogLoad, NeedsEveryFileThatTheRulesAreMadeOf) {
    for (const std::string file :
         {"catalog.toml", "sources.toml", "signs.toml", "measurements.toml", "combinations.toml"}) {
        auto rules = tiny_rules();
        std::erase_if(rules, [&](const auto& rule) { return rule.first == file; });
        EXPECT_THAT(mistakes_in(rules), Contains(RuleMistake{file, 0, 0, RuleKind::missing_file, file, ""}));
    }
}

TEST(CatalogLoad, ReportsAFileThatCannotBeReadAndNotEveryIdOfIt) {
    for (const std::string file : {"catalog.toml", "sources.toml", "signs.toml"}) {
        auto rules = tiny_rules();
        std::erase_if(rules, [&](const auto& rule) { return rule.first == file; });
        EXPECT_THAT(mistakes_in(rules),
                    ElementsAre(RuleMistake{file, 0, 0, RuleKind::missing_file, file, ""}));
        rules.emplace_back(file, "= 1");
        const auto mistakes = mistakes_in(rules);
        ASSERT_THAT(mistakes, SizeIs(1)) << file;
        EXPECT_EQ(mistakes.front().kind, RuleKind::not_toml);
    }
}

TEST(CatalogLoad, RefusesAFileThatIsNoRuleFile) {
    for (const std::string file :
         {"sings.toml", "effects/crs.tml", "effects/", "signs.toml.bak", "sub/signs.toml", ""}) {
        auto rules = tiny_rules();
        rules.emplace_back(file, "");
        EXPECT_THAT(mistakes_in(rules),
                    ElementsAre(RuleMistake{file, 0, 0, RuleKind::unexpected_file, file, ""}));
    }
}

TEST(CatalogLoad, LeavesPracticeCasesToOthers) {
    auto rules = tiny_rules();
    rules.emplace_back("cases/crs.toml", "not even TOML");
    EXPECT_THAT(mistakes_in(rules), IsEmpty());
}

TEST(CatalogLoad, RefusesTextThatIsNoCleanUtf8) {
    const std::string bad[] = {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", std::string(1, '\0'), "\x1B"};
    for (const auto& bytes : bad) {
        for (const std::string& before : {std::string("why = \""), std::string("# ")}) {
            auto rules = tiny_rules();
            change(rules, "combinations.toml", "why = \"",
                   before == "# " ? "# " + bytes + "\nwhy = \"" : before + bytes);
            const auto mistakes = mistakes_in(rules);
            ASSERT_THAT(mistakes, SizeIs(1)) << ::testing::PrintToString(before + bytes);
            EXPECT_EQ(mistakes.front().file, "combinations.toml");
            EXPECT_EQ(mistakes.front().kind, RuleKind::not_utf8) << ::testing::PrintToString(before + bytes);
        }
    }
}

TEST(CatalogLoad, RefusesMoreEntriesThanCanBeCounted) {
    auto rules = tiny_rules();
    std::string groups;
    for (int i = 0; i < 65'533; ++i)
        groups += "[[group]]\nid = \"g" + std::to_string(i) + "\"\nname = \"g\"\n";
    append(rules, "catalog.toml", groups);
    const auto mistakes = mistakes_in(rules);
    ASSERT_THAT(mistakes, SizeIs(1));
    EXPECT_EQ(mistakes.front().kind, RuleKind::too_many);
    EXPECT_EQ(mistakes.front().file, "catalog.toml");
    EXPECT_EQ(mistakes.front().subject, "group");
    EXPECT_EQ(mistakes.front().line, place_of(rules, "catalog.toml", "id = \"g65532\"").line - 1);
}

TEST(CatalogLoad, AGroupMayBeFirstForTheCaregiver) {
    auto rules = tiny_rules();
    change(rules, "catalog.toml", "name = \"Head\"", "name = \"Head\"\nfirst_for_caregiver = true");
    const auto catalog = testing::load_or_throw(rules);
    EXPECT_FALSE(catalog.groups.at(0).first_for_caregiver);
    EXPECT_EQ(catalog.groups.at(1), (SignGroup{"head", "Head", true}));
}

TEST(CatalogLoad, NeedsAUnitForEachMeasurement) {
    auto rules = tiny_rules();
    append(rules, "measurements.toml",
           "\n[[measurement]]\nid = \"weight\"\nname = \"Weight\"\ncheck = \"Stand on it.\"\n");
    const auto place = place_of(rules, "measurements.toml", "[[measurement]]\nid = \"weight\"");
    EXPECT_THAT(mistakes_in(rules), ElementsAre(RuleMistake{"measurements.toml", place.line, place.column,
                                                            RuleKind::missing_key, "unit", ""}));
}

TEST(CatalogLoad, ReportsAllMistakesOfAllFilesAtOnceAndSorted) {
    auto rules = tiny_rules();
    change(rules, "sources.toml", "year = 2024", "year = \"2024\"");
    change(rules, "sources.toml", "publisher = \"Founders\"", "publisher = \"\"");
    change(rules, "effects/neuro.toml", "id = \"confusion\"", "id = \"confusoin\"");
    change(rules, "effects/crs.toml", "order = 10\n", "");
    change(rules, "measurements.toml", "\"100.4\"", "\"100.3\"");
    change(rules, "combinations.toml", "[\"confusion\"]", "[\"confusion\"], []");
    change(rules, "catalog.toml", "[texts]", "[texts]\nmotto = \"Onward\"");
    change(rules, "signs.toml", "short = \"seizure\"", "short = \"seizure\"\nadvise = \"contact\"");
    rules.emplace_back("extra.toml", "");

    const auto mistakes = mistakes_in(rules);
    std::vector<std::string> found;
    for (const auto& one : mistakes)
        found.push_back(one.file + ":" + std::to_string(one.line) + " " +
                        std::to_string(static_cast<int>(one.kind)));
    const auto row = [&](const std::string& file, const std::string& words, RuleKind kind) {
        const auto line = words.empty() ? 0 : place_of(rules, file, words).line;
        return file + ":" + std::to_string(line) + " " + std::to_string(static_cast<int>(kind));
    };
    EXPECT_THAT(found, ElementsAre(row("catalog.toml", "motto", RuleKind::unknown_key),
                                   row("combinations.toml", "needs", RuleKind::wrong_type),
                                   row("effects/crs.toml", "id = \"crs\"", RuleKind::missing_key),
                                   row("effects/neuro.toml", "confusoin", RuleKind::unknown_id),
                                   row("extra.toml", "", RuleKind::unexpected_file),
                                   row("measurements.toml", "\"100.3\"", RuleKind::lines_differ),
                                   row("signs.toml", "advise", RuleKind::unknown_key),
                                   row("sources.toml", "publisher = \"\"", RuleKind::empty_value),
                                   row("sources.toml", "year = \"2024\"", RuleKind::wrong_type)));
    EXPECT_TRUE(std::is_sorted(mistakes.begin(), mistakes.end()));
}

TEST(CatalogLoad, AddsASignByItsBlockAndOneLineInAnEffect) {
    auto rules = tiny_rules();
    append(rules, "signs.toml", R"(
[[sign]]
id = "chills"
label = "Chills"
short = "chills"
check = "Do you shiver?"
clinical = "rigors"
group = "whole_body"
advice = "contact"
sources = ["guide"]
)");
    append(rules, "effects/crs.toml", "\n[[sign]]\nid = \"chills\"\nsources = [\"guide\"]\n");

    const auto catalog = testing::load_or_throw(rules);
    const auto chills = testing::sign(catalog, "chills");
    const auto result = Matcher(catalog).match(testing::ticked(catalog, {"chills"}));
    EXPECT_THAT(result.signs, ElementsAre(PresentSign{chills, std::nullopt}));
    EXPECT_THAT(result.effects, ElementsAre(ListedEffect{EffectIndex{0}, {chills}}));
}

TEST(CatalogLoad, AddsAnEffectByItsFileAlone) {
    auto rules = tiny_rules();
    rules.emplace_back("effects/allergic.toml", text_of(rules, "effects/crs.toml"));
    change(rules, "effects/allergic.toml", "id = \"crs\"\norder = 10", "id = \"allergic\"\norder = 15");
    const auto catalog = testing::load_or_throw(rules);
    std::vector<std::string> order;
    for (const auto& effect : catalog.effects) order.push_back(effect.id);
    EXPECT_THAT(order, ElementsAre("crs", "allergic", "neuro"));
}

// ---- Hostile texts: never a crash, never half a catalog.

/// Each mistake must stand in a rule file, on a line which that file has.
void expect_sound_places(const OwnedRules& rules, const std::vector<RuleMistake>& mistakes) {
    for (const auto& mistake : mistakes) {
        const auto& text = text_of(rules, mistake.file);
        const auto lines = static_cast<unsigned>(std::count(text.begin(), text.end(), '\n') + 1);
        ASSERT_LE(mistake.line, lines) << ::testing::PrintToString(mistake);
        ASSERT_EQ(mistake.line == 0, mistake.column == 0) << ::testing::PrintToString(mistake);
    }
}

void expect_refused(const OwnedRules& rules) {
    const auto mistakes = mistakes_in(rules);
    ASSERT_THAT(mistakes, Not(IsEmpty()));
    expect_sound_places(rules, mistakes);
}

OwnedRules with_text(const std::string& file, const std::string& text) {
    auto rules = tiny_rules();
    for (auto& [name, old] : rules)
        if (name == file) old = text;
    return rules;
}

std::vector<std::string> tiny_files() {
    std::vector<std::string> out;
    for (const auto& [name, text] : tiny_rules()) out.push_back(name);
    return out;
}

TEST(HostileRules, AreRefusedWhenTheyAreNotThereAtAll) {
    EXPECT_THAT(mistakes_in({}), SizeIs(5));
    OwnedRules empty;
    for (const auto& file : tiny_files()) empty.emplace_back(file, "");
    expect_refused(empty);
}

TEST(HostileRules, AreRefusedWhenAFileIsEmpty) {
    for (const auto& file : tiny_files()) {
        if (file == "combinations.toml" || file == "measurements.toml")
            continue;  // there may be none of these
        for (const std::string& text : {std::string(), std::string("\n\n"), std::string("# nothing")})
            expect_refused(with_text(file, text));
    }
}

TEST(HostileRules, AreRefusedWhereverAFileIsCut) {
    for (const auto& file : tiny_files()) {
        const auto whole = text_of(tiny_rules(), file);
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto rules = with_text(file, whole.substr(0, length));
            const auto loaded = testing::load(rules);
            if (!loaded) {
                expect_sound_places(rules, loaded.error());
                continue;
            }
            // What is left may be whole rules; then the cut fell between two lines.
            const auto end = length == 0 ? std::string::npos : whole.find_last_not_of(' ', length - 1);
            const bool between_entries =
                end == std::string::npos || whole[end] == '\n' || whole[length] == '\n';
            ASSERT_TRUE(between_entries) << file << " cut at " << length;
            ASSERT_EQ(loaded.value().texts.prompt, "Contact your care team now, day or night.");
        }
    }
}

TEST(HostileRules, AreRefusedWhenTheyAreNoise) {
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 400; ++round) {
        const auto files = tiny_files();
        const auto& file = files[static_cast<std::size_t>(round) % files.size()];
        std::string noise;
        for (int i = 0; i < 1 + round; ++i) noise += static_cast<char>(byte(random));
        if (noise.front() == '#') continue;  // a comment
        expect_refused(with_text(file, noise));
    }
}

TEST(HostileRules, NeverCrashWhenBytesAreChanged) {
    std::mt19937 random(7);
    const auto files = tiny_files();
    constexpr auto marks = "[]{}\"'=.,#\\\n\0 _-+eE0x9TZ:\xFF\xC3\xA9"sv;
    unsigned refused = 0;
    for (int round = 0; round < 1500; ++round) {
        auto rules = tiny_rules();
        auto& text = rules[random() % rules.size()].second;
        for (auto changes = 1 + random() % 3; changes > 0; --changes)
            text[random() % text.size()] = marks[random() % marks.size()];
        const auto mistakes = mistakes_in(rules);
        refused += mistakes.empty() ? 0 : 1;
        expect_sound_places(rules, mistakes);
    }
    EXPECT_GT(refused, 750U);
}

TEST(HostileRules, AreRefusedWhenTheyNestTooDeep) {
    const std::size_t deep = 10'000;
    std::string keys = "a";
    for (std::size_t i = 1; i < deep; ++i) keys += ".a";
    std::string tables = "1";
    for (std::size_t i = 0; i < 300; ++i) tables = "{ a = " + tables + " }";
    const std::string rows[] = {
        "needs = " + std::string(deep, '['),
        "needs = " + std::string(deep, '[') + std::string(deep, ']'),
        "needs = " + tables,
        std::string(deep, '['),
        keys + " = 1",
        "[" + keys + "]",
        "[[" + keys + "]]",
        "[[combination]]\nneeds = [[" + std::string(deep, '{'),
    };
    for (const auto& row : rows) expect_refused(with_text("combinations.toml", row));
}

TEST(HostileRules, AreRefusedWhenAKeyHasMorePartsThanTheStackCanHold) {
    // In a process of its own: what fails here is the stack, and with it the program.
    const auto ends_well = [] {
        std::string key = "a";
        for (int i = 1; i < 100'000; ++i) key += ".a";
        const bool refused = !mistakes_in(with_text("combinations.toml", key + " = 1")).empty() &&
                             !mistakes_in(with_text("combinations.toml", "[" + key + "]")).empty();
        std::_Exit(refused ? EXIT_SUCCESS : EXIT_FAILURE);
    };
    EXPECT_EXIT(ends_well(), ::testing::ExitedWithCode(EXIT_SUCCESS), "");
}

TEST(HostileRules, AreRefusedWhenLongKeysNestInLists) {
    // As deep as a tree can be made: the parser takes 256 nested values, each with a key of as many parts as
    // a line may have.
    std::string key = "a";
    for (int i = 0; i < 30; ++i) key += ".a";
    std::string value = "1";
    for (int i = 0; i < 127; ++i) value = "[\n{ " + key + " = " + value + " }\n]";
    for (const auto& table : {"[" + key + "]\n", "[[" + key + "]]\n"})
        expect_refused(with_text("combinations.toml", table + key + " = " + value));
}

TEST(HostileRules, AreRefusedWithTextsOfAMegabyte) {
    const std::string much(1'000'000, 'a');
    auto rules = tiny_rules();
    change(rules, "combinations.toml", "[\"confusion\"]", "[\"" + much + "\"]");
    expect_refused(rules);
    rules = tiny_rules();
    change(rules, "combinations.toml", "why = ", much + " = ");
    expect_refused(rules);
    rules = tiny_rules();
    change(rules, "combinations.toml", "id = \"fever_confusion\"", "id = \"" + much + "-\"");
    expect_refused(rules);
    expect_refused(with_text("combinations.toml", much));
    expect_refused(with_text("combinations.toml", "why = \"" + much));
}

TEST(HostileRules, AreReadAlikeWithLineEndsOfWindowsAndAByteOrderMark) {
    const auto plain = testing::load_or_throw(tiny_rules());
    auto windows = tiny_rules();
    auto marked = tiny_rules();
    for (auto& [name, text] : windows)
        for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
            text.insert(at, 1, '\r');
    for (auto& [name, text] : marked) text.insert(0, "\xEF\xBB\xBF");
    EXPECT_EQ(testing::load_or_throw(windows), plain);
    EXPECT_EQ(testing::load_or_throw(marked), plain);
}

}  // namespace
}  // namespace signpost
