// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reading_mistake_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/typed_text.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {
namespace {

std::string in_unit(Decimal value, const Unit& unit) {
    return to_text(value, std::min(unit.decimals, 1)) + " " + unit.symbol;
}

/// The number that a text begins with, as it would be printed; its digits when they are too many to hold.
std::string number_in(std::string_view text) {
    const auto plain = with_ascii_digits(text);
    text = trimmed(plain);
    const auto digits = text.substr(0, text.find_first_not_of("0123456789.,"));
    const auto value = parse_decimal(digits);
    return value ? to_text(value.value()) : shown(digits);
}

std::string out_of_range(const Measurement& measurement, std::string_view text,
                         const ReadingMistake& mistake) {
    const auto& unit = measurement.units[place(mistake.unit)];
    const auto number = number_in(text);
    auto what = fmt::format("{} {} is outside what a body can have ({} to {})", number, unit.symbol,
                            to_text(unit.lowest, std::min(unit.decimals, 1)), in_unit(unit.highest, unit));
    if (mistake.fits_this_unit)
        what += fmt::format("; did you mean {} {}?", number,
                            measurement.units[place(*mistake.fits_this_unit)].symbol);
    return what;
}

std::string too_many_decimals(const Measurement& measurement, std::string_view text,
                              const ReadingMistake& mistake) {
    const auto decimals = measurement.units[place(mistake.unit)].decimals;
    if (decimals == 0) return in_quotes(text) + " is no whole number; write it without a point";
    return fmt::format("{} has too many digits behind the point; write at most {}", in_quotes(text),
                       decimals);
}

std::string write_unit(const Measurement& measurement) {
    return fmt::format("write {} right behind the number", units_in_words(measurement, " or "));
}

/// The line for a low number that a fever line must stay above; nothing when the rules have none.
const Threshold* low_line(const Measurement& measurement) {
    const auto at =
        std::find_if(measurement.thresholds.begin(), measurement.thresholds.end(), [](const Threshold& one) {
            return one.when == Comparison::below || one.when == Comparison::at_most;
        });
    return at == measurement.thresholds.end() ? nullptr : &*at;
}

}  // namespace

std::string units_in_words(const Measurement& measurement, std::string_view separator) {
    std::vector<std::string> words;
    for (const auto& unit : measurement.units)
        words.push_back(unit.written.empty() ? unit.symbol : unit.written.front());
    return joined(words, separator);
}

Mistake reading_mistake(const Measurement& measurement, std::string_view where, std::string_view text,
                        const ReadingMistake& mistake) {
    const auto made = [where](ExitCode code, std::string what) {
        return Mistake{code, std::string(where), std::move(what)};
    };
    switch (mistake.kind) {
        case ReadingMistakeKind::empty:
            return made(ExitCode::wrong_use, "the number is missing");
        case ReadingMistakeKind::not_a_number:
            return made(ExitCode::wrong_use, in_quotes(text) + " cannot be read as a number");
        case ReadingMistakeKind::unit_missing:
            return made(ExitCode::wrong_use, in_quotes(text) + " has no unit; " + write_unit(measurement));
        case ReadingMistakeKind::unknown_unit:
            return made(ExitCode::wrong_use,
                        in_quotes(text) + " has an unknown unit; " + write_unit(measurement));
        case ReadingMistakeKind::too_many_decimals:
            return made(ExitCode::refused, too_many_decimals(measurement, text, mistake));
        case ReadingMistakeKind::out_of_range:
            break;
    }
    return made(ExitCode::refused, out_of_range(measurement, text, mistake));
}

Mistake fever_line_mistake_text(const Catalog& catalog, std::string_view where, const Reading& line,
                                FeverLineMistake mistake) {
    const auto made = [where](std::string what) {
        return Mistake{ExitCode::refused, std::string(where), std::move(what)};
    };
    const auto index = catalog.team_threshold();
    if (mistake == FeverLineMistake::not_allowed || !index)
        return made("these rules have no line that a care team may lower");
    const auto& measurement = catalog.at(index->measurement);
    const auto& unit = measurement.units[place(line.unit)];
    const auto given = in_unit(line.value, unit);
    if (mistake == FeverLineMistake::too_high)
        return made(fmt::format(
            "{} is higher than the line of the rules ({}); a care team can ask for a call sooner, "
            "never later",
            given, in_unit(catalog.at(*index).line[place(line.unit)], unit)));
    const auto* low = low_line(measurement);
    const auto bound = low ? fmt::format(" ({})", in_unit(low->line[place(line.unit)], unit)) : std::string();
    return made(
        fmt::format("{} is no fever line; it must lie above the line for a low temperature{}", given, bound));
}

}  // namespace signpost::cli
