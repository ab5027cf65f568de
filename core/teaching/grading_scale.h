// SPDX-License-Identifier: Apache-2.0
// A published grading table as data: the fields that can be told, the rows, what the table leaves open, and
// its footnotes. For clinicians, on practice cases only. All of its numbers and words stand in
// "grading/*.toml".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/catalog/catalog.h"

namespace signpost {

/// What a rule file may say at most; each table gives its own grades.
constexpr int highest_grade = 5;

enum class GradingFieldKind { flag, choice, number };

/// Something that can be told of a case. Not told means: not found.
struct GradingField {
    std::string id;
    std::string label;
    GradingFieldKind kind = GradingFieldKind::flag;
    std::vector<std::string>
        values;  ///< of a choice, the first of them "not found"; of a number, words for it
    std::vector<std::string> value_names;  ///< the same as they are read
    Decimal lowest;                        ///< of a number
    Decimal highest;
    int decimals = 0;

    bool operator==(const GradingField&) const = default;
};

/// A value in the terms of its field: 1 for a flag that is set, the place of a choice among the values, the
/// hundredths of a number, and -1 or less for a word that stands for a number.
using GradingValue = std::int64_t;

/// The value that stands for the word at this place of a number's words.
constexpr GradingValue value_of_word(std::size_t place) { return -1 - static_cast<GradingValue>(place); }

/// Something about one field. Of the parts that are there all must hold; without any, the field must be told.
struct GradingCondition {
    std::size_t field = 0;  ///< place in GradingScale::fields
    std::vector<GradingValue> is;
    std::optional<Decimal> from;   ///< that or more
    std::optional<Decimal> to;     ///< that or less
    std::optional<Decimal> above;  ///< more than that
    std::optional<Decimal> below;  ///< less than that
    bool given = true;             ///< false: the number must not be told

    bool operator==(const GradingCondition&) const = default;
};

struct GradingCriteria {
    std::vector<GradingCondition> when;  ///< all of them
    std::vector<std::size_t> unless;     ///< flags of which none may be set

    bool operator==(const GradingCriteria&) const = default;
};

/// One of several things of which one must hold before the rows count.
struct GradingPrerequisite {
    std::string id;
    std::string text;
    GradingCriteria criteria;
    std::vector<std::size_t> footnotes;
    std::vector<SourceIndex> sources;

    bool operator==(const GradingPrerequisite&) const = default;
};

struct GradingRow {
    std::string id;
    int grade = 0;
    std::string column;
    std::string text;
    GradingCriteria criteria;  ///< its first condition names the field that decides
    bool is_always = false;    ///< counts without the prerequisite
    std::vector<std::size_t> footnotes;
    std::vector<SourceIndex> sources;

    bool operator==(const GradingRow&) const = default;
};

/// Why a table does not decide.
struct GradingWhy {
    std::string id;
    std::string text;
    std::vector<SourceIndex> sources;

    bool operator==(const GradingWhy&) const = default;
};

/// A finding for which the table leaves the grade open, between two; 0 means that it may not count at all.
struct GradingOpen {
    std::string id;
    int lowest = 0;
    int highest = 0;
    GradingCriteria criteria;
    std::size_t why = 0;

    bool operator==(const GradingOpen&) const = default;
};

/// Fields that cannot be relied on: a row that reads one may count, or may not.
struct GradingDoubt {
    std::string id;
    std::vector<std::size_t> fields;
    GradingCriteria criteria;
    std::size_t why = 0;

    bool operator==(const GradingDoubt&) const = default;
};

struct GradingFootnote {
    std::string id;
    std::string text;
    std::optional<GradingCriteria> criteria;  ///< shown when they hold
    std::vector<std::size_t> if_any;          ///< or when one of these flags is set
    bool if_not_met = false;                  ///< or when no prerequisite is met
    std::vector<SourceIndex> sources;

    bool operator==(const GradingFootnote&) const = default;
};

struct GradingScale {
    std::string id;
    std::string name;
    std::string reading;               ///< in a sentence or two, how the table is read
    SourceIndex original{};            ///< the paper that made the table
    std::vector<SourceIndex> sources;  ///< the copies of it that were read
    std::vector<GradingField> fields;
    std::vector<GradingPrerequisite> prerequisites;  ///< without any, the rows always count
    std::vector<GradingRow> rows;
    std::vector<GradingOpen> opens;
    std::vector<GradingDoubt> doubts;
    std::vector<GradingWhy> whys;
    std::vector<GradingFootnote> footnotes;

    bool operator==(const GradingScale&) const = default;

    /// The place of a field.
    std::optional<std::size_t> find_field(std::string_view wanted) const;
};

/// One of the points of ICE.
struct IceItem {
    std::string id;
    std::string group;
    std::string text;
    int points = 0;

    bool operator==(const IceItem&) const = default;
};

struct IceScale {
    std::string name;
    SourceIndex original{};
    std::vector<SourceIndex> sources;
    std::vector<IceItem> items;

    bool operator==(const IceScale&) const = default;

    std::optional<std::size_t> find_item(std::string_view wanted) const;
};

/// The published tables, in the order crs, icans, icans_child.
struct GradingScales {
    std::vector<GradingScale> scales;
    IceScale ice;

    bool operator==(const GradingScales&) const = default;

    /// Null when there is no such table.
    const GradingScale* find(std::string_view wanted) const;
};

}  // namespace signpost
