// SPDX-License-Identifier: Apache-2.0
// What the Share screen shows of all that.
#include <algorithm>
#include <utility>

#include "app/presenters/share_presenter.h"
#include "core/base/text.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

ShareOption range_option(ShareRange range, std::string_view id, std::string name, ShareRange chosen) {
    return {std::string(id), std::move(name), {}, range == chosen};
}

/// The others are the same for every day.
bool shows_entries(PaperKind kind) {
    return kind == PaperKind::call_sheet || kind == PaperKind::diary_report;
}

std::string button_words(const ExportFormat& format, const Translator& tr) {
    if (format.id == "pdf") return tr.text("Save as PDF...");
    if (format.id == "html") return tr.text("Save as web page...");
    if (format.id == "text") return tr.text("Save as text...");
    return tr.text("Save...");
}

/// The PDF first, which most want.
std::vector<ShareFormat> formats_of(FormatHolds holds, const Translator& tr) {
    std::vector<ShareFormat> out;
    for (const auto& format : export_formats())
        if (format.holds == holds) out.push_back(share_format(format, tr));
    std::stable_partition(out.begin(), out.end(), [](const ShareFormat& one) { return one.id == "pdf"; });
    return out;
}

}  // namespace

ShareFormat share_format(const ExportFormat& format, const Translator& tr) {
    return {std::string(format.id), format.name(tr), button_words(format, tr), std::string(format.extension)};
}

void SharePresenter::refresh() {
    now_ = world_.now();
    refresh_range();
    refresh_choices();
    refresh_person();
    refresh_reminders();
    refresh_paper();
    state_.choice = words_of_choice(shows_entries(paper_));
    state_.entries_choice = words_of_choice(true) + record_words();
    state_.hint = hint_words();
    if (on_change) on_change();
}

std::string SharePresenter::words_of_choice(bool with_entries) const {
    if (with_entries && has_bad_dates())
        return translator_->text("What goes out: no entry, because a day cannot be read.");
    auto without_records = whole();
    without_records.teach_backs.clear();
    const auto what = with_entries ? choice_words(without_records, choice_, *translator_)
                                   : translator_->text("only what you see on the paper.");
    return filled_in(translator_->text("What goes out: {what}"), {{"what", what}});
}

/// Of the formats that hold all entries, which one holds the teach-back records too.
std::string SharePresenter::record_words() const {
    const auto* open = diary_->diary();
    if (open == nullptr || open->teach_backs.empty() || shared().teach_backs.empty()) return {};
    return " " + translator_->text("Teach-back records go into the JSON file alone.");
}

void SharePresenter::refresh_choices() {
    const auto& tr = *translator_;
    state_.paper = paper_;
    state_.page = page_;
    state_.papers.clear();
    for (const auto& paper : papers())
        state_.papers.push_back(
            {std::string(paper.id), paper.name(tr), paper.purpose(tr), paper.kind == paper_});
    state_.pages.clear();
    for (const auto& row : paper::page_sizes)
        state_.pages.push_back({std::string(row.id), std::string(row.name), {}, row.size == page_});
    state_.parts.clear();
    for (const auto& part : share_parts())
        state_.parts.push_back({std::string(part.id), part.name(tr), {}, choice_.*part.is_in});
    state_.asks_range = diary_->diary() != nullptr;
    state_.ranges = {
        range_option(ShareRange::now, "now", tr.text("Only what is noticed now"), typed_.range),
        range_option(ShareRange::last_week, "week", tr.text("The last 7 days"), typed_.range),
        range_option(ShareRange::all, "all", tr.text("All of the diary"), typed_.range),
        range_option(ShareRange::dates, "dates", tr.text("From one day to another"), typed_.range)};
    state_.paper_formats = formats_of(FormatHolds::paper, tr);
    state_.entry_formats = formats_of(FormatHolds::entries, tr);
    state_.reminder_formats = formats_of(FormatHolds::reminders, tr);
}

void SharePresenter::refresh_person() {
    state_.person_name = diary_->person("person_name");
    state_.person_number = diary_->person("person_number");
    state_.is_person_fixed = diary_->state().is_read_only;
}

TypedField SharePresenter::typed_day(const std::string& text) const {
    TypedField out{text, {}, {}};
    if (!trimmed(text).empty() && !parse_written_date(text, *translator_))
        out.problem = translator_->text("Type the date with the month as a word, such as 5 Nov 2026.");
    return out;
}

/// What most needs to be known of why the paper is as it is; empty when nothing does.
std::string SharePresenter::hint_words() const {
    const auto& tr = *translator_;
    const auto stage = diary_->state().stage;
    for (const auto& notice : diary_->state().notices)
        if (notice.id == "team_differs")
            return notice.text + " " + tr.text("You can choose on the Diary page.");
    const bool leaves_records = paper_ == PaperKind::teach_back && made_from_.teach_backs.empty() &&
                                diary_->diary() != nullptr && !diary_->diary()->teach_backs.empty();
    if (stage == DiaryStage::locked)
        return tr.text("Your diary is locked, so nothing of it is on the paper. Open it on the Diary page.");
    if (stage == DiaryStage::failed)
        return tr.text("Your diary could not be opened, so nothing of it is on the paper.");
    if (leaves_records && !has_bad_dates())
        return tr.text(
            "The teach-back records of your diary are not among what goes out. To print them, choose all "
            "of the diary.");
    const bool has_entries = !made_from_.entries.empty();
    if (has_entries || has_bad_dates() || !shows_entries(paper_)) return {};
    if (diary_->diary() != nullptr && !diary_->diary()->entries.empty())
        return tr.text("Nothing was written in these days. The paper has lines to write on by hand.");
    return tr.text(
        "Nothing is ticked yet. Tick what you notice on the Check page, or print the paper and write "
        "on it by hand.");
}

}  // namespace signpost
