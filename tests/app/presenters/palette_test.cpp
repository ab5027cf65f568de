// SPDX-License-Identifier: Apache-2.0
// The contrast of every colour on every ground that the window and the papers use it on, computed from the
// colours themselves.
#include "app/presenters/palette.h"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "core/paper/chart_look.h"

namespace signpost {
namespace {

constexpr double text_at_least = 7.0;
constexpr double mark_at_least = 3.0;

struct Use {
    const char* what;
    Rgb PlainPalette::*colour;
    Rgb PlainPalette::*ground;
};

using P = PlainPalette;

constexpr Use texts[] = {
    {"text", &P::text, &P::ground},
    {"text on a card", &P::text, &P::card},
    {"text under the mouse, and of notes in the class", &P::text, &P::accent_ground},
    {"text on an emergency card", &P::text, &P::emergency_ground},
    {"soft text", &P::soft_text, &P::ground},
    {"soft text on a card", &P::soft_text, &P::card},
    {"soft text of the rail under the mouse", &P::soft_text, &P::accent_ground},
    {"soft text on an emergency card", &P::soft_text, &P::emergency_ground},
    {"the title of a slide", &P::accent, &P::ground},
    {"a link on a card", &P::accent, &P::card},
    {"a link under the mouse, a chip, the shown screen in the rail", &P::accent, &P::accent_ground},
    {"a link on an emergency card", &P::accent, &P::emergency_ground},
    {"emergency text", &P::emergency, &P::ground},
    {"emergency text on a card", &P::emergency, &P::card},
    {"emergency text under the mouse", &P::emergency, &P::accent_ground},
    {"emergency text on an emergency card", &P::emergency, &P::emergency_ground},
    {"the label of the first button, and what is selected", &P::card, &P::accent},
    {"the label of the first button under the mouse", &P::card, &P::text},
    {"the band", &P::band_text, &P::band},
};

/// `line` is not among them: it sets off cards and parts of the window, which their grounds, gaps and
/// headings tell apart without it.
constexpr Use marks[] = {
    {"the outline of a box on a card", &P::control_line, &P::card},
    {"a scroll bar", &P::control_line, &P::ground},
    {"the outline of a box under the mouse", &P::control_line, &P::accent_ground},
    {"the outline of a box on an emergency card", &P::control_line, &P::emergency_ground},
    {"where the keyboard is", &P::accent, &P::ground},
    {"where the keyboard is on a card", &P::accent, &P::card},
    {"where the keyboard is under the mouse", &P::accent, &P::accent_ground},
    {"where the keyboard is on an emergency card", &P::accent, &P::emergency_ground},
    {"the edge of an emergency card", &P::emergency, &P::ground},
    {"a button on the band, and where the keyboard is there", &P::band_text, &P::band},
};

double of(const PlainPalette& palette, const Use& use) {
    return contrast(palette.*use.colour, palette.*use.ground);
}

TEST(Contrast, IsAsWcagComputesIt) {
    EXPECT_DOUBLE_EQ(contrast(rgb_of(0x000000), rgb_of(0xFFFFFF)), 21.0);
    EXPECT_DOUBLE_EQ(contrast(rgb_of(0x123456), rgb_of(0x123456)), 1.0);
    EXPECT_NEAR(contrast(rgb_of(0x777777), rgb_of(0xFFFFFF)), 4.48, 0.005);
    EXPECT_NEAR(contrast(rgb_of(0xFF0000), rgb_of(0xFFFFFF)), 4.0, 0.005);
}

TEST(Palettes, TextStandsSevenToOneOnEveryGroundItIsUsedOn) {
    for (const auto& look : looks())
        for (const auto& use : texts)
            EXPECT_GE(of(look.palette, use), text_at_least) << look.id << ": " << use.what;
}

TEST(Palettes, WhatMarksSomethingStandsThreeToOne) {
    for (const auto& look : looks())
        for (const auto& use : marks)
            EXPECT_GE(of(look.palette, use), mark_at_least) << look.id << ": " << use.what;
}

TEST(Palettes, InHighContrastEveryLineIsSeenAndTextStandsTenToOne) {
    for (const auto& look : looks()) {
        if (!look.is_high_contrast) continue;
        EXPECT_GE(contrast(look.palette.line, look.palette.ground), text_at_least) << look.id;
        EXPECT_GE(contrast(look.palette.control_line, look.palette.card), text_at_least) << look.id;
        for (const auto& use : texts) EXPECT_GE(of(look.palette, use), 9.0) << look.id << ": " << use.what;
    }
}

TEST(Palettes, DarkLooksAreDark) {
    for (const auto& look : looks()) {
        const auto on_black = contrast(look.palette.ground, rgb_of(0x000000));
        const auto on_white = contrast(look.palette.ground, rgb_of(0xFFFFFF));
        EXPECT_EQ(look.is_dark, on_black < on_white) << look.id;
    }
}

/// Red is a colour whose other parts are both much weaker and alike; green one whose green is the strongest
/// by far.
bool is_reddish(const Rgb& c) { return c.red > c.green + 60 && c.red > c.blue + 60; }
bool is_greenish(const Rgb& c) { return c.green > c.red + 40 && c.green > c.blue + 40; }

TEST(Palettes, RedIsForEmergencyAloneAndThereIsNoGreen) {
    constexpr Rgb P::*others[] = {&P::ground, &P::card,         &P::text,   &P::soft_text,
                                  &P::line,   &P::control_line, &P::accent, &P::accent_ground,
                                  &P::band,   &P::band_text};
    for (const auto& look : looks()) {
        EXPECT_TRUE(is_reddish(look.palette.emergency)) << look.id;
        for (const auto part : others) {
            EXPECT_FALSE(is_reddish(look.palette.*part)) << look.id;
            EXPECT_FALSE(is_greenish(look.palette.*part)) << look.id;
        }
    }
}

TEST(Looks, AreFoundByTheIdThatIsKept) {
    for (const auto& look : looks()) EXPECT_EQ(find_look(look.id), &look);
    EXPECT_EQ(find_look(""), nullptr);
    EXPECT_EQ(find_look("pink"), nullptr);
}

Rgb plain(const paper::Rgb& colour) {
    const auto part = [](double value) { return static_cast<std::uint8_t>(std::lround(value * 255)); };
    return {part(colour.red), part(colour.green), part(colour.blue)};
}

TEST(Papers, HaveTheContrastOfTheWindow) {
    const auto look = paper::light_look();
    for (const auto& ground : {look.ground, look.emergency_ground})
        for (const auto& text : {look.text, look.soft_text, look.accent, look.emergency})
            EXPECT_GE(contrast(plain(text), plain(ground)), text_at_least);
    EXPECT_GE(contrast(plain(look.ground), plain(look.accent)), text_at_least);     // the prompt
    EXPECT_GE(contrast(plain(look.ground), plain(look.emergency)), text_at_least);  // what is set off
}

}  // namespace
}  // namespace signpost
