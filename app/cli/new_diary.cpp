// SPDX-License-Identifier: Apache-2.0
#include "app/cli/new_diary.h"

#include <filesystem>

#include "app/cli/diary_opening.h"
#include "app/cli/file_problem_text.h"

namespace signpost::cli {

std::optional<Mistake> what_is_in_the_way(const std::string& path) {
    const auto paths = DiaryPaths::of(path);
    for (const auto& one : {paths.diary, paths.backup, paths.journal}) {
        std::error_code error;
        if (!std::filesystem::exists(std::filesystem::symlink_status(one, error))) continue;
        if (one == paths.diary) return file_problem_mistake({FileProblemKind::exists_already, one, 0});
        return Mistake{
            ExitCode::refused, shown_line(one),
            "is left of another diary of this name; bring that back with signpost-cli diary recover "
            "FILE, or choose another name"};
    }
    return std::nullopt;
}

Result<SharedKey, Mistake> new_key(const DiaryFile& file, bool asks_at_terminal) {
    if (file.passphrase_fd) return key_for(file, KeySettings::moderate());
    if (!asks_at_terminal) return SharedKey{};
    const auto passphrase =
        new_passphrase_from_terminal({ExitCode::wrong_use, "--passphrase",
                                      "there is no terminal to ask at; give it with --passphrase-fd N"});
    if (!passphrase) return passphrase.error();
    return key_from(passphrase.value(), KeySettings::moderate(), file.path);
}

ReportLine seal_line(const DiarySession& session) {
    return {ReportLineKind::text,
            session.is_sealed()
                ? "It is sealed. Nobody can open it without the passphrase, and nobody can bring a lost "
                  "passphrase back."
                : "It is not sealed: whoever can read the file can read the diary. Seal it with: "
                  "signpost-cli diary passphrase FILE"};
}

}  // namespace signpost::cli
