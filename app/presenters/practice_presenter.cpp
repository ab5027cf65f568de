// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/practice_presenter.h"

#include <algorithm>
#include <sstream>

#include "app/presenters/check_results.h"
#include "app/presenters/source_lines.h"
#include "core/base/text.h"
#include "core/sharing/check_report.h"

namespace signpost {
namespace {

std::set<std::string, std::less<>> words_in(const std::string& text) {
    std::istringstream in(text);
    std::set<std::string, std::less<>> out;
    for (std::string word; in >> word;) out.insert(word);
    return out;
}

}  // namespace

PracticePresenter::PracticePresenter(const Catalog& catalog, const std::vector<PracticeCase>& cases,
                                     const Translator& translator, const Settings& settings)
    : catalog_(&catalog),
      cases_(&cases),
      translator_(&translator),
      matcher_(catalog),
      opened_(words_in(settings.opened_stories)) {
    state_.intro = translator.text(
        "Read a short story and tick the signs that you find in it. Then see what was there, where it is "
        "listed, and what the sources ask for.");
    state_.not_about_you = translator.text(
        "This is practice. What you tick here is about the person in the story. It is kept nowhere. If you "
        "notice a sign yourself, call your care team.");
    refresh();
}

// ---- What a learner does

void PracticePresenter::open(std::size_t number) {
    if (number >= cases_->size()) return;
    open_ = number;
    opened_.insert((*cases_)[number].id);
    try_again();
}

void PracticePresenter::tick(SignIndex sign, bool noticed) {
    noticed ? void(ticked_.insert(sign)) : void(ticked_.erase(sign));
    refresh();
}

void PracticePresenter::show_answer() {
    is_answered_ = true;
    refresh();
}

void PracticePresenter::try_again() {
    ticked_.clear();
    is_answered_ = false;
    refresh();
}

void PracticePresenter::another() {
    if (!open_) return;
    const auto count = cases_->size();
    for (std::size_t step = 1; step < count; ++step) {
        const auto number = (*open_ + step) % count;
        if (!opened_.contains((*cases_)[number].id)) return open(number);
    }
    open((*open_ + 1) % count);
}

void PracticePresenter::back() {
    open_.reset();
    try_again();
}

void PracticePresenter::forget_opened() {
    opened_.clear();
    refresh();
}

void PracticePresenter::set_team(CareTeam team) {
    team_ = std::move(team);
    refresh();
}

void PracticePresenter::store(Settings& settings) const {
    settings.opened_stories = joined({opened_.begin(), opened_.end()}, " ");
}

// ---- What is shown

void PracticePresenter::refresh() {
    refresh_rows();
    state_.story.reset();
    if (open_) state_.story = story_of((*cases_)[*open_]);
    if (on_change) on_change();
}

std::string PracticePresenter::origin_of(const PracticeCase& one) const {
    return one.published ? translator_->text("Retold from a published report.")
                         : translator_->text("Made up for practice.");
}

void PracticePresenter::refresh_rows() {
    state_.stories.clear();
    for (const auto& one : *cases_) {
        StoryRow row{one.title, origin_of(one), opened_.contains(one.id)};
        if (row.was_opened) row.line += " " + translator_->text("Opened before.");
        state_.stories.push_back(std::move(row));
    }
    state_.can_forget = !opened_.empty();
}

StoryState PracticePresenter::story_of(const PracticeCase& one) const {
    const auto& tr = *translator_;
    StoryState story;
    story.title = one.title;
    story.from = origin_of(one);
    story.text = one.story;
    story.given = given_in(one);
    if (!story.given.empty()) story.given_heading = tr.text("The story says:");
    story.what_to_do =
        tr.text("Tick the signs that you find. If you are not sure, tick it. Then look at what was there.");
    story.groups = groups();
    if (is_answered_) story.answer = answer_to(one);
    return story;
}

std::vector<std::string> PracticePresenter::given_in(const PracticeCase& one) const {
    const auto& tr = *translator_;
    std::vector<std::string> out;
    if (const auto age = one.checklist.age_years)
        out.push_back(
            filled_in(tr.plural("Age: {count} year", "Age: {count} years", static_cast<unsigned>(*age)),
                      {{"count", std::to_string(*age)}}));
    if (const auto day = one.checklist.days_since_infusion)
        out.push_back(filled_in(tr.text("Day {day} after the infusion"), {{"day", std::to_string(*day)}}));
    auto readings = one.checklist.readings;
    std::sort(readings.begin(), readings.end(),
              [](const Reading& a, const Reading& b) { return a.measurement < b.measurement; });
    for (const auto& reading : readings)
        out.push_back(catalog_->at(reading.measurement).name + ": " + in_words(*catalog_, reading, tr));
    if (one.checklist.fever_medicine_taken) out.push_back(tr.text("Medicine for fever was taken"));
    return out;
}

std::vector<SignGroupRows> PracticePresenter::groups() const {
    std::vector<SignGroupRows> out;
    for (const auto& group : catalog_->groups) out.push_back({group.name, {}});
    for (std::size_t i = 0; i < catalog_->signs.size(); ++i) {
        const auto& sign = catalog_->signs[i];
        const auto index = at_place<SignIndex>(i);
        SignRow row{index, sign.label, sign.check, {}};
        row.is_emergency = sign.advice == Advice::emergency;
        row.is_checked = ticked_.contains(index);
        out[sign.group].rows.push_back(std::move(row));
    }
    return out;
}

// ---- What was there

StoryAnswer PracticePresenter::answer_to(const PracticeCase& one) const {
    const auto& tr = *translator_;
    const auto result = matcher_.match(one.checklist);
    StoryAnswer answer;
    answer.heading = tr.text("What was there");
    for (const auto& present : result.signs) answer.signs.push_back(words_of(one, present));
    if (result.signs.empty()) answer.without_signs = catalog_->texts.none_of_these;
    tell_ticks(answer, result);
    answer.asks_heading = tr.text("What the sources ask for in this story");
    answer.emergency = emergency_card(*catalog_, team_, one.checklist, result, tr);
    answer.ask = answer.emergency ? answer.emergency->call : catalog_->texts.prompt;
    if (one.checklist.fever_medicine_taken) answer.fever_medicine = catalog_->texts.fever_medicine;
    answer.about = {
        tr.text("About this story"), {origin_of(one), one.explanation}, source_lines(*catalog_, one.sources)};
    answer.effects = result_cards(*catalog_, result, tr);
    for (auto& card : answer.effects)
        if (!card.listed_heading.empty()) card.listed_heading = tr.text("It lists from this story:");
    if (!answer.effects.empty()) answer.effects_heading = tr.text("Where it is listed");
    if (answer.effects.size() > 1)
        answer.effects_order = tr.text("Always in this order, whatever the story tells.");
    answer.not_complete = catalog_->texts.list_not_complete;
    return answer;
}

/// What the story tells and was not ticked, and the other way round. With nothing ticked there is nothing to
/// compare.
void PracticePresenter::tell_ticks(StoryAnswer& answer, const MatchResult& result) const {
    if (ticked_.empty()) return;
    const auto& tr = *translator_;
    std::vector<SignIndex> not_ticked;
    auto further = ticked_;
    for (const auto& present : result.signs)
        if (further.erase(present.sign) == 0) not_ticked.push_back(present.sign);
    if (!not_ticked.empty())
        answer.also_there =
            filled_in(tr.text("Also in the story: {signs}."), {{"signs", names_of(not_ticked)}});
    if (!further.empty())
        answer.also_ticked = filled_in(
            tr.text(
                "You also ticked: {signs}. The story does not tell of this. You can tell your team about a "
                "sign even when you are not sure."),
            {{"signs", names_of({further.begin(), further.end()})}});
}

std::string PracticePresenter::words_of(const PracticeCase& one, const PresentSign& present) const {
    const auto& label = catalog_->at(present.sign).label;
    for (const auto& reading : one.checklist.readings)
        if (present.from == reading.measurement)
            return filled_in(translator_->text("{sign} (from the number {reading})"),
                             {{"sign", label}, {"reading", in_words(*catalog_, reading, *translator_)}});
    return label;
}

std::string PracticePresenter::names_of(const std::vector<SignIndex>& signs) const {
    std::vector<std::string> names;
    names.reserve(signs.size());
    for (const auto sign : signs) names.push_back(catalog_->at(sign).short_name);
    return joined(names, "; ");
}

}  // namespace signpost
