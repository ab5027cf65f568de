// SPDX-License-Identifier: Apache-2.0
// What is done with the paper: files, the printer, the clipboard.
#include <utility>

#include "app/presenters/export_file.h"
#include "app/presenters/share_presenter.h"
#include "core/base/text.h"
#include "core/sharing/effect_sheet.h"

namespace signpost {

bool SharePresenter::say(FormatHolds where, std::string text, bool is_problem) {
    state_.said = {where, std::move(text), is_problem, state_.said.number + 1};
    if (on_change) on_change();
    return !is_problem;
}

bool SharePresenter::can_save(std::string_view format_id) {
    const auto& tr = *translator_;
    const auto* format = find_format(format_id);
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

bool SharePresenter::save(std::string_view format_id, const std::string& path) {
    const auto& tr = *translator_;
    if (!can_save(format_id)) return false;
    const auto* format = find_format(format_id);
    const auto context = context_of(*format);
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

Document SharePresenter::effect_sheet(EffectIndex effect) {
    now_ = world_.now();
    return make_effect_sheet(context(), whole(), effect);
}

bool SharePresenter::save_pdf(const std::string& path, const std::optional<std::string>& pdf) {
    if (pdf) return write(*find_format("pdf"), path, *pdf);
    return say(FormatHolds::paper, export_problem_words(ExportProblem::no_memory, *translator_), true);
}

std::string SharePresenter::suggested_file_name(std::string_view format_id) const {
    const auto* format = find_format(format_id);
    if (format == nullptr) return {};
    const auto context = this->context();
    return signpost::suggested_file_name(*format, {context, made_from_, paper_, page_, plan()});
}

void SharePresenter::note_copied(bool is_copied) {
    say(FormatHolds::paper, copied_words(is_copied, *translator_), !is_copied);
}

void SharePresenter::note_printed(bool is_printed) {
    say(FormatHolds::paper, printed_words(is_printed, *translator_), !is_printed);
}

}  // namespace signpost
