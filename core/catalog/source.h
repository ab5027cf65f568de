// SPDX-License-Identifier: Apache-2.0
// Where a fact comes from. Nothing in the catalog stands without one.
#pragma once

#include <optional>
#include <string>

namespace signpost {

enum class SourceKind { founding_article, label, guideline, grading, patient_guidance, trial };

struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::optional<int> year;
    std::string address;  ///< where it was read; empty for the founding article
    SourceKind kind = SourceKind::guideline;
    std::string note;

    bool operator==(const Source&) const = default;
};

}  // namespace signpost
