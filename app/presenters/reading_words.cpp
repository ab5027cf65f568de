// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/reading_words.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/sharing/check_report.h"

namespace signpost {
namespace {

std::string out_of_range(const Measurement& measurement, const ReadingMistake& mistake,
                         const Translator& tr) {
    const auto& unit = measurement.units[place(mistake.unit)];
    const int decimals = std::min(unit.decimals, 1);
    const char mark = tr.language.decimal_mark;
    auto text = filled_in(tr.text("This number cannot be right. Type one from {lowest} to {highest} {unit}."),
                          {{"lowest", to_text(unit.lowest, decimals, mark)},
                           {"highest", to_text(unit.highest, decimals, mark)},
                           {"unit", unit.symbol}});
    if (mistake.fits_this_unit)
        text += " " + filled_in(tr.text("If it is in {unit}, choose {unit}."),
                                {{"unit", measurement.units[place(*mistake.fits_this_unit)].symbol}});
    return text;
}

}  // namespace

std::string reading_problem(const Catalog& catalog, MeasurementIndex index, const ReadingMistake& mistake,
                            const Translator& tr) {
    const auto& measurement = catalog.at(index);
    switch (mistake.kind) {
        case ReadingMistakeKind::empty:
            return {};
        case ReadingMistakeKind::not_a_number:
            return tr.text("Type a number, such as the one your device shows.");
        case ReadingMistakeKind::unit_missing:
            return tr.text("Say which unit the number is in.");
        case ReadingMistakeKind::unknown_unit:
            return filled_in(tr.text("Type the number alone. It is taken as {unit}."),
                             {{"unit", measurement.units.front().symbol}});
        case ReadingMistakeKind::too_many_decimals:
            return tr.text("Too many digits after the point. Type the number as your device shows it.");
        case ReadingMistakeKind::out_of_range:
            return out_of_range(measurement, mistake, tr);
    }
    return {};
}

std::string fever_line_problem(const Catalog& catalog, FeverLineMistake mistake, UnitIndex unit,
                               const Translator& tr) {
    const auto index = catalog.team_threshold();
    if (!index || mistake == FeverLineMistake::not_allowed)
        return tr.text("These rules have no fever line to lower.");
    if (mistake == FeverLineMistake::too_low)
        return tr.text("This line is too low to mean a fever. Ask your care team for the right one.");
    const Reading line{index->measurement, unit, catalog.at(*index).line[place(unit)]};
    return filled_in(tr.text("A team's line can only be lower than {line}. A higher one would hide fevers."),
                     {{"line", in_words(catalog, line, tr)}});
}

}  // namespace signpost
