// SPDX-License-Identifier: Apache-2.0
// What export is asked for: a format, what of the diary leaves, and where to. Each option belongs to some
// formats; one that says nothing for the format asked for is a mistake, and not passed over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/diary_options.h"
#include "app/cli/reminder_options.h"
#include "core/sharing/export_formats.h"
#include "core/sharing/share_choice.h"
#include "core/words/words.h"

namespace signpost::cli {

/// What was asked for; complete only when the call has no mistakes.
struct ExportOrder {
    const ExportFormat* format = nullptr;
    PaperKind paper = PaperKind::diary_report;
    paper::PageSize page = paper::PageSize::a4;
    Language language;  ///< of a paper and of reminders
    Voice voice = Voice::patient;
    ShareChoice choice;
    ReminderPlan reminders;
    std::optional<DiaryFile> diary;  ///< without: lines to write on by hand
    std::string out;                 ///< empty: standard output
    bool may_overwrite = false;
    bool only_tells = false;  ///< writes nothing
};

class ExportOptions {
public:
    /// Declares the options; call before Call::parse().
    explicit ExportOptions(Call& call);

    /// What was given; mistakes are noted in the call.
    ExportOrder read();

private:
    void read_paper(ExportOrder& order);
    void read_words(ExportOrder& order);
    void read_choice(ExportOrder& order);
    void read_out(ExportOrder& order);
    void read_diary(ExportOrder& order);
    void note_options_of_other_formats(const ExportFormat& format);

    Call* call_;
    CLI::Option* format_;
    CLI::Option* paper_;
    CLI::Option* page_;
    CLI::Option* language_;
    CLI::Option* voice_;
    CLI::Option* from_;
    CLI::Option* to_;
    CLI::Option* without_;
    ReminderOptions reminders_;
    CLI::Option* out_;
    CLI::Option* force_;
    CLI::Option* dry_run_;
    CLI::Option* passphrase_fd_;
    CLI::Option* file_;
};

}  // namespace signpost::cli
