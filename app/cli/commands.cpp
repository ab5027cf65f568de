// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

#include <array>

#include "app/cli/cases_command.h"
#include "app/cli/diary_commands.h"
#include "app/cli/effects_command.h"
#include "app/cli/export_command.h"
#include "app/cli/grade_command.h"
#include "app/cli/import_command.h"
#include "app/cli/match_command.h"
#include "app/cli/questionnaire_command.h"
#include "app/cli/rules_check_command.h"
#include "app/cli/rules_extract_command.h"
#include "app/cli/rules_sign_command.h"
#include "app/cli/show_command.h"
#include "app/cli/signs_command.h"
#include "app/cli/sources_command.h"
#include "app/cli/stream_command.h"

namespace signpost::cli {

std::span<const Command> commands() {
    static constexpr std::array rows = {
        Command{"match", "See which side effects list what you notice, and whom to call",
                "signpost-cli match --sign chills,headache --temperature 38.4C", match_command},
        Command{"signs", "List every sign with its id", "signpost-cli signs", signs_command},
        Command{"effects", "List the documented side effects and their signs", "signpost-cli effects",
                effects_command},
        Command{"sources", "List where the rules come from", "signpost-cli sources --json", sources_command},
        Command{"cases", "List the practice cases", "signpost-cli cases", cases_command},
        Command{"show", "Show all that the rules say about one id, with its sources",
                "signpost-cli show fever", show_command},
        Command{"rules check", "Check the rules of this program, of a folder, or of a pack",
                "signpost-cli rules check rules", rules_check_command},
        Command{"rules new-clinic", "Make a folder for what your clinic adds, with examples in it",
                "signpost-cli rules new-clinic our-pack", rules_new_clinic_command},
        Command{"rules new-key", "Make a key with which your clinic signs its packs",
                "signpost-cli rules new-key our.key", rules_new_key_command},
        Command{"rules sign", "Sign a clinic's pack, so that a change to it is noticed",
                "signpost-cli rules sign our-pack --key our.key", rules_sign_command},
        Command{"rules extract", "Print every text of the rules, for translators (gettext)",
                "signpost-cli rules extract", rules_extract_command},
        Command{"stream", "Match records by the million, one JSON object a line",
                "signpost-cli stream records.ndjson", stream_command},
        Command{"diary new", "Make a diary file",
                "signpost-cli diary new diary.signpost --infusion-date 2026-11-02", diary_new_command},
        Command{"diary add", "Add what you notice to a diary",
                "signpost-cli diary add diary.signpost --time 2026-11-05T08:00 --sign chills",
                diary_add_command},
        Command{"diary show", "Show a diary, or some of its days",
                "signpost-cli diary show diary.signpost --from 2026-11-04", diary_show_command},
        Command{"diary verify", "Check whether a diary and its backup can be read",
                "signpost-cli diary verify diary.signpost", diary_verify_command},
        Command{"diary recover", "Bring back what a crash or damage left of a diary",
                "signpost-cli diary recover diary.signpost", diary_recover_command},
        Command{"diary passphrase", "Set, change or take away the passphrase of a diary",
                "signpost-cli diary passphrase diary.signpost", diary_passphrase_command},
        Command{"export", "Make a file: text, html, pdf, csv, json, fhir or calendar",
                "signpost-cli export --format pdf --out report.pdf diary.signpost", export_command},
        Command{"import", "Put entries that were written to a file into a diary",
                "signpost-cli import --json entries.json diary.signpost", import_command},
        Command{"questionnaire", "Print the signs as a form for other programs (FHIR)",
                "signpost-cli questionnaire", questionnaire_command},
        Command{"grade", "For clinicians: published tables, on practice cases only", "signpost-cli grade crs",
                grade_command},
    };
    return rows;
}

}  // namespace signpost::cli
