// SPDX-License-Identifier: Apache-2.0
// One line of JSON as the facts of a practice case: an object of the fields of one table, all optional, and
// an "id" that is handed back. Numbers are read from their digits and never through binary floating point.
// Whatever the bytes are, the answer is facts or one problem that names the field; null means not told.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/teaching/grading_facts.h"
#include "core/teaching/grading_scale.h"

namespace signpost {

constexpr std::size_t longest_grading_line = std::size_t{64} * 1024;  ///< bytes
constexpr std::size_t most_grading_fields = 64;                       ///< names in one object

enum class GradingLineProblemKind {
    not_json,  ///< `number` is the byte at which reading stopped, from 1
    not_an_object,
    too_many_fields,
    given_twice,
    unknown_field,
    wrong_type,  ///< a text where a number is asked for, and the like
    unknown_value,
    not_a_number,  ///< an exponent, a sign, too many digits
    too_many_decimals,
    out_of_range,
    bad_id  ///< "id" is neither a text nor a whole number
};

struct GradingLineProblem {
    GradingLineProblemKind kind = GradingLineProblemKind::not_json;
    std::string field;                 ///< the name concerned, if any
    std::string found;                 ///< what stands there; may be empty
    std::vector<std::string> nearest;  ///< of an unknown name or value
    std::size_t number = 0;

    bool operator==(const GradingLineProblem&) const = default;
};

template <class Facts>
struct GradingLine {
    std::string id;  ///< as JSON: "7" or "\"a\""; empty when none was told
    Result<Facts, GradingLineProblem> facts;
};

/// The facts for a table.
GradingLine<GradingFacts> read_grading_line(const GradingScale& scale, std::string_view line);
/// The places of the items that were missed, from {"missed": ["year"]}.
GradingLine<std::vector<std::size_t>> read_ice_line(const IceScale& scale, std::string_view line);

}  // namespace signpost
