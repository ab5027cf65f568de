// SPDX-License-Identifier: Apache-2.0
// The care team and the infusion, which both the diary and the window keep, and whose diary it is.
#include <utility>

#include "app/presenters/diary_presenter.h"
#include "core/base/text.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

/// What both the diary and the window keep about the care team.
struct SharedDetail {
    std::string_view id;
    std::string CareTeamState::*shown;
    void (CareTeamPresenter::*type)(std::string);
};
constexpr SharedDetail shared_details[] = {
    {"team_name", &CareTeamState::name, &CareTeamPresenter::type_name},
    {"team_phone", &CareTeamState::phone, &CareTeamPresenter::type_phone},
    {"emergency_number", &CareTeamState::emergency_number, &CareTeamPresenter::type_emergency_number},
    {"fever_line", &CareTeamState::fever_line, &CareTeamPresenter::type_fever_line},
};

const std::string& detail(const DiaryDetails& details, std::string_view id) {
    for (const auto& field : detail_fields)
        if (field.id == id) return details.*field.field;
    return details.product;
}

const std::string& detail(const Diary& diary, std::string_view id) { return detail(diary.details, id); }

constexpr std::string_view person_details[] = {"person_name", "person_number"};

}  // namespace

/// What the window shows of the team now, so that a change by the person can be told later.
void DiaryPresenter::see_team() {
    for (const auto& shared : shared_details) seen_team_[shared.id] = team_->state().*shared.shown;
}

void DiaryPresenter::show_in_window(std::string_view id, const std::string& value) {
    for (const auto& shared : shared_details) {
        if (shared.id != id || team_->state().*shared.shown == value) continue;
        is_taking_over_ = true;
        (team_->*shared.type)(value);
        is_taking_over_ = false;
        seen_team_[shared.id] = value;
    }
}

void DiaryPresenter::take_over_details() {
    const std::string step = "take over";
    for (const auto& shared : shared_details) {
        const auto of_window = team_->state().*shared.shown;
        const auto of_diary = detail(session_->diary(), shared.id);
        if (of_diary.empty() && !of_window.empty()) set_detail(shared.id, of_window, step);
        if (of_window.empty() && !of_diary.empty()) show_in_window(shared.id, of_diary);
    }
    is_taking_over_ = true;
    if (const auto date = CalendarDate::parse(session_->diary().details.infusion_date))
        check_->type_infusion_date(typed_date(*date, *translator_));
    is_taking_over_ = false;
    infusion_date_changed(step);
    note_whether_teams_differ();
}

/// After the diary changed by another way than typing: what is different now is shown in the window too. A
/// detail that became empty takes nothing away there.
void DiaryPresenter::follow_details(const DiaryDetails& before) {
    const auto& details = session_->diary().details;
    if (details.fever_line != before.fever_line) signs_of_.clear();
    for (const auto& field : detail_fields)
        if (details.*field.field != before.*field.field && !(details.*field.field).empty())
            show_in_window(field.id, details.*field.field);
    if (details.infusion_date != before.infusion_date) {
        const auto date = CalendarDate::parse(details.infusion_date);
        is_taking_over_ = true;
        check_->type_infusion_date(date ? typed_date(*date, *translator_) : std::string());
        is_taking_over_ = false;
    }
    note_whether_teams_differ();
}

/// Two different ones are asked about, and neither is changed before that is answered.
void DiaryPresenter::note_whether_teams_differ() {
    const bool differ =
        std::any_of(std::begin(shared_details), std::end(shared_details), [this](const SharedDetail& shared) {
            const auto& of_window = team_->state().*shared.shown;
            const auto& of_diary = detail(session_->diary(), shared.id);
            return !of_window.empty() && !of_diary.empty() && of_diary != keepable(of_window);
        });
    if (!differ) return drop_notice("team_differs");
    const auto& tr = *translator_;
    notice({"team_differs",
            true,
            tr.text("Two different care teams"),
            tr.text("Your diary names another care team, number or fever line than the band above. Which one "
                    "is right?"),
            {},
            {{tr.text("The one in the diary"), NoticeAction::use_diary_team},
             {tr.text("The one above"), NoticeAction::use_window_team}}});
}

void DiaryPresenter::use_team(bool of_diary) {
    if (!session_) return;
    for (const auto& shared : shared_details) {
        const auto of_window = team_->state().*shared.shown;
        const auto kept = detail(session_->diary(), shared.id);
        if (of_diary && !kept.empty()) show_in_window(shared.id, kept);
        if (!of_diary && !of_window.empty()) set_detail(shared.id, of_window, "use team");
    }
    drop_notice("team_differs");
    refresh();
}

// ---- Whose it is

TypedField DiaryPresenter::person(std::string_view id) const {
    if (!session_) return {detail(person_, id), {}, {}};
    for (const auto& one : state_.details)
        if (one.id == id) return one.value;
    return {};
}

void DiaryPresenter::type_person(const std::string& id, const std::string& text) {
    if (session_) return type_detail(id, text);
    for (const auto& field : detail_fields)
        if (field.id == id) person_.*field.field = keepable(text);
    refresh();
}

/// From now on the diary alone has it.
void DiaryPresenter::move_person_into_diary() {
    for (const auto id : person_details)
        if (const auto& value = detail(person_, id); !value.empty()) set_detail(id, value, "take over");
    const auto& kept = session_->diary().details;
    if (kept.person_name == person_.person_name) person_.person_name.clear();
    if (kept.person_number == person_.person_number) person_.person_number.clear();
    refresh();
}

/// Only what was typed changes in the diary, not what else is different there.
void DiaryPresenter::team_changed() {
    for (const auto& shared : shared_details) {
        const auto of_window = team_->state().*shared.shown;
        if (std::exchange(seen_team_[shared.id], of_window) == of_window) continue;
        if (session_ && !is_taking_over_) set_detail(shared.id, of_window);
    }
    if (!session_ || is_taking_over_) return;
    note_whether_teams_differ();
    refresh();
}

}  // namespace signpost
