// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rules_sign_command.h"

#include <filesystem>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/clinic_mistakes.h"
#include "app/cli/clinic_starter.h"
#include "app/cli/file_problem_text.h"
#include "app/cli/shared_file.h"
#include "core/catalog/clinic_pack.h"
#include "core/clinic/clinic_signature.h"
#include "core/diary/atomic_save.h"

namespace signpost::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_key_file_bytes = 4096;

/// The one word that a command needs; empty when it is missing, which is noted.
std::string needed(Call& call, const CLI::Option& option, const char* place, const char* what) {
    if (!option.results().empty()) return option.results().front();
    call.note({ExitCode::wrong_use, place, what});
    return {};
}

/// The folder of a new pack, or one that is there and has nothing in it.
std::optional<Mistake> make_empty_folder(const std::string& name) {
    std::error_code error;
    fs::create_directories(fs::path(name) / "effects", error);
    if (error)
        return Mistake{ExitCode::no_access, shown_line(name), "cannot be made (" + error.message() + ")"};
    return std::nullopt;
}

bool has_something_in_it(const std::string& name) {
    std::error_code error;
    return fs::exists(fs::symlink_status(name, error)) &&
           !(fs::is_directory(name, error) && fs::is_empty(name, error));
}

Result<ClinicKey, Mistake> key_in(const std::string& path) {
    const auto text = system_file_layer().read(path, most_key_file_bytes);
    if (!text) return file_problem_mistake(problem_from(text.error().number, path));
    if (const auto key = read_key_file(text.value())) return *key;
    return Mistake{ExitCode::not_ours, shown_line(path),
                   "holds no key of a clinic; make one with signpost-cli rules new-key FILE"};
}

}  // namespace

ExitCode rules_new_clinic_command(Call& call) {
    auto* const folder = call.add_option("DIR", "The folder to make", "");
    if (const auto ended = call.parse()) return *ended;
    const auto name = needed(call, *folder, "DIR", "name the folder to make for the pack");
    if (call.has_mistakes()) return call.refuse();
    if (has_something_in_it(name))
        return call.refuse({ExitCode::refused, shown_line(name),
                            "is there already, and nothing is written over it; choose another name"});
    if (auto problem = make_empty_folder(name)) return call.refuse(std::move(*problem));
    for (const auto& [path, text] : clinic_starter(call.catalog().review.review_by))
        if (auto problem = write_new_shared_file((fs::path(name) / path).string(), text))
            return call.refuse(std::move(*problem));
    call.context().out << fmt::format(
        "A new clinic pack: {}\nIt adds nothing yet. Open clinic.toml in it with a text editor, then check "
        "it "
        "with:\nsignpost-cli rules check --clinic {}\n",
        shown_line(name), shown_line(name));
    return ExitCode::done;
}

ExitCode rules_new_key_command(Call& call) {
    auto* const file = call.add_option("FILE", "The file to make; keep it to yourself", "");
    if (const auto ended = call.parse()) return *ended;
    const auto path = needed(call, *file, "FILE", "name the file to make for the key");
    if (call.has_mistakes()) return call.refuse();
    const auto key = new_clinic_key();
    if (!key)
        return call.refuse({ExitCode::no_access, shown_line(path), "no key can be made on this computer"});
    if (const auto problem = write_new_file(system_file_layer(), path, key_file_text(*key)))
        return call.refuse(file_problem_mistake(*problem));
    call.context().out << fmt::format(
        "A new key: {}\nKeep this file where only you can read it. Who has it can sign as you.\nGive this "
        "public "
        "key to those who use your packs:\n{}\n",
        shown_line(path), key->key);
    return ExitCode::done;
}

ExitCode rules_sign_command(Call& call) {
    auto* const folder = call.add_option("DIR", "The folder of the pack", "");
    auto* const file =
        call.add_option("--key", "The file with your key (signpost-cli rules new-key)", "FILE");
    if (const auto ended = call.parse()) return *ended;
    const auto name = needed(call, *folder, "DIR", "name the folder of the pack");
    const auto path = needed(call, *file, "--key", "name the file with your key");
    if (call.has_mistakes()) return call.refuse();
    const auto key = key_in(path);
    if (!key) return call.refuse(key.error());
    auto files = read_clinic_folder(name);
    if (!files) return call.refuse(clinic_problem_mistake(files.error()));
    const auto catalog = with_clinic(call.context().built_in, files.value().rule_texts());
    if (!catalog) {
        for (auto& mistake : mistakes_in({std::nullopt, catalog.error()}, name))
            call.note(std::move(mistake));
        return call.refuse();
    }
    const auto text = signature_text(files.value(), key.value());
    if (auto problem = replace_shared_file((fs::path(name) / signature_file).string(), text))
        return call.refuse(std::move(*problem));
    call.context().out << fmt::format(
        "{}: signed with key {}\nA change to any of its files now ends this: sign it again after each "
        "change.\n",
        shown_line(name), key.value().key);
    return ExitCode::done;
}

}  // namespace signpost::cli
