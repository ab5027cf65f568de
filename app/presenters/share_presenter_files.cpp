// SPDX-License-Identifier: Apache-2.0
// What is done with the paper: files, the printer, the clipboard.
#include <utility>

#include "app/presenters/export_file.h"
#include "app/presenters/share_presenter.h"
#include "core/base/text.h"
#include "core/sharing/effect_sheet.h"

namespace signpost {
namespace {

std::string export_problem_words(ExportProblem problem, const Translator& tr) {
    switch (problem) {
        case ExportProblem::no_memory:
            return tr.text(
                "This computer has not enough free memory for it. Close other programs and try again.");
        case ExportProblem::too_large:
            return tr.text("This is too much for one file. Choose fewer days.");
        case ExportProblem::no_reminders:
            return tr.text("There is nothing to remind you of yet. Type times for it, or a visit.");
        case ExportProblem::bad_reminders:
            break;
    }
    return tr.text("A calendar cannot hold this. Look at the days, the times and the words again.");
}

}  // namespace

bool SharePresenter::say(FormatHolds where, std::string text, bool is_problem) {
    state_.said = {where, std::move(text), is_problem};
    if (on_change) on_change();
    return !is_problem;
}

bool SharePresenter::can_save(std::string_view id) {
    const auto& tr = *translator_;
    const auto* format = find_format(id);
    if (format == nullptr) return false;
    refresh();
    const bool is_plan = format->holds == FormatHolds::reminders;
    if (is_plan && has_reminder_problem())
        return say(format->holds, tr.text("Nothing was saved yet. Look at the boxes with a note below."),
                   true);
    if (is_plan && plan() == ReminderPlan{plan().first, 0, {}, {}, {}})
        return say(format->holds, export_problem_words(ExportProblem::no_reminders, tr), true);
    if (!is_plan && has_bad_dates())
        return say(format->holds, tr.text("Nothing was saved yet. Look at the days first."), true);
    return true;
}

bool SharePresenter::save(std::string_view id, const std::string& path) {
    const auto& tr = *translator_;
    if (!can_save(id)) return false;
    const auto* format = find_format(id);
    const auto context = this->context();
    const auto made = format->make({context, made_from_, paper_, page_, plan()});
    if (!made) return say(format->holds, export_problem_words(made.error(), tr), true);
    return write(*format, path, made.value().bytes);
}

bool SharePresenter::write(const ExportFormat& format, const std::string& chosen_path,
                           const std::string& bytes) {
    const auto file = write_export(world_.layer, chosen_path, format.extension, diary_->path(), bytes);
    if (!file.problem) folder_ = file.folder();
    return say(format.holds, exported_words(file, *translator_), file.problem.has_value());
}

/// With the size of paper and the formats in the state, also while Share was never shown.
Document SharePresenter::effect_sheet(EffectIndex effect) {
    now_ = world_.now();
    refresh_choices();
    return make_effect_sheet(context(), whole(), effect);
}

bool SharePresenter::save_pdf(const std::string& path, const std::optional<std::string>& pdf) {
    if (pdf) return write(*find_format("pdf"), path, *pdf);
    return say(FormatHolds::paper, export_problem_words(ExportProblem::no_memory, *translator_), true);
}

std::string SharePresenter::suggested_file_name(std::string_view id) const {
    const auto* format = find_format(id);
    if (format == nullptr) return {};
    const auto context = this->context();
    return signpost::suggested_file_name(*format, {context, made_from_, paper_, page_, plan()});
}

void SharePresenter::note_copied(bool is_copied) {
    const auto& tr = *translator_;
    say(FormatHolds::paper,
        is_copied ? tr.text("Copied. You can paste it into a message or a letter.")
                  : tr.text("It could not be copied. Save it as a file, or try again."),
        !is_copied);
}

void SharePresenter::note_printed(bool is_printed) {
    const auto& tr = *translator_;
    say(FormatHolds::paper,
        is_printed ? tr.text("Sent to the printer.")
                   : tr.text("It was not printed. Look at the printer and try again, or save it as a PDF."),
        !is_printed);
}

}  // namespace signpost
