// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/entry_rows.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/diary/entry_checklist.h"
#include "core/sharing/emergency_words.h"
#include "core/sharing/entry_view.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

EntryView match(const EntryContext& context, const Entry& entry) {
    return entry_view(context.catalog, context.matcher, context.details, entry);
}

std::vector<std::string> noticed(const EntryContext& context, const EntryView& matched) {
    std::vector<std::string> out;
    for (const auto& present : matched.result.signs)
        out.push_back(context.catalog.at(present.sign).short_name);
    out.insert(out.end(), matched.read.unknown_signs.begin(), matched.read.unknown_signs.end());
    return out;
}

bool is_main(const Catalog& catalog, const EntryReading& reading) {
    const auto line = catalog.team_threshold();
    return line && catalog.at(line->measurement).id == reading.measurement;
}

std::string named_reading(const EntryContext& context, const EntryReading& reading) {
    const auto index = context.catalog.find_measurement(reading.measurement);
    return (index ? context.catalog.at(*index).name : reading.measurement) + ": " +
           reading_words(context.catalog, reading, context.translator);
}

std::string medicine_words(const Entry& entry, const Translator& tr) {
    if (!entry.fever_medicine_taken) return {};
    if (entry.fever_medicine_when.empty()) return tr.text("medicine for fever");
    return filled_in(tr.text("medicine for fever: {when}"), {{"when", entry.fever_medicine_when}});
}

/// In one line, so that a table can show it.
std::string note_words(const Entry& entry, const Translator& tr) {
    std::vector<std::string> parts;
    if (const auto medicine = medicine_words(entry, tr); !medicine.empty()) parts.push_back(medicine);
    if (entry.sentence == SentenceLook::changed) parts.push_back(tr.text("sentence not as usual"));
    if (!entry.note.empty()) parts.push_back(entry.note);
    auto out = joined(parts, "; ");
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

std::string effects_words(const EntryContext& context, const MatchResult& result) {
    std::vector<std::string> names;
    for (const auto& listed : result.effects) names.push_back(context.catalog.at(listed.effect).name);
    if (names.empty()) return {};
    return filled_in(context.translator.text("These signs are listed in: {effects}."),
                     {{"effects", joined(names, "; ")}});
}

std::string unknown_words(const EntryContext& context, const EntryChecklist& entry) {
    auto names = entry.unknown_signs;
    for (const auto& reading : entry.unused_readings) names.push_back(named_reading(context, reading));
    if (names.empty()) return {};
    return filled_in(context.translator.text("These rules cannot use: {names}. It is kept as it was written. "
                                             "Tell your care team about it too."),
                     {{"names", joined(names, "; ")}});
}

}  // namespace

std::vector<std::string> present_sign_ids(const EntryContext& context, const Entry& entry) {
    const auto matched = match(context, entry);
    std::vector<std::string> out;
    for (const auto& present : matched.result.signs) out.push_back(context.catalog.at(present.sign).id);
    out.insert(out.end(), matched.read.unknown_signs.begin(), matched.read.unknown_signs.end());
    return out;
}

DiaryRow entry_row(const EntryContext& context, const Entry& entry) {
    const auto& tr = context.translator;
    const auto matched = match(context, entry);
    DiaryRow out;
    out.when = row_time(entry.time, context.now, tr);
    out.day = day_words(days_since_infusion(entry, context.details.infusion_date), tr);
    out.who = who_names(tr)[static_cast<std::size_t>(entry.who)];
    std::vector<std::string> temperatures;
    std::vector<std::string> others;
    for (const auto& reading : entry.readings) {
        if (is_main(context.catalog, reading)) {
            temperatures.push_back(reading_words(context.catalog, reading, context.translator));
        } else {
            others.push_back(named_reading(context, reading));
        }
    }
    out.temperature = joined(temperatures, ", ");
    out.readings = joined(others, ", ");
    const auto names = noticed(context, matched);
    out.is_emergency = !matched.result.emergency.empty();
    out.noticed = names.empty() ? tr.text("nothing ticked") : joined(names, ", ");
    if (out.is_emergency) out.noticed = "\u26A0 " + out.noticed;
    out.note = note_words(entry, tr);
    return out;
}

EntryEditor entry_editor(const EntryContext& context, const Entry& entry) {
    const auto& tr = context.translator;
    const auto matched = match(context, entry);
    EntryEditor out;
    out.id = entry.id;
    const auto day = day_words(days_since_infusion(entry, context.details.infusion_date), tr);
    out.heading = long_time(entry.time, tr) + (day.empty() ? "" : " · " + day);
    out.date.text = long_date(entry.time.date, tr);
    out.time.text = entry.time.clock();
    out.who = static_cast<std::size_t>(entry.who);
    out.signs = noticed(context, matched);
    out.signs_heading = out.signs.empty() ? tr.text("Nothing was ticked.") : tr.text("What was noticed:");
    for (const auto& reading : entry.readings) out.readings.push_back(named_reading(context, reading));
    out.unknown_note = unknown_words(context, matched.read);
    out.listed_in = effects_words(context, matched.result);
    out.emergency = emergency_words(context, matched);
    out.fever_medicine_taken = entry.fever_medicine_taken;
    out.fever_medicine_when = entry.fever_medicine_when;
    out.sentence = static_cast<std::size_t>(entry.sentence);
    if (entry.sentence == SentenceLook::changed)
        out.sentence_hint = tr.text(
            "Tell your care team. If the writing or the words have changed, tick that as a sign "
            "too: press Change signs and readings.");
    out.sentence_text = entry.sentence_text;
    out.note = entry.note;
    return out;
}

}  // namespace signpost
