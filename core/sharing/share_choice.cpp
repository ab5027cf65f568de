// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/share_choice.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"
#include "core/sharing/entry_words.h"

namespace signpost {
namespace {

constexpr std::array parts{
    SharePart{"person", &ShareChoice::person,
              [](const Translator& tr) { return tr.text("name and date of birth or hospital number"); }},
    SharePart{"infusion", &ShareChoice::infusion,
              [](const Translator& tr) { return tr.text("infusion date and product"); }},
    SharePart{"notes", &ShareChoice::notes, [](const Translator& tr) { return tr.text("notes"); }},
    SharePart{"sentences", &ShareChoice::sentences,
              [](const Translator& tr) { return tr.text("daily sentences"); }},
    SharePart{"teach_backs", &ShareChoice::teach_backs,
              [](const Translator& tr) { return tr.text("teach-back records"); }},
};

bool has_note(const TeachBack& record) {
    return !record.note.empty() ||
           std::any_of(record.points.begin(), record.points.end(),
                       [](const TeachBackPoint& point) { return !point.note.empty(); });
}

/// Something of the part stands in a diary.
bool holds(const Diary& diary, bool ShareChoice::*part) {
    const auto& details = diary.details;
    const auto has = [&](const auto& is_there) {
        return std::any_of(diary.entries.begin(), diary.entries.end(), is_there);
    };
    if (part == &ShareChoice::person) return !details.person_name.empty() || !details.person_number.empty();
    if (part == &ShareChoice::infusion) return !details.infusion_date.empty() || !details.product.empty();
    if (part == &ShareChoice::teach_backs) return !diary.teach_backs.empty();
    if (part == &ShareChoice::notes)
        return has([](const Entry& entry) { return !entry.note.empty(); }) ||
               std::any_of(diary.teach_backs.begin(), diary.teach_backs.end(), has_note);
    return has([](const Entry& entry) {
        return entry.sentence != SentenceLook::not_asked || !entry.sentence_text.empty();
    });
}

bool is_in(const LocalTime& time, const ShareChoice& choice) {
    return (!choice.from || time.date >= *choice.from) && (!choice.to || time.date <= *choice.to);
}

DiaryDetails chosen(DiaryDetails details, const ShareChoice& choice) {
    if (!choice.person) details.person_name = details.person_number = {};
    if (!choice.infusion) details.infusion_date = details.product = {};
    return details;
}

Entry chosen(Entry entry, const ShareChoice& choice) {
    if (!choice.notes) entry.note.clear();
    if (choice.sentences) return entry;
    entry.sentence = SentenceLook::not_asked;
    entry.sentence_text.clear();
    return entry;
}

TeachBack chosen(TeachBack record, const ShareChoice& choice) {
    if (!choice.person) record.learner.clear();
    if (choice.notes) return record;
    record.note.clear();
    for (auto& point : record.points) point.note.clear();
    return record;
}

std::string day_words(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{day} {year}"),
                     {{"day", short_day(date, tr)}, {"year", std::to_string(date.year())}});
}

/// "12 entries, from Thu 5 Nov 2026 to Sat 14 Nov 2026."
std::string entries_words(const std::vector<CalendarDate>& days, const Translator& tr) {
    if (days.empty()) return tr.text("No entries.");
    const auto [first, last] = std::minmax_element(days.begin(), days.end());
    const auto count = static_cast<unsigned>(days.size());
    const auto words = *first == *last
                           ? tr.plural("{count} entry, of {from}.", "{count} entries, all of {from}.", count)
                           : tr.plural("{count} entry, from {from} to {to}.",
                                       "{count} entries, from {from} to {to}.", count);
    return filled_in(
        words,
        {{"count", std::to_string(count)}, {"from", day_words(*first, tr)}, {"to", day_words(*last, tr)}});
}

}  // namespace

std::span<const SharePart> share_parts() { return parts; }

Diary chosen(const Diary& diary, const ShareChoice& choice) {
    Diary out;
    out.id = diary.id;
    out.details = chosen(diary.details, choice);
    for (const auto& entry : diary.entries)
        if (is_in(entry.time, choice)) out.entries.push_back(chosen(entry, choice));
    for (const auto& record : diary.teach_backs)
        if (choice.teach_backs && is_in(record.time, choice))
            out.teach_backs.push_back(chosen(record, choice));
    return out;
}

std::string choice_words(const Diary& whole, const ShareChoice& choice, const Translator& tr) {
    const auto leaves = chosen(whole, choice);
    std::vector<CalendarDate> days;
    for (const auto& entry : leaves.entries) days.push_back(entry.time.date);
    std::vector<std::string> with;
    std::vector<std::string> left_out;
    for (const auto& part : parts) {
        if (!(choice.*part.is_in)) left_out.push_back(part.name(tr));
        if (holds(leaves, part.is_in)) with.push_back(part.name(tr));
    }
    auto out = entries_words(days, tr);
    if (!with.empty()) out += " " + filled_in(tr.text("With {parts}."), {{"parts", joined(with, ", ")}});
    if (!left_out.empty())
        out += " " + filled_in(tr.text("Left out: {parts}."), {{"parts", joined(left_out, ", ")}});
    return out;
}

}  // namespace signpost
