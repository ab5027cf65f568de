// SPDX-License-Identifier: Apache-2.0
#include "app/cli/line_blocks.h"

#include <random>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/pieces.h"

namespace signpost::cli {
namespace {

using ::testing::ElementsAre;

/// Each line by its number; "too long" for one that had no room.
std::vector<std::string> lines_of(const std::string& text, std::size_t most_line, std::size_t most_read) {
    Pieces source(text, most_read);
    LineBlocks blocks(source, most_line, 8);
    LineBlock block;
    std::vector<std::string> out;
    std::uint64_t number = 0;
    while (blocks.next(block)) {
        EXPECT_EQ(block.number, number++);
        EXPECT_EQ(block.first_line, out.size() + 1);
        EXPECT_GE(block.room.size(), block.size + 8);
        if (block.is_too_long) out.emplace_back("too long");
        std::istringstream lines{std::string(block.text())};
        for (std::string line; std::getline(lines, line);) out.push_back(line);
    }
    EXPECT_EQ(blocks.lines(), out.size());
    return out;
}

TEST(LineBlocks, GiveWholeLinesHoweverTheyCome) {
    for (const std::size_t most_read : {1U, 2U, 3U, 7U, 100U})
        EXPECT_THAT(lines_of("one\n\nthree\nfour", 20, most_read), ElementsAre("one", "", "three", "four"));
}

TEST(LineBlocks, GiveNoLineForNothingAndNoneBehindTheLastEnd) {
    EXPECT_THAT(lines_of("", 20, 5), ElementsAre());
    EXPECT_THAT(lines_of("\n", 20, 5), ElementsAre(""));
    EXPECT_THAT(lines_of("a\n", 20, 5), ElementsAre("a"));
}

TEST(LineBlocks, PassOverALineWithoutRoomAndGoOn) {
    const std::string exact(9, 'x');
    const std::string longer(10, 'y');
    for (const std::size_t most_read : {1U, 3U, 10U, 100U}) {
        EXPECT_THAT(lines_of("a\n" + exact + "\n" + longer + longer + longer + "\nb\n", 10, most_read),
                    ElementsAre("a", exact, "too long", "b"))
            << most_read;
        EXPECT_THAT(lines_of(longer + longer, 10, most_read), ElementsAre("too long"));
    }
}

TEST(LineBlocks, GiveWhatIsThereWithoutWaitingForMore) {
    Pieces source("{\"a\":1}\n", 100);
    LineBlocks blocks(source, 1000, 8);
    LineBlock block;
    ASSERT_TRUE(blocks.next(block));
    EXPECT_EQ(block.text(), "{\"a\":1}\n");
}

TEST(LineBlocks, LoseNothingOfAnyText) {
    std::mt19937 random(20261129);
    for (int i = 0; i < 500; ++i) {
        std::vector<std::string> lines(random() % 20);
        std::string text;
        for (auto& line : lines) {
            line.assign(random() % 30, static_cast<char>('a' + random() % 26));
            text += line + "\n";
            if (line.size() >= 20) line = "too long";
        }
        ASSERT_EQ(lines_of(text, 20, 1 + random() % 40), lines);
    }
}

}  // namespace
}  // namespace signpost::cli
