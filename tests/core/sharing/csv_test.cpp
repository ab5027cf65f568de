// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/csv.h"

#include <cstdlib>
#include <map>
#include <optional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/support/random_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::any_diary;
using ::testing::ElementsAre;
using testing::empty_diary;
using testing::note_entry;
using testing::real_catalog;
using testing::sample_diary;
using ::testing::StartsWith;

#ifdef SIGNPOST_SANITIZED
constexpr auto how_many = "seed=20261124 max_success=200";
#else
constexpr auto how_many = "seed=20261124 max_success=1000";
#endif

// For this whole program, before RapidCheck first looks at it.
[[maybe_unused]] const int settings_made = setenv("RC_PARAMS", how_many, 0);

using Cells = std::vector<std::vector<std::string>>;

/// RFC 4180 as it is written there, and nothing else. Nothing for bytes that are none.
class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text) {}

    std::optional<Cells> read() {
        Cells out;
        while (!text_.empty()) {
            out.emplace_back();
            do {
                if (!read_cell(out.back())) return std::nullopt;
            } while (take(","));
            if (!take("\r\n")) return std::nullopt;
        }
        return out;
    }

private:
    bool take(std::string_view what) {
        if (!text_.starts_with(what)) return false;
        text_.remove_prefix(what.size());
        return true;
    }

    bool read_cell(std::vector<std::string>& row) {
        row.emplace_back();
        if (take("\"")) return read_quoted(row.back());
        row.back() = text_.substr(0, text_.find_first_of(",\"\r\n"));
        text_.remove_prefix(row.back().size());
        return true;
    }

    bool read_quoted(std::string& cell) {
        for (;;) {
            const auto end = text_.find('"');
            if (end == std::string_view::npos) return false;
            cell += text_.substr(0, end);
            text_.remove_prefix(end + 1);
            if (!take("\"")) return true;
            cell += '"';
        }
    }

    std::string_view text_;
};

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// Each row by the names in the first one.
std::vector<std::map<std::string, std::string>> rows_of(const Diary& diary) {
    const auto text = diary_csv(real_catalog(), diary);
    const auto cells = CsvReader(std::string_view(text).substr(mark.size())).read().value();
    std::vector<std::map<std::string, std::string>> out;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        out.emplace_back();
        for (std::size_t k = 0; k < cells[i].size(); ++k) out.back()[cells[0].at(k)] = cells[i][k];
        EXPECT_EQ(cells[i].size(), cells[0].size());
    }
    return out;
}

std::map<std::string, std::string> row_of(const Entry& entry) {
    auto diary = empty_diary();
    diary.entries = {entry};
    return rows_of(diary).at(0);
}

/// What a guarded cell was made from.
std::string unguarded(const std::string& cell) {
    if (cell.starts_with('\'') && guarded_cell(cell.substr(1)) == cell) return cell.substr(1);
    return cell;
}

std::string joined_with_blanks(const EntryReading& reading) {
    return reading.measurement + " " + reading.value + " " + reading.unit;
}

TEST(Csv, BeginsWithTheMarkThatExcelNeedsAndEndsEveryRowAsTheStandardAsks) {
    const auto text = diary_csv(real_catalog(), sample_diary());
    EXPECT_THAT(text, StartsWith(std::string(mark) + "id,revision,time,date,clock,day_after_infusion,who,"
                                                     "temperature,temperature_unit,"));
    EXPECT_TRUE(text.ends_with("\r\n"));
    EXPECT_TRUE(CsvReader(std::string_view(text).substr(mark.size())).read().has_value());
}

TEST(Csv, EachEntryIsOneRowAndADiaryWithoutEntriesIsTheNamesAlone) {
    EXPECT_EQ(rows_of(sample_diary()).size(), 3U);
    EXPECT_EQ(rows_of(empty_diary()).size(), 0U);
}

TEST(Csv, HoldsAllOfAnEntryInColumnsOfTheirOwn) {
    const auto rows = rows_of(sample_diary());
    auto first = rows[0];
    EXPECT_EQ(first["time"], "2026-11-03T08:00+01:00");
    EXPECT_EQ(first["date"], "2026-11-03");
    EXPECT_EQ(first["clock"], "08:00");
    EXPECT_EQ(first["day_after_infusion"], "1");
    EXPECT_EQ(first["who"], "patient");
    EXPECT_EQ(first["signs"], "fever; chills");
    EXPECT_EQ(first["sign_names"], "fever; chills or shaking");
    EXPECT_EQ(first["unknown_signs"], "a_sign_that_no_rules_know");
    EXPECT_EQ(first["temperature"], "38.4");
    EXPECT_EQ(first["temperature_unit"], "celsius");
    EXPECT_EQ(first["oxygen"], "ninety");
    EXPECT_EQ(first["oxygen_unit"], "percent");
    EXPECT_EQ(first["heart_rate"], "");
    EXPECT_EQ(first["age_years"], "61");
    EXPECT_EQ(first["fever_medicine_taken"], "");
    EXPECT_EQ(first["note"], "slept well\n\tate \"half\" a plate\\");
    EXPECT_EQ(first["person_name"], "Ann \"O'Neil\"");
    auto second = rows[1];
    EXPECT_EQ(second["fever_medicine_taken"], "yes");
    EXPECT_EQ(second["fever_medicine_when"], "an hour ago");
    EXPECT_EQ(second["age_years"], "");
    auto third = rows[2];
    EXPECT_EQ(third["sentence"], "changed");
    EXPECT_EQ(third["sentence_text"], "The sky is blue today.");
    EXPECT_EQ(third["diary_id"], sample_diary().id);
}

TEST(Csv, ReadingsWithoutAColumnStandWithTheOtherReadings) {
    auto entry = note_entry(1, "");
    entry.readings = {
        {"temperature", "fahrenheit", "101,1"}, {"glucose", "mmol", "5"}, {"temperature", "celsius", "38.4"}};
    auto row = row_of(entry);
    EXPECT_EQ(row["temperature"], "101,1");
    EXPECT_EQ(row["temperature_unit"], "fahrenheit");
    EXPECT_EQ(row["other_readings"], "glucose 5 mmol; temperature 38.4 celsius");
}

TEST(Csv, DaysBeforeTheInfusionAreNumbersAndWithoutADateThereAreNone) {
    auto diary = empty_diary();
    diary.entries = {note_entry(1, "")};
    EXPECT_EQ(rows_of(diary)[0]["day_after_infusion"], "");
    diary.details.infusion_date = "2026-11-07";
    EXPECT_EQ(rows_of(diary)[0]["day_after_infusion"], "-2");
}

TEST(Csv, NoTextOfAPersonBecomesAFormula) {
    for (const std::string text :
         {"=1+1", "+49 30 1", "-5", "@SUM(A1)", "\tx", " =1+1", "\n=1", "\u00A0=1", "\u3000-1", "＝1+1",
          "＋1", "－1", "＠x", "'=1", "'\t", " ' =1", "\uFEFF=1"}) {
        EXPECT_EQ(guarded_cell(text), "'" + text);
        auto entry = note_entry(1, text);
        entry.readings = {{"temperature", "celsius", text}};
        entry.sentence_text = text;
        entry.fever_medicine_when = text;
        entry.rules_version = text;
        auto row = row_of(entry);
        for (const auto* name :
             {"note", "temperature", "sentence_text", "fever_medicine_when", "rules_version"})
            EXPECT_EQ(row[name], "'" + text) << name;
        auto diary = sample_diary();
        for (const auto& field : detail_fields) diary.details.*field.field = text;
        for (const auto& field : detail_fields)
            EXPECT_EQ(rows_of(diary)[0][std::string(field.id)], "'" + text);
    }
}

TEST(Csv, OtherTextsStayAsTheyAre) {
    for (const std::string text :
         {"", "38.4", "a=b", "it's", "'tis", "“=1”", "5-6", "x\n=1", "  ", "(-1)", "#REF"})
        EXPECT_EQ(guarded_cell(text), text);
}

RC_GTEST_PROP(Csv, EveryCellComesBackInAnotherReader, ()) {
    const auto diary = *any_diary();
    const auto rows = rows_of(diary);
    RC_ASSERT(rows.size() == diary.entries.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto row = rows[i];
        const auto& entry = diary.entries[i];
        RC_ASSERT(row["id"] == entry.id);
        RC_ASSERT(row["revision"] == std::to_string(entry.revision));
        RC_ASSERT(row["time"] == entry.time.iso());
        RC_ASSERT(row["who"] == id_of(entry.who));
        RC_ASSERT(row["sentence"] == id_of(entry.sentence));
        RC_ASSERT(unguarded(row["note"]) == entry.note);
        RC_ASSERT(unguarded(row["sentence_text"]) == entry.sentence_text);
        RC_ASSERT(unguarded(row["fever_medicine_when"]) == entry.fever_medicine_when);
        RC_ASSERT(unguarded(row["rules_version"]) == entry.rules_version);
        RC_ASSERT(row["age_years"] == (entry.age_years ? std::to_string(*entry.age_years) : ""));
        const auto signs = "; " + row["signs"] + "; " + row["unknown_signs"] + "; ";
        for (const auto& sign : entry.signs) RC_ASSERT(signs.find("; " + sign + ";") != std::string::npos);
        for (const auto& reading : entry.readings)  // of measurements that these rules do not have
            RC_ASSERT(row["other_readings"].find(joined_with_blanks(reading)) != std::string::npos);
        for (const auto& field : detail_fields)
            RC_ASSERT(unguarded(row[std::string(field.id)]) == diary.details.*field.field);
    }
}

}  // namespace
}  // namespace signpost
