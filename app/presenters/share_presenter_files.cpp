// SPDX-License-Identifier: Apache-2.0
// What is done with the paper: files, the printer, the clipboard.
#include <filesystem>
#include <utility>

#include "app/presenters/diary_words.h"
#include "app/presenters/share_presenter.h"
#include "core/base/text.h"
#include "core/diary/atomic_save.h"
#include "core/diary/diary_session.h"
#include "core/sharing/effect_sheet.h"

namespace signpost {
namespace {

using Kind = FileProblemKind;

std::string file_problem_words(const FileProblem& problem, const Translator& tr) {
    const auto with_file = [&](const std::string& text) { return filled_in(text, {{"file", problem.path}}); };
    if (problem.kind == Kind::exists_already)
        return with_file(
            tr.text("{file} is there already. Nothing was written over it. Choose another name."));
    return create_problem_words(problem, tr);
}

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

/// The file with its ending, and whether that was typed or chosen with it.
struct FileName {
    std::string path;
    bool is_as_chosen = true;
};

FileName with_extension(const std::string& path, std::string_view extension) {
    if (!std::filesystem::path(path).extension().empty()) return {path, true};
    return {path + "." + std::string(extension), false};
}

/// True for a diary, also one that is damaged or of a newer program.
bool is_diary(const std::string& path, const FileLayer& layer) {
    const auto read = key_settings_of(path, layer);
    return read || read.error().kind == Kind::damaged || read.error().kind == Kind::newer;
}

/// True for every file that belongs to this diary.
bool is_of_diary(const std::string& path, const std::string& diary) {
    const auto paths = DiaryPaths::of(diary);
    const auto file = DiaryPaths::of(path).diary;
    return file == paths.diary || file == paths.backup || file == paths.journal || file == paths.lock ||
           file == paths.saving;
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
    const auto& tr = *translator_;
    if (trimmed(std::filesystem::path(chosen_path).filename().string()).empty())
        return say(format.holds, tr.text("Choose a place for the file first."), true);
    const auto name = with_extension(chosen_path, format.extension);
    if (const auto problem = write_file(name.path, name.is_as_chosen, bytes))
        return say(format.holds, file_problem_words(*problem, tr), true);
    folder_ = std::filesystem::path(name.path).parent_path().string();
    return say(format.holds,
               filled_in(tr.text("Saved as {file}. It is not sealed: whoever can read the file can read it."),
                         {{"file", name.path}}),
               false);
}

/// A diary is never written over, whatever it is called.
std::optional<FileProblem> SharePresenter::write_file(const std::string& path, bool may_overwrite,
                                                      const std::string& bytes) const {
    const auto& open = diary_->path();
    const bool is_kept = is_diary(path, world_.layer) || (!open.empty() && is_of_diary(path, open));
    if (is_kept) return FileProblem{Kind::exists_already, path, 0};
    return may_overwrite ? atomic_save(world_.layer, DiaryPaths::of(path), bytes, false)
                         : write_new_file(world_.layer, path, bytes);
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
