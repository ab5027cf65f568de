// SPDX-License-Identifier: Apache-2.0
// Which sources something in the catalog cites, and who cites a source. Each source once, in the order in
// which it is first cited.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/teaching/practice_cases.h"

namespace signpost::cli {

/// What the rules hold, with the practice cases.
struct Library {
    const Catalog& catalog;
    const std::vector<PracticeCase>& cases;
};

/// The sources of a sign, those which ask for emergency help, and those by which effects list it.
std::vector<SourceIndex> sources_cited(const Catalog& catalog, SignIndex sign);
std::vector<SourceIndex> sources_cited(const Effect& effect);
std::vector<SourceIndex> sources_cited(const Measurement& measurement);

/// The ids that cite a source, by kind ("sign", "effect", …).
struct Citing {
    std::string_view kind;
    std::vector<std::string> ids;
};
std::vector<Citing> cited_by(const Library& library, SourceIndex source);

}  // namespace signpost::cli
