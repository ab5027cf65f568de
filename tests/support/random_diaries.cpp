// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_diaries.h"

#include <algorithm>
#include <array>
#include <set>

namespace signpost::testing {
namespace {

constexpr std::size_t most_pieces = 12;
constexpr int entries_known = 8;
constexpr int teach_backs_known = 4;

const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all{
        "a",   "Z",       "0",      " ",      "\n",     "\t",         "\"",
        "'",   "\\",      "\\n",    "%s",     "{}",     "22 ",        "22 serialization::archive 18 ",
        "-1 ", "שלום",    "مرحبا",  "\u202E", "\u0301", "\U0001F634", "\U0001F468\u200D\U0001F467",
        "ü",   "38,4 °C", "\uFEFF", "\uFFFD"};
    return all;
}

rc::Gen<std::string> any_id() {
    static const std::vector<std::string> ids{"fever", "chills", "confusion", "x9_unknown", "a", "rash"};
    return rc::gen::elementOf(ids);
}

std::vector<std::string> without_repeats(std::vector<std::string> ids) {
    std::set<std::string> seen;
    std::erase_if(ids, [&](const std::string& id) { return !seen.insert(id).second; });
    return ids;
}

rc::Gen<LocalTime> any_time() {
    return rc::gen::apply(
        [](int day, int minute, int quarters) {
            const auto date = CalendarDate::from(2026, 1 + static_cast<unsigned>(day) / 28,
                                                 1 + static_cast<unsigned>(day) % 28);
            return LocalTime{date.value(), minute, quarters * 15};
        },
        rc::gen::inRange(0, 12 * 28), rc::gen::inRange(0, 1440), rc::gen::inRange(-56, 57));
}

rc::Gen<EntryReading> any_entry_reading() {
    return rc::gen::apply(
        [](std::string measurement, std::string unit, std::string value) {
            return EntryReading{std::move(measurement), std::move(unit), std::move(value)};
        },
        any_id(), any_id(), any_text());
}

/// Each point once, as a record holds it.
std::vector<TeachBackPoint> any_points() {
    std::vector<TeachBackPoint> out;
    for (auto& id : without_repeats(*rc::gen::container<std::vector<std::string>>(any_id())))
        out.push_back(
            {std::move(id), *any_text(), static_cast<SaidBack>(*rc::gen::inRange(0, 4)), *any_text()});
    return out;
}

}  // namespace

rc::Gen<std::string> any_text() {
    return rc::gen::apply(
        [](std::vector<std::string> chosen, bool is_long) {
            std::string out;
            if (chosen.size() > most_pieces) chosen.resize(most_pieces);
            for (const auto& piece : chosen) out += piece;
            if (is_long) out.append(longest_text_bytes - out.size(), 'x');
            return out;
        },
        rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces())),
        rc::gen::map(rc::gen::inRange(0, 40), [](int dice) { return dice == 0; }));
}

rc::Gen<Entry> any_entry(const std::string& id) {
    return rc::gen::exec([id] {
        Entry out;
        out.id = id;
        out.revision = static_cast<std::uint32_t>(*rc::gen::inRange(1, 5));
        out.time = *any_time();
        out.who = static_cast<Who>(*rc::gen::inRange(0, 3));
        out.signs = without_repeats(*rc::gen::container<std::vector<std::string>>(any_id()));
        for (auto left = *rc::gen::inRange(0, 3); left > 0; --left)
            out.readings.push_back(*any_entry_reading());
        if (*rc::gen::arbitrary<bool>()) out.age_years = *rc::gen::inRange(0, 131);
        out.fever_medicine_taken = *rc::gen::arbitrary<bool>();
        out.fever_medicine_when = *any_text();
        out.sentence = static_cast<SentenceLook>(*rc::gen::inRange(0, 3));
        out.sentence_text = *any_text();
        out.note = *any_text();
        out.rules_version = *any_text();
        return out;
    });
}

rc::Gen<TeachBack> any_teach_back(const std::string& id) {
    return rc::gen::exec([id] {
        TeachBack out;
        out.id = id;
        out.revision = static_cast<std::uint32_t>(*rc::gen::inRange(1, 5));
        out.time = *any_time();
        out.effect = *rc::gen::elementOf(std::vector<std::string>{"crs", "neuro", "an_unknown_effect"});
        out.nurse = *any_text();
        out.learner = *any_text();
        out.points = any_points();
        out.note = *any_text();
        out.rules_version = *any_text();
        return out;
    });
}

rc::Gen<Diary> any_diary(std::size_t most_entries_in_it) {
    return rc::gen::exec([most_entries_in_it] {
        auto out = empty_diary();
        for (const auto& field : detail_fields) out.details.*field.field = *any_text();
        const auto count = *rc::gen::inRange<std::size_t>(0, most_entries_in_it + 1);
        for (std::size_t i = 1; i <= count; ++i)
            out.entries.push_back(*any_entry(id_number(static_cast<unsigned>(i))));
        std::sort(out.entries.begin(), out.entries.end(), is_before);
        const auto records = *rc::gen::inRange<std::size_t>(0, most_entries_in_it / 2 + 1);
        for (std::size_t i = 1; i <= records; ++i)
            out.teach_backs.push_back(*any_teach_back(id_number(static_cast<unsigned>(i))));
        std::sort(out.teach_backs.begin(), out.teach_backs.end(), is_before);
        return out;
    });
}

rc::Gen<Change> any_change(unsigned first_new_number) {
    return rc::gen::exec([first_new_number]() -> Change {
        const auto known = id_number(static_cast<unsigned>(*rc::gen::inRange(1, entries_known + 1)));
        const auto another = id_number(first_new_number + *rc::gen::inRange(0U, 3U));
        const auto record = id_number(static_cast<unsigned>(*rc::gen::inRange(1, teach_backs_known + 1)));
        switch (*rc::gen::inRange(0, 8)) {
            case 0:
                return RemoveEntry{known, 1};
            case 1:
                return SetDetail{std::string((*rc::gen::elementOf(detail_fields)).id), *any_text()};
            case 2:
                return PutEntry{*any_entry(another)};
            case 3:
                return RemoveEntry{another, 1};
            case 4:
                return PutTeachBack{*any_teach_back(record)};
            case 5:
                return PutTeachBack{*any_teach_back(another)};
            case 6:
                return RemoveTeachBack{record, 1};
            default:
                return PutEntry{*any_entry(known)};
        }
    });
}

}  // namespace signpost::testing
