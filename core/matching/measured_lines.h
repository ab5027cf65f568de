// SPDX-License-Identifier: Apache-2.0
// The lines that sources draw through numbers, made ready for comparison: for each unit the numbers that are
// over, as whole hundredths from one to another.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/marks.h"
#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"

namespace signpost {

class MeasuredLines {
public:
    /// One threshold of one measurement.
    struct Line {
        ThresholdIndex threshold;
        SignIndex sign{};
        bool is_emergency = false;
    };

    /// Keeps a reference: the catalog must outlive the lines.
    explicit MeasuredLines(const Catalog& catalog);

    std::size_t size() const { return lines_.size(); }
    /// In the order of the catalog.
    const Line& at(std::size_t number) const { return lines_[number]; }

    /// Marks each line that this reading is over. An unknown age is not hidden by a lower limit, and by each
    /// upper one.
    void mark_crossed(const Reading& reading, std::optional<int> age_years, const CareTeamLines& team,
                      Marks& over) const;

private:
    /// Numbers and ages that call, both ends included.
    struct Span {
        std::int64_t lowest;
        std::int64_t highest;
        int youngest;
        int oldest;

        bool includes_age(int age) const { return (age >= youngest) & (age <= oldest); }
        bool includes(std::int64_t value) const { return (value >= lowest) & (value <= highest); }
    };

    static Span span_of(const Threshold& threshold, std::size_t unit);
    void mark_crossed_of_team(const Reading& reading, const Reading& own, int age, Marks& over) const;
    const Span* spans_of(const Reading& reading) const {
        return spans_.data() + first_span_[first_unit_[place(reading.measurement)] + place(reading.unit)];
    }

    const Catalog* catalog_;
    std::vector<Line> lines_;
    std::vector<std::size_t> first_line_;  ///< of each measurement, and behind the last
    std::vector<std::size_t> first_unit_;  ///< of each measurement, among the units of all
    std::vector<std::size_t> first_span_;  ///< of each of these units; one span for each line
    std::vector<Span> spans_;
};

}  // namespace signpost
