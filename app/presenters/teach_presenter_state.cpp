// SPDX-License-Identifier: Apache-2.0
// What the Teach screen shows of all that, and the page of a record.
#include <algorithm>
#include <utility>

#include "app/presenters/export_file.h"
#include "app/presenters/teach_presenter.h"
#include "core/base/text.h"
#include "core/sharing/document_text.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/written_date.h"

namespace signpost {

void TeachPresenter::changed() {
    state_.said.text.clear();
    state_.said.is_problem = false;
    refresh();
}

void TeachPresenter::say(TeachPlace where, std::string text, bool is_problem) {
    state_.said = {where, std::move(text), is_problem, state_.said.number + 1};
    if (on_change) on_change();
}

void TeachPresenter::refresh() {
    refresh_class();
    refresh_fields();
    refresh_points();
    refresh_rows();
    state_.kept = kept();
    state_.can_undo = !undo_.empty();
    state_.can_redo = !redo_.empty();
    if (on_change) on_change();
}

void TeachPresenter::refresh_class() {
    const auto& tr = *translator_;
    auto& fields = state_.lesson;
    fields.effects.clear();
    for (std::size_t i = 0; i < catalog_->effects.size(); ++i)
        fields.effects.push_back({catalog_->effects[i].id, catalog_->effects[i].name, {}, is_in_class_[i]});
    const auto count = static_cast<unsigned>(std::count(is_in_class_.begin(), is_in_class_.end(), true));
    fields.hint = tr.text("Signs are shown one by one, in large letters. Plan two minutes for each.");
    fields.problem = count == 0 ? tr.text("Tick what the class is about first.") : std::string();
}

void TeachPresenter::refresh_fields() {
    const auto& tr = *translator_;
    const auto& record = sheet_.record;
    state_.subjects.clear();
    for (const auto& effect : catalog_->effects)
        state_.subjects.push_back({effect.id, effect.name, {}, effect.id == record.effect});
    state_.subjects.push_back({std::string(whom_to_call),
                               effect_words(*catalog_, whom_to_call, tr),
                               {},
                               record.effect == whom_to_call});
    if (record.effect != whom_to_call && !catalog_->find_effect(record.effect))
        state_.subjects.push_back({record.effect, record.effect, {}, true});
    state_.nurse.text = record.nurse;
    state_.learner.text = record.learner;
    state_.note = record.note;
    state_.date = {sheet_.typed_date.value_or(typed_date(record.time.date, tr)), {}, {}};
    state_.time = {sheet_.typed_time.value_or(record.time.clock()), {}, {}};
    if (sheet_.typed_date && !parse_written_date(*sheet_.typed_date, tr))
        state_.date.problem = tr.text("Type the date with the month as a word, such as 5 Nov 2026.");
    if (sheet_.typed_time && !parse_clock(*sheet_.typed_time))
        state_.time.problem = tr.text("Type the time as hours and minutes, such as 20:30.");
    const auto moment = typed_moment();
    if (moment && moment->utc_minutes() > world_.now().utc_minutes())
        state_.time.problem = tr.text("This time is still to come. Look at the day and the time again.");
}

void TeachPresenter::refresh_points() {
    const auto& tr = *translator_;
    state_.heading = effect_words(*catalog_, sheet_.record.effect, tr);
    state_.points.clear();
    for (const auto& point : sheet_.record.points) {
        const auto* known = find_point(*lessons_, point.point);
        const auto listen = known != nullptr
                                ? filled_in(tr.text("Listen for: {answer}"), {{"answer", known->listen_for}})
                                : std::string();
        state_.points.push_back({point.point, point.ask, listen, point.said, point.note});
    }
    state_.missed.clear();
    for (const auto& point : missed_points(sheet_.record))
        state_.missed.push_back(point.note.empty() ? point.ask : point.ask + " " + point.note);
    state_.missed_note = state_.missed.empty()
                             ? tr.text("What you mark as taught again stands here until it is said.")
                             : std::string();
}

void TeachPresenter::refresh_rows() {
    const auto& tr = *translator_;
    state_.rows.clear();
    for (const auto* one : all_records()) {
        const auto& record = *one;
        std::vector<std::string> about{effect_words(*catalog_, record.effect, tr)};
        if (!record.learner.empty()) about.push_back(record.learner);
        TeachRow row;
        row.id = record.id;
        row.words = short_time(record.time, tr) + ": " + joined(about, ", ");
        row.is_open = record.id == sheet_.record.id;
        row.can_be_removed = in_diary(record.id) == nullptr || may_write();
        std::vector<std::string> fine;
        if (row.is_open) fine.push_back(tr.text("Open now."));
        if (loose(record.id) != nullptr) fine.push_back(tr.text("Kept only until this window closes."));
        row.fine = joined(fine, " ");
        state_.rows.push_back(std::move(row));
    }
    state_.rows_note =
        state_.rows.empty() ? tr.text("None yet. A record stands here once you write in it.") : "";
}

std::string TeachPresenter::kept_words() const {
    const auto& tr = *translator_;
    const bool is_open = diary_->diary() != nullptr;
    const bool is_loose = loose(sheet_.record.id) != nullptr;
    if (is_open && diary_->state().is_read_only)
        return tr.text(
            "The diary is open for reading only. What you write here is kept only until this window closes.");
    if (is_open && is_loose && in_diary(sheet_.record.id) != nullptr)
        return tr.text("What you typed last is not in the diary. It is kept only until this window closes.");
    if (is_open && is_loose)
        return tr.text("This record is not in the open diary. It is kept only until this window closes.");
    if (is_open && !loose_.empty())
        return tr.text(
            "A record in the list is not in the open diary. It is kept only until this window closes.");
    if (is_open && sheet_.was_in_diary) return tr.text("Kept in the open diary as you write.");
    if (is_open) return tr.text("What you write here goes into the open diary by itself.");
    const auto stage = diary_->state().stage;
    if (stage == DiaryStage::locked || stage == DiaryStage::working)
        return tr.text("Kept only until this window closes. The diary is locked: unlock it to keep this.");
    return tr.text("Kept only until this window closes. Open a diary to keep it.");
}

TeachKept TeachPresenter::kept() const {
    TeachKept out;
    out.text = kept_words();
    out.is_strong = !may_write() || !loose_.empty();
    out.can_put = may_write() && !loose_.empty();
    out.can_open_diary = diary_->diary() == nullptr;
    out.problem = problem_;
    return out;
}

// ---- The page

ShareContext TeachPresenter::context() const { return {*catalog_, matcher_, *translator_, world_.now()}; }

/// Whom to call and whose diary it is; no entries.
Diary TeachPresenter::details_for_paper() const {
    Diary out;
    if (const auto* open = diary_->diary()) out.details = open->details;
    const auto& team = team_->team();
    auto& details = out.details;
    if (details.team_name.empty()) details.team_name = team.name;
    if (details.team_phone.empty()) details.team_phone = team.phone;
    if (details.emergency_number.empty()) details.emergency_number = team.emergency_number;
    return out;
}

Document TeachPresenter::paper(std::string_view id) const {
    const auto found = id.empty() ? std::nullopt : find(id);
    return make_teach_back_sheet(context(), details_for_paper(), found ? *found : sheet_.record);
}

Document TeachPresenter::handout() const { return make_handout(context(), details_for_paper()); }

std::string TeachPresenter::as_text() const { return plain_text(paper()); }

bool TeachPresenter::save_pdf(const std::string& path) {
    const auto& tr = *translator_;
    const auto bytes = world_.pdf_of ? world_.pdf_of(paper()) : std::nullopt;
    if (!bytes) {
        say(TeachPlace::page, export_problem_words(ExportProblem::no_memory, tr), true);
        return false;
    }
    const auto file = write_export(world_.layer, path, "pdf", diary_->path(), *bytes);
    if (!file.problem) folder_ = file.folder();
    say(TeachPlace::page, exported_words(file, tr), file.problem.has_value());
    return !file.problem;
}

std::string TeachPresenter::suggested_file_name() const {
    return "teach-back-" + sheet_.record.time.date.iso() + ".pdf";
}

void TeachPresenter::note_copied(bool is_copied) {
    say(TeachPlace::page, copied_words(is_copied, *translator_), !is_copied);
}

void TeachPresenter::note_printed(TeachPlace where, bool is_printed) {
    say(where, printed_words(is_printed, *translator_), !is_printed);
}

}  // namespace signpost
