// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/diary_floor.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/serialization/level.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/vector.hpp>
#include <fmt/format.h>

#define SIGNPOST_FLOOR_RECORD(type)                                             \
    BOOST_CLASS_IMPLEMENTATION(type, boost::serialization::object_serializable) \
    BOOST_CLASS_TRACKING(type, boost::serialization::track_never)
SIGNPOST_FLOOR_RECORD(signpost::bench::FloorReading)
SIGNPOST_FLOOR_RECORD(signpost::bench::FloorEntry)
#undef SIGNPOST_FLOOR_RECORD

namespace signpost::bench {
namespace {

constexpr std::size_t entries_in_a_day = 4;

void sync_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const bool is_synced = file >= 0 && ::fdatasync(file) == 0;
    if (file >= 0) ::close(file);
    if (!is_synced) throw std::runtime_error("cannot sync " + path);
}

LocalTime time_of(std::size_t number) {
    const auto day = static_cast<unsigned>(number / entries_in_a_day);
    const auto year = 2020 + static_cast<int>(day / 336);
    const auto date = CalendarDate::from(year, 1 + day % 336 / 28, 1 + day % 28);
    return {date.value(), static_cast<int>(number % entries_in_a_day) * 360, 60};
}

Entry entry_of(std::size_t number, std::mt19937& dice) {
    static const std::vector<std::string> signs{"fever",    "chills", "confusion",
                                                "headache", "rash",   "vomiting"};
    Entry out;
    out.id = fmt::format("{:032x}", number + 1);
    out.time = time_of(number);
    for (const auto& sign : signs)
        if (dice() % 3 == 0) out.signs.push_back(sign);
    out.readings = {{"temperature", "celsius", fmt::format("{}.{}", 36 + dice() % 4, dice() % 10)},
                    {"heart_rate", "per_minute", fmt::format("{}", 60 + dice() % 60)}};
    out.age_years = 61;
    out.sentence = SentenceLook::as_usual;
    out.sentence_text = "The sky is blue today.";
    out.note =
        fmt::format("Slept {} hours, ate half of the meal.\nWalked to the window and back.", dice() % 9);
    out.rules_version = "2026-11-22";
    return out;
}

}  // namespace

template <class Archive>
void serialize(Archive& archive, FloorReading& reading, unsigned) {
    archive& reading.measurement& reading.unit& reading.value;
}

template <class Archive>
void serialize(Archive& archive, FloorEntry& entry, unsigned) {
    archive& entry.id& entry.revision& entry.time& entry.who& entry.signs& entry.readings;
    archive& entry.age_years& entry.fever_medicine_taken& entry.fever_medicine_when;
    archive& entry.sentence& entry.sentence_text& entry.note& entry.rules_version;
}

FloorDiary floor_of(const Diary& diary) {
    FloorDiary out;
    for (const auto& entry : diary.entries) {
        FloorEntry one{entry.id,
                       entry.revision,
                       entry.time.iso(),
                       std::string(id_of(entry.who)),
                       entry.signs,
                       {},
                       entry.age_years.value_or(-1),
                       entry.fever_medicine_taken ? 1 : 0,
                       entry.fever_medicine_when,
                       std::string(id_of(entry.sentence)),
                       entry.sentence_text,
                       entry.note,
                       entry.rules_version};
        for (const auto& reading : entry.readings)
            one.readings.push_back({reading.measurement, reading.unit, reading.value});
        out.push_back(std::move(one));
    }
    return out;
}

void save_floor(const FloorDiary& diary, const std::string& path, bool syncs) {
    {
        std::ofstream file(path, std::ios::binary);
        boost::archive::text_oarchive archive(file);
        archive << diary;
    }
    if (syncs) sync_file(path);
}

FloorDiary open_floor(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    boost::archive::text_iarchive archive(file);
    FloorDiary out;
    archive >> out;
    return out;
}

Diary long_diary(std::size_t entries) {
    std::mt19937 dice(20261124);
    Diary out;
    out.id = fmt::format("{:032x}", 1);
    out.details = {"2026-11-02", "axi-cel", "Station 4", "+49 30 1234567", "112", "38.0 °C", "", ""};
    for (std::size_t i = 0; i < entries; ++i) out.entries.push_back(entry_of(i, dice));
    std::sort(out.entries.begin(), out.entries.end(), is_before);
    return out;
}

}  // namespace signpost::bench
