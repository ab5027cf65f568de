// SPDX-License-Identifier: Apache-2.0
#include "app/cli/export_command.h"

#include "app/cli/call.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_texts.h"
#include "app/cli/export_options.h"
#include "app/cli/export_words.h"
#include "app/cli/exported_file.h"
#include "core/words/rule_texts.h"

namespace signpost::cli {
namespace {

Mistake mistake_of(ExportProblem problem, const std::string& place) {
    switch (problem) {
        case ExportProblem::no_memory:
            return {ExitCode::no_access, place, "there is not enough memory for it; nothing was written"};
        case ExportProblem::too_large:
            return {ExitCode::refused, place,
                    "would become too large; choose fewer days with --from and --to"};
        case ExportProblem::no_reminders:
            return {ExitCode::refused, place, "no reminder is asked for"};
        case ExportProblem::bad_reminders:
            break;
    }
    return {ExitCode::refused, place, "no calendar holds these reminders"};
}

std::string place_of(const ExportOrder& order) {
    return order.out.empty() ? "standard output" : shown_line(order.out);
}

/// Without a FILE, nobody's diary.
Result<ExportSource, Mistake> read_source(const Call& call, const ExportOrder& order) {
    if (!order.diary) return ExportSource{};
    const auto session = open_to_read(*order.diary);
    if (!session) return session.error();
    remark_what_is_not_in_the_file(call, session.value());
    return ExportSource{session.value().diary(), session.value().is_sealed()};
}

/// What leaves, and what of it was asked for and is not there.
void tell(const Call& call, const ExportOrder& order, const ExportSource& source,
          const ShareContext& context) {
    call.remark(place_of(order), export_words(order, source, context));
    const bool asked_for_days = order.choice.from || order.choice.to;
    const auto leaves = chosen(source.diary, order.choice);
    if (asked_for_days && leaves.entries.empty() && leaves.teach_backs.empty())
        call.remark(shown_line(order.diary ? order.diary->path : "FILE"), "has no entry of these days");
}

void tell_missing_letters(const Call& call, const ExportOrder& order, const Exported& made) {
    if (made.missing_letters.empty()) return;
    auto what = "no font of this computer has the letters " + shown_line(made.missing_letters);
    if (!made.missing_fonts.empty()) what += "; they need " + shown_line(made.missing_fonts);
    call.remark(place_of(order), what);
}

ExitCode write(Call& call, const ExportOrder& order, const std::string& bytes, const DiaryDetails& details) {
    if (order.out.empty()) {
        call.context().out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return ExitCode::done;
    }
    if (const auto mistake = write_exported(order.out, bytes, order.may_overwrite))
        return call.refuse(*mistake);
    return call.print_text({{ReportLineKind::text, "Written: " + shown_line(order.out)}},
                           printable_team_of(call.catalog(), details));
}

ExitCode make_and_write(Call& call, const ExportOrder& order, const ExportSource& source,
                        const ShareContext& context) {
    const auto diary = chosen(source.diary, order.choice);
    const auto made = order.format->make({context, diary, order.paper, order.page, order.reminders});
    if (!made) return call.refuse(mistake_of(made.error(), place_of(order)));
    tell_missing_letters(call, order, made.value());
    return write(call, order, made.value().bytes, diary.details);
}

}  // namespace

ExitCode export_command(Call& call) {
    ExportOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto order = options.read();
    if (call.has_mistakes()) return call.refuse();

    if (!order.out.empty() && !order.only_tells)
        if (const auto mistake = what_must_stay(order.out, order.may_overwrite)) return call.refuse(*mistake);
    const auto source = read_source(call, order);
    if (!source) return call.refuse(source.error());
    const auto now = call.context().surroundings.now();
    const Matcher matcher(call.catalog());
    const Translator english;
    tell(call, order, source.value(), {call.catalog(), matcher, english, now});
    if (order.only_tells) return ExitCode::done;

    const Words words(call.context().surroundings.languages, order.language, order.voice);
    const auto catalog = worded(call.catalog(), words);
    const Matcher worded_matcher(catalog);
    const auto translator = words.translator();
    return make_and_write(call, order, source.value(), {catalog, worded_matcher, translator, now});
}

}  // namespace signpost::cli
