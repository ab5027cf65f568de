// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/rule_reader.h"

#include <functional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/catalog/places.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using RuleKind = RuleMistakeKind;

/// Reads a text with `read` and gives every mistake noted.
RuleMistakes read(const std::string& text, const std::function<void(RuleReader&)>& read) {
    RuleMistakes mistakes;
    if (const auto file = RuleFile::parse("file.toml", text, mistakes)) {
        RuleReader reader(*file, mistakes);
        read(reader);
    }
    return mistakes;
}

RuleMistake at(unsigned line, unsigned column, RuleKind kind, std::string subject, std::string detail = {}) {
    return {"file.toml", line, column, kind, std::move(subject), std::move(detail)};
}

TEST(RuleFile, GivesNothingForTextThatIsNoToml) {
    RuleMistakes mistakes;
    EXPECT_EQ(RuleFile::parse("file.toml", "ok = 1\na = = 1", mistakes), nullptr);
    ASSERT_THAT(mistakes, SizeIs(1));
    EXPECT_EQ(mistakes.front().kind, RuleKind::not_toml);
    EXPECT_EQ(mistakes.front().file, "file.toml");
    EXPECT_EQ(mistakes.front().line, 2U);
    EXPECT_GT(mistakes.front().column, 0U);
    EXPECT_FALSE(mistakes.front().subject.empty());
}

TEST(RuleFile, GivesNothingForTextThatIsNoUtf8) {
    RuleMistakes mistakes;
    EXPECT_EQ(RuleFile::parse("file.toml", "a = \"\xFF\"", mistakes), nullptr);
    ASSERT_THAT(mistakes, SizeIs(1));
    EXPECT_EQ(mistakes.front().kind, RuleKind::not_utf8);
}

TEST(RuleFile, GivesNothingForALineWithTooManyDots) {
    const auto parsed = [](std::size_t dots) {
        RuleMistakes mistakes;
        RuleFile::parse("file.toml", "a = 1\nb = \"" + std::string(dots, '.') + "\"\n", mistakes);
        return mistakes;
    };
    EXPECT_THAT(parsed(30), IsEmpty());
    EXPECT_THAT(parsed(31), ElementsAre(at(2, 1, RuleKind::not_toml, "this line has more than 30 dots")));
}

TEST(RuleReader, ReadsTextsTrimmed) {
    EXPECT_THAT(read("a = \" x y \"\nb = \"\"",
                     [](RuleReader& reader) {
                         EXPECT_EQ(reader.text("a"), "x y");
                         EXPECT_EQ(reader.optional_text("b"), "");
                         EXPECT_EQ(reader.optional_text("c"), "");
                     }),
                IsEmpty());
}

TEST(RuleReader, WantsRequiredTexts) {
    EXPECT_THAT(read("a = 1\nb = \" \"\n",
                     [](RuleReader& reader) {
                         EXPECT_EQ(reader.text("a"), "");
                         EXPECT_EQ(reader.text("b"), "");
                         EXPECT_EQ(reader.text("c"), "");
                     }),
                ElementsAre(at(1, 5, RuleKind::wrong_type, "a", "text in quotes"),
                            at(2, 5, RuleKind::empty_value, "b"), at(1, 1, RuleKind::missing_key, "c")));
}

TEST(RuleReader, ReadsListsOfTextsAndSkipsWhatIsNone) {
    const auto mistakes = read("a = [\"x\", 1, \"\", \" y \"]\nb = []\nc = \"x\"", [](RuleReader& reader) {
        EXPECT_THAT(reader.texts("a"), ElementsAre("x", "y"));
        EXPECT_THAT(reader.texts("b"), IsEmpty());
        EXPECT_THAT(reader.texts("c"), IsEmpty());
        EXPECT_THAT(reader.texts("d"), IsEmpty());
    });
    EXPECT_THAT(mistakes, SizeIs(3));
    for (const auto& mistake : mistakes) EXPECT_EQ(mistake.kind, RuleKind::wrong_type);
    EXPECT_EQ(mistakes.back().line, 3U);
}

TEST(RuleReader, ReadsListsOfLists) {
    const auto mistakes =
        read("a = [[\"x\"], [\"y\", \"z\"]]\nb = [\"x\", []]\nc = 1", [](RuleReader& reader) {
            EXPECT_THAT(reader.text_lists("a"), ElementsAre(ElementsAre("x"), ElementsAre("y", "z")));
            EXPECT_THAT(reader.text_lists("b"), IsEmpty());
            EXPECT_THAT(reader.text_lists("c"), IsEmpty());
            EXPECT_THAT(reader.text_lists("d"), IsEmpty());
        });
    EXPECT_THAT(mistakes, SizeIs(3));
    for (const auto& mistake : mistakes) EXPECT_EQ(mistake.kind, RuleKind::wrong_type);
}

TEST(RuleReader, ReadsWholeNumbersInTheirRange) {
    const auto mistakes =
        read("low = 1\nhigh = 9\nover = 10\nhuge = 9223372036854775807\nreal = 3.0\ntext = \"3\"",
             [](RuleReader& reader) {
                 EXPECT_EQ(reader.integer("low", 1, 9), 1);
                 EXPECT_EQ(reader.optional_integer("high", 1, 9), 9);
                 EXPECT_EQ(reader.optional_integer("none", 1, 9), std::nullopt);
                 EXPECT_EQ(reader.optional_integer("over", 1, 9), std::nullopt);
                 EXPECT_EQ(reader.optional_integer("huge", 1, 9), std::nullopt);
                 EXPECT_EQ(reader.optional_integer("real", 1, 9), std::nullopt);
                 EXPECT_EQ(reader.optional_integer("text", 1, 9), std::nullopt);
                 EXPECT_EQ(reader.integer("none", 1, 9), 1);
             });
    const std::string wanted = "a whole number from 1 to 9";
    EXPECT_THAT(mistakes, ElementsAre(at(3, 8, RuleKind::wrong_type, "over", wanted),
                                      at(4, 8, RuleKind::wrong_type, "huge", wanted),
                                      at(5, 8, RuleKind::wrong_type, "real", wanted),
                                      at(6, 8, RuleKind::wrong_type, "text", wanted),
                                      at(1, 1, RuleKind::missing_key, "none")));
}

TEST(RuleReader, ReadsListsOfWholeNumbers) {
    const auto mistakes = read("a = [0, 14]\nb = [0, 99, \"1\"]\nc = 3", [](RuleReader& reader) {
        EXPECT_THAT(reader.integers("a", 0, 20), ElementsAre(0, 14));
        EXPECT_THAT(reader.integers("b", 0, 20), ElementsAre(0));
        EXPECT_THAT(reader.integers("c", 0, 20), IsEmpty());
        EXPECT_THAT(reader.integers("d", 0, 20), IsEmpty());
    });
    EXPECT_THAT(mistakes, SizeIs(4));
    EXPECT_EQ(mistakes.back(), at(1, 1, RuleKind::missing_key, "d"));
}

TEST(RuleReader, ReadsFlags) {
    EXPECT_THAT(read("a = true\nb = false\nc = \"true\"",
                     [](RuleReader& reader) {
                         EXPECT_TRUE(reader.flag("a"));
                         EXPECT_FALSE(reader.flag("b"));
                         EXPECT_FALSE(reader.flag("c"));
                         EXPECT_FALSE(reader.flag("d"));
                         EXPECT_EQ(reader.optional_flag("d"), std::nullopt);
                         EXPECT_EQ(reader.optional_flag("b"), false);
                     }),
                ElementsAre(at(3, 5, RuleKind::wrong_type, "c", "true or false")));
}

TEST(RuleReader, ReadsDatesThatExist) {
    const auto mistakes = read("a = 2026-11-22\nb = \"2026-11-22\"\nc = 2026-11-22T08:00:00\nd = 1600-01-01",
                               [](RuleReader& reader) {
                                   EXPECT_EQ(reader.date("a"), CalendarDate::from(2026, 11, 22));
                                   EXPECT_EQ(reader.date("b"), std::nullopt);
                                   EXPECT_EQ(reader.date("c"), std::nullopt);
                                   EXPECT_EQ(reader.date("d"), std::nullopt);
                                   EXPECT_EQ(reader.date("e"), std::nullopt);
                               });
    ASSERT_THAT(mistakes, SizeIs(4));
    EXPECT_EQ(mistakes[0].kind, RuleKind::wrong_type);
    EXPECT_EQ(mistakes[3], at(1, 1, RuleKind::missing_key, "e"));
}

TEST(RuleReader, ReadsDecimalsFromQuotesOnly) {
    const auto mistakes =
        read("a = \"38.0\"\nb = 38.0\nc = \"38.123\"\nd = \"-1\"\ne = \"\"", [](RuleReader& reader) {
            EXPECT_EQ(reader.decimal("a"), Decimal{3800});
            for (const auto* key : {"b", "c", "d", "e", "f"}) EXPECT_EQ(reader.decimal(key), Decimal{});
        });
    ASSERT_THAT(mistakes, SizeIs(5));
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(mistakes[i].kind, RuleKind::wrong_type);
        EXPECT_EQ(mistakes[i].line, i + 2);
    }
    EXPECT_EQ(mistakes[4], at(1, 1, RuleKind::missing_key, "f"));
}

TEST(RuleReader, TakesOneOfTheKnownWords) {
    EXPECT_THAT(read("a = \"two\"\nb = \"three\"\nc = \"Two\"",
                     [](RuleReader& reader) {
                         EXPECT_EQ(reader.one_of("a", {"one", "two"}), 1U);
                         EXPECT_EQ(reader.one_of("b", {"one", "two"}), 0U);
                         EXPECT_EQ(reader.one_of("c", {"one", "two"}), 0U);
                     }),
                ElementsAre(at(2, 5, RuleKind::wrong_type, "b", "one of one, two"),
                            at(3, 5, RuleKind::wrong_type, "c", "one of one, two")));
}

TEST(RuleReader, TakesIdsInSnakeCaseOnly) {
    for (const std::string good : {"a", "fever", "e01", "low_blood_pressure", "a_"})
        EXPECT_THAT(read("id = \"" + good + "\"", [](RuleReader& reader) { reader.id(); }), IsEmpty())
            << good;
    for (const std::string bad : {"Fever", "1st", "_a", "a-b", "a b", "é", "a.b", "fever!"})
        EXPECT_THAT(read("id = \"" + bad + "\"", [](RuleReader& reader) { reader.id(); }),
                    ElementsAre(at(1, 6, RuleKind::bad_id, bad)));
}

TEST(RuleReader, OpensTables) {
    EXPECT_THAT(
        read("[a]\nx = \"1\"\n[b]\nc = 1",
             [](RuleReader& reader) {
                 EXPECT_EQ(reader.table("a", true).value().text("x"), "1");
                 auto b = reader.table("b", true).value();
                 EXPECT_FALSE(b.table("c", true));
                 EXPECT_FALSE(b.table("d", true));
                 EXPECT_FALSE(b.table("e", false));
             }),
        ElementsAre(at(4, 5, RuleKind::wrong_type, "c", "a table"), at(3, 1, RuleKind::missing_key, "d")));
}

TEST(RuleReader, VisitsEachTableOfAListAndFinishesIt) {
    std::vector<std::string> seen;
    EXPECT_THAT(read("[[a]]\nx = \"1\"\n[[a]]\nx = \"2\"\ny = \"3\"\n",
                     [&](RuleReader& reader) {
                         reader.each_table("a", [&](RuleReader& one) { seen.push_back(one.text("x")); });
                         reader.each_table("none", [](RuleReader&) { FAIL(); });
                         reader.finish();
                     }),
                ElementsAre(at(5, 1, RuleKind::unknown_key, "y", "x")));
    EXPECT_THAT(seen, ElementsAre("1", "2"));
    EXPECT_THAT(read("a = [1, { x = \"1\" }]\nb = { x = \"1\" }",
                     [](RuleReader& reader) {
                         reader.each_table("a", [](RuleReader& one) { EXPECT_EQ(one.text("x"), "1"); });
                         reader.each_table("b", [](RuleReader&) { FAIL(); });
                     }),
                ElementsAre(at(1, 5, RuleKind::wrong_type, "a", "written as [[a]]"),
                            at(2, 5, RuleKind::wrong_type, "b", "written as [[b]]")));
}

TEST(RuleReader, NotesKeysThatNobodyAskedForWithTheNearest) {
    EXPECT_THAT(read("labl = \"x\"\nlabel = \"y\"\nzzzzzzzzzz = 1",
                     [](RuleReader& reader) {
                         reader.text("label");
                         reader.finish();
                     }),
                ElementsAre(at(1, 1, RuleKind::unknown_key, "labl", "label"),
                            at(3, 1, RuleKind::unknown_key, "zzzzzzzzzz")));
}

TEST(RuleReader, NamesTheKeysAndPlacesOfItsTable) {
    EXPECT_THAT(read("b = 1\na = \"x\"",
                     [](RuleReader& reader) {
                         EXPECT_THAT(reader.keys(), ElementsAre("a", "b"));
                         EXPECT_EQ(reader.place_of("a").line, 2U);
                         EXPECT_EQ(reader.place_of("a").column, 5U);
                         EXPECT_EQ(reader.place_of("none").line, 1U);
                         EXPECT_EQ(reader.place_of().file, "file.toml");
                         reader.mistake(RuleKind::bad_range, "me", "why", "a");
                     }),
                ElementsAre(at(2, 5, RuleKind::bad_range, "me", "why")));
}

TEST(RuleReader, CountsColumnsInLettersNotBytes) {
    EXPECT_THAT(read("a = { \"°°\" = \"x\", b = 1 }",
                     [](RuleReader& reader) { reader.table("a", true).value().optional_text("b"); }),
                ElementsAre(at(1, 23, RuleKind::wrong_type, "b", "text in quotes")));
}

}  // namespace
}  // namespace signpost
