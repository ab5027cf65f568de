// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/csv.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/diary/entry_checklist.h"
#include "core/sharing/entry_words.h"

namespace signpost {
namespace {

using Row = std::vector<std::string>;

constexpr std::string_view byte_order_mark = "\uFEFF";
constexpr std::string_view separator = "; ";
/// What a spreadsheet may pass over before it looks for a formula.
constexpr std::array<std::string_view, 9> passed_over{" ",      "\t",     "\n",     "\r",    "'",
                                                      "\u00A0", "\u200B", "\u3000", "\uFEFF"};
constexpr std::array<std::string_view, 8> formula_starts{"=",      "+",      "-",      "@",
                                                         "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

/// The one of these that a text begins with; empty for none.
template <std::size_t Count>
std::string_view start_of(std::string_view text, const std::array<std::string_view, Count>& starts) {
    const auto found = std::find_if(starts.begin(), starts.end(),
                                    [text](std::string_view start) { return text.starts_with(start); });
    return found == starts.end() ? std::string_view() : *found;
}

bool looks_like_a_formula(std::string_view text) {
    for (auto blank = start_of(text, passed_over); !blank.empty(); blank = start_of(text, passed_over)) {
        if (blank == "\t" || blank == "\r") return true;
        text.remove_prefix(blank.size());
    }
    return !start_of(text, formula_starts).empty();
}

// ---- Columns

struct RowOf {
    const Catalog& catalog;
    const Diary& diary;
    const Entry& entry;
};

struct Column {
    std::string_view name;
    std::string (*text)(const RowOf&);
};

std::vector<std::string> signs_of(const RowOf& row, bool known) {
    std::vector<std::string> out;
    for (const auto& id : row.entry.signs)
        if (row.catalog.find_sign(id).has_value() == known) out.push_back(id);
    return out;
}

/// The reading that stands in the column of this measurement: the first of it.
const EntryReading* reading_of(const Entry& entry, std::string_view measurement) {
    const auto found = std::find_if(
        entry.readings.begin(), entry.readings.end(),
        [measurement](const EntryReading& reading) { return reading.measurement == measurement; });
    return found == entry.readings.end() ? nullptr : &*found;
}

std::string other_readings(const RowOf& row) {
    std::vector<std::string> out;
    for (const auto& reading : row.entry.readings) {
        const auto& [measurement, unit, value] = reading;
        const bool has_column =
            row.catalog.find_measurement(measurement) && reading_of(row.entry, measurement) == &reading;
        if (!has_column) out.push_back(fmt::format("{} {} {}", measurement, value, unit));
    }
    return joined(out, separator);
}

std::string day_of(const RowOf& row) {
    const auto day = days_since_infusion(row.entry, row.diary.details.infusion_date);
    return day ? std::to_string(*day) : std::string();
}

std::string age_of(const RowOf& row) {
    return row.entry.age_years ? std::to_string(*row.entry.age_years) : std::string();
}

constexpr std::array columns_before{
    Column{"id", [](const RowOf& row) { return row.entry.id; }},
    Column{"revision", [](const RowOf& row) { return std::to_string(row.entry.revision); }},
    Column{"time", [](const RowOf& row) { return row.entry.time.iso(); }},
    Column{"date", [](const RowOf& row) { return row.entry.time.date.iso(); }},
    Column{"clock", [](const RowOf& row) { return row.entry.time.clock(); }},
    Column{"day_after_infusion", day_of},
    Column{"who", [](const RowOf& row) { return std::string(id_of(row.entry.who)); }},
};

// A box that is not ticked was not answered: "yes" or nothing, never "no".
constexpr std::array columns_behind{
    Column{"signs", [](const RowOf& row) { return joined(signs_of(row, true), separator); }},
    Column{"sign_names",
           [](const RowOf& row) { return joined(sign_names(row.catalog, signs_of(row, true)), separator); }},
    Column{"unknown_signs", [](const RowOf& row) { return joined(signs_of(row, false), separator); }},
    Column{"other_readings", other_readings},
    Column{"age_years", age_of},
    Column{"fever_medicine_taken",
           [](const RowOf& row) { return std::string(row.entry.fever_medicine_taken ? "yes" : ""); }},
    Column{"fever_medicine_when", [](const RowOf& row) { return row.entry.fever_medicine_when; }},
    Column{"sentence", [](const RowOf& row) { return std::string(id_of(row.entry.sentence)); }},
    Column{"sentence_text", [](const RowOf& row) { return row.entry.sentence_text; }},
    Column{"note", [](const RowOf& row) { return row.entry.note; }},
    Column{"rules_version", [](const RowOf& row) { return row.entry.rules_version; }},
    Column{"diary_id", [](const RowOf& row) { return row.diary.id; }},
};

Row names_of(const Catalog& catalog) {
    Row out;
    for (const auto& column : columns_before) out.emplace_back(column.name);
    for (const auto& measurement : catalog.measurements) {
        out.push_back(measurement.id);
        out.push_back(measurement.id + "_unit");
    }
    for (const auto& column : columns_behind) out.emplace_back(column.name);
    for (const auto& field : detail_fields) out.emplace_back(field.id);
    return out;
}

Row row_of(const RowOf& row) {
    Row out;
    for (const auto& column : columns_before) out.push_back(column.text(row));
    for (const auto& measurement : row.catalog.measurements) {
        const auto* reading = reading_of(row.entry, measurement.id);
        out.push_back(reading != nullptr ? guarded_cell(reading->value) : std::string());
        out.push_back(reading != nullptr ? reading->unit : std::string());
    }
    for (const auto& column : columns_behind) out.push_back(guarded_cell(column.text(row)));
    for (const auto& field : detail_fields) out.push_back(guarded_cell(row.diary.details.*field.field));
    return out;
}

// ---- RFC 4180

/// Also for what separates cells in other countries, and for blanks at the ends, which some readers drop.
bool needs_quotes(std::string_view cell) {
    return cell.find_first_of("\",;\t\r\n") != std::string_view::npos || cell.starts_with(' ') ||
           cell.ends_with(' ');
}

void add_cell(std::string& out, std::string_view cell) {
    const bool is_quoted = needs_quotes(cell);
    if (is_quoted) out += '"';
    for (const char letter : cell) out.append(letter == '"' ? 2 : 1, letter);
    if (is_quoted) out += '"';
}

void add_row(std::string& out, const Row& row) {
    bool is_first = true;
    for (const auto& cell : row) {
        if (!is_first) out += ',';
        is_first = false;
        add_cell(out, cell);
    }
    out += "\r\n";
}

}  // namespace

std::string guarded_cell(const std::string& text) { return looks_like_a_formula(text) ? "'" + text : text; }

std::string diary_csv(const Catalog& catalog, const Diary& diary) {
    std::string out(byte_order_mark);
    add_row(out, names_of(catalog));
    for (const auto& entry : diary.entries) add_row(out, row_of({catalog, diary, entry}));
    return out;
}

}  // namespace signpost
