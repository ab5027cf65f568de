// SPDX-License-Identifier: Apache-2.0
#include "core/diary/entry.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>
#include <sodium.h>

namespace signpost {
namespace {

constexpr std::array<std::string_view, 3> who_ids{"patient", "caregiver", "nurse"};
constexpr std::array<std::string_view, 3> sentence_ids{"not_asked", "as_usual", "changed"};

template <class Value, std::size_t Count>
std::optional<Value> find_in(const std::array<std::string_view, Count>& ids, std::string_view id) {
    for (std::size_t i = 0; i < Count; ++i)
        if (ids[i] == id) return static_cast<Value>(i);
    return std::nullopt;
}

}  // namespace

std::string_view id_of(Who who) { return who_ids[static_cast<std::size_t>(who)]; }

std::optional<Who> find_who(std::string_view id) { return find_in<Who>(who_ids, id); }

std::string_view id_of(SentenceLook look) { return sentence_ids[static_cast<std::size_t>(look)]; }

std::optional<SentenceLook> find_sentence_look(std::string_view id) {
    return find_in<SentenceLook>(sentence_ids, id);
}

bool has_content(const Entry& entry) {
    return !entry.signs.empty() || !entry.readings.empty() || entry.fever_medicine_taken ||
           !entry.fever_medicine_when.empty() || entry.sentence != SentenceLook::not_asked ||
           !entry.sentence_text.empty() || !entry.note.empty() || entry.age_years.has_value();
}

std::string new_id() {
    std::array<unsigned char, 16> bytes{};
    std::array<char, 2 * bytes.size() + 1> letters{};
    randombytes_buf(bytes.data(), bytes.size());
    sodium_bin2hex(letters.data(), letters.size(), bytes.data(), bytes.size());
    return letters.data();
}

std::string new_entry_id() {
    constexpr std::size_t time_letters = 12;
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count();
    const auto time = fmt::format("{:0{}x}", std::max<std::int64_t>(milliseconds, 0), time_letters);
    return time.substr(time.size() - time_letters) + new_id().substr(time_letters);
}

}  // namespace signpost
