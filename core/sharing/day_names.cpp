// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/day_names.h"

#include <array>

namespace signpost {
namespace {

std::size_t weekday(const CalendarDate& date) {
    const int days = date.days_since(CalendarDate{}) + 3;
    return static_cast<std::size_t>(((days % 7) + 7) % 7);
}

}  // namespace

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

std::string weekday_name(const CalendarDate& date, const Translator& tr) {
    const std::array names{tr.text("Monday"), tr.text("Tuesday"),  tr.text("Wednesday"), tr.text("Thursday"),
                           tr.text("Friday"), tr.text("Saturday"), tr.text("Sunday")};
    return names[weekday(date)];
}

std::string short_weekday_name(const CalendarDate& date, const Translator& tr) {
    const std::array names{tr.text("Mon"), tr.text("Tue"), tr.text("Wed"), tr.text("Thu"),
                           tr.text("Fri"), tr.text("Sat"), tr.text("Sun")};
    return names[weekday(date)];
}

}  // namespace signpost
