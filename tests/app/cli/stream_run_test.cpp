// SPDX-License-Identifier: Apache-2.0
// A stream answered on several threads in this process, so that the thread sanitizer sees all of them.
#include "app/cli/stream_run.h"

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/pieces.h"
#include "tests/bench/records.h"
#include "tests/bench/stream_records.h"
#include "tests/support/test_catalogs.h"

namespace signpost::cli {
namespace {

using testing::real_catalog;

constexpr std::size_t many_lines = 3000;

/// Takes some bytes and then no more, as a full disk does.
class FullAfter : public std::stringbuf {
public:
    explicit FullAfter(std::streamsize room) : room_(room) {}

protected:
    std::streamsize xsputn(const char* from, std::streamsize count) override {
        if (count > room_) return 0;
        room_ -= count;
        return std::stringbuf::xsputn(from, count);
    }

private:
    std::streamsize room_;
};

/// Records of the real catalog, some of which cannot be taken.
const std::string& records() {
    static const auto text = [] {
        auto out = bench::as_lines(real_catalog(), bench::random_checklists(real_catalog(), many_lines));
        for (std::size_t at = 700; at < out.size(); at += 9973) out[at] = '}';
        return out;
    }();
    return text;
}

struct Answers {
    std::string text;
    StreamCounts counts;
};

Answers answered(std::size_t most_read, unsigned threads) {
    Pieces source(records(), most_read);
    std::ostringstream out;
    const auto counts = answer_lines(real_catalog(), source, out, threads);
    return {out.str(), counts};
}

TEST(StreamRun, AnswersTheSameOnAnyNumberOfThreads) {
    const auto one = answered(records().size(), 1);
    EXPECT_EQ(one.counts.lines, many_lines);
    EXPECT_GT(one.counts.refused, 0U);
    for (const unsigned threads : {2U, 3U, 8U}) {
        for (const std::size_t most_read : {std::size_t{100}, std::size_t{5000}}) {
            const auto several = answered(most_read, threads);
            EXPECT_TRUE(several.text == one.text) << threads << " threads, pieces of " << most_read;
            EXPECT_EQ(several.counts.lines, one.counts.lines);
            EXPECT_EQ(several.counts.refused, one.counts.refused);
        }
    }
}

TEST(StreamRun, EndsEarlyOnEveryThreadWhenNothingCanBeWritten) {
    for (const unsigned threads : {1U, 2U, 8U}) {
        Pieces source(records(), 1000);
        FullAfter full(10'000);
        std::ostream out(&full);
        answer_lines(real_catalog(), source, out, threads);
        EXPECT_FALSE(out);
        EXPECT_LT(source.given(), records().size()) << threads << " threads went on reading";
    }
}

TEST(StreamRun, AnswersNothingWithNothing) {
    Pieces source("", 1);
    std::ostringstream out;
    const auto counts = answer_lines(real_catalog(), source, out, 4);
    EXPECT_EQ(out.str(), "");
    EXPECT_EQ(counts.lines, 0U);
}

}  // namespace
}  // namespace signpost::cli
