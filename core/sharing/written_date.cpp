// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/written_date.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "core/base/folded_text.h"
#include "core/base/text.h"
#include "core/sharing/day_names.h"

namespace signpost {
namespace {

constexpr unsigned months = 12;
constexpr std::size_t digits_of_a_year = 4;
constexpr std::size_t least_letters_of_a_month = 3;
/// "1st", "5th", "1er", "1º": may stand behind the day, and so may the word of "5th of November".
constexpr std::array<std::string_view, 7> beside_a_day{"st", "nd", "rd", "th", "er", "\u00BA", "of"};

using Words = std::vector<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view word) { return std::all_of(word.begin(), word.end(), is_digit); }

/// The numbers and the words of a folded text. They need no blank between, as in "11月5日".
Words words_of(std::string_view text) {
    Words out;
    bool goes_on = false;
    for (const char c : text) {
        const bool separates = std::string_view(" ,./-\t").find(c) != std::string_view::npos;
        if (!separates) {
            if (!goes_on || is_digit(c) != is_digit(out.back().back())) out.emplace_back();
            out.back() += c;
        }
        goes_on = !separates;
    }
    return out;
}

std::optional<unsigned> value_of(std::string_view digits) {
    if (digits.size() > digits_of_a_year) return std::nullopt;
    unsigned out = 0;
    for (const char digit : digits) out = out * 10 + static_cast<unsigned>(digit - '0');
    return out;
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// How a typed word stands for a word of a name.
bool is_same(const std::string& typed, const std::string& name) {
    if (!is_number(typed) || !is_number(name)) return typed == name;
    return value_of(typed) && value_of(typed) == value_of(name);
}
bool begins(const std::string& typed, const std::string& name) {
    return !is_number(typed) && name.starts_with(typed) && letters_in(typed) >= least_letters_of_a_month;
}

using NameComparison = bool (*)(const std::string& typed, const std::string& name);

bool is_named(const Words& words, std::size_t at, const Words& name, NameComparison compare) {
    return !name.empty() && at + name.size() <= words.size() &&
           std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                      [&](const auto& one, const auto& typed) { return compare(typed, one); });
}

/// The names and the words between them, of one language.
class Writing {
public:
    explicit Writing(const Translator& tr) : tr_(&tr) {
        for (const auto* pattern :
             {"{day} {month} {year}", "{day} {month}", "{date} {year}", "{day} {year}"}) {
            const auto bare =
                filled_in(tr.text(pattern), {{"day", " "}, {"month", " "}, {"year", " "}, {"date", " "}});
            for (auto& word : words_of(folded(bare))) between_.insert(std::move(word));
        }
    }

    /// What these words say, when all of them can be understood in one way.
    std::optional<CalendarDate> read(const Words& words) const {
        std::set<CalendarDate> found;
        for (const NameComparison compare : {is_same, begins}) {
            for (std::size_t at = 0; at < words.size(); ++at)
                for (unsigned month = 1; month <= months; ++month)
                    for (const auto& name : {month_name(month, *tr_), short_month_name(month, *tr_)})
                        if (const auto date = read_with(words, at, words_of(folded(name)), month, compare))
                            found.insert(*date);
            if (!found.empty()) break;
        }
        return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
    }

private:
    std::optional<CalendarDate> read_with(const Words& words, std::size_t at, const Words& name,
                                          unsigned month, NameComparison compare) const {
        if (!is_named(words, at, name, compare)) return std::nullopt;
        auto rest = words;
        const auto first = rest.begin() + static_cast<std::ptrdiff_t>(at);
        rest.erase(first, first + static_cast<std::ptrdiff_t>(name.size()));
        return day_of(rest, month);
    }

    /// From the words beside the month: a day, a year, and nothing that says anything else.
    std::optional<CalendarDate> day_of(const Words& rest, unsigned month) const {
        std::optional<unsigned> day;
        std::optional<unsigned> year;
        Words others;
        for (const auto& word : rest) {
            if (!is_number(word)) {
                if (!is_between(word)) others.push_back(word);
                continue;
            }
            auto& part = word.size() == digits_of_a_year ? year : day;
            if (part || (word.size() > 2 && word.size() != digits_of_a_year)) return std::nullopt;
            part = value_of(word);
        }
        if (!day || !year) return std::nullopt;
        const auto date = CalendarDate::from(static_cast<int>(*year), month, *day);
        return date && are_its_weekday(others, *date) ? date : std::nullopt;
    }

    bool is_between(const std::string& word) const {
        return between_.contains(word) ||
               std::find(beside_a_day.begin(), beside_a_day.end(), word) != beside_a_day.end();
    }

    bool are_its_weekday(const Words& words, const CalendarDate& date) const {
        if (words.empty()) return true;
        const auto is = [&](const std::string& name) { return words == words_of(folded(name)); };
        return is(weekday_name(date, *tr_)) || is(short_weekday_name(date, *tr_));
    }

    const Translator* tr_;
    std::set<std::string> between_;
};

/// "2026-11-05"
std::optional<CalendarDate> in_numbers(const Words& words) {
    if (words.size() != 3 || words[0].size() != digits_of_a_year) return std::nullopt;
    if (!std::all_of(words.begin(), words.end(), [](const auto& word) { return is_number(word); }))
        return std::nullopt;
    const auto month = value_of(words[1]);
    const auto day = value_of(words[2]);
    if (!month || !day) return std::nullopt;
    return CalendarDate::from(static_cast<int>(*value_of(words[0])), *month, *day);
}

}  // namespace

std::optional<CalendarDate> parse_written_date(std::string_view text, const Translator& tr) {
    const auto words = words_of(folded(text));
    if (const auto date = in_numbers(words)) return date;
    if (const auto date = Writing(tr).read(words)) return date;
    return Writing(Translator{}).read(words);
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
