// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/settings_presenter.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/palette.h"
#include "tests/support/message_bytes.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using testing::message_bytes;

const Words english;

SettingsPresenter with(const Settings& settings, const Words& words = english) {
    return {words, Language{}, settings};
}

const SettingsCard& card(const SettingsPresenter& presenter, SettingsGroup group) {
    return presenter.state().cards.at(static_cast<std::size_t>(group));
}

std::string chosen(const SettingsPresenter& presenter, SettingsGroup group) {
    const auto& options = card(presenter, group).options;
    EXPECT_EQ(std::count_if(options.begin(), options.end(), [](const auto& one) { return one.is_on; }), 1);
    return std::find_if(options.begin(), options.end(), [](const auto& one) { return one.is_on; })->id;
}

Settings kept(const SettingsPresenter& presenter) {
    Settings out;
    presenter.store(out);
    return out;
}

TEST(SettingsScreen, BeginsWithThePatientAndAsTheComputerIs) {
    const auto presenter = with({});
    EXPECT_EQ(presenter.state().cards.size(), settings_group_count);
    EXPECT_EQ(chosen(presenter, SettingsGroup::reader), "patient");
    EXPECT_EQ(chosen(presenter, SettingsGroup::language), "");
    EXPECT_EQ(chosen(presenter, SettingsGroup::text_size), "100");
    EXPECT_EQ(chosen(presenter, SettingsGroup::look), "");
    EXPECT_EQ(kept(presenter), Settings{});
}

TEST(SettingsScreen, WhatIsChosenIsKeptAndTold) {
    auto presenter = with({});
    int words = 0;
    int looks_told = 0;
    int sizes = 0;
    presenter.on_words = [&] { ++words; };
    presenter.on_look = [&] { ++looks_told; };
    presenter.on_text_size = [&] { ++sizes; };
    presenter.choose(SettingsGroup::reader, "caregiver");
    presenter.choose(SettingsGroup::language, "ar");
    presenter.choose(SettingsGroup::look, "high_contrast_dark");
    presenter.choose(SettingsGroup::text_size, "250");
    EXPECT_EQ(words, 2);
    EXPECT_EQ(looks_told, 1);
    EXPECT_EQ(sizes, 1);
    const auto settings = kept(presenter);
    EXPECT_EQ(settings.voice, "caregiver");
    EXPECT_EQ(settings.language, "ar");
    EXPECT_EQ(settings.look, "high_contrast_dark");
    EXPECT_EQ(settings.text_size, "250");
    EXPECT_EQ(presenter.touched(), SettingsGroup::text_size);
    EXPECT_EQ(with(settings).state(), presenter.state());
    EXPECT_EQ(with(settings).text_percent(), 250);
    EXPECT_EQ(with(settings).look(), "high_contrast_dark");
}

TEST(SettingsScreen, WhatIsNotOfferedOrStandsAlreadyChangesNothing) {
    auto presenter = with({});
    presenter.on_words = presenter.on_look = presenter.on_text_size = [] { ADD_FAILURE(); };
    for (const auto* id : {"", "nobody", "xx", "101"})
        for (const auto group :
             {SettingsGroup::reader, SettingsGroup::language, SettingsGroup::text_size, SettingsGroup::look})
            presenter.choose(group, id);
    presenter.choose(SettingsGroup::reader, "patient");
    presenter.choose(SettingsGroup::text_size, "100");
    EXPECT_EQ(kept(presenter), Settings{});
}

TEST(SettingsScreen, WhatWasKeptAndIsNotOfferedIsTheUsual) {
    Settings odd;
    odd.voice = "nobody";
    odd.language = "xx";
    odd.look = "pink";
    odd.text_size = "99999999999";
    EXPECT_EQ(with(odd).state(), with({}).state());
    EXPECT_EQ(kept(with(odd)), Settings{});
}

TEST(TextSize, GoesInStepsAndStaysAtTheLast) {
    auto presenter = with({});
    std::vector<int> up;
    for (int i = 0; i < 8; ++i) {
        up.push_back(presenter.text_percent());
        presenter.larger();
    }
    EXPECT_THAT(up, ::testing::ElementsAre(100, 125, 150, 175, 200, 250, 300, 300));
    presenter.smaller();
    EXPECT_EQ(presenter.text_percent(), 250);
    presenter.usual_size();
    EXPECT_EQ(presenter.text_percent(), 100);
    presenter.smaller();
    EXPECT_EQ(presenter.text_percent(), 100);
}

TEST(TextSize, IsSaidWithEveryKeyAlsoAtTheLastStep) {
    auto presenter = with({});
    std::vector<std::string> said;
    presenter.on_text_size = [&] { said.push_back(presenter.state().text_size_said); };
    presenter.smaller();
    presenter.larger();
    EXPECT_THAT(said, ::testing::ElementsAre("Text size 100 %", "Text size 125 %"));
    EXPECT_EQ(chosen(presenter, SettingsGroup::text_size), "125");
}

TEST(LanguageChoice, NamesEachInItsOwnWordsAndInEnglish) {
    const auto presenter = with({});
    const auto& options = card(presenter, SettingsGroup::language).options;
    EXPECT_EQ(options.size(), languages().size() + 1);
    for (const auto& language : languages()) {
        const auto at = std::find_if(options.begin(), options.end(),
                                     [&](const auto& one) { return one.id == language.id; });
        ASSERT_NE(at, options.end());
        EXPECT_THAT(at->name, HasSubstr(std::string(language.own_name)));
        EXPECT_THAT(at->name, HasSubstr(std::string(language.english_name)));
    }
    EXPECT_THAT(options.front().name, HasSubstr("As this computer: English"));
}

TEST(TranslationStatement, SaysWhetherAClinicianReadIt) {
    const auto bytes = message_bytes({{"", "Language", "", {"Idioma"}}}, "X-Reviewed-By: Dra. Ana\n");
    const std::vector<MessageBytes> catalogues{{"es", bytes}};
    EXPECT_EQ(translation_statement(english), "");
    EXPECT_THAT(translation_statement(Words(catalogues, *find_language("de"), Voice::patient)),
                HasSubstr("has not been reviewed"));
    const Words spanish(catalogues, *find_language("es"), Voice::patient);
    EXPECT_THAT(translation_statement(spanish), HasSubstr("reviewed by Dra. Ana"));
    EXPECT_EQ(card(with({}, spanish), SettingsGroup::language).note, translation_statement(spanish));
    EXPECT_EQ(card(with({}, spanish), SettingsGroup::language).heading, "Idioma");
}

TEST(LookChoice, OffersEveryPalette) {
    const auto presenter = with({});
    const auto& options = card(presenter, SettingsGroup::look).options;
    EXPECT_EQ(options.size(), looks().size() + 1);
    for (const auto& look : looks())
        EXPECT_TRUE(std::any_of(options.begin(), options.end(), [&](const auto& one) {
            return one.id == look.id;
        })) << look.id;
}

TEST(SettingsScreen, IsSaidAnewInOtherWords) {
    const auto bytes = message_bytes({{"", "Language", "", {"Idioma"}}});
    const std::vector<MessageBytes> catalogues{{"es", bytes}};
    Words words;
    auto presenter = with({}, words);
    words = Words(catalogues, *find_language("es"), Voice::patient);
    presenter.words_changed();
    EXPECT_EQ(card(presenter, SettingsGroup::language).heading, "Idioma");
}

}  // namespace
}  // namespace signpost
