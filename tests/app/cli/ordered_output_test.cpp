// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ordered_output.h"

#include <atomic>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace signpost::cli {
namespace {

ByteBuffer holding(const std::string& text) {
    ByteBuffer out;
    out.make_room(text.size());
    out.put(text);
    return out;
}

TEST(OrderedOutput, WritesEachAnswerInItsPlaceWhoeverIsReadyFirst) {
    std::ostringstream out;
    OrderedOutput output(out, 3);
    output.write(2, holding("c"));
    output.write(1, holding("b"));
    EXPECT_EQ(out.str(), "");
    output.write(0, holding("a"));
    EXPECT_EQ(out.str(), "abc");
    output.write(3, holding("d"));
    EXPECT_EQ(out.str(), "abcd");
}

TEST(OrderedOutput, KeepsNoMoreThanSoManyWaiting) {
    std::ostringstream out;
    OrderedOutput output(out, 1);
    output.write(1, holding("b"));
    std::atomic<bool> is_taken = false;
    std::jthread far_ahead([&] {
        output.write(2, holding("c"));
        is_taken = true;
    });
    EXPECT_FALSE(is_taken);  // cannot be otherwise until the first comes
    output.write(0, holding("a"));
    far_ahead.join();
    EXPECT_EQ(out.str(), "abc");
}

TEST(OrderedOutput, GivesRoomThatWasUsedAlready) {
    std::ostringstream out;
    OrderedOutput output(out, 1);
    EXPECT_EQ(output.write(0, holding("used again")).text(), "used again");
}

TEST(OrderedOutput, TellsThatNobodyReadsAnyMore) {
    std::ostringstream out;
    OrderedOutput output(out, 1);
    output.write(0, holding("a"));
    EXPECT_FALSE(output.is_over());
    out.setstate(std::ios::badbit);
    output.write(1, holding("b"));
    EXPECT_TRUE(output.is_over());
    EXPECT_EQ(out.str(), "a");
}

TEST(OrderedOutput, ManyThreadsWriteEveryAnswerOnce) {
    constexpr std::uint64_t blocks = 2000;
    std::ostringstream out;
    OrderedOutput output(out, 4);
    std::atomic<std::uint64_t> next = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (auto block = next++; block < blocks; block = next++)
                    output.write(block, holding(std::to_string(block) + "\n"));
            });
    }
    std::string expected;
    for (std::uint64_t i = 0; i < blocks; ++i) expected += std::to_string(i) + "\n";
    EXPECT_EQ(out.str(), expected);
}

}  // namespace
}  // namespace signpost::cli
