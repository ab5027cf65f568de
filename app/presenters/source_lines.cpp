// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/source_lines.h"

#include <algorithm>

#include "core/base/text.h"

namespace signpost {
namespace {

SourceLine source_line(const Source& source) {
    std::vector<std::string> where{source.publisher};
    if (source.year) where.push_back(std::to_string(*source.year));
    if (!source.address.empty()) where.push_back(source.address);
    return {source.title, joined(where, ", "), source.kind == SourceKind::founding_article};
}

}  // namespace

std::vector<SourceLine> source_lines(const Catalog& catalog, const std::vector<SourceIndex>& sources) {
    std::vector<SourceLine> out;
    out.reserve(sources.size());
    for (const auto source : sources) out.push_back(source_line(catalog.at(source)));
    return out;
}

void add_missing(std::vector<SourceIndex>& list, const std::vector<SourceIndex>& more) {
    for (const auto source : more)
        if (std::find(list.begin(), list.end(), source) == list.end()) list.push_back(source);
}

}  // namespace signpost
