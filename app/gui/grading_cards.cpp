// SPDX-License-Identifier: Apache-2.0
#include "app/gui/grading_cards.h"

#include "app/gui/accessible.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int label_width = 90;
constexpr int beside_label = 8;

std::string bulleted(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "\u2022 " : "\n\u2022 ") + item;
    return out;
}

}  // namespace

// ---- The case

GradingCaseCard::GradingCaseCard(wxWindow* parent, GradingPresenter& grading)
    : Card(parent, CardLook::accent),
      title_(new WrappedText(this, grading.state().heading, "card-title")),
      notice_(new WrappedText(this, grading.state().notice, "strong")),
      label_(new WrappedText(this, to_utf8(_("Practice case and table")), "body")),
      choice_(new wxChoice(this, wxID_ANY)),
      story_(new WrappedText(this, {}, "body")),
      facts_title_(new WrappedText(this, to_utf8(_("Read from the story")), "strong")),
      facts_(new WrappedText(this, {}, "body")),
      note_(new WrappedText(this, {}, "hint")) {
    accessible::set_name(*this, grading.state().heading);
    accessible::set_name(*choice_, to_utf8(_("Practice case and table")));
    accessible::set_label(*choice_, *label_);
    for (const auto& one : grading.state().choices) choice_->Append(from_utf8(one.name));
    choice_->Bind(wxEVT_CHOICE, [&grading](wxCommandEvent& event) {
        if (event.GetSelection() >= 0) grading.choose(static_cast<std::size_t>(event.GetSelection()));
    });
}

bool GradingCaseCard::show(const GradingState& state) {
    for (std::size_t i = 0; i < state.choices.size(); ++i)
        if (state.choices[i].is_on) choice_->SetSelection(static_cast<int>(i));
    bool changed = story_->set_text(state.story);
    changed = facts_->set_text(bulleted(state.facts)) || changed;
    auto notes = state.taken;
    if (!state.note.empty()) notes.push_back(state.note);
    changed = note_->show_if_any(bulleted(notes)) || changed;
    return changed;
}

void GradingCaseCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*notice_, px(8));
    stack.add(*label_, px(16));
    stack.add(*choice_, px(4));
    stack.add(*story_, px(12));
    stack.add(*facts_title_, px(12));
    stack.add(*facts_, px(4));
    stack.add(*note_, px(8));
}

// ---- The result

GradingResultCard::GradingResultCard(wxWindow* parent)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, {}, "card-title")),
      rows_(new WrappedText(this, {}, "body")),
      footnotes_title_(new WrappedText(this, to_utf8(_("Footnotes that applied")), "strong")),
      footnotes_(new WrappedText(this, {}, "body")),
      sources_title_(new WrappedText(this, to_utf8(_("Sources")), "strong")),
      sources_(new WrappedText(this, {}, "hint")) {
    accessible::set_name(*this, to_utf8(_("What the table says")));
    accessible::make_announcer(*title_);
}

bool GradingResultCard::show(const GradingState& state) {
    const bool is_first = title_->text().empty();
    bool changed = title_->set_text(state.result);
    if (!is_first && changed) accessible::announce(*title_, state.result);
    changed = rows_->show_if_any(bulleted(state.rows)) || changed;
    footnotes_title_->Show(!state.footnotes.empty());
    changed = footnotes_->show_if_any(bulleted(state.footnotes)) || changed;
    changed = sources_->set_text(bulleted(state.sources)) || changed;
    return changed;
}

void GradingResultCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*rows_, px(8));
    stack.add(*footnotes_title_, px(12));
    stack.add(*footnotes_, px(4));
    stack.add(*sources_title_, px(12));
    stack.add(*sources_, px(4));
}

// ---- A table

GradingTableCard::GradingTableCard(wxWindow* parent, const GradingTable& table)
    : Card(parent, CardLook::plain),
      title_(new WrappedText(this, table.name, "card-title")),
      reading_(new WrappedText(this, table.reading, "body")) {
    accessible::set_name(*this, table.name);
    if (!table.before.empty()) add_list(above_, _("One of these first"), table.before);
    for (const auto& column : table.columns) {
        Column shown{new WrappedText(this, column.heading, "strong"), {}};
        for (const auto& row : column.rows)
            shown.rows.push_back(
                {new WrappedText(this, row.label, "strong"), new WrappedText(this, row.text, "body")});
        columns_.push_back(std::move(shown));
    }
    if (!table.left_open.empty()) add_list(below_, _("What the table leaves open"), table.left_open);
    if (!table.footnotes.empty()) add_list(below_, _("Footnotes"), table.footnotes);
    add_list(below_, _("Sources"), table.sources);
}

void GradingTableCard::add_list(std::vector<List>& lists, const wxString& heading,
                                const std::vector<std::string>& items) {
    lists.push_back(
        {new WrappedText(this, to_utf8(heading), "strong"), new WrappedText(this, bulleted(items), "hint")});
}

void GradingTableCard::place_lists(Stack& stack, const std::vector<List>& lists) {
    for (const auto& list : lists) {
        stack.add(*list.heading, px(12));
        stack.add(*list.items, px(4));
    }
}

void GradingTableCard::place_row(Stack& stack, const Row& row) {
    const int text_left = px(label_width) + px(beside_label);
    const int width = std::max(px(label_width), stack.width() - text_left);
    const int label = row.label->height_at(px(label_width));
    const int text = row.text->height_at(width);
    const int top = stack.bottom() + px(4);
    row.label->SetSize(stack.left(), top, px(label_width), label);
    row.text->SetSize(stack.left() + text_left, top, width, text);
    stack.skip(px(4) + std::max(label, text));
}

void GradingTableCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*reading_, px(8));
    place_lists(stack, above_);
    for (const auto& column : columns_) {
        stack.add(*column.heading, px(12));
        for (const auto& row : column.rows) place_row(stack, row);
    }
    place_lists(stack, below_);
}

// ---- All of it

GradingPart::GradingPart(wxWindow* page, AppModel& model, std::function<void()> lay_out)
    : grading_(model.catalog, model.translator, model.teaching()),
      case_(new GradingCaseCard(page, grading_)),
      result_(new GradingResultCard(page)) {
    for (const auto& table : grading_.tables()) tables_.push_back(new GradingTableCard(page, table));
    grading_.on_change = [this, lay_out = std::move(lay_out)] {
        if (show()) lay_out();
    };
    show();
}

std::vector<Block*> GradingPart::blocks() const {
    std::vector<Block*> out{case_, result_};
    out.insert(out.end(), tables_.begin(), tables_.end());
    return out;
}

bool GradingPart::show() {
    const bool changed = case_->show(grading_.state());
    return result_->show(grading_.state()) || changed;
}

}  // namespace signpost::gui
