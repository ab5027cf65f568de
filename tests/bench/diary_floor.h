// SPDX-License-Identifier: Apache-2.0
// The floor under a diary file: the same records through Boost's own text archive, believed as they are. No
// frame, no checksum, no bounds, no check of what was read, no backup. Its records are copies of the diary's,
// because two descriptions of how one type is archived must not meet in one program.
#pragma once

#include <string>
#include <vector>

#include "core/diary/diary.h"

namespace signpost::bench {

struct FloorReading {
    std::string measurement;
    std::string unit;
    std::string value;
};

struct FloorEntry {
    std::string id;
    unsigned revision = 0;
    std::string time;
    std::string who;
    std::vector<std::string> signs;
    std::vector<FloorReading> readings;
    int age_years = -1;
    int fever_medicine_taken = 0;
    std::string fever_medicine_when;
    std::string sentence;
    std::string sentence_text;
    std::string note;
    std::string rules_version;
};

using FloorDiary = std::vector<FloorEntry>;

FloorDiary floor_of(const Diary& diary);
/// Writes one file, and waits for the disk when asked to. Throws when it cannot.
void save_floor(const FloorDiary& diary, const std::string& path, bool syncs);
FloorDiary open_floor(const std::string& path);

/// A diary of very many entries as people write them: a few signs, two readings, two lines of a note.
Diary long_diary(std::size_t entries);

}  // namespace signpost::bench
