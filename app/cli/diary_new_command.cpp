// SPDX-License-Identifier: Apache-2.0
#include "app/cli/call.h"
#include "app/cli/diary_commands.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_texts.h"
#include "app/cli/file_problem_text.h"
#include "app/cli/json_output.h"
#include "app/cli/measurement_options.h"
#include "app/cli/new_diary.h"
#include "core/diary/entry_checklist.h"

namespace signpost::cli {
namespace {

/// The options for what belongs to the person and not to one moment.
class DetailOptions {
public:
    explicit DetailOptions(Call& call)
        : call_(&call),
          infusion_date_(call.add_option("--infusion-date", "The day of the infusion", "DATE")),
          product_(call.add_option("--product", "What was infused", "TEXT")),
          team_name_(call.add_option("--team-name", "The care team's name", "TEXT")),
          team_phone_(call.add_option("--team-phone", "The care team's number", "TEXT")),
          emergency_number_(call.add_option("--emergency-number", "The emergency number", "TEXT")),
          fever_line_(add_fever_line_option(call)),
          person_name_(
              call.add_option("--person-name", "The name of the person who had the infusion", "TEXT")),
          person_number_(call.add_option("--person-number", "Date of birth or hospital number", "TEXT")) {}

    DiaryDetails read() const {
        DiaryDetails out;
        if (const auto date = read_date(*call_, *infusion_date_)) out.infusion_date = date->iso();
        out.product = read_kept_text(*call_, *product_);
        out.team_name = read_kept_text(*call_, *team_name_);
        out.team_phone = read_kept_text(*call_, *team_phone_);
        out.emergency_number = read_kept_text(*call_, *emergency_number_);
        if (const auto line = read_fever_line_option(*call_, fever_line_)) out.fever_line = text_of(*line);
        out.person_name = read_kept_text(*call_, *person_name_);
        out.person_number = read_kept_text(*call_, *person_number_);
        return out;
    }

private:
    /// "37.5 °C"
    std::string text_of(const Reading& reading) const {
        const auto& unit = call_->catalog().at(reading.measurement).units[place(reading.unit)];
        return to_text(reading.value, std::min(unit.decimals, 1)) + " " + unit.symbol;
    }

    Call* call_;
    CLI::Option* infusion_date_;
    CLI::Option* product_;
    CLI::Option* team_name_;
    CLI::Option* team_phone_;
    CLI::Option* emergency_number_;
    MeasurementOption fever_line_;
    CLI::Option* person_name_;
    CLI::Option* person_number_;
};

ExitCode print_made(const Call& call, const DiaryFile& file, const DiarySession& session) {
    const auto& diary = session.diary();
    if (call.wants_json())
        return call.print_json({{"diary", file.path}, {"id", diary.id}, {"sealed", session.is_sealed()}});
    Report report{{ReportLineKind::text, "A new diary: " + shown_line(file.path)}};
    report.push_back(seal_line(session));
    report.push_back(
        {ReportLineKind::text, "Add what you notice with: signpost-cli diary add FILE --sign ID"});
    return call.print_text(report, printable_team_of(call.catalog(), diary.details));
}

}  // namespace

ExitCode diary_new_command(Call& call) {
    const DetailOptions details(call);
    const auto* asks =
        call.add_flag("--passphrase", "Ask for a passphrase at the terminal and seal the diary");
    DiaryOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto file = options.read();
    Diary diary{new_id(), details.read(), {}};
    if (file.passphrase_fd && asks->count() > 0)
        call.note({ExitCode::wrong_use, "--passphrase", "not together with --passphrase-fd"});
    if (call.has_mistakes()) return call.refuse();

    if (const auto mistake = what_is_in_the_way(file.path)) return call.refuse(*mistake);
    const auto key = new_key(file, asks->count() > 0);
    if (!key) return call.refuse(key.error());
    const auto session = DiarySession::create(file.path, std::move(diary), key.value());
    if (!session) return call.refuse(file_problem_mistake(session.error()));
    return print_made(call, file, session.value());
}

}  // namespace signpost::cli
