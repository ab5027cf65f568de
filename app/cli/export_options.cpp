// SPDX-License-Identifier: Apache-2.0
#include "app/cli/export_options.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/diary_texts.h"
#include "app/cli/words_in.h"
#include "core/base/ids_of.h"
#include "core/base/nearest.h"
#include "core/base/text.h"

namespace signpost::cli {
namespace {

struct VoiceRow {
    std::string_view id;
    Voice voice;
};
constexpr std::array voices{VoiceRow{"patient", Voice::patient}, VoiceRow{"caregiver", Voice::caregiver}};

/// English, and those of which this program has the catalogue.
std::vector<Language> known_languages(const Call& call) {
    const auto& catalogues = call.context().surroundings.languages;
    std::vector<Language> out{Language{}};
    for (const auto& language : languages())
        if (std::any_of(catalogues.begin(), catalogues.end(),
                        [&](const MessageBytes& one) { return one.first == language.id; }))
            out.push_back(language);
    return out;
}

template <class Rows>
std::string listed(const Rows& rows) {
    return joined(ids_of(rows), ", ");
}

/// The same for a help of many words, broken where the help of an option ends.
std::string in_lines(const std::vector<std::string>& words) {
    constexpr std::size_t letters_of_help = 55;
    std::string out;
    std::size_t begin = 0;
    for (const auto& word : words) {
        if (!out.empty()) out += ",";
        if (out.size() + word.size() > begin + letters_of_help) begin = (out += "\n").size();
        if (out.size() > begin) out += " ";
        out += word;
    }
    return out;
}

/// The row with this id, or null with a mistake that names the nearest.
template <class Rows>
auto* find_row(Call& call, const CLI::Option& option, const Rows& rows, const std::string& id,
               std::string_view what) {
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
    if (at != rows.end()) return &*at;
    const auto near = nearest_few(id, ids_of(rows), most_suggestions);
    call.note({ExitCode::wrong_use, option.get_name(),
               fmt::format("unknown {} {}{}", what, in_quotes(id),
                           did_you_mean(near, fmt::format("choose one of {}", listed(rows))))});
    return static_cast<decltype(&*at)>(nullptr);
}

/// The row that an option names; null without the option too.
template <class Rows>
auto* read_row(Call& call, const CLI::Option& option, const Rows& rows, std::string_view what) {
    const auto id = call.value_of(option);
    return id ? find_row(call, option, rows, *id, what) : nullptr;
}

}  // namespace

ExportOptions::ExportOptions(Call& call)
    : call_(&call),
      format_(call.add_option("--format", "What to make: " + listed(export_formats()), "NAME")),
      paper_(call.add_option(
          "--paper", "text, html, pdf: which paper (default: diary_report)\n" + in_lines(ids_of(papers())),
          "NAME")),
      page_(call.add_option("--page", "text, html, pdf: " + listed(paper::page_sizes) + " (default: a4)",
                            "SIZE")),
      language_(call.add_option(
          "--language",
          "text, html, pdf, calendar: which language\n" + listed(known_languages(call)) + " (default: en)",
          "ID")),
      voice_(call.add_option(
          "--voice", "text, html, pdf, calendar: who is spoken to\n" + listed(voices) + " (default: patient)",
          "WHO")),
      from_(call.add_option("--from", "Only entries of this day and later", "DATE")),
      to_(call.add_option("--to", "Only entries of this day and earlier", "DATE")),
      without_(call.add_option("--without", "Parts: " + listed(share_parts()), "PART[,PART...]")),
      reminders_(call),
      out_(call.add_option("--out", "Write this file (default: standard output)", "FILE")),
      force_(call.add_flag("--force", "Write over a file that is there")),
      dry_run_(call.add_flag("--dry-run", "Only tell what would leave the diary")),
      passphrase_fd_(add_passphrase_fd_option(call, "--passphrase-fd",
                                              "Read the passphrase from this open file descriptor")),
      file_(call.add_option("FILE", "The diary; without one, papers have lines to fill in", "")) {}

ExportOrder ExportOptions::read() {
    ExportOrder out;
    out.format = read_row(*call_, *format_, export_formats(), "format");
    if (!is_given(*format_))
        call_->note({ExitCode::wrong_use, format_->get_name(),
                     "the format is missing; choose one of " + listed(export_formats())});
    out.may_overwrite = force_->count() > 0;
    out.only_tells = dry_run_->count() > 0;
    if (out.format) note_options_of_other_formats(*out.format);
    read_paper(out);
    read_words(out);
    read_choice(out);
    if (out.format && out.format->holds == FormatHolds::reminders) out.reminders = reminders_.read();
    read_out(out);
    read_diary(out);
    return out;
}

void ExportOptions::note_options_of_other_formats(const ExportFormat& format) {
    const auto note_each = [&](const std::vector<const CLI::Option*>& options) {
        for (const auto* option : options)
            if (is_given(*option))
                call_->note({ExitCode::wrong_use, option->get_name(),
                             fmt::format("says nothing for the format {}", format.id)});
    };
    if (format.holds != FormatHolds::paper) note_each({paper_, page_});
    if (format.holds == FormatHolds::entries) note_each({language_, voice_});
    if (format.holds != FormatHolds::reminders) note_each(reminders_.all());
    if (format.holds == FormatHolds::reminders) note_each({from_, to_, without_});
}

void ExportOptions::read_paper(ExportOrder& order) {
    if (const auto* paper = read_row(*call_, *paper_, papers(), "paper")) order.paper = paper->kind;
    if (const auto* page = read_row(*call_, *page_, paper::page_sizes, "page size")) order.page = page->size;
}

void ExportOptions::read_words(ExportOrder& order) {
    const auto known = known_languages(*call_);
    if (const auto* language = read_row(*call_, *language_, known, "language")) order.language = *language;
    if (const auto* row = read_row(*call_, *voice_, voices, "voice")) order.voice = row->voice;
}

void ExportOptions::read_choice(ExportOrder& order) {
    order.choice.from = read_date(*call_, *from_);
    order.choice.to = read_date(*call_, *to_);
    if (order.choice.from && order.choice.to && *order.choice.from > *order.choice.to)
        call_->note({ExitCode::refused, from_->get_name(), "lies behind --to, so that no day is left"});
    for (const auto& id : words_in(*without_))
        if (const auto* part = find_row(*call_, *without_, share_parts(), id, "part"))
            order.choice.*part->is_in = false;
}

void ExportOptions::read_out(ExportOrder& order) {
    order.out = call_->value_of(*out_).value_or("");
    if (is_given(*out_) && order.out.empty())
        call_->note({ExitCode::wrong_use, out_->get_name(), "the name of the file is missing"});
    if (order.out == "-")
        call_->note({ExitCode::wrong_use, out_->get_name(), "leave it out to write to standard output"});
    if (order.may_overwrite && !is_given(*out_))
        call_->note({ExitCode::wrong_use, force_->get_name(), "says nothing without --out FILE"});
    if (!order.out.empty() || order.only_tells || !order.format) return;
    if (order.format->id == "pdf" && call_->context().surroundings.terminal.is_one)
        call_->note({ExitCode::wrong_use, out_->get_name(),
                     "a terminal cannot show a PDF; name a file with --out FILE"});
    if (order.format->holds != FormatHolds::paper) call_->keep_output_for_programs();
}

void ExportOptions::read_diary(ExportOrder& order) {
    const auto descriptor = read_passphrase_fd_option(*call_, *passphrase_fd_);
    if (is_given(*file_)) order.diary = DiaryFile{file_->results().front(), descriptor};
    const bool needs_diary =
        order.format && (order.format->holds == FormatHolds::entries ||
                         (order.format->holds == FormatHolds::paper && paper_of(order.paper).needs_entries));
    if (order.diary ? order.diary->path.empty() : needs_diary)
        call_->note({ExitCode::wrong_use, "FILE", "the name of the diary file is missing"});
    if (!order.diary && descriptor)
        call_->note({ExitCode::wrong_use, passphrase_fd_->get_name(), "there is no diary FILE to open"});
}

}  // namespace signpost::cli
