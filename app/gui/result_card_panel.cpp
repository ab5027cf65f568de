// SPDX-License-Identifier: Apache-2.0
#include "app/gui/result_card_panel.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

void add_sources(std::vector<Paragraph>& details, const std::vector<SourceLine>& sources) {
    for (const auto& source : sources) {
        const auto mark =
            source.is_founding_article ? " (" + to_utf8(_("the founding article")) + ")" : std::string();
        details.push_back({"• " + source.title + mark, "fine", 8});
        details.push_back({source.where, "fine", 0});
    }
}

}  // namespace

CardContent content_of(const EmergencyCard& card) {
    CardContent content;
    content.before.push_back({"\u26A0 " + card.heading, "emergency", 0});
    content.before.push_back({card.call, "title", 6});
    content.details_button = to_utf8(_("Why, and sources"));
    for (const auto& detail : card.details) {
        content.before.push_back({"• " + detail.reason, "body", 4});
        content.details.push_back({detail.reason, "strong", 12});
        if (!detail.why.empty()) content.details.push_back({detail.why, "body", 2});
        if (!detail.composed_note.empty()) content.details.push_back({detail.composed_note, "hint", 2});
        add_sources(content.details, detail.sources);
    }
    return content;
}

CardContent content_of(const ResultCard& card) {
    CardContent content;
    content.before = {{card.heading, "card-title", 0}, {card.plain, "body", 8}};
    if (!card.listed_heading.empty()) content.before.push_back({card.listed_heading, "body", 10});
    content.chips = card.signs;
    content.chips_spoken = joined(card.signs, ", ");
    if (!card.usual_time.empty()) content.after.push_back({card.usual_time, "hint", 10});
    content.details_button = to_utf8(_("Sources"));
    if (!card.article_says.empty()) content.details.push_back({card.article_heading, "strong", 8});
    for (const auto& fact : card.article_says) content.details.push_back({"• " + fact, "fine", 4});
    if (!card.article_says.empty()) content.details.push_back({to_utf8(_("Sources:")), "strong", 10});
    add_sources(content.details, card.sources);
    return content;
}

ResultCardPanel::ResultCardPanel(wxWindow* parent, CardLook look, std::function<void()> on_resize)
    : Card(parent, look),
      chips_(new ChipRow(this)),
      button_(new_button(this, wxString(), wxBU_EXACTFIT | wxBU_LEFT)),
      on_resize_(std::move(on_resize)) {
    native::begin_style(*button_, "link");
    show_button();
    // Not from inside the click: assistive tools wait for the handler to end.
    button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { toggle_details(); }); });
}

bool ResultCardPanel::show(const CardContent& content) {
    if (content == content_) return false;
    const bool same_card =
        !content_.before.empty() && !content.before.empty() && content.before[0] == content_.before[0];
    if (!same_card) details_open_ = false;
    content_ = content;
    if (!content_.before.empty()) accessible::set_name(*this, content_.before.front().text);
    chips_->set_chips(content_.chips, content_.chips_spoken);
    show_texts();
    show_button();
    return true;
}

WrappedText* ResultCardPanel::text_at(std::size_t number, const Paragraph& paragraph) {
    if (number == texts_.size()) {
        texts_.push_back(new WrappedText(this, {}));
        parts_.push_back("");
    }
    auto* text = texts_[number];
    if (parts_[number] != paragraph.part) text->change_part(parts_[number], paragraph.part);
    parts_[number] = paragraph.part;
    text->set_text(paragraph.text);
    text->Show();
    return text;
}

void ResultCardPanel::show_texts() {
    std::size_t number = 0;
    for (const auto* list : {&content_.before, &content_.after, &content_.details}) {
        const bool is_closed = list == &content_.details && !details_open_;
        for (std::size_t i = 0; !is_closed && i < list->size(); ++i) text_at(number++, (*list)[i]);
    }
    for (; number < texts_.size(); ++number) texts_[number]->Hide();
}

void ResultCardPanel::show_button() {
    button_->Show(!content_.details_button.empty());
    const auto closed = content_.details_button.empty() ? to_utf8(_("Sources")) : content_.details_button;
    const auto label = details_open_ ? to_utf8(_("Hide sources")) : closed;
    if (label != button_label_) button_->SetLabel(label_text(label));
    button_label_ = label;
    const auto heading = content_.before.empty() ? std::string() : ": " + content_.before.front().text;
    accessible::set_name(*button_, label + heading);
}

bool ResultCardPanel::focus_button() {
    if (!IsShown() || !button_->IsShown()) return false;
    button_->SetFocus();
    return true;
}

void ResultCardPanel::toggle_details() {
    details_open_ = !details_open_;
    show_texts();
    show_button();
    on_resize_();
}

void ResultCardPanel::place(Stack& stack) {
    std::size_t number = 0;
    for (const auto& paragraph : content_.before) stack.add(*texts_[number++], px(paragraph.gap));
    chips_->Show(!content_.chips.empty());
    if (!content_.chips.empty()) {
        stack.skip(px(6));
        const int height = chips_->lay_out(stack.width());
        chips_->SetSize(stack.left(), stack.bottom(), stack.width(), height);
        stack.skip(height);
    }
    for (const auto& paragraph : content_.after) stack.add(*texts_[number++], px(paragraph.gap));
    if (button_->IsShown()) stack.add_row({button_}, px(6), 0);
    if (!details_open_) return;
    for (const auto& paragraph : content_.details) stack.add(*texts_[number++], px(paragraph.gap));
}

}  // namespace signpost::gui
