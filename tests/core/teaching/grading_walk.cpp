// SPDX-License-Identifier: Apache-2.0
#include "tests/core/teaching/grading_walk.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

constexpr std::int8_t no_grade = -1;
constexpr std::size_t most_reported = 5;
// With the sanitizers it is memory that is looked at; one in eleven says enough, and no input has so many
// options.
#ifdef SIGNPOST_SANITIZED
constexpr std::size_t stride_of_walk = 11;
#else
constexpr std::size_t stride_of_walk = 1;
#endif

std::string in_words(const std::vector<GradingInput>& inputs, const Told& told) {
    std::string out;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (!told[i]->empty()) out += inputs[i].field + "=" + *told[i] + " ";
    return out;
}

bool is_well_named(const GradingScale& scale, const GradingAnswer& answer) {
    const bool has_grade = answer.grade.value_or(0) > 0;
    return answer.rows.empty() != has_grade && answer.decided_by.empty() != has_grade &&
           answer.whys.empty() == answer.grade.has_value() && !answer.sources.empty() &&
           std::all_of(answer.rows.begin(), answer.rows.end(),
                       [&](std::size_t row) { return scale.rows[row].grade == answer.grade; });
}

class Walk {
public:
    Walk(const GradingScale& scale, const std::vector<GradingInput>& inputs)
        : scale_(scale), inputs_(inputs) {
        std::size_t stride = 1;
        for (const auto& input : inputs_) {
            const auto& field = scale_.fields[scale_.find_field(input.field).value()];
            places_.push_back(scale_.find_field(input.field).value());
            strides_.push_back(stride);
            stride *= input.options.size();
            auto& values = values_.emplace_back();
            for (const auto& option : input.options)
                values.push_back(option.empty() ? std::nullopt
                                                : std::optional(read_grading_value(field, option).value()));
        }
        grades_.resize(stride, no_grade);
        facts_.values.resize(scale_.fields.size());
    }

    void hold_against(const Reference& reference) {
        Told told(inputs_.size());
        for (std::size_t number = 0; number < grades_.size() && failures_ < most_reported;
             number += stride_of_walk) {
            tell(number, told);
            const auto answer = grade_of(scale_, facts_);
            const auto wanted = reference(told);
            grades_[number] = static_cast<std::int8_t>(answer.grade.value_or(no_grade));
            if (answer.grade == wanted && is_well_named(scale_, answer)) continue;
            ++failures_;
            ADD_FAILURE() << scale_.id << ": " << in_words(inputs_, told) << "gives "
                          << answer.grade.value_or(no_grade) << ", the table says "
                          << wanted.value_or(no_grade) << " (" << answer.rows.size() << " rows)";
        }
    }

    void look_for_steps_back() {
        for (std::size_t i = 0; i < inputs_.size(); ++i)
            if (inputs_[i].direction != Direction::neither) look_along(i);
    }

private:
    void tell(std::size_t number, Told& told) {
        for (std::size_t i = 0; i < inputs_.size(); ++i) {
            const auto option = number / strides_[i] % inputs_[i].options.size();
            told[i] = &inputs_[i].options[option];
            facts_.values[places_[i]] = values_[i][option];
        }
    }

    void look_along(std::size_t input) {
        const auto count = inputs_[input].options.size();
        const bool is_worse = inputs_[input].direction == Direction::worse;
        for (std::size_t number = 0; number < grades_.size(); ++number) {
            if (number / strides_[input] % count != 0) continue;
            std::int8_t worst = no_grade;
            for (std::size_t step = 0; step < count; ++step) {
                const auto option = is_worse ? step : count - 1 - step;
                const auto grade = grades_[number + option * strides_[input]];
                if (grade == no_grade) continue;
                if (grade < worst && failures_++ < most_reported) {
                    Told told(inputs_.size());
                    tell(number + option * strides_[input], told);
                    ADD_FAILURE() << inputs_[input].field << " lowers the grade: " << in_words(inputs_, told);
                }
                worst = std::max(worst, grade);
            }
        }
    }

    const GradingScale& scale_;
    const std::vector<GradingInput>& inputs_;
    std::vector<std::size_t> places_;   ///< of the inputs among the fields
    std::vector<std::size_t> strides_;  ///< from one option to the next
    std::vector<std::vector<std::optional<GradingValue>>> values_;
    std::vector<std::int8_t> grades_;
    GradingFacts facts_;
    std::size_t failures_ = 0;
};

}  // namespace

const GradingScales& real_tables() {
    static const auto tables = load_grading_scales(real_rules(), real_catalog());
    return tables.value();
}

GradingFacts facts_of(const GradingScale& scale,
                      const std::vector<std::pair<std::string, std::string>>& told) {
    GradingFacts out;
    for (const auto& [name, text] : told) {
        const auto place = scale.find_field(name);
        if (!place) throw std::runtime_error("no field " + name);
        out.set(*place, read_grading_value(scale.fields[*place], text).value());
    }
    return out;
}

void walk(const GradingScale& scale, const std::vector<GradingInput>& inputs, const Reference& reference) {
    Walk all(scale, inputs);
    all.hold_against(reference);
    all.look_for_steps_back();
}

}  // namespace signpost::testing
