// SPDX-License-Identifier: Apache-2.0
#include "app/cli/import_command.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/counted.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_texts.h"
#include "app/cli/file_problem_text.h"
#include "app/cli/import_problem_text.h"
#include "app/cli/new_diary.h"
#include "core/base/text.h"
#include "core/sharing/diary_json.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/fhir.h"
#include "core/sharing/import_merge.h"

namespace signpost::cli {
namespace {

// ---- What can be read

struct Imported {
    Diary diary;  ///< without an id when the file knows of none
    std::vector<NotTaken> not_taken;
};

struct ImportSource {
    std::string_view option;
    std::string_view help;
    Result<Imported, ImportProblem> (*read)(const Call& call, std::string_view bytes);
};

Result<Imported, ImportProblem> read_json(const Call&, std::string_view bytes) {
    auto diary = diary_from_json(bytes);
    if (!diary) return diary.error();
    return Imported{std::move(diary.value()), {}};
}

int offset_here(std::int64_t utc_minutes) { return LocalTime::here_at(utc_minutes).utc_offset_minutes; }

Result<Imported, ImportProblem> read_fhir(const Call& call, std::string_view bytes) {
    auto came = entries_from_fhir(call.catalog(), bytes, offset_here);
    if (!came) return came.error();
    return Imported{{{}, {}, std::move(came.value().entries)}, std::move(came.value().not_taken)};
}

constexpr std::array sources{
    ImportSource{"--fhir", "FILE holds answers to the checklist (FHIR R4)", read_fhir},
    ImportSource{"--json", "FILE is a diary that Signpost wrote as JSON", read_json},
};

std::string names_of_sources() {
    std::vector<std::string> out;
    out.reserve(sources.size());
    for (const auto& source : sources) out.emplace_back(source.option);
    return joined(out, " or ");
}

// ---- What was asked for

struct Request {
    const ImportSource* source = nullptr;
    std::string file;
    DiaryFile into;
    bool asks_for_passphrase = false;
};

class ImportOptions {
public:
    explicit ImportOptions(Call& call) : call_(&call) {
        call.answers_in_text();
        for (std::size_t i = 0; i < sources.size(); ++i)
            flags_[i] = call.add_flag(std::string(sources[i].option), std::string(sources[i].help));
        file_ = call.add_option("FILE", "What is read", "");
        into_ = call.add_option("INTO", "The diary file; made when it is not there", "");
        asks_ = call.add_flag("--passphrase", "Ask for a passphrase and seal a diary that is made");
        passphrase_fd_ = add_passphrase_fd_option(call, "--passphrase-fd",
                                                  "Read the passphrase from this open file descriptor");
    }

    Request read() {
        Request out{source(),
                    name_of(*file_, "the name of the file to read is missing"),
                    {name_of(*into_, "the name of the diary file is missing"), {}},
                    asks_->count() > 0};
        out.into.passphrase_fd = read_passphrase_fd_option(*call_, *passphrase_fd_);
        if (out.into.passphrase_fd && out.asks_for_passphrase)
            call_->note({ExitCode::wrong_use, "--passphrase", "not together with --passphrase-fd"});
        return out;
    }

private:
    const ImportSource* source() {
        const ImportSource* out = nullptr;
        std::size_t given = 0;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (flags_[i]->count() == 0) continue;
            out = &sources[i];
            ++given;
        }
        if (given != 1)
            call_->note({ExitCode::wrong_use, "signpost-cli import",
                         fmt::format("say what FILE is, with {}", names_of_sources())});
        return out;
    }

    std::string name_of(const CLI::Option& option, const std::string& what_is_missing) {
        auto name = option.results().empty() ? std::string() : option.results().front();
        if (name.empty()) call_->note({ExitCode::wrong_use, option.get_name(), what_is_missing});
        return name;
    }

    Call* call_;
    std::array<CLI::Option*, sources.size()> flags_{};
    CLI::Option* file_ = nullptr;
    CLI::Option* into_ = nullptr;
    CLI::Option* asks_ = nullptr;
    CLI::Option* passphrase_fd_ = nullptr;
};

Result<Imported, Mistake> read_file(const Call& call, const Request& request) {
    const auto bytes = system_file_layer().read(request.file, largest_import_bytes);
    if (!bytes && bytes.error().number == EFBIG)
        return import_problem_mistake(request.file, {ImportProblemKind::too_large, {}, {}});
    if (!bytes)
        return Mistake{
            ExitCode::no_access, shown_line(request.file),
            fmt::format("cannot be read ({})", std::generic_category().message(bytes.error().number))};
    auto imported = request.source->read(call, bytes.value());
    if (!imported) return import_problem_mistake(request.file, imported.error());
    return std::move(imported.value());
}

// ---- Into a diary

struct Outcome {
    DiarySession session;
    ImportReport report;
    bool is_new;
};

bool is_there(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(DiaryPaths::of(path).diary, error));
}

Result<Outcome, Mistake> put_into_existing(const Call& call, const Request& request, const Diary& imported) {
    if (request.asks_for_passphrase)
        return Mistake{ExitCode::wrong_use, "--passphrase",
                       "this diary is there already; signpost-cli diary passphrase FILE seals it"};
    auto opened = open_to_write(request.into, call.context().surroundings.patience);
    if (!opened) return opened.error();
    auto& session = opened.value();
    auto plan = import_plan(session.diary(), imported);
    for (auto& change : plan.changes)
        if (const auto problem = session.make(std::move(change), "import"))
            return file_problem_mistake(*problem);
    if (const auto problem = session.save()) return file_problem_mistake(*problem);
    return Outcome{std::move(session), std::move(plan.report), false};
}

Result<Outcome, Mistake> make_of(const Request& request, const Diary& imported) {
    if (auto mistake = what_is_in_the_way(request.into.path)) return *mistake;
    Diary diary{imported.id.empty() ? new_id() : imported.id, {}, {}};
    auto plan = import_plan(diary, imported);
    for (const auto& change : plan.changes) carry_out(diary, change);
    const auto key = new_key(request.into, request.asks_for_passphrase);
    if (!key) return key.error();
    auto session = DiarySession::create(request.into.path, std::move(diary), key.value());
    if (!session) return file_problem_mistake(session.error());
    return Outcome{std::move(session.value()), std::move(plan.report), true};
}

// ---- What is said

void add_counts(Report& out, const ImportReport& report) {
    const auto add = [&out](std::size_t count, std::string_view one, std::string_view many) {
        if (count > 0) out.push_back({ReportLineKind::item, counted(count, one, many)});
    };
    add(report.added, "entry was added", "entries were added");
    add(report.already_there, "entry was there already", "entries were there already");
    add(report.kept_beside, "entry has the id of another one here; both are kept",
        "entries have the ids of others here; both are kept");
}

void add_teach_back_counts(Report& out, const ImportCounts& counts) {
    const auto add = [&out](std::size_t count, std::string_view one, std::string_view many) {
        if (count > 0) out.push_back({ReportLineKind::item, counted(count, one, many)});
    };
    add(counts.added, "teach-back record was added", "teach-back records were added");
    add(counts.already_there, "teach-back record was there already", "teach-back records were there already");
    add(counts.kept_beside, "teach-back record has the id of another one here; both are kept",
        "teach-back records have the ids of others here; both are kept");
}

void add_details(Report& out, const ImportReport& report) {
    for (const auto& id : report.details_filled)
        out.push_back({ReportLineKind::item, detail_name(id, {}) + ": taken from the file"});
    for (const auto& one : report.details_different)
        out.push_back(
            {ReportLineKind::item, fmt::format("{}: {} stays; the file says {}", detail_name(one.field, {}),
                                               in_quotes(one.before), in_quotes(one.after))});
}

Report report_of(const Request& request, const Outcome& outcome) {
    const auto into = shown_line(request.into.path);
    Report out{{ReportLineKind::text,
                outcome.is_new ? "A new diary: " + into
                               : fmt::format("{} was put into {}.", shown_line(request.file), into)}};
    if (outcome.is_new) out.push_back(seal_line(outcome.session));
    add_counts(out, outcome.report);
    add_teach_back_counts(out, outcome.report.teach_backs);
    add_details(out, outcome.report);
    if (out.size() == 1) out.push_back({ReportLineKind::item, "The file holds nothing to add"});
    return out;
}

void remark_what_was_not_taken(const Call& call, const std::string& file,
                               const std::vector<NotTaken>& not_taken) {
    for (const auto& [place, found] : not_taken)
        call.remark(fmt::format("{}: {}", shown_line(file), shown_line(place)),
                    fmt::format("not taken, because no entry can hold it: {}", in_quotes(found)));
}

}  // namespace

ExitCode import_command(Call& call) {
    ImportOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto request = options.read();
    if (call.has_mistakes()) return call.refuse();

    const auto imported = read_file(call, request);
    if (!imported) return call.refuse(imported.error());
    const auto& came = imported.value().diary;
    auto outcome =
        is_there(request.into.path) ? put_into_existing(call, request, came) : make_of(request, came);
    if (!outcome) return call.refuse(outcome.error());
    remark_what_was_not_taken(call, request.file, imported.value().not_taken);
    remark_what_was_put_in(call, outcome.value().session);
    return call.print_text(report_of(request, outcome.value()),
                           printable_team_of(call.catalog(), outcome.value().session.diary().details));
}

}  // namespace signpost::cli
