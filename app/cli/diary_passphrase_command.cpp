// SPDX-License-Identifier: Apache-2.0
#include "app/cli/call.h"
#include "app/cli/diary_commands.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_texts.h"
#include "app/cli/file_problem_text.h"

namespace signpost::cli {
namespace {

/// What is wanted instead of the passphrase that the diary has.
struct Wanted {
    bool removes = false;
    std::optional<int> new_passphrase_fd;
};

class WantedOptions {
public:
    explicit WantedOptions(Call& call)
        : call_(&call),
          new_fd_(add_passphrase_fd_option(call, "--new-passphrase-fd",
                                           "Read the new passphrase from this open file descriptor")),
          remove_(call.add_flag("--remove", "Take the passphrase away; anyone can read it then")) {}

    Wanted read() const {
        const Wanted out{remove_->count() > 0, read_passphrase_fd_option(*call_, *new_fd_)};
        if (out.removes && out.new_passphrase_fd)
            call_->note({ExitCode::wrong_use, "--remove", "not together with --new-passphrase-fd"});
        return out;
    }

private:
    Call* call_;
    CLI::Option* new_fd_;
    CLI::Option* remove_;
};

Result<SharedKey, Mistake> wanted_key(const Wanted& wanted, const std::string& path) {
    if (wanted.removes) return SharedKey{};
    const auto passphrase = wanted.new_passphrase_fd
                                ? passphrase_from(*wanted.new_passphrase_fd, "--new-passphrase-fd")
                                : new_passphrase_from_terminal(
                                      {ExitCode::wrong_use, shown_line(path),
                                       "there is no terminal to ask for the new passphrase; give it with "
                                       "--new-passphrase-fd N"});
    if (!passphrase) return passphrase.error();
    return key_from(passphrase.value(), KeySettings::moderate(), path);
}

std::string said(bool was_sealed, bool is_sealed) {
    if (is_sealed)
        return "The diary and its backup are sealed with the new passphrase. Nobody can bring a lost "
               "passphrase "
               "back.";
    if (was_sealed) return "The passphrase is taken away. Whoever can read the file can read the diary now.";
    return "The diary has no passphrase. Nothing was changed.";
}

ExitCode print_changed(const Call& call, const DiaryFile& file, const DiarySession& session,
                       bool was_sealed) {
    if (call.wants_json())
        return call.print_json(
            {{"diary", file.path}, {"was_sealed", was_sealed}, {"sealed", session.is_sealed()}});
    return call.print_text({{ReportLineKind::text, said(was_sealed, session.is_sealed())}},
                           printable_team_of(call.catalog(), session.diary().details));
}

/// Where both passphrases come from one descriptor, the first line would be taken for the new one.
std::optional<Mistake> needless_passphrase(const DiaryFile& file, const DiarySession& session) {
    if (session.is_sealed() || !file.passphrase_fd) return std::nullopt;
    return Mistake{ExitCode::refused, "--passphrase-fd",
                   "the diary has no passphrase yet; give only the new one, with --new-passphrase-fd N"};
}

}  // namespace

ExitCode diary_passphrase_command(Call& call) {
    const WantedOptions wanted_options(call);
    DiaryOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto file = options.read();
    const auto wanted = wanted_options.read();
    if (call.has_mistakes()) return call.refuse();

    auto session = open_to_write(file, call.context().surroundings.patience);
    if (!session) return call.refuse(session.error());
    if (const auto mistake = needless_passphrase(file, session.value())) return call.refuse(*mistake);
    const bool was_sealed = session.value().is_sealed();
    const auto key = wanted_key(wanted, file.path);
    if (!key) return call.refuse(key.error());
    if (was_sealed || key.value())
        if (const auto problem = session.value().change_key(key.value()))
            return call.refuse(file_problem_mistake(*problem));
    remark_what_was_put_in(call, session.value());
    return print_changed(call, file, session.value(), was_sealed);
}

}  // namespace signpost::cli
