// SPDX-License-Identifier: Apache-2.0
#include "app/gui/entry_list_card.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int table_height = 330;
constexpr int filter_width = 120;

/// One column: its heading, its width as designed, and what of a row it shows.
struct ListColumn {
    wxString heading;
    int width;
    std::string DiaryRow::*text;
};

std::array<ListColumn, 7> columns() {
    return {ListColumn{_("When"), 142, &DiaryRow::when},
            ListColumn{_("Day"), 60, &DiaryRow::day},
            ListColumn{_("Temp."), 72, &DiaryRow::temperature},
            ListColumn{_("Noticed"), 250, &DiaryRow::noticed},
            ListColumn{_("Who"), 84, &DiaryRow::who},
            ListColumn{_("Other readings"), 190, &DiaryRow::readings},
            ListColumn{_("Note"), 200, &DiaryRow::note}};
}

}  // namespace

class EntryListCard::Model : public wxDataViewVirtualListModel {
public:
    explicit Model(const DiaryPresenter& diary) : diary_(diary) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (row != row_ || version_ != diary_.state().version) {
            shown_ = diary_.row(row);
            row_ = row;
            version_ = diary_.state().version;
        }
        value = from_utf8(shown_.*texts_[column]);
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    static std::array<std::string DiaryRow::*, 7> texts() {
        std::array<std::string DiaryRow::*, 7> out{};
        const auto all = columns();
        std::transform(all.begin(), all.end(), out.begin(),
                       [](const ListColumn& column) { return column.text; });
        return out;
    }

    const DiaryPresenter& diary_;
    std::array<std::string DiaryRow::*, 7> texts_ = texts();
    // The cells of a row are asked for one after the other.
    mutable DiaryRow shown_;
    mutable unsigned row_ = static_cast<unsigned>(-1);
    mutable std::size_t version_ = 0;
};

EntryListCard::EntryListCard(wxWindow* parent, DiaryPresenter& diary, std::function<void()> open)
    : Card(parent, CardLook::plain),
      diary_(diary),
      title_(new WrappedText(this, to_utf8(_("Entries")), "card-title")),
      count_(new WrappedText(this, {}, "hint")),
      from_(this, to_utf8(_("From")), to_utf8(_("Such as 5 Nov 2026")), {filter_width, 0, 1, 40},
            [&diary](std::string text) { diary.filter_from(std::move(text)); }),
      to_(this, to_utf8(_("To")), to_utf8(_("Such as 5 Nov 2026")), {filter_width, 0, 1, 40},
          [&diary](std::string text) { diary.filter_to(std::move(text)); }),
      sign_label_(new WrappedText(this, to_utf8(_("With the sign")), "strong")),
      sign_(new wxChoice(this, wxID_ANY)),
      all_(make_button(this, _("Show &all"), [&diary] { diary.clear_filter(); })),
      table_(
          new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES)),
      model_(new Model(diary)),
      empty_(new WrappedText(this, {}, "body")) {
    accessible::set_name(*this, to_utf8(_("Entries")));
    accessible::set_name(*sign_, to_utf8(_("With the sign")));
    accessible::set_label(*sign_, *sign_label_);
    accessible::set_name(*table_, to_utf8(_("Entries")), to_utf8(_("Enter opens the entry.")));
    table_->AssociateModel(model_.get());
    add_columns();
    sign_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto number = event.GetSelection();
        diary_.filter_sign(number <= 0 ? std::string() : signs_[static_cast<std::size_t>(number) - 1].id);
    });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (is_filling_ || !event.GetItem().IsOk()) return;
        CallAfter([this, row = model_->GetRow(event.GetItem())] { diary_.select_row(row); });
    });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, open = std::move(open)](wxDataViewEvent& event) {
        CallAfter([this, open, row = model_->GetRow(event.GetItem())] {
            diary_.select_row(row);
            open();
        });
    });
}

void EntryListCard::add_columns() {
    unsigned number = 0;
    for (const auto& column : columns())
        table_->AppendTextColumn(column.heading, number++, wxDATAVIEW_CELL_INERT, px(column.width),
                                 wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
}

bool EntryListCard::show(const DiaryState& state) {
    bool changed = count_->set_text(state.count_note);
    changed = from_.show(state.filter_from) || changed;
    changed = to_.show(state.filter_to) || changed;
    changed = empty_->set_text(state.empty_hint) || changed;
    changed = empty_->Show(!state.empty_hint.empty()) || changed;
    changed = table_->Show(state.entry_count > 0) || changed;
    const bool is_filtered =
        !state.filter_from.text.empty() || !state.filter_to.text.empty() || !state.filter_sign.empty();
    all_->Enable(is_filtered);
    show_signs(state);
    show_rows(state);
    return changed;
}

void EntryListCard::show_signs(const DiaryState& state) {
    if (sign_->IsEmpty() || signs_ != state.filter_signs) {
        signs_ = state.filter_signs;
        wxArrayString names;
        names.push_back(_("any"));
        for (const auto& sign : signs_) names.push_back(from_utf8(sign.name));
        sign_->Set(names);
    }
    const auto at = std::find_if(signs_.begin(), signs_.end(),
                                 [&](const SignChoice& sign) { return sign.id == state.filter_sign; });
    sign_->SetSelection(at == signs_.end() ? 0 : static_cast<int>(at - signs_.begin()) + 1);
}

/// Anew only when rows came, went or changed, so that the table keeps its place while somebody reads.
void EntryListCard::show_rows(const DiaryState& state) {
    if (version_ == state.version) return;
    version_ = state.version;
    is_filling_ = true;
    if (model_->GetCount() != state.entry_count) {
        model_->Reset(static_cast<unsigned>(state.entry_count));
    } else {
        table_->Refresh();
    }
    show_selection(state);
    is_filling_ = false;
}

void EntryListCard::show_selection(const DiaryState& state) {
    const auto row = state.editor ? diary_.row_of(state.editor->id) : std::nullopt;
    if (!row) {
        table_->UnselectAll();
        return;
    }
    const auto item = model_->GetItem(static_cast<unsigned>(*row));
    if (table_->GetSelection() == item) return;
    table_->Select(item);
    table_->EnsureVisible(item);
}

/// From left to right; what has no room goes to a next line. The names of the signs may be long.
void EntryListCard::place_filter(Stack& stack) {
    const int gap = px(12);
    const int cell = px(filter_width);
    const auto button = all_->GetBestSize();
    if (sign_->GetBestSize().x > stack.width() || native::wraps_label(*sign_))
        native::wrap_label(*sign_, stack.width());
    const int choice = std::min(std::max(cell, sign_->GetBestSize().x), stack.width());
    const int box = std::max(sign_->GetBestSize().y, from_.box().GetSize().y);
    int x = 0;
    int top = stack.bottom() + px(12);
    int bottom = top;
    const auto start = [&](int width) {
        if (x > 0 && x + width > stack.width()) {
            x = 0;
            top = bottom + px(8);
        }
        return stack.left() + std::exchange(x, x + width + gap);
    };
    for (auto* date : {&from_, &to_}) {
        const int left = start(cell);
        bottom = std::max(bottom, date->place_at(left, top, cell));
    }
    const int left = start(choice);
    const int label = sign_label_->height_at(choice);
    sign_label_->SetSize(left, top, choice, label);
    sign_->SetSize(left, top + label + px(4), choice, box);
    bottom = std::max(bottom, top + label + px(4) + box);
    const bool beside = x + button.x <= stack.width();
    const int all_left = start(button.x);
    all_->SetSize(all_left, beside ? bottom - (box + button.y) / 2 : top, button.x, button.y);
    bottom = std::max(bottom, top + button.y);
    stack.skip(bottom - stack.bottom());
}

void EntryListCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*count_, px(4));
    place_filter(stack);
    if (table_->IsShown()) {
        table_->SetSize(stack.left(), stack.bottom() + px(12), stack.width(), px(table_height));
        stack.skip(px(12) + px(table_height));
    }
    stack.add(*empty_, px(12));
}

}  // namespace signpost::gui
