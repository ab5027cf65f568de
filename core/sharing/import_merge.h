// SPDX-License-Identifier: Apache-2.0
// How entries, teach-back records and details that came from elsewhere are put into a diary: what is there is
// never changed, and nothing that came is lost. Importing the same twice is importing it once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/diary/change.h"
#include "core/diary/difference.h"

namespace signpost {

struct ImportCounts {
    std::size_t added = 0;
    std::size_t already_there = 0;
    std::size_t kept_beside = 0;

    bool operator==(const ImportCounts&) const = default;
};

/// What became of that which came. Each entry and each teach-back record is counted once.
struct ImportReport {
    std::size_t added = 0;
    std::size_t already_there = 0;  ///< with equal content, whatever the revision; or kept beside before
    std::size_t kept_beside = 0;    ///< the same id stands for something else here, so it got another
    std::vector<std::string> details_filled;          ///< ids of those that were empty here
    std::vector<DetailDifference> details_different;  ///< `before` is here and stays, `after` came
    ImportCounts teach_backs = {};                    ///< as for entries

    bool operator==(const ImportReport&) const = default;
};

struct ImportPlan {
    std::vector<Change> changes;  ///< none when all is there already
    ImportReport report;

    bool operator==(const ImportPlan&) const = default;
};

/// The steps that put the entries, records and details of `imported` into `diary`, in the order in which they
/// came. An entry or record whose id stands for other content here is kept beside the present one, under an
/// id that is made from its content.
ImportPlan import_plan(const Diary& diary, const Diary& imported);

}  // namespace signpost
