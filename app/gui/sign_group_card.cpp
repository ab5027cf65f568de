// SPDX-License-Identifier: Apache-2.0
#include "app/gui/sign_group_card.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/palette.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int smallest_target = 44;
constexpr int hint_indent = 36;  // the width of the box, so that the hint stands below the label
constexpr int between_columns = 16;
constexpr int between_rows = 6;

/// In lines, each of which may be missing.
std::string in_lines(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + "\n" + second;
}

std::string hint_of(const SignRow& row) { return in_lines(row.check, row.note); }

std::string tag_of(const SignRow& row) {
    if (!row.is_emergency) return {};
    return "\u26A0 " + to_utf8(_("Emergency sign")) + (hint_of(row).empty() ? "" : "\n");
}

}  // namespace

SignGroupCard::SignGroupCard(wxWindow* parent, const SignGroupRows& group, OnTick on_tick,
                             int narrowest_column)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, group.name, "card-title")),
      narrowest_column_(narrowest_column),
      on_tick_(std::move(on_tick)) {
    accessible::set_name(*this, group.name);
    for (const auto& row : group.rows) add_row(row);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) { tick_at(event.GetPosition()); });
    show(group);
}

void SignGroupCard::add_row(const SignRow& state) {
    Row row;
    row.sign = state.sign;
    row.box = new WrappedCheckBox(this, state.label);
    row.hint = new WrappedText(this, {}, "hint");
    row.box->Bind(wxEVT_CHECKBOX,
                  [this, sign = row.sign](wxCommandEvent& event) { on_tick_(sign, event.IsChecked()); });
    rows_.push_back(row);
}

bool SignGroupCard::show(const SignGroupRows& group) {
    bool changed = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) changed = show_row(rows_[i], group.rows[i]) || changed;
    return title_->Show(group.is_shown()) || changed;
}

bool SignGroupCard::show_row(Row& row, const SignRow& state) {
    if (row.box->GetValue() != state.is_checked) row.box->SetValue(state.is_checked);
    const auto colour = state.is_emergency ? palette_for(*this).emergency : wxColour();
    const bool hint_changed = row.hint->set_text(tag_of(state), colour, hint_of(state));
    if (hint_changed) accessible::set_name(*row.box, state.label, tag_of(state) + hint_of(state));
    if (row.is_shown == state.is_shown) return hint_changed;
    row.is_shown = state.is_shown;
    row.box->Show(state.is_shown);
    row.hint->Show(state.is_shown);
    return true;
}

wxCheckBox* SignGroupCard::first_box() const {
    const auto row = std::find_if(rows_.begin(), rows_.end(), [](const Row& one) { return one.is_shown; });
    return row == rows_.end() ? nullptr : row->box;
}

int SignGroupCard::place_row(Row& row, int x, int y, int width) {
    const int box = std::max(row.box->height_at(width), px(smallest_target) * 3 / 4);
    const int hint_width = width - px(hint_indent);
    const int hint = row.hint->text().empty() ? 0 : row.hint->height_at(hint_width);
    row.box->SetSize(x, y, width, box);
    row.hint->SetSize(x + px(hint_indent), y + box, hint_width, hint);
    return box + hint;
}

/// An empty group stays shown, without height: a card that was hidden and shown again loses its place among
/// the stops of the keyboard.
bool SignGroupCard::is_empty() const { return !title_->IsShown(); }

void SignGroupCard::place(Stack& stack) {
    stack.add(*title_);
    stack.skip(px(between_rows));
    const int columns = stack.width() >= 2 * px(narrowest_column_) + px(between_columns) ? 2 : 1;
    const int width = (stack.width() - (columns - 1) * px(between_columns)) / columns;
    int column = 0;
    int line_height = 0;
    for (auto& row : rows_) {
        if (!row.is_shown) continue;
        if (column == columns) {
            stack.skip(line_height + px(between_rows));
            column = 0;
            line_height = 0;
        }
        const int x = stack.left() + column * (width + px(between_columns));
        line_height = std::max(line_height, place_row(row, x, stack.bottom(), width));
        ++column;
    }
    stack.skip(line_height);
}

/// The words below a box belong to it: a click there ticks it too, which makes the target as large as it
/// looks.
void SignGroupCard::tick_at(const wxPoint& point) {
    for (const auto& row : rows_)
        if (row.is_shown && row.hint->GetRect().Contains(point)) on_tick_(row.sign, !row.box->GetValue());
}

}  // namespace signpost::gui
