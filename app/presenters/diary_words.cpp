// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/diary_words.h"

#include <system_error>

#include "core/base/text.h"
#include "core/sharing/entry_words.h"

namespace signpost {
namespace {

using FileKind = FileProblemKind;

std::string system_words(const FileProblem& problem) {
    return problem.system_error == 0 ? std::string(id_of(problem.kind))
                                     : std::generic_category().message(problem.system_error);
}

std::string with_file(std::string_view text, const FileProblem& problem) {
    return filled_in(text, {{"file", problem.path}, {"reason", system_words(problem)}});
}

/// Monday is 0. 1970-01-01 was a Thursday.
std::string entry_difference_words(const Catalog& catalog, const EntryDifference& one, const Translator& tr) {
    if (!one.before)
        return filled_in(tr.text("New: {entry}"), {{"entry", entry_words(catalog, *one.after, tr)}});
    if (!one.after)
        return filled_in(tr.text("Deleted: {entry}"), {{"entry", entry_words(catalog, *one.before, tr)}});
    return filled_in(tr.text("Changed: {entry}"), {{"entry", entry_words(catalog, *one.after, tr)}});
}

std::string teach_back_difference_words(const Catalog& catalog, const TeachBackDifference& one,
                                        const Translator& tr) {
    const auto words = teach_back_words(catalog, one.after ? *one.after : *one.before, tr);
    if (!one.before) return filled_in(tr.text("New: {entry}"), {{"entry", words}});
    if (!one.after) return filled_in(tr.text("Deleted: {entry}"), {{"entry", words}});
    return filled_in(tr.text("Changed: {entry}"), {{"entry", words}});
}

}  // namespace

std::string open_problem_words(const FileProblem& problem, const Translator& tr) {
    switch (problem.kind) {
        case FileKind::not_found:
            return with_file(tr.text("There is no file {file}. Was it moved, or is it on a disk that is not "
                                     "connected?"),
                             problem);
        case FileKind::exists_already:
            return with_file(tr.text("{file} is there already. Nothing was written over it. Open it, or "
                                     "choose another name."),
                             problem);
        case FileKind::not_ours:
            return with_file(tr.text("{file} is not a Signpost diary."), problem);
        case FileKind::newer:
            return with_file(
                tr.text("{file} was made by a newer Signpost. It was left as it is. Use the newer "
                        "program to open it."),
                problem);
        case FileKind::damaged:
            return with_file(tr.text("{file} is damaged: not all of it is as it was written. It was left as "
                                     "it is."),
                             problem);
        case FileKind::needs_passphrase:
            return tr.text("This diary asks for its passphrase.");
        case FileKind::wrong_passphrase:
            return tr.text(
                "This is not the passphrase of this diary. Try again: large and small letters "
                "count.");
        case FileKind::in_use:
            return with_file(tr.text("{file} is in use: another window or program has it open."), problem);
        case FileKind::no_access:
            return with_file(tr.text("{file} cannot be used here ({reason}). Choose a folder of your own, "
                                     "or ask who looks after this computer."),
                             problem);
        case FileKind::no_space:
            return with_file(tr.text("The disk is full, so {file} was not written. Make room and try "
                                     "again."),
                             problem);
        case FileKind::too_large:
            return with_file(tr.text("{file} is larger than a diary can be."), problem);
        case FileKind::no_memory:
            return tr.text(
                "This computer has not enough free memory to use the passphrase. Close other "
                "programs and try again.");
        default:
            return with_file(tr.text("{file} could not be used ({reason}). Try again."), problem);
    }
}

std::string create_problem_words(const FileProblem& problem, const Translator& tr) {
    if (trimmed(problem.path).empty()) return tr.text("Choose a place for the file first.");
    if (problem.kind == FileKind::not_found)
        return with_file(tr.text("{file} cannot be made, because its folder is not there. Choose another "
                                 "place."),
                         problem);
    return open_problem_words(problem, tr);
}

std::string save_problem_words(const FileProblem& problem, const Translator& tr) {
    switch (problem.kind) {
        case FileKind::no_space:
            return tr.text(
                "The disk is full. What you typed is not on the disk yet. It stays here, and "
                "Signpost tries again every few seconds. Make room, or keep a copy elsewhere.");
        case FileKind::changed_elsewhere:
            return with_file(tr.text("{file} is no longer your diary: another program put something in its "
                                     "place. Nothing was written over it. Keep a copy elsewhere."),
                             problem);
        case FileKind::too_large:
            return tr.text(
                "The diary has grown larger than a file of it can be. Keep what is new in "
                "another diary.");
        default:
            return with_file(tr.text("What you typed is not on the disk yet ({reason}). It stays here, and "
                                     "Signpost tries again every few seconds. You can keep a copy "
                                     "elsewhere."),
                             problem);
    }
}

std::string change_problem_words(const FileProblem& problem, const Translator& tr) {
    switch (problem.kind) {
        case FileKind::too_many_entries:
            return filled_in(tr.text("A diary holds {count} entries, and this one is full. Start another one "
                                     "for what is new."),
                             {{"count", std::to_string(most_entries)}});
        case FileKind::too_many_teach_backs:
            return filled_in(tr.text("A diary holds {count} teach-back records, and this one is full. Start "
                                     "another one for what is new."),
                             {{"count", std::to_string(most_teach_backs)}});
        case FileKind::too_large:
            return filled_in(
                tr.text("This is too long to keep: the most is {count} letters or so. The last change "
                        "is not kept. Make it shorter, or go on in another entry."),
                {{"count", std::to_string(longest_text_bytes)}});
        default:
            return tr.text("This diary is open for reading only. What you change here is not kept.");
    }
}

std::vector<std::string> difference_words(const Catalog& catalog, const Difference& difference,
                                          const Translator& tr) {
    std::vector<std::string> out;
    for (const auto& entry : difference.entries) out.push_back(entry_difference_words(catalog, entry, tr));
    for (const auto& detail : difference.details)
        out.push_back(detail_name(detail.field, tr) + ": " +
                      (detail.after.empty() ? tr.text("(empty)") : detail.after));
    for (const auto& record : difference.teach_backs)
        out.push_back(teach_back_difference_words(catalog, record, tr));
    return out;
}

}  // namespace signpost
