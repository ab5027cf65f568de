// SPDX-License-Identifier: Apache-2.0
// What a nurse chooses, marks and types, and where the records are kept.
#include "app/presenters/teach_presenter.h"

#include <algorithm>
#include <utility>

#include "app/presenters/diary_words.h"
#include "core/base/text.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

using FileKind = FileProblemKind;

}  // namespace

TeachPresenter::TeachPresenter(const Catalog& catalog, const Lessons& lessons, const Translator& translator,
                               const CareTeamPresenter& team, DiaryPresenter& diary, TeachWorld world)
    : catalog_(&catalog),
      lessons_(&lessons),
      translator_(&translator),
      team_(&team),
      diary_(&diary),
      world_(std::move(world)),
      matcher_(catalog),
      is_in_class_(catalog.effects.size(), true),
      seen_diary_(open_diary()) {
    const auto first = catalog.effects.empty() ? std::string(whom_to_call) : catalog.effects.front().id;
    sheet_ = new_sheet(first, {});
    refresh();
}

// ---- The class

void TeachPresenter::show_in_class(std::string_view effect, bool is_in) {
    if (const auto index = catalog_->find_effect(effect)) is_in_class_[place(*index)] = is_in;
    changed();
}

std::vector<EffectIndex> TeachPresenter::class_to_start() {
    std::vector<EffectIndex> out;
    for (const auto& lesson : lessons_->lessons)
        if (is_in_class_[place(lesson.effect)]) out.push_back(lesson.effect);
    if (out.empty()) say(TeachPlace::lesson, translator_->text("Tick what the class is about first."), true);
    return out;
}

void TeachPresenter::class_ended() {
    const auto shown = std::count(is_in_class_.begin(), is_in_class_.end(), true);
    if (shown != 1 || has_marks()) return;
    const auto at = std::find(is_in_class_.begin(), is_in_class_.end(), true) - is_in_class_.begin();
    choose_subject(catalog_->effects[static_cast<std::size_t>(at)].id);
}

// ---- The record that is open

std::vector<TeachBackPoint> TeachPresenter::points_for(std::string_view subject) const {
    const auto effect = catalog_->find_effect(subject);
    std::vector<TeachBackPoint> out;
    for (const auto& point : effect ? points_of(*lessons_, *effect) : lessons_->for_everyone)
        out.push_back({point.id, point.ask, SaidBack::not_asked, {}});
    return out;
}

TeachPresenter::Sheet TeachPresenter::new_sheet(std::string subject, std::string nurse) const {
    Sheet out;
    out.record.id = new_entry_id();
    out.record.time = world_.now();
    out.record.points = points_for(subject);
    out.record.effect = std::move(subject);
    out.record.rules_version = rules_version(*catalog_);
    out.usual_nurse = std::move(nurse);
    out.usual_learner = keepable(diary_->person("person_name").text);
    out.record.nurse = out.usual_nurse;
    out.record.learner = out.usual_learner;
    out.diary = may_write() ? open_diary() : std::string();
    return out;
}

/// The names that stand there by themselves are nobody's writing.
bool TeachPresenter::is_written() const {
    auto typed = sheet_.record;
    if (typed.nurse == sheet_.usual_nurse) typed.nurse.clear();
    if (typed.learner == sheet_.usual_learner) typed.learner.clear();
    return has_content(typed);
}

/// True when the points cannot be exchanged for others without losing something.
bool TeachPresenter::has_marks() const {
    auto marked = sheet_.record;
    marked.nurse.clear();
    marked.learner.clear();
    return has_content(marked);
}

void TeachPresenter::note_step(const std::string& field, std::optional<Loose> removed) {
    redo_.clear();
    const auto name = field.empty() ? field : field + " " + sheet_.record.id;
    if (!name.empty() && !undo_.empty() && undo_.back().field == name) return;
    undo_.push_back({name, sheet_, std::move(removed)});
}

/// The time of a record is when it was begun, as long as nobody typed another one.
void TeachPresenter::edit(const std::string& field, const Edit& change) {
    auto record = sheet_.record;
    change(record);
    if (record == sheet_.record) return changed();
    note_step(field);
    const bool is_begun = is_written() || sheet_.typed_date || sheet_.typed_time;
    if (!is_begun) record.time = world_.now();
    sheet_.record = std::move(record);
    keep(field);
    changed();
}

void TeachPresenter::choose_subject(std::string_view id) {
    if (id == sheet_.record.effect || (id != whom_to_call && !catalog_->find_effect(id))) return changed();
    if (!has_marks())
        return edit("subject", [&](TeachBack& record) {
            record.effect = id;
            record.points = points_for(id);
            record.rules_version = rules_version(*catalog_);
        });
    note_step({});
    auto next = new_sheet(std::string(id), sheet_.record.nurse);
    next.usual_learner = sheet_.record.learner;
    next.record.learner = next.usual_learner;
    show_sheet(std::move(next));
    changed();
    say(TeachPlace::record,
        translator_->text("A new record was begun. The one before stands in the list of records."));
}

void TeachPresenter::type_nurse(const std::string& text) {
    edit("nurse", [&](TeachBack& record) { record.nurse = keepable(text); });
}

void TeachPresenter::type_learner(const std::string& text) {
    edit("learner", [&](TeachBack& record) { record.learner = keepable(text); });
}

void TeachPresenter::mark(std::size_t point, SaidBack said) {
    if (point >= sheet_.record.points.size()) return;
    edit("mark " + std::to_string(point), [&](TeachBack& record) { record.points[point].said = said; });
}

void TeachPresenter::type_point_note(std::size_t point, const std::string& text) {
    if (point >= sheet_.record.points.size()) return;
    edit("point " + std::to_string(point),
         [&](TeachBack& record) { record.points[point].note = keepable(text); });
}

void TeachPresenter::type_note(const std::string& text) {
    edit("note", [&](TeachBack& record) { record.note = keepable(text); });
}

void TeachPresenter::type_date(const std::string& text) { edit_moment("date", &Sheet::typed_date, text); }

void TeachPresenter::type_time(const std::string& text) { edit_moment("time", &Sheet::typed_time, text); }

/// The date and the time in the boxes, once both can be used. As long as they are those of the record, so is
/// the clock by which they were read.
std::optional<LocalTime> TeachPresenter::typed_moment() const {
    const auto& kept = sheet_.record.time;
    const auto date =
        sheet_.typed_date ? parse_written_date(*sheet_.typed_date, *translator_) : std::optional(kept.date);
    const auto minute = sheet_.typed_time ? parse_clock(*sheet_.typed_time) : kept.minute_of_day;
    if (!date || !minute) return std::nullopt;
    if (*date == kept.date && *minute == kept.minute_of_day) return kept;
    return LocalTime::here(*date, *minute);
}

/// A time to come is not taken over.
void TeachPresenter::edit_moment(const std::string& field, std::optional<std::string> Sheet::*box,
                                 const std::string& text) {
    note_step(field);
    sheet_.*box = text;
    const auto time = typed_moment();
    if (time && time->utc_minutes() <= world_.now().utc_minutes() && *time != sheet_.record.time) {
        sheet_.record.time = *time;
        keep(field);
    }
    changed();
}

void TeachPresenter::start_another() {
    if (!is_written()) {
        changed();
        return say(TeachPlace::page, translator_->text("This record is still empty. Write in it."));
    }
    note_step({});
    show_sheet(new_sheet(sheet_.record.effect, sheet_.record.nurse));
    changed();
    say(TeachPlace::record,
        translator_->text("A new record was begun. The one before stands in the list of records."));
}

// ---- Back and on

void TeachPresenter::undo() {
    if (undo_.empty()) return;
    go(undo_, redo_, true);
    say(TeachPlace::record, translator_->text("Undone."));
}

void TeachPresenter::redo() {
    if (redo_.empty()) return;
    go(redo_, undo_, false);
    say(TeachPlace::record, translator_->text("Made again."));
}

void TeachPresenter::go(std::vector<Step>& from, std::vector<Step>& to, bool is_back) {
    auto step = std::move(from.back());
    from.pop_back();
    to.push_back({step.field, sheet_, step.removed});
    if (step.removed && is_back) put_back(*step.removed);
    if (step.removed && !is_back) take_out(step.removed->record.id);
    if (step.sheet.record.id == sheet_.record.id) {
        const bool was_in_diary = sheet_.was_in_diary;
        sheet_ = std::move(step.sheet);
        sheet_.was_in_diary = was_in_diary;
        if (!step.removed) keep({});
    } else {
        show_sheet(std::move(step.sheet));
        if (auto now = find(sheet_.record.id)) sheet_.record = std::move(*now);
        sheet_.was_in_diary = in_diary(sheet_.record.id) != nullptr;
    }
    changed();
}

// ---- Where it is kept

bool TeachPresenter::may_write() const { return diary_->diary() != nullptr && !diary_->state().is_read_only; }

std::string TeachPresenter::open_diary() const {
    const auto* diary = diary_->diary();
    return diary != nullptr ? diary->id + " " + diary_->path() : std::string();
}

const TeachBack* TeachPresenter::in_diary(std::string_view id) const {
    const auto* diary = diary_->diary();
    return diary != nullptr ? find_teach_back(*diary, id) : nullptr;
}

const TeachPresenter::Loose* TeachPresenter::loose(std::string_view id) const {
    const auto at =
        std::find_if(loose_.begin(), loose_.end(), [id](const Loose& one) { return one.record.id == id; });
    return at != loose_.end() ? &*at : nullptr;
}

std::optional<TeachBack> TeachPresenter::find(std::string_view id) const {
    if (const auto* one = loose(id)) return one->record;
    if (const auto* one = in_diary(id)) return *one;
    return std::nullopt;
}

void TeachPresenter::drop_loose(std::string_view id) {
    std::erase_if(loose_, [id](const Loose& one) { return one.record.id == id; });
}

void TeachPresenter::keep_loose(Loose one) {
    drop_loose(one.record.id);
    loose_.push_back(std::move(one));
}

/// Newest first. They stand where they are kept.
std::vector<const TeachBack*> TeachPresenter::all_records() const {
    std::vector<const TeachBack*> out;
    for (const auto& one : loose_) out.push_back(&one.record);
    if (const auto* diary = diary_->diary())
        for (const auto& one : diary->teach_backs)
            if (loose(one.id) == nullptr) out.push_back(&one);
    std::sort(out.begin(), out.end(),
              [](const TeachBack* a, const TeachBack* b) { return is_before(*b, *a); });
    return out;
}

std::vector<TeachBack> TeachPresenter::records() const {
    std::vector<TeachBack> out;
    for (const auto* one : all_records()) out.push_back(*one);
    return out;
}

std::optional<FileProblem> TeachPresenter::put(const TeachBack& record, const std::string& step) {
    is_at_work_ = true;
    auto problem = diary_->put_teach_back(record, step);
    is_at_work_ = false;
    if (!problem) drop_loose(record.id);
    return problem;
}

/// From the diary and from the window; stays in both when the diary does not let it go.
std::optional<FileProblem> TeachPresenter::take_out(const std::string& id) {
    if (in_diary(id) != nullptr) {
        is_at_work_ = true;
        auto problem = diary_->remove_teach_back(id);
        is_at_work_ = false;
        if (problem) return problem;
    }
    drop_loose(id);
    return std::nullopt;
}

/// To where it was, or else into the window.
void TeachPresenter::put_back(const Loose& one) {
    const bool belongs_here = may_write() && !one.diary.empty() && one.diary == open_diary();
    if (!belongs_here || put(one.record, {})) keep_loose(one);
}

/// Brings the record to where it belongs. A state that the diary does not take stays in the window, beside
/// the one that the diary has.
void TeachPresenter::keep(const std::string& step) {
    problem_.clear();
    const auto id = sheet_.record.id;
    if (!is_written() && (in_diary(id) == nullptr || may_write())) {
        take_out(id);
        sheet_.was_in_diary = false;
        return;
    }
    if (may_write() && sheet_.diary == open_diary()) {
        const auto problem = put(sheet_.record, step.empty() ? step : "teach " + id + " " + step);
        sheet_.was_in_diary = in_diary(id) != nullptr;
        if (problem) problem_ = change_problem_words(*problem, *translator_);
        if (!problem && sheet_.was_in_diary) sheet_.record = *in_diary(id);
        if (!problem) return;
    }
    keep_loose({sheet_.record, sheet_.diary});
}

void TeachPresenter::put_into_diary() {
    if (!may_write()) return changed();
    const auto rest = loose_;
    std::optional<FileProblem> problem;
    for (const auto& one : rest) {
        const auto refused = put(one.record, "teach in " + rest.front().record.id);
        if (refused) keep_loose({one.record, open_diary()});
        if (refused && !problem) problem = refused;
    }
    if (const auto* kept = in_diary(sheet_.record.id); kept != nullptr && loose(kept->id) == nullptr)
        sheet_.record = *kept;
    sheet_.was_in_diary = in_diary(sheet_.record.id) != nullptr;
    sheet_.diary = open_diary();
    problem_ = problem ? change_problem_words(*problem, *translator_) : std::string();
    changed();
    if (!problem) say(TeachPlace::record, translator_->text("Now it is in the open diary."));
}

// ---- All records

/// What cannot be used as a date or a time yet is in no record, and waits until its record is open again.
void TeachPresenter::show_sheet(Sheet sheet) {
    if (sheet_.typed_date || sheet_.typed_time) unread_[sheet_.record.id] = sheet_;
    if (const auto at = unread_.find(sheet.record.id); at != unread_.end()) {
        sheet.typed_date = at->second.typed_date;
        sheet.typed_time = at->second.typed_time;
    }
    problem_.clear();
    sheet_ = std::move(sheet);
}

void TeachPresenter::open(const std::string& id) {
    auto found = find(id);
    if (!found || id == sheet_.record.id) return changed();
    note_step({});
    Sheet sheet;
    sheet.record = std::move(*found);
    sheet.diary = loose(id) != nullptr ? loose(id)->diary : open_diary();
    sheet.was_in_diary = in_diary(id) != nullptr;
    show_sheet(std::move(sheet));
    changed();
}

void TeachPresenter::remove(const std::string& id) {
    const auto found = find(id);
    if (!found) return changed();
    const Loose removed{*found, in_diary(id) != nullptr ? open_diary() : loose(id)->diary};
    if (const auto problem = take_out(id)) {
        changed();
        return say(TeachPlace::list, change_problem_words(*problem, *translator_), true);
    }
    note_step({}, removed);
    if (id == sheet_.record.id) show_sheet(new_sheet(found->effect, found->nurse));
    changed();
    say(TeachPlace::list, translator_->text("Deleted. Undo brings it back."));
}

// ---- What happens elsewhere

void TeachPresenter::look() {
    if (is_at_work_) return;
    follow_diary();
    follow_record();
    refresh();
}

/// Another diary, or none any more: what stood in the one before went with it.
void TeachPresenter::follow_diary() {
    if (open_diary() == seen_diary_) return;
    seen_diary_ = open_diary();
    undo_.clear();
    redo_.clear();
    undone_.clear();
    problem_.clear();
    if (loose(sheet_.record.id) != nullptr) {
        sheet_.was_in_diary = in_diary(sheet_.record.id) != nullptr;
        return;
    }
    auto fresh = new_sheet(sheet_.record.effect, sheet_.record.nurse);
    if (!sheet_.was_in_diary) {
        fresh.typed_date = sheet_.typed_date;
        fresh.typed_time = sheet_.typed_time;
    }
    sheet_ = std::move(fresh);
}

/// The diary's own undo may have taken the record out, brought it back or changed it.
void TeachPresenter::follow_record() {
    if (sheet_.was_in_diary && loose(sheet_.record.id) == nullptr) {
        const auto* found = in_diary(sheet_.record.id);
        if (found != nullptr && *found != sheet_.record) {
            sheet_.record = *found;
            sheet_.typed_date.reset();
            sheet_.typed_time.reset();
        }
        if (found != nullptr) return;
        undone_ = sheet_.record.id;
        sheet_ = new_sheet(sheet_.record.effect, sheet_.record.nurse);
    }
    if (is_written()) return;
    if (const auto* found = in_diary(undone_)) {
        undone_.clear();
        sheet_ = {};
        sheet_.record = *found;
        sheet_.diary = open_diary();
        sheet_.was_in_diary = true;
        return;
    }
    const bool is_usual = sheet_.record.learner == sheet_.usual_learner;
    sheet_.usual_learner = keepable(diary_->person("person_name").text);
    if (is_usual) sheet_.record.learner = sheet_.usual_learner;
    if (!sheet_.typed_date && !sheet_.typed_time) sheet_.record.time = world_.now();
    if (sheet_.diary.empty() && may_write()) sheet_.diary = open_diary();
}

}  // namespace signpost
