// SPDX-License-Identifier: Apache-2.0
#include "app/gui/practice_cards.h"

#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

void add_if_any(std::vector<Paragraph>& list, const std::string& text, const char* part, int gap) {
    if (!text.empty()) list.push_back({text, part, gap});
}

CardContent what_was_there(const StoryAnswer& answer) {
    CardContent content;
    content.before.push_back({answer.heading, "card-title", 0});
    for (const auto& sign : answer.signs) content.before.push_back({"• " + sign, "body", 4});
    add_if_any(content.before, answer.without_signs, "body", 8);
    add_if_any(content.before, answer.also_there, "body", 12);
    add_if_any(content.before, answer.also_ticked, "body", 12);
    add_if_any(content.before, answer.not_complete, "strong", 12);
    return content;
}

/// The card of an emergency without its call to act, for nothing is to be done for a story.
CardContent what_is_asked_for(const StoryAnswer& answer) {
    CardContent content;
    if (answer.emergency) content = content_of(*answer.emergency);
    const std::vector<Paragraph> reasons(content.before.begin() + (answer.emergency ? 2 : 0),
                                         content.before.end());
    content.before = {{answer.asks_heading, "card-title", 0}, {answer.ask, "strong", 8}};
    content.before.insert(content.before.end(), reasons.begin(), reasons.end());
    add_if_any(content.before, answer.fever_medicine, "body", 8);
    return content;
}

CardContent about(const StoryNote& note) {
    ResultCard card;
    card.heading = note.heading;
    card.sources = note.sources;
    auto content = content_of(card);
    content.before = {{note.heading, "card-title", 0}};
    for (const auto& line : note.lines) content.before.push_back({line, "body", 8});
    return content;
}

CardContent where_it_is_listed(const StoryAnswer& answer) {
    CardContent content;
    content.before.push_back({answer.effects_heading, "card-title", 0});
    add_if_any(content.before, answer.effects_order, "hint", 4);
    return content;
}

}  // namespace

CardContent content_of(const StoryState& story) {
    CardContent content;
    content.before.push_back({story.text, "body", 0});
    add_if_any(content.before, story.given_heading, "strong", 12);
    if (!story.given.empty()) content.before.push_back({joined(story.given, " · "), "body", 4});
    if (!story.answer) content.before.push_back({story.what_to_do, "strong", 12});
    return content;
}

std::vector<CardContent> contents_of(const StoryAnswer& answer) {
    std::vector<CardContent> out{what_was_there(answer), what_is_asked_for(answer), about(answer.about)};
    if (!answer.effects.empty()) out.push_back(where_it_is_listed(answer));
    for (const auto& card : answer.effects) out.push_back(content_of(card));
    return out;
}

}  // namespace signpost::gui
