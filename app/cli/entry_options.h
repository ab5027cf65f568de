// SPDX-License-Identifier: Apache-2.0
// The options that describe one entry of a diary: those of match, and when it was, who noticed it, the day's
// sentence and a note. Mistakes are noted in the call.
#pragma once

#include "app/cli/match_options.h"
#include "core/diary/entry.h"

namespace signpost::cli {

class EntryOptions {
public:
    /// Declares the options; call before Call::parse().
    explicit EntryOptions(Call& call);

    /// A new entry with its own id.
    Entry read();

private:
    LocalTime read_time();
    Who read_who();
    SentenceLook read_sentence();
    void note_when_empty(const Entry& entry);

    Call* call_;
    CLI::Option* time_;
    CLI::Option* who_;
    MatchOptions match_;
    CLI::Option* fever_medicine_when_;
    CLI::Option* sentence_;
    CLI::Option* sentence_text_;
    CLI::Option* note_;
};

}  // namespace signpost::cli
