// SPDX-License-Identifier: Apache-2.0
// Numbers for sources in a text: a mark such as "[1, 3]" behind each statement, and the numbered list at its
// end.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {

/// "Publisher, 2019. https://…"
std::string publication(const Source& source);
/// The same behind the title.
std::string in_full(const Source& source);

class Footnotes {
public:
    /// Keeps a reference: the catalog must outlive the footnotes.
    explicit Footnotes(const Catalog& catalog) : catalog_(&catalog) {}

    /// " [1, 3]": gives a number to each source that has none yet.
    std::string mark(const std::vector<SourceIndex>& sources);
    /// The list of all sources marked so far; empty when there is none.
    Report report() const;

private:
    std::size_t number_of(SourceIndex source);

    const Catalog* catalog_;
    std::vector<SourceIndex> numbered_;
};

}  // namespace signpost::cli
