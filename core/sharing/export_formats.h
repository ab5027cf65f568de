// SPDX-License-Identifier: Apache-2.0
// The one table of formats: menu, save dialog and `signpost-cli export --format` read it. Each row makes
// bytes of what was chosen; whoever calls writes them, and only where a person asked for. Nothing here opens
// a file or a connection.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/paper/page_size.h"
#include "core/sharing/papers.h"
#include "core/sharing/reminders.h"

namespace signpost {

/// What a format is made of.
enum class FormatHolds {
    paper,    ///< one of the papers, for people to read
    entries,  ///< every entry, for programs
    reminders
};

struct ShareRequest {
    const ShareContext& context;
    const Diary& diary;  ///< what was chosen of it
    PaperKind paper = PaperKind::diary_report;
    paper::PageSize page = paper::PageSize::a4;
    ReminderPlan reminders = {};
};

struct Exported {
    std::string bytes;
    std::string missing_letters;  ///< that no font of this computer can show; empty when all can be shown
    std::string missing_fonts;    ///< which fonts would show them: "Noto Sans CJK (Chinese)"

    bool operator==(const Exported&) const = default;
};

enum class ExportProblem {
    no_memory,
    too_large,
    no_reminders,   ///< a plan without one
    bad_reminders,  ///< a plan that no calendar holds
};

struct ExportFormat {
    std::string_view id;         ///< "pdf"
    std::string_view extension;  ///< "pdf", without a dot
    FormatHolds holds;
    std::string (*name)(const Translator& translator);  ///< "PDF, to print or send"
    Result<Exported, ExportProblem> (*make)(const ShareRequest& request);
    bool has_teach_backs = false;  ///< of a format that holds entries: the teach-back records too
};

std::span<const ExportFormat> export_formats();
/// Null when there is no format with this id.
const ExportFormat* find_format(std::string_view id);

/// "call-sheet-2026-11-05.pdf": a name for the file that says what it is, and not whose.
std::string suggested_file_name(const ExportFormat& format, const ShareRequest& request);

}  // namespace signpost
