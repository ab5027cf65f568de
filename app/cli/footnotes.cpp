// SPDX-License-Identifier: Apache-2.0
#include "app/cli/footnotes.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"

namespace signpost::cli {

std::string publication(const Source& source) {
    auto text = source.publisher;
    if (source.year) text += fmt::format(", {}", *source.year);
    text += ".";
    if (!source.address.empty()) text += " " + source.address;
    return text;
}

std::string in_full(const Source& source) { return source.title + ". " + publication(source); }

std::size_t Footnotes::number_of(SourceIndex source) {
    const auto at = std::find(numbered_.begin(), numbered_.end(), source);
    const auto number = static_cast<std::size_t>(at - numbered_.begin()) + 1;
    if (at == numbered_.end()) numbered_.push_back(source);
    return number;
}

std::string Footnotes::mark(const std::vector<SourceIndex>& sources) {
    std::vector<std::string> numbers;
    numbers.reserve(sources.size());
    for (const auto source : sources) numbers.push_back(std::to_string(number_of(source)));
    return numbers.empty() ? std::string() : " [" + joined(numbers, ", ") + "]";
}

Report Footnotes::report() const {
    Report report;
    if (!numbered_.empty()) report.push_back({ReportLineKind::heading, "Sources"});
    for (std::size_t i = 0; i < numbered_.size(); ++i)
        report.push_back(
            {ReportLineKind::fine, fmt::format("[{}] {}", i + 1, in_full(catalog_->at(numbered_[i])))});
    return report;
}

}  // namespace signpost::cli
