// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/usual_page_size.h"

#include <gtest/gtest.h>

namespace signpost {
namespace {

TEST(UsualPageSize, IsLetterWherePrintersHoldLetter) {
    for (const auto* locale : {"en_US.UTF-8", "en_US", "es_MX.UTF-8", "fr-CA", "en_US@euro"})
        EXPECT_EQ(usual_page_size(locale), paper::PageSize::letter) << locale;
}

TEST(UsualPageSize, IsA4EverywhereElse) {
    for (const auto* locale : {"de_DE.UTF-8", "en_GB", "C", "C.UTF-8", "POSIX", "", "US", "_", "en_US2"})
        EXPECT_EQ(usual_page_size(locale), paper::PageSize::a4) << locale;
}

}  // namespace
}  // namespace signpost
