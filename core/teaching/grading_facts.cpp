// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/grading_facts.h"

#include <algorithm>

namespace signpost {
namespace {

using Mistake = GradingValueMistake;

Result<GradingValue, Mistake> read_flag(std::string_view text) {
    if (text == "true") return GradingValue{1};
    if (text == "false") return GradingValue{0};
    return Mistake::not_a_flag;
}

std::optional<std::size_t> place_among(const std::vector<std::string>& values, std::string_view text) {
    const auto at = std::find(values.begin(), values.end(), text);
    if (at == values.end()) return std::nullopt;
    return static_cast<std::size_t>(at - values.begin());
}

Result<GradingValue, Mistake> read_number(const GradingField& field, std::string_view text) {
    if (const auto word = place_among(field.values, text)) return value_of_word(*word);
    const auto number = parse_decimal(text);
    if (!number)
        return number.error() == DecimalMistake::too_many_decimals ? Mistake::too_many_decimals
                                                                   : Mistake::not_a_number;
    if (!fits_decimals(number.value(), field.decimals)) return Mistake::too_many_decimals;
    if (number.value() < field.lowest || number.value() > field.highest) return Mistake::out_of_range;
    return number.value().hundredths;
}

bool is_within(const GradingCondition& condition, GradingValue value) {
    if (value < 0) return false;  // a word
    const Decimal number{value};
    return !(condition.from && number < *condition.from) && !(condition.to && number > *condition.to) &&
           !(condition.above && number <= *condition.above) &&
           !(condition.below && number >= *condition.below);
}

bool has_bounds(const GradingCondition& condition) {
    return condition.from || condition.to || condition.above || condition.below;
}

}  // namespace

void GradingFacts::set(std::size_t field, GradingValue value) {
    if (field >= values.size()) values.resize(field + 1);
    values[field] = value;
}

Result<GradingValue, GradingValueMistake> read_grading_value(const GradingField& field,
                                                             std::string_view text) {
    if (field.kind == GradingFieldKind::flag) return read_flag(text);
    if (field.kind == GradingFieldKind::number) return read_number(field, text);
    if (const auto place = place_among(field.values, text)) return static_cast<GradingValue>(*place);
    return Mistake::unknown_value;
}

std::string to_text(const GradingField& field, GradingValue value) {
    if (field.kind == GradingFieldKind::flag) return value != 0 ? "true" : "false";
    const bool is_word = field.kind == GradingFieldKind::number && value < 0;
    if (field.kind == GradingFieldKind::number && !is_word) return to_text(Decimal{value});
    return field.values.at(static_cast<std::size_t>(is_word ? -1 - value : value));
}

std::string name_of(const GradingField& field, GradingValue value, char decimal_mark) {
    const bool is_word = field.kind == GradingFieldKind::number && value < 0;
    if (field.kind == GradingFieldKind::flag) return to_text(field, value);
    if (field.kind == GradingFieldKind::number && !is_word) return to_text(Decimal{value}, 0, decimal_mark);
    return field.value_names.at(static_cast<std::size_t>(is_word ? -1 - value : value));
}

bool holds(const GradingCondition& condition, const GradingFacts& facts) {
    const auto value = facts.at(condition.field);
    if (!condition.given) return !value;
    if (!condition.is.empty())
        return std::find(condition.is.begin(), condition.is.end(), value.value_or(0)) != condition.is.end();
    return value && (!has_bounds(condition) || is_within(condition, *value));
}

bool is_set(std::size_t flag, const GradingFacts& facts) { return facts.at(flag).value_or(0) == 1; }

bool holds(const GradingCriteria& criteria, const GradingFacts& facts) {
    return std::all_of(criteria.when.begin(), criteria.when.end(),
                       [&](const GradingCondition& condition) { return holds(condition, facts); }) &&
           std::none_of(criteria.unless.begin(), criteria.unless.end(),
                        [&](std::size_t flag) { return is_set(flag, facts); });
}

}  // namespace signpost
