// SPDX-License-Identifier: Apache-2.0
// Writes diaries as JSON and CSV for other programs to read: write_data FOLDER. The JSON is read by a checker
// of schemas, cells.csv by an office program; cells.json says what its cells must hold.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include <nlohmann/json.hpp>

#include "core/sharing/csv.h"
#include "core/sharing/diary_json.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_catalogs.h"

namespace {

using namespace signpost;

/// An id that no spreadsheet takes for a number.
Entry entry_with_note(unsigned number, const std::string& note) {
    auto out = testing::note_entry(number, note);
    out.id = "e" + out.id.substr(1);
    return out;
}

Diary diary_of_texts() {
    auto out = testing::sample_diary();
    out.entries.clear();
    const std::vector<std::string> notes{"=1+1",
                                         "+1",
                                         "-1",
                                         "@SUM(A1)",
                                         "\t=1+1",
                                         " =1+1",
                                         "\uFF1D1+1",
                                         "'=1+1",
                                         "=HYPERLINK(\"http://localhost\";\"x\")",
                                         "\u00FCber \u00C4rger, \u00DF \u20AC",
                                         "\u05E9\u05DC\u05D5\u05DD \U0001F634",
                                         "\"quoted\", and; separated",
                                         "two\nlines\n\nand a blank one",
                                         "it's as it is",
                                         "",
                                         std::string(4096, 'x')};
    for (const auto& note : notes)
        out.entries.push_back(entry_with_note(static_cast<unsigned>(out.entries.size()), note));
    out.entries[0].readings = {{"temperature", "celsius", "38.4"}, {"oxygen", "percent", "-5"}};
    out.entries[0].signs = {"fever", "chills"};
    return out;
}

/// All that an entry can hold, at its limits.
Diary largest_parts() {
    auto out = testing::sample_diary();
    auto& entry = out.entries[0];
    entry.revision = 4'294'967'295U;
    entry.age_years = 130;
    entry.note = std::string(longest_text_bytes, '"');
    entry.time = testing::at("2200-12-31T23:59-14:00");
    entry.readings.assign(most_readings_in_entry, {"a", "b", "\n\t"});
    out.entries[1].time = testing::at("1900-01-01T00:00+14:00");
    for (std::size_t i = entry.signs.size(); i < most_signs_in_entry; ++i)
        entry.signs.push_back(testing::id_number(static_cast<unsigned>(i)));
    return out;
}

void write_all(const std::string& folder) {
    testing::put_file(folder + "/sample.json", diary_json_text(testing::with_teach_backs()));
    testing::put_file(folder + "/empty.json", diary_json_text(testing::empty_diary()));
    testing::put_file(folder + "/largest.json", diary_json_text(largest_parts()));
    testing::put_file(folder + "/cells.json", diary_json_text(diary_of_texts()));
    testing::put_file(folder + "/cells.csv", diary_csv(testing::real_catalog(), diary_of_texts()));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return EXIT_FAILURE;
    try {
        write_all(argv[1]);
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "write_data: %s\n", mistake.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
