// SPDX-License-Identifier: Apache-2.0
#include "core/paper/value_scale.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace signpost::paper {
namespace {

constexpr double furthest = 1e9;  // no reading of a body comes near; keeps sums of hostile values finite
constexpr double room = 0.08;

struct Span {
    double lowest = furthest;
    double highest = -furthest;

    void take(double value) {
        if (!std::isfinite(value)) return;
        lowest = std::min(lowest, std::clamp(value, -furthest, furthest));
        highest = std::max(highest, std::clamp(value, -furthest, furthest));
    }
    bool is_empty() const { return lowest > highest; }
};

Span span_of(const ChartSeries& series, const std::vector<bool>& is_shown) {
    Span span;
    for (std::size_t i = 0; i < series.points.size(); ++i)
        if (is_shown.at(i)) span.take(series.points[i].value);
    for (const auto& line : series.lines) span.take(line.value);
    if (series.lowest) span.take(*series.lowest);
    if (series.highest) span.take(*series.highest);
    return span;
}

Span with_room(Span span) {
    const double least = std::max(1.0, std::abs(span.highest) * 1e-6);
    const double width = std::max(span.highest - span.lowest, least);
    const double middle = (span.lowest + span.highest) / 2;
    return {middle - width * (0.5 + room), middle + width * (0.5 + room)};
}

struct Step {
    double value = 1;
    int decimals = 0;
};

double first_index(const Span& span, double step) { return std::ceil(span.lowest / step - 1e-9); }
double last_index(const Span& span, double step) { return std::floor(span.highest / step + 1e-9); }

/// The smallest step with no more grid lines than wanted.
Step step_for(const Span& span, std::size_t most) {
    const int start = static_cast<int>(std::floor(std::log10(span.highest - span.lowest))) - 2;
    for (int power = start; power < start + 5; ++power)
        for (const int digit : {1, 2, 5}) {
            const double step = digit * std::pow(10.0, power);
            if (last_index(span, step) - first_index(span, step) + 1 <= static_cast<double>(most))
                return {step, std::max(0, -power)};
        }
    return {span.highest - span.lowest, 0};
}

/// Two grid lines at least: one alone does not say how far apart values are.
Span widened(Span span, double step) {
    if (last_index(span, step) - first_index(span, step) >= 1) return span;
    return {std::min(span.lowest, std::floor(span.lowest / step) * step),
            std::max(span.highest, std::ceil(span.highest / step) * step)};
}

}  // namespace

ValueScale value_scale(const ChartSeries& series, const std::vector<bool>& is_shown,
                       std::size_t most_grid_lines) {
    const auto found = span_of(series, is_shown);
    if (found.is_empty()) return {};
    auto span = with_room(found);
    const auto step = step_for(span, std::max<std::size_t>(most_grid_lines, 2));
    span = widened(span, step.value);
    ValueScale out{span.lowest, span.highest, {}, step.decimals};
    for (double i = first_index(span, step.value); i <= last_index(span, step.value); ++i)
        out.grid.push_back(i * step.value);
    return out;
}

double share_of(const ValueScale& scale, double value) {
    return std::clamp((value - scale.lowest) / (scale.highest - scale.lowest), 0.0, 1.0);
}

std::string grid_label(double value, int decimals, std::string_view decimal_mark) {
    auto out = fmt::format("{:.{}f}", value, decimals);
    if (out.find_first_not_of("-0.") == std::string::npos && out.front() == '-') out.erase(0, 1);
    const auto point = out.find('.');
    if (point != std::string::npos) out.replace(point, 1, decimal_mark);
    return out;
}

}  // namespace signpost::paper
