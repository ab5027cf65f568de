// SPDX-License-Identifier: Apache-2.0
// What is told of a practice case, in the fields of one table. A field that is not told means: not found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/teaching/grading_scale.h"

namespace signpost {

struct GradingFacts {
    std::vector<std::optional<GradingValue>>
        values;  ///< by place of the field; may be shorter than the fields

    bool operator==(const GradingFacts&) const = default;

    std::optional<GradingValue> at(std::size_t field) const {
        return field < values.size() ? values[field] : std::nullopt;
    }
    void set(std::size_t field, GradingValue value);
};

/// Why a text is no value of a field.
enum class GradingValueMistake {
    not_a_flag,     ///< neither true nor false
    unknown_value,  ///< none of the values of a choice
    not_a_number,   ///< and no word for one
    too_many_decimals,
    out_of_range
};

/// A value as it is written: "true", "nasal_cannula", "38.4", "unable".
Result<GradingValue, GradingValueMistake> read_grading_value(const GradingField& field,
                                                             std::string_view text);
/// The text of a value, as read_grading_value() takes it.
std::string to_text(const GradingField& field, GradingValue value);
/// The same for people: "nasal cannula".
std::string name_of(const GradingField& field, GradingValue value, char decimal_mark = '.');

bool holds(const GradingCondition& condition, const GradingFacts& facts);
bool holds(const GradingCriteria& criteria, const GradingFacts& facts);
/// True for a flag that is set.
bool is_set(std::size_t flag, const GradingFacts& facts);

}  // namespace signpost
