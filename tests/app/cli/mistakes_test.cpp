// SPDX-License-Identifier: Apache-2.0
#include "app/cli/mistakes.h"

#include <sstream>

#include <gtest/gtest.h>

namespace signpost::cli {
namespace {

TEST(Mistakes, ReturnsTheHighestCode) {
    std::ostringstream err;
    const auto code = print_mistakes({{ExitCode::wrong_use, "a", "b"}, {ExitCode::refused, "c", "d"}}, err);
    EXPECT_EQ(code, ExitCode::wrong_use);
    EXPECT_EQ(err.str(), "a: b\nc: d\n");
}

}  // namespace
}  // namespace signpost::cli
