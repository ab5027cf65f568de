// SPDX-License-Identifier: Apache-2.0
// Pages to read beside those of the five effects: what the treatment is, questions and answers, what differs
// in autoimmune disease. Every statement names its sources; what comes from the founding article alone is
// told apart by them. Files "learn/*.toml" but for the lessons.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/catalog.h"

namespace signpost {

struct LearnText {
    std::string text;
    std::vector<SourceIndex> sources;  ///< never empty

    bool operator==(const LearnText&) const = default;
};

struct LearnSection {
    std::string heading;
    std::vector<LearnText> texts;  ///< never empty

    bool operator==(const LearnSection&) const = default;
};

struct LearnPage {
    std::string id;
    int order = 0;  ///< among the pages
    std::string title;
    std::string summary;  ///< one or two sentences for a list of pages
    std::vector<LearnSection> sections;

    bool operator==(const LearnPage&) const = default;
};

/// True when the founding article alone states it.
bool is_from_founding_article_alone(const Catalog& catalog, const LearnText& text);

/// Reads the pages, by their order. Reports every mistake.
Result<std::vector<LearnPage>, std::vector<RuleMistake>> load_learn_pages(std::span<const RuleText> rules,
                                                                          const Catalog& catalog);

}  // namespace signpost
