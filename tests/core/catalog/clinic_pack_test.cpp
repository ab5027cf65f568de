// SPDX-License-Identifier: Apache-2.0
// A pack adds and is more careful; everything else is refused with its place and the reason.
#include "core/catalog/clinic_pack.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "tests/core/catalog/places.h"
#include "tests/support/clinic_packs.h"

namespace signpost {
namespace {

using testing::append;
using testing::catalog_with_sample_pack;
using testing::change;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using testing::load_pack;
using testing::OwnedRules;
using testing::place_of;
using testing::reading;
using testing::real_catalog;
using testing::sample_pack;
using testing::sign;
using ::testing::SizeIs;
using testing::ticked;
using RuleKind = RuleMistakeKind;

std::vector<RuleMistake> mistakes_of(const OwnedRules& pack) {
    auto loaded = load_pack(real_catalog(), pack);
    return loaded ? std::vector<RuleMistake>() : loaded.error();
}

std::vector<std::string> ids(const Catalog& catalog, const std::vector<SourceIndex>& sources) {
    std::vector<std::string> out;
    for (const auto source : sources) out.push_back(catalog.at(source).id);
    return out;
}

TEST(ClinicPack, SaysWhatItIs) {
    const auto& clinic = *catalog_with_sample_pack().clinic;
    EXPECT_EQ(clinic.id, "ward_nine");
    EXPECT_EQ(clinic.name, "Ward 9, Example Hospital");
    EXPECT_EQ(clinic.version, "2026.1");
    EXPECT_EQ(clinic.reviewed_by, "Dr A. Example");
    EXPECT_EQ(clinic.review_by.iso(), "2027-05-01");
    EXPECT_EQ(clinic.note, "Bring your wallet card when you come.");
    EXPECT_THAT(clinic.phones, ElementsAre(ClinicPhone{"Ward 9, day and night", "01 234 567"},
                                           ClinicPhone{"Day clinic, 8 to 17 h", "01 234 568"}));
    EXPECT_EQ(clinic.signed_with, "");
    EXPECT_EQ(clinic.links, 1U);
    EXPECT_FALSE(clinic.is_overdue(*CalendarDate::parse("2027-05-01")));
    EXPECT_TRUE(clinic.is_overdue(*CalendarDate::parse("2027-05-02")));
}

TEST(ClinicPack, NeedsNothingButItsOwnDescription) {
    const auto loaded = load_pack(real_catalog(), {sample_pack()[0]});
    ASSERT_TRUE(loaded);
    auto without = loaded.value();
    without.clinic.reset();
    EXPECT_TRUE(without == real_catalog());
}

TEST(ClinicPack, AddsItsSignToAnEffectWithItsSource) {
    const auto& catalog = catalog_with_sample_pack();
    const auto sweats = sign(catalog, "ward_night_sweats");
    const auto result = Matcher(catalog).match(ticked(catalog, {"ward_night_sweats"}));
    ASSERT_THAT(result.effects, SizeIs(1));
    const auto& effect = catalog.at(result.effects[0].effect);
    EXPECT_EQ(effect.id, "infection");
    EXPECT_THAT(ids(catalog, sources_of(effect, sweats)), ElementsAre("ward_leaflet"));
    EXPECT_EQ(result.advice(), Advice::contact);
    EXPECT_THAT(catalog.clinic->signs, ElementsAre(sweats));
}

TEST(ClinicPack, RaisesASignWithItsSource) {
    const auto& catalog = catalog_with_sample_pack();
    EXPECT_EQ(Matcher(real_catalog()).match(ticked(real_catalog(), {"very_sleepy"})).advice(),
              Advice::contact);
    const auto result = Matcher(catalog).match(ticked(catalog, {"very_sleepy"}));
    ASSERT_THAT(result.emergency, SizeIs(1));
    EXPECT_THAT(ids(catalog, sources_of(catalog, result.emergency[0])), ElementsAre("ward_leaflet"));
    const auto listed = catalog.emergency_signs();
    EXPECT_NE(std::find(listed.begin(), listed.end(), sign(catalog, "very_sleepy")), listed.end());
}

TEST(ClinicPack, DrawsALineBeforeThatOfTheRulesWhichStays) {
    const auto& catalog = catalog_with_sample_pack();
    const auto has_fever = [](const Catalog& rules, const char* text) {
        Checklist checklist;
        checklist.readings = {reading(rules, "temperature", text)};
        return Matcher(rules).match(checklist).signs.size() == 1;
    };
    for (const auto* text : {"37.5C", "99.5F"}) {
        EXPECT_FALSE(has_fever(real_catalog(), text)) << text;
        EXPECT_TRUE(has_fever(catalog, text)) << text;
    }
    for (const auto* text : {"37.4C", "99.4F"}) EXPECT_FALSE(has_fever(catalog, text)) << text;
    ASSERT_THAT(catalog.clinic->lines, SizeIs(1));
    const auto& own = catalog.at(catalog.clinic->lines[0]);
    EXPECT_THAT(ids(catalog, own.sources), ElementsAre("ward_leaflet"));
    EXPECT_FALSE(own.team_may_lower);
    const auto team = catalog.team_threshold();
    ASSERT_TRUE(team);
    EXPECT_TRUE(catalog.at(*team) == real_catalog().at(*team));
}

TEST(ClinicPack, AddsACombination) {
    const auto& catalog = catalog_with_sample_pack();
    const auto result = Matcher(catalog).match(ticked(catalog, {"ward_night_sweats", "chills"}));
    ASSERT_THAT(result.emergency, SizeIs(1));
    EXPECT_EQ(id_of(catalog, result.emergency[0]), "ward_sweats_with_chills");
}

TEST(ClinicPack, CanRaiseALineWhereItIs) {
    auto pack = sample_pack();
    append(pack, "measurements.toml",
           "[[threshold]]\nid = \"systolic_low\"\nline = { mmhg = \"100\" }\nadvice = \"emergency\"\n"
           "sources = [\"ward_leaflet\"]\n");
    const auto loaded = load_pack(real_catalog(), pack);
    ASSERT_TRUE(loaded);
    Checklist checklist;
    checklist.readings = {reading(real_catalog(), "systolic", "100")};
    EXPECT_EQ(Matcher(real_catalog()).match(checklist).advice(), Advice::contact);
    EXPECT_EQ(Matcher(loaded.value()).match(checklist).advice(), Advice::emergency);
    checklist.age_years = 17;  // the ages of the rules hold for it too
    EXPECT_EQ(Matcher(loaded.value()).match(checklist).advice(), Advice::contact);
}

/// One change to the made-up pack, which must be refused with this mistake alone.
struct Refusal {
    std::string name;
    std::string file;
    std::string what;  ///< empty to append
    std::string with;
    RuleKind kind;
    std::string subject;
    std::string detail = {};
    std::string place = {};  ///< words at which it is told; see place_of
};

[[maybe_unused]] void PrintTo(const Refusal& row, std::ostream* out) { *out << row.name; }

class ClinicPackRefuses : public ::testing::TestWithParam<Refusal> {};

TEST_P(ClinicPackRefuses, WithPlaceAndReason) {
    const auto& row = GetParam();
    auto pack = sample_pack();
    const auto there =
        std::any_of(pack.begin(), pack.end(), [&](const auto& one) { return one.first == row.file; });
    if (!there) pack.emplace_back(row.file, "");
    row.what.empty() ? append(pack, row.file, row.with) : change(pack, row.file, row.what, row.with);
    RuleMistake expected{row.file, 0, 0, row.kind, row.subject, row.detail};
    if (!row.place.empty()) {
        const auto at = place_of(pack, row.file, row.place);
        expected.line = at.line;
        expected.column = at.column;
    }
    EXPECT_THAT(mistakes_of(pack), ElementsAre(expected));
}

const Refusal refusals[] = {
    // What would take away, or change what the rules have.
    {"ASignOfTheRules", "signs.toml", "",
     "[[sign]]\nid = \"fever\"\nlabel = \"No fever\"\nshort = \"none\"\ncheck = \"None.\"\nclinical = \"x\"\n"
     "group = \"whole_body\"\nadvice = \"contact\"\nsources = [\"ward_leaflet\"]\n",
     RuleKind::changes_rules, "fever", "", "id = |\"fever\""},
    {"ACombinationOfTheRules", "combinations.toml", "ward_sweats_with_chills", "e01", RuleKind::changes_rules,
     "e01", "", "id = |\"e01\""},
    {"ASourceOfTheRules", "sources.toml", "",
     "[[source]]\nid = \"nice_sepsis\"\ntitle = \"Other\"\npublisher = \"x\"\nkind = \"label\"\n",
     RuleKind::changes_rules, "nice_sepsis", "", "id = |\"nice_sepsis\""},
    {"TheWordsOfAnEffect", "effects/infection.toml", "id = \"infection\"",
     "id = \"infection\"\nplain = \"Nothing.\"", RuleKind::changes_rules, "plain", "",
     "plain = |\"Nothing.\""},
    {"TheTimeOfAnEffect", "effects/infection.toml", "id = \"infection\"",
     "id = \"infection\"\nonset = { days = [0, 1], sources = [\"ward_leaflet\"] }", RuleKind::changes_rules,
     "onset", "", "onset = |{ days"},
    {"ALinkOfTheRules", "effects/infection.toml", "",
     "[[sign]]\nid = \"fever\"\nsources = [\"ward_leaflet\"]\n", RuleKind::duplicate_id, "fever", "infection",
     "id = |\"fever\""},
    {"ANewEffect", "effects/worry.toml", "",
     "id = \"worry\"\n[[sign]]\nid = \"fever\"\nsources = [\"ward_leaflet\"]\n", RuleKind::new_effect,
     "worry", "", "id = |\"worry\""},
    {"ThePromptAndStandingTexts", "catalog.toml", "", "version = \"9\"\n", RuleKind::not_in_a_pack,
     "catalog.toml"},
    {"PracticeCases", "cases/own.toml", "", "", RuleKind::not_in_a_pack, "cases/own.toml"},
    {"AGroup", "signs.toml", "", "[[group]]\nid = \"x\"\nname = \"X\"\n", RuleKind::unknown_key, "group", "",
     "[[|group]]"},
    {"AMeasurement", "measurements.toml", "", "[[measurement]]\nid = \"weight\"\n", RuleKind::unknown_key,
     "measurement", "", "[[|measurement]]"},
    // What would relax.
    {"AHigherFeverLine", "measurements.toml", "{ celsius = \"37.5\", fahrenheit = \"99.5\" }",
     "{ celsius = \"38.5\", fahrenheit = \"101.3\" }", RuleKind::less_careful_line, "fever", ">= 38",
     "line = |{"},
    {"TheSameFeverLine", "measurements.toml", "{ celsius = \"37.5\", fahrenheit = \"99.5\" }",
     "{ celsius = \"38.0\", fahrenheit = \"100.4\" }", RuleKind::less_careful_line, "fever", ">= 38",
     "line = |{"},
    {"ALowerLowLine", "measurements.toml", "",
     "[[threshold]]\nid = \"systolic_low\"\nline = { mmhg = \"99\" }\nsources = [\"ward_leaflet\"]\n",
     RuleKind::less_careful_line, "systolic_low", "<= 100", "line = |{ mmhg"},
    {"LowerAdviceOfALine", "measurements.toml", "",
     "[[threshold]]\nid = \"systolic_very_low\"\nline = { mmhg = \"95\" }\nadvice = \"contact\"\nsources = "
     "[\"ward_leaflet\"]\n",
     RuleKind::lowers_advice, "systolic_very_low", "", "advice = |\"contact\""},
    {"OtherAgesForALine", "measurements.toml", "id = \"fever\"", "id = \"fever\"\nage = { from = 60 }",
     RuleKind::changes_rules, "age", "", "age = |{"},
    {"AnotherSideOfALine", "measurements.toml", "id = \"fever\"", "id = \"fever\"\nwhen = \"<=\"",
     RuleKind::changes_rules, "when", "", "when = |\"<=\""},
    {"AnotherSignOfALine", "measurements.toml", "id = \"fever\"", "id = \"fever\"\nsign = \"chills\"",
     RuleKind::changes_rules, "sign", "", "sign = |\"chills\""},
    {"ALineThatNoNumberCrosses", "measurements.toml", "",
     "[[threshold]]\nid = \"systolic_low\"\nline = { mmhg = \"300\" }\nsources = [\"ward_leaflet\"]\n",
     RuleKind::always_crossed_line, "systolic_low", "", "line = |{ mmhg"},
    {"LinesThatAreNotTheSamePoint", "measurements.toml", "\"99.5\"", "\"99.4\"", RuleKind::lines_differ,
     "fever", "", "line = |{"},
    {"TwoLinesForOne", "measurements.toml", "",
     "[[threshold]]\nid = \"fever\" # again\nline = { celsius = \"37.0\", fahrenheit = \"98.6\" }\nsources = "
     "[\"ward_leaflet\"]\n",
     RuleKind::duplicate_id, "fever", "measurements.toml", "id = |\"fever\" # again"},
    {"ALineTheRulesDoNotHave", "measurements.toml", "id = \"fever\"", "id = \"fevr\"", RuleKind::unknown_id,
     "fevr", "threshold, nearest: fever", "id = |\"fevr\""},
    // What lacks a source, or names one that is not the clinic's to name.
    {"ASignWithoutASource", "signs.toml", "advice = \"contact\"\nsources = [\"ward_leaflet\"]",
     "advice = \"contact\"", RuleKind::missing_source, "ward_night_sweats", "sources", "[[sign]]"},
    {"ALinkWithoutASource", "effects/infection.toml", "sources = [\"ward_leaflet\"]", "",
     RuleKind::missing_source, "infection", "sources", "[[sign]]"},
    {"ARaiseWithoutASource", "signs.toml", "emergency_sources = [\"ward_leaflet\"]", "",
     RuleKind::missing_source, "very_sleepy", "emergency_sources", "[[raise]]"},
    {"ALineWithoutASource", "measurements.toml", "sources = [\"ward_leaflet\"]", "", RuleKind::missing_source,
     "fever", "sources", "[[threshold]]"},
    {"ACombinationWithoutASource", "combinations.toml", "sources = [\"ward_leaflet\"]", "",
     RuleKind::missing_source, "ward_sweats_with_chills", "sources", "[[combination]]"},
    {"TheFoundingArticle", "effects/infection.toml", "[\"ward_leaflet\"]", "[\"seed\"]",
     RuleKind::speaks_for_article, "seed", "", "sources = |[\"seed\"]"},
    {"AnotherFoundingArticle", "sources.toml", "",
     "[[source]]\nid = \"x\"\ntitle = \"X\"\npublisher = \"X\"\nkind = \"founding_article\"\n",
     RuleKind::speaks_for_article, "x", "", "kind = |\"founding_article\""},
    // What leads nowhere, or says two things.
    {"ASignThatIsAnEmergencyAlready", "signs.toml", "id = \"very_sleepy\"", "id = \"seizure\"",
     RuleKind::already_emergency, "seizure", "", "id = |\"seizure\""},
    {"ARaisedSignWithALineThatIsNot", "signs.toml", "id = \"very_sleepy\"", "id = \"low_temperature\"",
     RuleKind::line_left_behind, "low_temperature", "low_temperature", "id = |\"low_temperature\""},
    {"TwoNotesOnOneSign", "signs.toml", "", "[[note]]\nid = \"chills\" # again\ntext = \"x\"\n",
     RuleKind::duplicate_id, "chills", "another note", "id = |\"chills\" # again"},
    {"ASignWithTheWordsOfAnother", "signs.toml", "short = \"night sweats\"", "short = \"fever\"",
     RuleKind::duplicate_text, "fever", "fever", "short = |\"fever\""},
    {"AVersionWithBlanks", "clinic.toml", "version = \"2026.1\"", "version = \"1 of 2\"",
     RuleKind::bad_version, "1 of 2", "", "version = |\"1 of 2\""},
    {"NoDayOfReview", "clinic.toml", "review_by = 2027-05-01", "", RuleKind::missing_key, "review_by", "",
     "# A made-up clinic"},
    // What would be shown badly, or hide something.
    {"AControlCharacter", "clinic.toml", "note = \"Bring", "note = \"\\u001B[2JBring", RuleKind::unclean_text,
     "note", "", "note = |\"\\u001B"},
    {"ATurnedText", "clinic.toml", "number = \"01 234 567\"", "number = \"\\u202E01 234 567\"",
     RuleKind::unclean_text, "number", "", "number = |\"\\u202E"},
    {"TwoLines", "signs.toml", "text = \"Call before", "text = \"Call\\nbefore", RuleKind::unclean_text,
     "text", "", "text = |\"Call\\nbefore"},
    {"AVeryLongName", "clinic.toml", "Ward 9, Example Hospital", std::string(81, 'x'),
     RuleKind::text_too_long, "name", "80", "name = |\"" + std::string(81, 'x')},
};
INSTANTIATE_TEST_SUITE_P(Each, ClinicPackRefuses, ::testing::ValuesIn(refusals),
                         [](const auto& row) { return row.param.name; });

TEST(ClinicPack, RefusesASignThatLeadsNowhere) {
    auto pack = sample_pack();
    std::erase_if(pack, [](const auto& one) {
        return one.first.starts_with("effects/") || one.first == "combinations.toml";
    });
    const auto found = mistakes_of(pack);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].kind, RuleKind::sign_in_nothing);
    EXPECT_EQ(found[0].subject, "ward_night_sweats");
}

TEST(ClinicPack, ReportsEveryMistakeAtOnce) {
    auto pack = sample_pack();
    change(pack, "signs.toml", "advice = \"contact\"", "advice = \"never\"");
    change(pack, "measurements.toml", "sources = [\"ward_leaflet\"]", "");
    change(pack, "clinic.toml", "version = \"2026.1\"", "");
    EXPECT_THAT(mistakes_of(pack), SizeIs(3));
}

TEST(ClinicPack, RefusesMoreThanAPackCanHave) {
    auto pack = sample_pack();
    for (int i = 0; i < 7; ++i)
        append(pack, "clinic.toml", "[[phone]]\nlabel = \"a\"\nnumber = \"" + std::to_string(i) + "\"\n");
    const auto found = mistakes_of(pack);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].kind, RuleKind::too_many);
}

TEST(ClinicPack, TakesAsManyTelephoneNumbersAsAPackCanHave) {
    auto pack = sample_pack();  // has two
    for (int i = 0; i < 4; ++i)
        append(pack, "clinic.toml", "[[phone]]\nlabel = \"a\"\nnumber = \"" + std::to_string(i) + "\"\n");
    EXPECT_THAT(mistakes_of(pack), IsEmpty());
}

TEST(ClinicPack, DoesNotBlameOtherFilesForAFileThatCannotBeRead) {
    for (const auto* damaged : {"sources.toml", "signs.toml"}) {
        auto pack = sample_pack();
        append(pack, damaged, "= is no TOML\n");
        EXPECT_THAT(mistakes_of(pack), ElementsAre(Field(&RuleMistake::file, damaged)));
    }
}

TEST(ClinicPack, RefusesAFolderWithoutADescription) {
    EXPECT_THAT(mistakes_of({}),
                ElementsAre(RuleMistake{"clinic.toml", 0, 0, RuleKind::missing_file, "clinic.toml", {}}));
}

TEST(ClinicPack, ReadsNothingFromFilesThatAreNotToml) {
    auto pack = sample_pack();
    for (auto& [name, text] : pack) text = "\xFF\xFE";
    for (const auto& mistake : mistakes_of(pack)) EXPECT_EQ(mistake.kind, RuleKind::not_utf8);
    for (auto& [name, text] : pack) text = "[[[";
    EXPECT_THAT(mistakes_of(pack), ::testing::Not(IsEmpty()));
}

}  // namespace
}  // namespace signpost
