// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/class_presenter.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "core/base/text.h"

namespace signpost {
namespace {

constexpr std::chrono::seconds for_one_effect{120};
constexpr std::string_view between_signs = "\u00A0· ";  // no line begins with the dot

std::string minutes_and_seconds(std::chrono::seconds time) {
    return fmt::format("{}:{:02}", time.count() / 60, time.count() % 60);
}

/// The prompt with the team's name and number behind it.
std::string prompt_with_team(const BandState& band) {
    std::vector<std::string> team;
    if (!band.team_name.empty()) team.push_back(band.team_name);
    if (!band.team_phone.empty()) team.push_back(band.team_phone);
    return team.empty() ? band.prompt : band.prompt + " " + joined(team, ": ");
}

}  // namespace

ClassPresenter::ClassPresenter(const Catalog& catalog, const Teaching& teaching, const Translator& translator,
                               CareTeam team, const CalendarDate& today,
                               const std::vector<EffectIndex>& effects, ClassClock clock)
    : translator_(&translator),
      team_(std::move(team)),
      effects_(effects_to_teach(catalog, effects)),
      content_{catalog, teaching, translator, team_},
      clock_(std::move(clock)),
      slides_(class_deck(content_, effects_, [](const ClassSlide&) { return true; })),
      spent_(effects_.size()),
      counted_(clock_()) {
    const auto band = band_of(catalog, team_, translator);
    state_.foot.prompt = prompt_with_team(band);
    state_.foot.emergency = band.emergency_heading + " " + joined(band.emergency_signs, between_signs);
    state_.foot.fine = footer_of(catalog, today, translator);
    refresh();
}

// ---- Going through the class

void ClassPresenter::forward() {
    if (shows_keys_) return toggle_keys();
    go_to(at_ + 1);
}

void ClassPresenter::back() {
    if (shows_keys_) return toggle_keys();
    if (at_ > 0) go_to(at_ - 1);
}

void ClassPresenter::first() { go_to(0); }

void ClassPresenter::last() { go_to(slides_.size() - 1); }

void ClassPresenter::next_effect() {
    for (auto i = at_ + 1; i < slides_.size(); ++i)
        if (slides_[i].stage == ClassStage::opening || !is_of_an_effect(i)) return go_to(i);
}

void ClassPresenter::previous_effect() {
    for (auto i = at_; i-- > 0;)
        if (slides_[i].stage == ClassStage::opening) return go_to(i);
    go_to(0);
}

bool ClassPresenter::is_of_an_effect(std::size_t slide) const {
    const auto stage = slides_[slide].stage;
    return stage == ClassStage::opening || stage == ClassStage::signs || stage == ClassStage::further ||
           stage == ClassStage::say_back;
}

void ClassPresenter::go_to(std::size_t slide) {
    count_time();
    shows_keys_ = false;
    at_ = std::min(slide, slides_.size() - 1);
    refresh();
}

void ClassPresenter::fit(const ClassFits& fits) {
    count_time();
    const auto was = slides_[at_];
    slides_ = class_deck(content_, effects_, fits);
    const auto same = std::find_if(slides_.begin(), slides_.end(), [&](const ClassSlide& slide) {
        return slide.stage == was.stage && slide.number == was.number && slide.reach >= was.reach;
    });
    at_ = std::min(static_cast<std::size_t>(same - slides_.begin()), slides_.size() - 1);
    refresh();
}

// ---- The time

void ClassPresenter::count_time() {
    const auto now = clock_();
    if (is_of_an_effect(at_) && !is_time_paused_) spent_[slides_[at_].number] += now - counted_;
    counted_ = now;
}

void ClassPresenter::toggle_time() {
    count_time();
    is_time_paused_ = !is_time_paused_;
    refresh();
}

std::string ClassPresenter::time() const {
    if (!is_of_an_effect(at_)) return {};
    auto spent = spent_[slides_[at_].number];
    if (!is_time_paused_) spent += clock_() - counted_;
    return filled_in(
        translator_->text("{spent} of {planned}"),
        {{"spent", minutes_and_seconds(spent)}, {"planned", minutes_and_seconds(for_one_effect)}});
}

// ---- What is shown

void ClassPresenter::toggle_keys() {
    shows_keys_ = !shows_keys_;
    refresh();
}

/// In a few words what a slide shows beyond the one before.
std::string ClassPresenter::words_for(const ClassSlide& slide) const {
    if (slide.stage == ClassStage::signs || slide.stage == ClassStage::opening) return slide.added;
    return slide.subtitle.empty() ? slide.title : slide.title + ": " + slide.subtitle;
}

void ClassPresenter::refresh() {
    const auto& tr = *translator_;
    state_.slide = shows_keys_ ? keys() : slides_[at_];
    state_.foot.place = is_of_an_effect(at_) ? filled_in(tr.text("{number} of {all}"),
                                                         {{"number", std::to_string(slides_[at_].number + 1)},
                                                          {"all", std::to_string(effects_.size())}})
                                             : std::string();
    state_.is_first = at_ == 0;
    state_.is_last = at_ + 1 == slides_.size();
    state_.now = words_for(slides_[at_]);
    state_.next =
        state_.is_last ? tr.text("This is the end. Escape closes the class.") : words_for(slides_[at_ + 1]);
    state_.is_time_paused = is_time_paused_;
    state_.shows_keys = shows_keys_;
    if (on_change) on_change();
}

ClassSlide ClassPresenter::keys() const {
    const auto& tr = *translator_;
    ClassSlide slide = slides_[at_];
    slide.title = tr.text("Keys");
    slide.subtitle.clear();
    slide.lines.clear();
    for (const auto& text :
         {tr.text("Space, Page Down, right arrow, click: next"),
          tr.text("Page Up, left arrow, Backspace, right click: back"),
          tr.text("N or P: next effect, effect before"), tr.text("Home, End: first and last slide"),
          tr.text("T: stop the time, or go on"), tr.text("S: show or hide the notes"),
          tr.text("D: dark or light"), tr.text("F or F11: full size, or a window"),
          tr.text("Escape: end the class")})
        slide.lines.push_back({ClassLineKind::text, text});
    slide.shown = slide.lines.size();
    std::vector<std::string> texts{slide.title};
    for (const auto& line : slide.lines) texts.push_back(line.text);
    slide.added = joined(texts, "\n");
    return slide;
}

}  // namespace signpost
