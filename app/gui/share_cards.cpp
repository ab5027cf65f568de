// SPDX-License-Identifier: Apache-2.0
#include "app/gui/share_cards.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int date_width = 150;
constexpr int between_fields = 12;

}  // namespace

// ---- Which paper

PaperChoiceCard::PaperChoiceCard(wxWindow* parent, SharePresenter& share)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, to_utf8(_("Which paper")), "card-title")),
      papers_(this, share.state().papers, [&share](const std::string& id) { share.choose_paper(id); }) {
    accessible::set_name(*this, to_utf8(_("Which paper")));
}

void PaperChoiceCard::place(Stack& stack) {
    stack.add(*title_);
    papers_.place(stack, px(4));
}

// ---- What is done with it

PaperActionsCard::PaperActionsCard(wxWindow* parent, const ShareState& state, Events events)
    : Card(parent, CardLook::accent),
      events_(std::move(events)),
      title_(new WrappedText(this, {}, "card-title")),
      choice_(new WrappedText(this, {}, "body")),
      said_(this, FormatHolds::paper) {
    accessible::set_name(*this, to_utf8(_("Print, save or copy")));
    buttons_.push_back(make_button(
        this, _("&Print..."), [this] { events_.print(); }, "primary"));
    for (const auto& format : state.paper_formats) {
        auto* button = make_button(this, label_text(format.button), [this, format] { events_.save(format); });
        accessible::set_name(*button, format.button, format.name);
        buttons_.push_back(button);
    }
    buttons_.push_back(make_button(this, _("&Copy as text"), [this] { events_.copy(); }));
}

bool PaperActionsCard::show(const ShareState& state) {
    bool changed = choice_->set_text(state.choice);
    for (const auto& paper : state.papers)
        if (paper.is_on) changed = title_->set_text(paper.name) || changed;
    return said_.show(state.said) || changed;
}

void PaperActionsCard::focus_print() { buttons_.front()->SetFocus(); }

void PaperActionsCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*choice_, px(4));
    stack.add_row(buttons_, px(12), px(8));
    said_.place(stack, px(12));
}

// ---- What goes on it

PaperContentCard::PaperContentCard(wxWindow* parent, SharePresenter& share)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, to_utf8(_("What goes on it")), "card-title")),
      name_(this, to_utf8(_("Name of the person")), {}, LabelledBox::Look{},
            [&share](const std::string& text) { share.type_person_name(text); }),
      number_(this, to_utf8(_("Date of birth or hospital number")), {}, LabelledBox::Look{},
              [&share](const std::string& text) { share.type_person_number(text); }),
      parts_label_(new WrappedText(this, to_utf8(_("Take along")), "strong")),
      parts_(this, share.state().parts,
             [&share](const std::string& id, bool is_on) { share.include(id, is_on); }),
      range_label_(new WrappedText(this, to_utf8(_("Which entries")), "strong")),
      ranges_(this, share.state().ranges, [&share](const std::string& id) { share.choose_range(id); }),
      from_(this, to_utf8(_("From")), to_utf8(_("Such as 5 Nov 2026")), {date_width, 0, 1, 40},
            [&share](std::string text) { share.type_from(std::move(text)); }),
      to_(this, to_utf8(_("To")), to_utf8(_("Such as 5 Nov 2026")), {date_width, 0, 1, 40},
          [&share](std::string text) { share.type_to(std::move(text)); }),
      page_label_(new WrappedText(this, to_utf8(_("Size of the paper")), "strong")),
      page_(new wxChoice(this, wxID_ANY)) {
    accessible::set_name(*this, to_utf8(_("What goes on it")));
    accessible::set_name(*page_, to_utf8(_("Size of the paper")));
    accessible::set_label(*page_, *page_label_);
    for (const auto& page : share.state().pages) page_->Append(from_utf8(page.name));
    page_->Bind(wxEVT_CHOICE, [&share](wxCommandEvent& event) {
        const auto number = static_cast<std::size_t>(std::max(0, event.GetSelection()));
        if (number < share.state().pages.size()) share.choose_page(share.state().pages[number].id);
    });
}

bool PaperContentCard::show(const ShareState& state) {
    bool changed = name_.show(state.person_name);
    changed = number_.show(state.person_number) || changed;
    name_.enable(!state.is_person_fixed);
    number_.enable(!state.is_person_fixed);
    parts_.show(state.parts);
    changed = ranges_.show(state.ranges) || changed;
    changed = ranges_.is_shown() != state.asks_range || changed;
    ranges_.set_shown(state.asks_range);
    range_label_->Show(state.asks_range);
    changed = from_.box().IsShown() != state.asks_dates || changed;
    from_.set_shown(state.asks_dates);
    to_.set_shown(state.asks_dates);
    changed = from_.show(state.from) || changed;
    changed = to_.show(state.to) || changed;
    for (std::size_t i = 0; i < state.pages.size(); ++i)
        if (state.pages[i].is_on) page_->SetSelection(static_cast<int>(i));
    return changed;
}

void PaperContentCard::place_dates(Stack& stack) {
    if (!from_.box().IsShown()) return;
    const int cell = std::min(px(date_width), (stack.width() - px(between_fields)) / 2);
    const int top = stack.bottom() + px(4);
    const int bottom = std::max(from_.place_at(stack.left(), top, cell),
                                to_.place_at(stack.left() + cell + px(between_fields), top, cell));
    stack.skip(bottom - stack.bottom());
}

void PaperContentCard::place(Stack& stack) {
    stack.add(*title_);
    name_.place(stack, px(12));
    number_.place(stack, px(12));
    stack.add(*parts_label_, px(16));
    parts_.place(stack, px(4));
    stack.add(*range_label_, px(16));
    ranges_.place(stack, px(4));
    place_dates(stack);
    stack.add(*page_label_, px(16));
    stack.add_row({page_}, px(4), 0);
}

// ---- Files

ClinicFilesCard::ClinicFilesCard(wxWindow* parent, const ShareState& state,
                                 const std::function<void(const ShareFormat& format)>& save)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, to_utf8(_("Files for the clinic")), "card-title")),
      intro_(new WrappedText(
          this, to_utf8(_("The entries as a file that other programs can read. Nothing is sent.")), "body")),
      choice_(new WrappedText(this, {}, "body")),
      said_(this, FormatHolds::entries) {
    accessible::set_name(*this, to_utf8(_("Files for the clinic")));
    for (const auto& format : state.entry_formats) {
        Row row{new WrappedText(this, format.name, "body"),
                make_button(this, label_text(format.button), [save, format] { save(format); })};
        accessible::set_name(*row.save, format.button + " " + format.name);
        rows_.push_back(row);
    }
}

bool ClinicFilesCard::show(const ShareState& state) {
    const bool changed = choice_->set_text(state.entries_choice);
    return said_.show(state.said) || changed;
}

void ClinicFilesCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*intro_, px(8));
    stack.add(*choice_, px(8));
    for (const auto& row : rows_) {
        const auto button = row.save->GetBestSize();
        const int width = std::max(px(80), stack.width() - button.x - px(between_fields));
        const int text = row.name->height_at(width);
        const int line = std::max(text, button.y);
        const int top = stack.bottom() + px(8);
        row.name->SetSize(stack.left(), top + (line - text) / 2, width, text);
        row.save->SetSize(stack.left() + stack.width() - button.x, top + (line - button.y) / 2, button.x,
                          button.y);
        stack.skip(px(8) + line);
    }
    said_.place(stack, px(12));
}

}  // namespace signpost::gui
