// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/export_file.h"

#include <filesystem>

#include "app/presenters/diary_words.h"
#include "core/base/text.h"
#include "core/diary/atomic_save.h"
#include "core/diary/diary_session.h"

namespace signpost {
namespace {

using FileKind = FileProblemKind;

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
    return read || read.error().kind == FileKind::damaged || read.error().kind == FileKind::newer;
}

/// True for every file that belongs to this diary.
bool is_of_diary(const std::string& path, const std::string& diary) {
    const auto paths = DiaryPaths::of(diary);
    const auto file = DiaryPaths::of(path).diary;
    return file == paths.diary || file == paths.backup || file == paths.journal || file == paths.lock ||
           file == paths.saving;
}

}  // namespace

std::string ExportedFile::folder() const { return std::filesystem::path(path).parent_path().string(); }

/// A diary is never written over, whatever it is called.
ExportedFile write_export(const FileLayer& layer, const std::string& chosen_path, std::string_view extension,
                          const std::string& open_diary, const std::string& bytes) {
    if (trimmed(std::filesystem::path(chosen_path).filename().string()).empty())
        return {{}, FileProblem{FileKind::not_found, {}, 0}};
    const auto [path, is_as_chosen] = with_extension(chosen_path, extension);
    const bool is_kept = is_diary(path, layer) || (!open_diary.empty() && is_of_diary(path, open_diary));
    if (is_kept) return {path, FileProblem{FileKind::exists_already, path, 0}};
    return {path, is_as_chosen ? atomic_save(layer, DiaryPaths::of(path), bytes, false)
                               : write_new_file(layer, path, bytes)};
}

std::string exported_words(const ExportedFile& file, const Translator& tr) {
    const auto with_file = [&](const std::string& text) { return filled_in(text, {{"file", file.path}}); };
    if (!file.problem)
        return with_file(
            tr.text("Saved as {file}. It is not sealed: whoever can read the file can read it."));
    if (file.problem->kind == FileKind::exists_already)
        return with_file(
            tr.text("{file} is there already. Nothing was written over it. Choose another name."));
    return create_problem_words(*file.problem, tr);
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

std::string copied_words(bool is_copied, const Translator& tr) {
    return is_copied ? tr.text("Copied. You can paste it into a message or a letter.")
                     : tr.text("It could not be copied. Save it as a file, or try again.");
}

std::string printed_words(bool is_printed, const Translator& tr) {
    return is_printed
               ? tr.text("Sent to the printer.")
               : tr.text("It was not printed. Look at the printer and try again, or save it as a PDF.");
}

}  // namespace signpost
