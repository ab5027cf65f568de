// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/clinic_presenter.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/care_team_presenter.h"
#include "app/presenters/check_presenter.h"
#include "app/presenters/standing.h"
#include "core/clinic/clinic_signature.h"
#include "tests/support/clinic_packs.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using testing::catalog_with_sample_pack;
using ::testing::Contains;
using testing::english;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::put_file;
using testing::put_pack;
using testing::real_catalog;
using testing::sample_pack;
using testing::TempFolder;

CalendarDate a_day() { return *CalendarDate::parse("2026-12-01"); }

/// What is kept from one start to the next, and a start.
class ClinicCardTest : public ::testing::Test {
protected:
    void SetUp() override { put_pack(pack_, sample_pack()); }

    ClinicPresenter& start() {
        presenter_.reset();
        rules_ = rules_at_start(real_catalog(), settings_);
        presenter_.emplace(real_catalog(), rules(), english, &a_day, settings_, rules_.refusal);
        return *presenter_;
    }
    const Catalog& rules() const { return rules_.catalog(real_catalog()); }
    void keep() { presenter_->store(settings_); }
    const ClinicState& state() const { return presenter_->state(); }
    void sign() {
        auto files = read_clinic_folder(pack_).value();
        put_file(pack_ + "/clinic.sig", signature_text(files, key_));
    }

    TempFolder home_;
    std::string pack_ = home_ / "pack";
    ClinicKey key_ = new_clinic_key().value();
    Settings settings_;
    RulesAtStart rules_;
    std::optional<ClinicPresenter> presenter_;
};

TEST_F(ClinicCardTest, BeginsWithoutAPack) {
    start();
    EXPECT_TRUE(rules() == real_catalog());
    EXPECT_THAT(state().facts, Contains("No clinic pack is in use."));
    EXPECT_EQ(state().problem, "");
    EXPECT_EQ(state().note, "");
    EXPECT_EQ(state().stop, "");
}

TEST_F(ClinicCardTest, AChosenPackCountsFromTheNextStartOn) {
    int told = 0;
    start().on_change = [&] { ++told; };
    presenter_->choose(pack_);
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(rules() == real_catalog());
    EXPECT_EQ(state().note,
              "From the next start of Signpost on, this clinic pack is used: Ward 9, Example Hospital.");
    keep();
    start();
    EXPECT_TRUE(rules() == catalog_with_sample_pack());
    EXPECT_THAT(state().facts, Contains(HasSubstr("Clinic pack Ward 9, Example Hospital, version 2026.1")));
    EXPECT_THAT(state().facts, Contains(HasSubstr("not signed")));
    EXPECT_EQ(state().note, "");
    EXPECT_NE(state().stop, "");
}

TEST_F(ClinicCardTest, AndCanBeLeft) {
    settings_.clinic_folder = pack_;
    start().stop();
    EXPECT_EQ(state().note, "From the next start of Signpost on, no clinic pack is used.");
    EXPECT_EQ(state().stop, "");
    keep();
    EXPECT_EQ(settings_.clinic_folder, "");
    start();
    EXPECT_TRUE(rules() == real_catalog());
}

TEST_F(ClinicCardTest, ARefusedChoiceChangesNothingAndTellsWhy) {
    const auto other = home_ / "other";
    auto broken = sample_pack();
    testing::change(broken, "measurements.toml", "\"37.5\", fahrenheit = \"99.5\"",
                    "\"38.5\", fahrenheit = \"101.3\"");
    put_pack(other, broken);
    settings_.clinic_folder = pack_;
    start().choose(other);
    EXPECT_THAT(state().problem, AllOf(HasSubstr(other), HasSubstr("has mistakes")));
    EXPECT_THAT(state().mistakes, Contains(HasSubstr("must be more careful than that of the rules")));
    EXPECT_EQ(state().note, "");
    keep();
    EXPECT_EQ(settings_.clinic_folder, pack_);
    presenter_->choose(home_ / "nowhere");
    EXPECT_THAT(state().problem, HasSubstr("is not there"));
    presenter_->choose(pack_);
    EXPECT_EQ(state().problem, "");
}

TEST_F(ClinicCardTest, AFolderThatVanishedLeavesTheRulesAndIsToldEverywhere) {
    settings_.clinic_folder = pack_;
    std::filesystem::remove_all(pack_);
    start();
    EXPECT_TRUE(rules().lacks_clinic);
    EXPECT_TRUE(rules().signs == real_catalog().signs);
    EXPECT_THAT(state().problem, AllOf(HasSubstr(pack_), HasSubstr("is not there")));
    EXPECT_THAT(review_of(rules(), a_day(), english), HasSubstr("The clinic pack could not be used."));
    EXPECT_EQ(band_of(rules(), {}, english).prompt, real_catalog().texts.prompt);
    keep();
    EXPECT_EQ(settings_.clinic_folder, pack_);  // it may come back
    put_pack(pack_, sample_pack());
    start();
    EXPECT_TRUE(rules() == catalog_with_sample_pack());
}

TEST_F(ClinicCardTest, ASignedPackIsKeptWithItsKey) {
    sign();
    start().choose(pack_);
    keep();
    EXPECT_EQ(settings_.clinic_key, key_.key);
    start();
    EXPECT_TRUE(rules().clinic);
    EXPECT_THAT(state().facts, Contains(HasSubstr("It is signed, and unchanged.")));
    put_file(pack_ + "/combinations.toml", "");
    start();
    EXPECT_FALSE(rules().clinic);
    EXPECT_THAT(state().problem, HasSubstr("is not as the clinic signed it"));
    std::filesystem::remove(pack_ + "/clinic.sig");
    start();
    EXPECT_FALSE(rules().clinic);
    EXPECT_THAT(state().problem, HasSubstr("no longer signed by the same clinic"));
    key_ = new_clinic_key().value();
    sign();
    start();
    EXPECT_THAT(state().problem, HasSubstr("no longer signed by the same clinic"));
    presenter_->choose(pack_);  // said on purpose
    keep();
    start();
    EXPECT_TRUE(rules().clinic);
}

TEST_F(ClinicCardTest, ShowsOnlyTheFirstOfManyMistakes) {
    std::string many;
    for (int i = 0; i < 20; ++i) many += "key" + std::to_string(i) + " = 1\n";
    put_file(pack_ + "/signs.toml", many);
    settings_.clinic_folder = pack_;
    start();
    EXPECT_EQ(state().mistakes.size(), 6U);
    EXPECT_EQ(state().mistakes.back(), "...");
}

// ---- What other screens show of it

TEST(ClinicOnScreens, StandsInTheLineBelowAndInTheShortOne) {
    const auto& catalog = catalog_with_sample_pack();
    for (const auto& text : {footer_of(catalog, a_day(), english), review_of(catalog, a_day(), english)})
        EXPECT_THAT(text,
                    AllOf(HasSubstr("Not yet reviewed by a clinician."),
                          HasSubstr("Clinic pack Ward 9, Example Hospital, version 2026.1, reviewed by Dr A. "
                                    "Example as it says itself, review by 2027-05-01.")));
    EXPECT_THAT(review_of(catalog, *CalendarDate::parse("2027-05-02"), english),
                HasSubstr("The clinic pack was due for review on 2027-05-01."));
}

TEST(ClinicOnScreens, ItsNumberStandsAboveUntilOneIsTyped) {
    const auto& catalog = catalog_with_sample_pack();
    const auto band = band_of(catalog, {}, english);
    EXPECT_EQ(band.team_name, "Ward 9, day and night");
    EXPECT_EQ(band.team_phone, "01 234 567");
    EXPECT_FALSE(band.is_known);
    EXPECT_THAT(band.emergency_signs, Contains("very sleepy"));
    EXPECT_EQ(band_of(catalog, {"Mine", "09", "112", {}}, english).team_phone, "09");
}

TEST(ClinicOnScreens, ItsWordsStandWithTheSignOnCheck) {
    const auto& catalog = catalog_with_sample_pack();
    CheckPresenter check(catalog, english, &a_day, {});
    const auto row_of = [&](const char* id) {
        for (const auto& group : check.state().groups)
            for (const auto& row : group.rows)
                if (catalog.at(row.sign).id == id) return row;
        return SignRow{};
    };
    EXPECT_THAT(row_of("ward_night_sweats").check, HasSubstr("Added by the clinic."));
    EXPECT_THAT(row_of("fever").check, HasSubstr("The clinic asks for a call at 37.5"));
    EXPECT_TRUE(row_of("very_sleepy").is_emergency);
    Entry entry;
    check.store(entry);
    EXPECT_EQ(entry.rules_version, real_catalog().version + "+ward_nine.2026.1");
}

TEST(ClinicOnScreens, ItsNumbersStandOnTheCareTeamScreen) {
    const CareTeamPresenter team(catalog_with_sample_pack(), english, {});
    EXPECT_THAT(team.state().from_clinic, AllOf(HasSubstr("Ward 9, day and night: 01 234 567"),
                                                HasSubstr("Day clinic, 8 to 17 h: 01 234 568"),
                                                HasSubstr("Bring your wallet card when you come.")));
    EXPECT_THAT(team.state().fever_line_note, HasSubstr("The clinic asks for a call at 37.5"));
    EXPECT_EQ(CareTeamPresenter(real_catalog(), english, {}).state().from_clinic, "");
}

}  // namespace
}  // namespace signpost
