// SPDX-License-Identifier: Apache-2.0
#include "app/cli/entry_options.h"

#include <fmt/format.h>

#include "app/cli/diary_texts.h"
#include "core/diary/entry_checklist.h"
#include "core/sharing/clinic_words.h"

namespace signpost::cli {

EntryOptions::EntryOptions(Call& call)
    : call_(&call),
      time_(call.add_option("--time", "When it was, such as 2026-11-05T08:00; now without it", "TIME")),
      who_(call.add_option("--who", "Who noticed it", "patient|caregiver|nurse")),
      match_(call, MatchFor::diary_entry),
      fever_medicine_when_(
          call.add_option("--fever-medicine-when", "When medicine for fever was taken", "TEXT")),
      sentence_(call.add_option("--sentence", "How the day's written sentence looks", "as_usual|changed")),
      sentence_text_(call.add_option("--sentence-text", "The sentence, or what is unusual in it", "TEXT")),
      note_(call.add_option("--note", "Anything else for the care team", "TEXT")) {}

Entry EntryOptions::read() {
    Entry entry;
    entry.id = new_id();
    entry.time = read_time();
    entry.who = read_who();
    put_checklist(entry, call_->catalog(), match_.read().checklist);
    entry.fever_medicine_when = read_kept_text(*call_, *fever_medicine_when_);
    if (!entry.fever_medicine_when.empty()) entry.fever_medicine_taken = true;
    entry.sentence = read_sentence();
    entry.sentence_text = read_kept_text(*call_, *sentence_text_);
    entry.note = read_kept_text(*call_, *note_);
    entry.rules_version = rules_version(call_->catalog());
    note_when_empty(entry);
    return entry;
}

LocalTime EntryOptions::read_time() {
    const auto now = call_->context().surroundings.now();
    const auto text = call_->value_of(*time_);
    if (!text) return now;
    const auto here = LocalTime::parse_here(*text);
    const auto time = here ? here : LocalTime::parse(*text);
    if (!time)
        call_->note({ExitCode::wrong_use, time_->get_name(),
                     fmt::format("{} is no time; write it as 2026-11-05T08:00", in_quotes(*text))});
    if (time && time->utc_minutes() > now.utc_minutes())
        call_->note(
            {ExitCode::refused, time_->get_name(),
             fmt::format("{} is still to come; look at the day and the time again", in_quotes(*text))});
    return time.value_or(now);
}

Who EntryOptions::read_who() {
    const auto text = call_->value_of(*who_);
    const auto who = find_who(text.value_or("patient"));
    if (!who)
        call_->note({ExitCode::wrong_use, who_->get_name(),
                     fmt::format("{} is none of patient, caregiver and nurse", in_quotes(*text))});
    return who.value_or(Who::patient);
}

SentenceLook EntryOptions::read_sentence() {
    const auto text = call_->value_of(*sentence_);
    if (!text) return SentenceLook::not_asked;
    const auto look = find_sentence_look(*text);
    if (look && *look != SentenceLook::not_asked) return *look;
    call_->note({ExitCode::wrong_use, sentence_->get_name(),
                 fmt::format("{} is neither as_usual nor changed", in_quotes(*text))});
    return SentenceLook::not_asked;
}

/// An entry with nothing in it would read as if somebody had looked and found nothing.
void EntryOptions::note_when_empty(const Entry& entry) {
    if (has_content(entry) || call_->has_mistakes()) return;
    call_->note({ExitCode::refused, "signpost-cli diary add",
                 "nothing to add; give a sign, a reading, a sentence or a note"});
}

}  // namespace signpost::cli
