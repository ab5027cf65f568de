// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/bounded_json.h"

#include <gtest/gtest.h>

#include "core/base/text.h"

namespace signpost {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

ImportProblem problem_in(std::string_view bytes) {
    const auto read = bounded_json(bytes);
    EXPECT_FALSE(read.ok()) << bytes.substr(0, 80);
    return read ? ImportProblem{} : read.error();
}

TEST(BoundedJson, WhatIsReadIsWhatStandsThereInItsOrder) {
    const std::string text = R"({"z":1,"a":[null,true,-2,38.4,"ü\n"],"m":{"n":{}}})";
    EXPECT_EQ(bounded_json(text).value().dump(), text);
    EXPECT_EQ(bounded_json("\xEF\xBB\xBF [1, 2] ").value().dump(), "[1,2]");
    EXPECT_EQ(bounded_json("7").value().dump(), "7");
    EXPECT_EQ(bounded_json(R"([{"a":1},{"a":2}])").value().dump(), R"([{"a":1},{"a":2}])");
}

TEST(BoundedJson, APlaceThatIsNoJsonIsNamedByLineAndColumn) {
    EXPECT_EQ(problem_in("{\n  \"ü\": x\n}"),
              (ImportProblem{ImportProblemKind::not_json, "line 2, column 8", "x"}));
    EXPECT_EQ(problem_in("").place, "line 1, column 1");
    EXPECT_EQ(problem_in("[1,\n2").place, "line 2, column 2");
    EXPECT_EQ(problem_in("[1] 2").kind, ImportProblemKind::not_json);
    EXPECT_EQ(problem_in("[1e999]").kind, ImportProblemKind::not_json);
    EXPECT_EQ(problem_in("[01]").kind, ImportProblemKind::not_json);
    EXPECT_EQ(problem_in("[\"\\ud800\"]").kind, ImportProblemKind::not_json);
    for (const std::string bytes : {"[\"\xff\"]", "[\"\xc0\xaf\"]", "[\"\xed\xa0\x80\"]", "[\"a\tb\"]"})
        EXPECT_EQ(problem_in(bytes).kind, ImportProblemKind::not_json);
}

TEST(BoundedJson, AProblemShowsOnlyWhatATerminalCanShow) {
    for (const std::string bytes : {"[\"\xff\xfe\"]", "[\x1b[31m]", "[\x01]"})
        EXPECT_TRUE(is_plain_utf8(problem_in(bytes).found));
    EXPECT_EQ(shortened("a\tb\nc"), "a b c");
    EXPECT_EQ(shortened(repeated("ü", 40)), repeated("ü", 40));
    EXPECT_EQ(shortened(repeated("ü", 41)), repeated("ü", 40) + "...");
}

TEST(BoundedJson, EveryTruncationIsAProblemAndNotAValue) {
    const std::string text = R"({"a":[1,{"b":"text"}],"c":null})";
    for (std::size_t length = 0; length < text.size(); ++length)
        EXPECT_EQ(problem_in(text.substr(0, length)).kind, ImportProblemKind::not_json) << length;
}

TEST(BoundedJson, ANameThatStandsTwiceIsRefusedWithItsPath) {
    EXPECT_EQ(problem_in(R"({"a":[1,{"b":1,"c":2,"b":3}]})"),
              (ImportProblem{ImportProblemKind::given_twice, "a[1].b", "b"}));
    EXPECT_EQ(problem_in(R"({"":1,"":2})").kind, ImportProblemKind::given_twice);
    EXPECT_EQ(problem_in(R"({"a":1,"\u0061":2})").kind, ImportProblemKind::given_twice);
}

TEST(BoundedJson, BracketsCannotBeNestedForEver) {
    const auto nested = [](std::size_t depth) { return repeated("[", depth) + repeated("]", depth); };
    EXPECT_TRUE(bounded_json(nested(deepest_import)).ok());
    EXPECT_EQ(problem_in(nested(deepest_import + 1)).kind, ImportProblemKind::too_deep);
    EXPECT_EQ(problem_in(repeated("[", 5'000'000)).kind, ImportProblemKind::too_deep);
    EXPECT_EQ(problem_in(repeated(R"({"a":)", 100'000)).kind, ImportProblemKind::too_deep);
    EXPECT_TRUE(problem_in(repeated(R"({"a":)", 100'000)).place.starts_with("a.a.a."));
}

TEST(BoundedJson, NamesValuesAndBytesAreCounted) {
    std::string names;
    for (std::size_t i = 0; i <= most_names_in_object; ++i)
        names += (i == 0 ? "" : ",") + ("\"n" + std::to_string(i)) + "\":0";
    EXPECT_EQ(problem_in("{" + names + "}"), (ImportProblem{ImportProblemKind::too_large, "n256", "n256"}));
    EXPECT_EQ(problem_in("[0" + repeated(",0", most_import_values) + "]").kind, ImportProblemKind::too_large);
    EXPECT_EQ(problem_in(std::string(largest_import_bytes + 1, ' ')).kind, ImportProblemKind::too_large);
}

}  // namespace
}  // namespace signpost
