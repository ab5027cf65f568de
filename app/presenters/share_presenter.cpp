// SPDX-License-Identifier: Apache-2.0
// What a person chooses, and the diary that comes of it.
#include "app/presenters/share_presenter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/document_text.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

constexpr std::string_view id_of_check = "check";
constexpr std::string_view view_as_text = "text";
constexpr int days_before_in_week = 6;

constexpr std::array range_ids{std::string_view("now"), std::string_view("week"), std::string_view("all"),
                               std::string_view("dates")};

}  // namespace

SharePresenter::SharePresenter(const Catalog& catalog, const Translator& translator,
                               const CheckPresenter& check, const CareTeamPresenter& team,
                               DiaryPresenter& diary, const Settings& settings, ShareWorld world)
    : catalog_(&catalog),
      translator_(&translator),
      check_(&check),
      team_(&team),
      diary_(&diary),
      world_(std::move(world)),
      page_(world_.usual_page),
      folder_(settings.share_folder) {
    const auto kept = paper::find_page_size(settings.page_size);
    is_page_chosen_ = kept.has_value();
    page_ = kept.value_or(page_);
    state_.shows_text = settings.share_view == view_as_text;
}

void SharePresenter::show(bool is_shown) {
    is_shown_ = is_shown;
    look();
}

void SharePresenter::look() {
    if (is_shown_) refresh();
}

/// What was said before was about something else.
void SharePresenter::changed() {
    state_.said = {};
    look();
}

void SharePresenter::what_do_i_say() {
    paper_ = PaperKind::call_sheet;
    typed_.range = ShareRange::all;
    changed();
}

// ---- What is shared

void SharePresenter::choose_paper(std::string_view id) {
    if (const auto* paper = find_paper(id)) paper_ = paper->kind;
    changed();
}

void SharePresenter::choose_page(std::string_view id) {
    if (const auto size = paper::find_page_size(id)) {
        page_ = *size;
        is_page_chosen_ = true;
    }
    changed();
}

void SharePresenter::choose_range(std::string_view id) {
    const auto at = std::find(range_ids.begin(), range_ids.end(), id);
    if (at != range_ids.end()) typed_.range = static_cast<ShareRange>(at - range_ids.begin());
    changed();
}

void SharePresenter::type_from(std::string text) {
    typed_.from = std::move(text);
    changed();
}

void SharePresenter::type_to(std::string text) {
    typed_.to = std::move(text);
    changed();
}

void SharePresenter::include(std::string_view part_id, bool is_in) {
    for (const auto& part : share_parts())
        if (part.id == part_id) choice_.*part.is_in = is_in;
    changed();
}

void SharePresenter::type_person_name(const std::string& text) {
    diary_->type_person("person_name", text);
    changed();
}

void SharePresenter::type_person_number(const std::string& text) {
    diary_->type_person("person_number", text);
    changed();
}

void SharePresenter::toggle_text() {
    state_.shows_text = !state_.shows_text;
    look();
}

void SharePresenter::store(Settings& settings) const {
    if (is_page_chosen_) settings.page_size = paper::row_of(page_).id;
    settings.share_folder = folder_;
    settings.share_view = state_.shows_text ? view_as_text : std::string_view();
}

// ---- The diary that goes out

ShareContext SharePresenter::context_of(const ExportFormat& format) const {
    const bool is_for_programs = format.holds == FormatHolds::entries && world_.english != nullptr;
    return {is_for_programs ? *world_.english : *catalog_, diary_->context().matcher, *translator_, now_};
}

ShareContext SharePresenter::context() const {
    return {*catalog_, diary_->context().matcher, *translator_, now_};
}

/// The numbers of the band, where the diary has none of its own.
void SharePresenter::name_team(DiaryDetails& details) const {
    const auto& team = team_->team();
    if (details.team_name.empty()) details.team_name = team.name;
    if (details.team_phone.empty()) details.team_phone = team.phone;
    if (details.emergency_number.empty()) details.emergency_number = team.emergency_number;
    if (details.fever_line.empty() && team.fever_line) details.fever_line = team_->state().fever_line;
}

/// What is ticked now, also where no diary keeps it or the diary could not take it.
void SharePresenter::put_check(Diary& diary) const {
    if (!check_->has_content()) return;
    const auto* kept = diary_->entry_on_check();
    Entry entry = kept != nullptr ? *kept : Entry{};
    if (kept == nullptr) {
        entry.id = id_of_check;
        entry.time = diary_->ticked_since().value_or(now_);
        entry.who = diary_->who();
    }
    check_->store(entry);
    entry.rules_version = kept != nullptr ? kept->rules_version : rules_version(*catalog_);
    std::erase_if(diary.entries, [&](const Entry& one) { return one.id == entry.id; });
    diary.entries.insert(std::upper_bound(diary.entries.begin(), diary.entries.end(), entry, is_before),
                         std::move(entry));
}

/// All that could go out.
Diary SharePresenter::whole() const {
    const auto* open = diary_->diary();
    const bool only_check = open == nullptr || typed_.range == ShareRange::now;
    Diary out;
    if (open != nullptr) {
        if (!only_check) {
            out.entries = open->entries;
            out.teach_backs = open->teach_backs;
        }
        out.id = open->id;
        out.details = open->details;
    } else {
        out.id = id_of_check;
        out.details.person_name = diary_->person("person_name").text;
        out.details.person_number = diary_->person("person_number").text;
        const auto& infusion = check_->state().infusion_date;
        const auto date = parse_written_date(infusion.text, *translator_);
        if (date && infusion.problem.empty()) out.details.infusion_date = date->iso();
    }
    name_team(out.details);
    put_check(out);
    return out;
}

/// What does go out. With days that cannot be read no entry and no record does.
Diary SharePresenter::shared() const {
    auto all = whole();
    if (has_bad_dates()) {
        all.entries.clear();
        all.teach_backs.clear();
    }
    return chosen(all, choice_);
}

void SharePresenter::refresh_range() {
    const auto& tr = *translator_;
    state_.asks_dates = typed_.range == ShareRange::dates && diary_->diary() != nullptr;
    state_.from = typed_day(typed_.from);
    state_.to = typed_day(typed_.to);
    choice_.from.reset();
    choice_.to.reset();
    if (state_.asks_dates) {
        choice_.from = parse_written_date(typed_.from, tr);
        choice_.to = parse_written_date(typed_.to, tr);
        if (choice_.from && choice_.to && *choice_.to < *choice_.from)
            state_.to.problem = tr.text("The last day is before the first day.");
    } else {
        state_.from.problem.clear();
        state_.to.problem.clear();
    }
    if (typed_.range == ShareRange::last_week && diary_->diary() != nullptr)
        choice_.from = now_.date.plus_days(-days_before_in_week);
}

// ---- The paper

/// Made anew only when it would be another one.
void SharePresenter::refresh_paper() {
    auto from = shared();
    const bool is_same = made_ == paper_ && made_from_ == from && made_at_ == now_;
    if (is_same) return;
    made_ = paper_;
    made_from_ = std::move(from);
    made_at_ = now_;
    auto document = paper_of(paper_).make(context(), made_from_);
    if (document == document_) return;
    document_ = std::move(document);
    ++state_.version;
    state_.missing_fonts = missing_words();
}

std::string SharePresenter::missing_words() const {
    const auto missing = world_.missing_letters(document_);
    if (missing.letters.empty()) return {};
    return filled_in(
        translator_->text(
            "This computer has no letters for: {letters}. They would be empty boxes on the paper. "
            "Add these fonts: {fonts}."),
        {{"letters", missing.letters}, {"fonts", missing.fonts}});
}

std::string SharePresenter::as_text() const { return plain_text(document_); }

}  // namespace signpost
