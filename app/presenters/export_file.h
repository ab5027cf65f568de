// SPDX-License-Identifier: Apache-2.0
// Writes a file that a person asked for, readable by its owner only. A file that is there is written over
// only when it has the name that was chosen, letter by letter, and is no diary.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/translator.h"
#include "core/diary/file_layer.h"
#include "core/diary/file_problem.h"
#include "core/sharing/export_formats.h"

namespace signpost {

struct ExportedFile {
    std::string path;  ///< with its ending
    std::optional<FileProblem> problem;

    /// The folder it is in.
    std::string folder() const;
};

/// `open_diary` is the path of the diary that is open or asked for; may be empty.
ExportedFile write_export(const FileLayer& layer, const std::string& chosen_path, std::string_view extension,
                          const std::string& open_diary, const std::string& bytes);

/// That it is saved and who can read it, or why it is not.
std::string exported_words(const ExportedFile& file, const Translator& translator);

/// Why it could not be made.
std::string export_problem_words(ExportProblem problem, const Translator& translator);
std::string copied_words(bool is_copied, const Translator& translator);
std::string printed_words(bool is_printed, const Translator& translator);

}  // namespace signpost
