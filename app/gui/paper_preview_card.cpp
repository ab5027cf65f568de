// SPDX-License-Identifier: Apache-2.0
#include "app/gui/paper_preview_card.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

constexpr int text_height = 520;

}  // namespace

PaperPreviewCard::PaperPreviewCard(wxWindow* parent, SharePresenter& share, std::function<void()> resized)
    : Block(parent),
      share_(share),
      resized_(std::move(resized)),
      hint_(new WrappedText(this, {}, "strong")),
      missing_(new WrappedText(this, {}, "problem")),
      page_words_(new WrappedText(this, {}, "strong")),
      previous_(make_button(this, _("Page before"), [this] { turn_to(page_ - 1); })),
      next_(make_button(this, _("Next page"), [this] { turn_to(page_ + 1); })),
      as_text_(make_button(this, _("Show as te&xt"), [this] { share_.toggle_text(); })),
      picture_(new PagePanel(this)),
      text_(new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                           wxTE_MULTILINE | wxTE_READONLY)) {
    accessible::set_name(*this, to_utf8(_("The paper")));
    accessible::make_announcer(*page_words_);
    accessible::set_name(*text_, to_utf8(_("The paper")));
    native::begin_style(*text_, "sheet");
    text_->Hide();
}

bool PaperPreviewCard::show(const ShareState& state) {
    bool changed = hint_->show_if_any(state.hint);
    changed = missing_->show_if_any(state.missing_fonts) || changed;
    for (const auto& paper : state.papers)
        if (paper.is_on) paper_name_ = paper.name;
    if (state.version != version_ || state.page != size_ || !pages_) {
        make_pages(state);
        changed = true;
    }
    if (text_->IsShown() != state.shows_text) {
        text_->Show(state.shows_text);
        picture_->Show(!state.shows_text);
        as_text_->SetLabel(state.shows_text ? _("Show as pa&ge") : _("Show as te&xt"));
        changed = true;
    }
    if (state.shows_text && text_version_ != state.version) {
        text_version_ = state.version;
        text_->ChangeValue(from_utf8(share_.as_text()));
        text_->SetInsertionPoint(0);
        accessible::set_name(*text_, paper_name_);
    }
    return show_page() || changed;
}

void PaperPreviewCard::make_pages(const ShareState& state) {
    pages_ = std::make_shared<const paper::Pages>(share_.document(), state.page);
    version_ = state.version;
    size_ = state.page;
    page_ = std::min(page_, std::max<std::size_t>(1, pages_->count()) - 1);
}

void PaperPreviewCard::turn_to(std::size_t page) {
    if (page >= pages_->count()) return;
    page_ = page;
    if (show_page()) resized_();
    accessible::announce(*page_words_, page_words_->text());
    // The button that led here may have nowhere to lead now.
    if (!previous_->IsEnabled() && previous_->HasFocus()) next_->SetFocus();
    if (!next_->IsEnabled() && next_->HasFocus()) previous_->SetFocus();
}

bool PaperPreviewCard::show_page() {
    const auto words =
        filled_in(to_utf8(_("Page {page} of {pages}")),
                  {{"page", std::to_string(page_ + 1)}, {"pages", std::to_string(pages_->count())}});
    bool changed = page_words_->set_text(picture_->IsShown() ? words : paper_name_);
    const bool turns = pages_->count() > 1 && picture_->IsShown();
    for (auto* button : {previous_, next_}) changed = button->Show(turns) || changed;
    previous_->Enable(page_ > 0);
    next_->Enable(page_ + 1 < pages_->count());
    picture_->show(pages_, page_, paper_name_ + ", " + words,
                   to_utf8(_("A picture of the paper. Show as text gives the same to be read.")));
    return changed;
}

int PaperPreviewCard::lay_out(int width) {
    Stack stack(0, 0, width);
    stack.add(*hint_);
    stack.add(*missing_, px(6));
    if (stack.bottom() > 0) stack.skip(px(12));
    stack.add_titled_row(*page_words_, {previous_, next_, as_text_}, px(8));
    if (picture_->IsShown()) stack.add(*picture_, px(8), picture_->wanted_height(width));
    if (text_->IsShown()) stack.add(*text_, px(8), px(text_height));
    return stack.bottom();
}

void PaperPreviewCard::focus_paper() {
    if (text_->IsShown()) return text_->SetFocus();
    picture_->SetFocus();
}

}  // namespace signpost::gui
