// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/written_date.h"

#include <array>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/text.h"

namespace signpost {
namespace {

std::array<std::string, 12> month_names(const Translator& tr) {
    return {tr.text("January"),   tr.text("February"), tr.text("March"),    tr.text("April"),
            tr.text("May"),       tr.text("June"),     tr.text("July"),     tr.text("August"),
            tr.text("September"), tr.text("October"),  tr.text("November"), tr.text("December")};
}

std::array<std::string, 12> short_month_names(const Translator& tr) {
    return {tr.text("Jan"), tr.text("Feb"), tr.text("Mar"),  tr.text("Apr"), tr.text("May"), tr.text("Jun"),
            tr.text("Jul"), tr.text("Aug"), tr.text("Sept"), tr.text("Oct"), tr.text("Nov"), tr.text("Dec")};
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
    const auto names = month_names(tr);
    const auto wanted = lower_case(word);
    if (wanted.size() < 3) return std::nullopt;
    for (unsigned i = 0; i < names.size(); ++i)
        if (lower_case(names[i]).starts_with(wanted)) return i + 1;
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
                                                       {"month", month_names(tr)[date.month() - 1]},
                                                       {"year", std::to_string(date.year())}});
}

std::string short_date(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{day} {month}"), {{"day", std::to_string(date.day())},
                                                {"month", short_month_names(tr)[date.month() - 1]}});
}

}  // namespace signpost
