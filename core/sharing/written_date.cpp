// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/written_date.h"

#include <vector>

#include "core/base/decimal.h"
#include "core/base/text.h"

namespace signpost {
namespace {

constexpr unsigned months = 12;

std::string month_name(unsigned month, const Translator& tr) {
    switch (month) {
        case 1:
            return tr.text("January");
        case 2:
            return tr.text("February");
        case 3:
            return tr.text("March");
        case 4:
            return tr.text("April");
        case 5:
            return tr.text("May");
        case 6:
            return tr.text("June");
        case 7:
            return tr.text("July");
        case 8:
            return tr.text("August");
        case 9:
            return tr.text("September");
        case 10:
            return tr.text("October");
        case 11:
            return tr.text("November");
        default:
            return tr.text("December");
    }
}

std::string short_month_name(unsigned month, const Translator& tr) {
    switch (month) {
        case 1:
            return tr.text("Jan");
        case 2:
            return tr.text("Feb");
        case 3:
            return tr.text("Mar");
        case 4:
            return tr.text("Apr");
        case 5:
            return tr.text("May");
        case 6:
            return tr.text("Jun");
        case 7:
            return tr.text("Jul");
        case 8:
            return tr.text("Aug");
        case 9:
            return tr.text("Sept");
        case 10:
            return tr.text("Oct");
        case 11:
            return tr.text("Nov");
        default:
            return tr.text("Dec");
    }
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        const bool separates = std::string_view(" ,./-\t").find(c) != std::string_view::npos;
        if (!separates) words.back() += c;
        if (separates && !words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::optional<unsigned> number(const std::string& word) {
    const auto value = parse_decimal(word);
    if (!value || !fits_decimals(value.value(), 0) || value.value().hundredths > 999'900) return std::nullopt;
    return static_cast<unsigned>(value.value().hundredths / 100);
}

/// At least the first three letters of a month's name.
std::optional<unsigned> month(const std::string& word, const Translator& tr) {
    const auto wanted = lower_case(word);
    if (wanted.size() < 3) return std::nullopt;
    for (unsigned i = 1; i <= months; ++i)
        if (lower_case(month_name(i, tr)).starts_with(wanted)) return i;
    return std::nullopt;
}

}  // namespace

std::optional<CalendarDate> parse_written_date(std::string_view text, const Translator& tr) {
    const auto words = words_of(text);
    if (words.size() != 3) return std::nullopt;
    const auto first = number(words[0]);
    const auto second = number(words[1]);
    const auto third = number(words[2]);
    if (first && second && third && words[0].size() == 4)
        return CalendarDate::from(static_cast<int>(*first), *second, *third);
    if (!third || words[2].size() != 4) return std::nullopt;
    const auto day = first ? first : second;
    const auto name = month(first ? words[1] : words[0], tr);
    if (!day || !name) return std::nullopt;
    return CalendarDate::from(static_cast<int>(*third), *name, *day);
}

std::string long_date(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{day} {month} {year}"), {{"day", std::to_string(date.day())},
                                                       {"month", month_name(date.month(), tr)},
                                                       {"year", std::to_string(date.year())}});
}

std::string short_date(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{day} {month}"),
                     {{"day", std::to_string(date.day())}, {"month", short_month_name(date.month(), tr)}});
}

std::string typed_date(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{date} {year}"),
                     {{"date", short_date(date, tr)}, {"year", std::to_string(date.year())}});
}

}  // namespace signpost
