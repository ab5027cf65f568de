// SPDX-License-Identifier: Apache-2.0
// Something a person can notice. A sign is ticked or it is not; "not ticked" never means "absent".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/catalog/advice.h"
#include "core/catalog/indexes.h"

namespace signpost {

struct Sign {
    std::string id;
    std::string label;       ///< what stands beside the box
    std::string short_name;  ///< two to four words that make sense alone, for lists in one line
    std::string check;       ///< how to check it at home
    std::string clinical;    ///< the clinician's word for it
    std::size_t group = 0;   ///< place in Catalog::groups
    Advice advice = Advice::contact;
    std::vector<SourceIndex> sources;
    std::vector<SourceIndex> emergency_sources;  ///< those which ask for emergency help; empty for `contact`
    std::vector<std::string> synonyms;           ///< words a person may search for
    std::map<std::string, std::string> codes;    ///< terminology ("hpo", "ctcae") to code or term
    std::string note;                            ///< for reviewers of the rules

    bool operator==(const Sign&) const = default;
};

}  // namespace signpost
