// SPDX-License-Identifier: Apache-2.0
// Where a text stands in a rule file, so that a test names the place of a mistake by the words at that place.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/rule_mistake.h"
#include "tests/support/test_catalogs.h"

namespace signpost {

/// How GoogleTest shows a mistake.
void PrintTo(const RuleMistake& mistake, std::ostream* out);

}  // namespace signpost

namespace signpost::testing {

/// A place from 1; line 0 means the whole file.
struct Place {
    unsigned line = 0;
    unsigned column = 0;

    bool operator==(const Place&) const = default;
};

/// The place of `words` in one file; throws unless they stand there exactly once. A part before '|' only
/// leads there: the place of "id = |\"fever\"" is that of the quote. Columns count bytes, so the line must be
/// ASCII up to there.
Place place_of(const OwnedRules& rules, std::string_view file, std::string words);

/// Every mistake in these rules; none when they load.
std::vector<RuleMistake> mistakes_in(const OwnedRules& rules);

/// The text of one file; throws when there is no such file.
const std::string& text_of(const OwnedRules& rules, std::string_view file);

}  // namespace signpost::testing
