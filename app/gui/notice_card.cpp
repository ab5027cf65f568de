// SPDX-License-Identifier: Apache-2.0
#include "app/gui/notice_card.h"

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"

namespace signpost::gui {

NoticeCard::NoticeCard(wxWindow* parent, Act act)
    : Card(parent, CardLook::accent),
      heading_(new WrappedText(this, {}, "card-title")),
      text_(new WrappedText(this, {}, "body")),
      items_(new WrappedText(this, {}, "strong")),
      act_(std::move(act)) {}

bool NoticeCard::show(const DiaryNotice& notice) {
    if (notice == shown_) return false;
    shown_ = notice;
    accessible::set_name(*this, notice.heading);
    heading_->set_text((notice.is_problem ? "\u26A0 " : "") + notice.heading);
    text_->set_text(notice.text);
    std::string items;
    for (const auto& item : notice.items) items += (items.empty() ? "\u2022 " : "\n\u2022 ") + item;
    items_->set_text(items);
    items_->Show(!items.empty());
    for (auto* button : buttons_) button->Destroy();
    buttons_.clear();
    for (const auto& button : notice.buttons)
        buttons_.push_back(make_button(this, label_text(button.label), [this, action = button.action] {
            act_(action, std::string(shown_.id));
        }));
    return true;
}

bool NoticeCard::focus_button() {
    if (buttons_.empty()) return false;
    buttons_.front()->SetFocus();
    return true;
}

void NoticeCard::place(Stack& stack) {
    stack.add(*heading_);
    stack.add(*text_, px(8));
    stack.add(*items_, px(8));
    if (!buttons_.empty()) stack.add_row({buttons_.begin(), buttons_.end()}, px(12), px(8));
}

}  // namespace signpost::gui
