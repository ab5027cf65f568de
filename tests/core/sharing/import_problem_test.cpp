// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/import_problem.h"

#include <set>

#include <gtest/gtest.h>

namespace signpost {
namespace {

TEST(ImportProblem, EachKindHasANameOfItsOwn) {
    std::set<std::string_view> names;
    for (auto i = 0; i <= static_cast<int>(ImportProblemKind::given_twice); ++i)
        names.insert(id_of(static_cast<ImportProblemKind>(i)));
    EXPECT_EQ(names.size(), 10U);
    EXPECT_EQ(id_of(ImportProblemKind::not_json), "not_json");
    EXPECT_EQ(id_of(ImportProblemKind::bad_value), "bad_value");
    EXPECT_EQ(id_of(ImportProblemKind::given_twice), "given_twice");
}

}  // namespace
}  // namespace signpost
