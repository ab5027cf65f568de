// SPDX-License-Identifier: Apache-2.0
#include "app/gui/class_notes_window.h"

#include <algorithm>

#include <wx/display.h>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/card.h"
#include "app/gui/ground.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

constexpr int wide = 760;
constexpr int high = 680;
constexpr int margin = 16;

bool presses_a_button(const wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    return key == WXK_SPACE || key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
}

}  // namespace

/// A heading with paragraphs below.
class ClassNotesWindow::NotesCard : public Card {
public:
    NotesCard(wxWindow* parent, CardLook look, const wxString& heading)
        : Card(parent, look), heading_(new WrappedText(this, to_utf8(heading), "card-title")) {
        accessible::set_name(*this, to_utf8(heading));
    }

    void show(const std::vector<std::string>& texts) {
        for (std::size_t i = 0; i < std::max(texts.size(), texts_.size()); ++i) {
            if (i == texts_.size()) texts_.push_back(new WrappedText(this, {}, "body"));
            texts_[i]->show_if_any(i < texts.size() ? texts[i] : std::string());
        }
    }

protected:
    void place(Stack& stack) override {
        stack.add(*heading_);
        for (auto* text : texts_) stack.add(*text, px(8));
    }

private:
    WrappedText* heading_;
    std::vector<WrappedText*> texts_;
};

ClassNotesWindow::ClassNotesWindow(wxWindow& parent, const ClassPresenter& presenter,
                                   std::function<void(ClassAction)> act)
    : wxFrame(&parent, wxID_ANY, _("Notes for the speaker")), presenter_(presenter), act_(std::move(act)) {
    native::begin_style(*this, "signpost");
    root_ = new wxPanel(this);
    paint_ground(*root_, Ground::page);
    time_ = new WrappedText(root_, {}, "number");
    const auto button = [this](const wxString& label, ClassAction action, const char* part = nullptr) {
        return make_button(
            root_, label, [this, action] { act_(action); }, part);
    };
    forward_ = button(_("&Next"), ClassAction::forward, "primary");
    back_ = button(_("&Back"), ClassAction::back);
    pause_ = button(_("&Stop the time"), ClassAction::toggle_time);
    end_ = button(_("&End the class"), ClassAction::end);
    column_ = new Column(root_);
    accessible::set_name(*column_, to_utf8(_("Notes")));
    say_ = new NotesCard(column_->page(), CardLook::accent, _("To say"));
    next_ = new NotesCard(column_->page(), CardLook::plain, _("Next"));
    now_ = new NotesCard(column_->page(), CardLook::plain, _("The class sees"));
    column_->set_blocks({say_, next_, now_});
    prompt_ = new WrappedText(root_, presenter_.state().foot.prompt, "strong");
    emergency_ = new WrappedText(root_, presenter_.state().foot.emergency, "emergency");
    fine_ = new WrappedText(root_, presenter_.state().foot.fine, "fine");
    bind_events();
}

void ClassNotesWindow::bind_events() {
    root_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    // With the focus on a button, Space and Enter are for the button.
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const auto action = class_action(event);
        const bool is_for_button =
            presses_a_button(event) && dynamic_cast<wxButton*>(wxWindow::FindFocus()) != nullptr;
        action && !is_for_button ? act_(*action) : event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        event.Veto();
        Hide();
    });
}

void ClassNotesWindow::open(unsigned display) {
    const auto area = wxDisplay(display).GetClientArea();
    const wxSize size(std::min(px(wide), area.width), std::min(px(high), area.height));
    SetSize(area.x + (area.width - size.x) / 2, area.y + (area.height - size.y) / 2, size.x, size.y);
    Show();
}

void ClassNotesWindow::take_focus() {
    Raise();
    forward_->SetFocus();
}

void ClassNotesWindow::show() {
    const auto& state = presenter_.state();
    std::vector<std::string> now{state.slide.title};
    if (!state.slide.subtitle.empty()) now.push_back(state.slide.subtitle);
    for (std::size_t i = 0; i < state.slide.shown; ++i) now.push_back(state.slide.lines[i].text);
    now_->show(now);
    say_->show(state.slide.say);
    next_->show({state.next});
    forward_->Enable(!state.is_last || state.shows_keys);
    back_->Enable(!state.is_first || state.shows_keys);
    pause_->SetLabel(state.is_time_paused ? _("&Go on with the time") : _("&Stop the time"));
    show_time();
    place();
    column_->lay_out();
    column_->show_block(*say_);
}

void ClassNotesWindow::show_time() {
    const auto time = presenter_.time();
    const auto& place_words = presenter_.state().foot.place;
    time_->set_text(time.empty() ? " " : place_words + " \xC2\xB7 " + time);
}

void ClassNotesWindow::place() {
    const auto size = root_->GetClientSize();
    if (size.x < px(120) || size.y < px(120)) return;
    const int width = size.x - 2 * px(margin);
    Stack head(px(margin), px(margin), width);
    head.add(*time_);
    head.add_row({forward_, back_, pause_, end_}, px(8), px(8));
    Stack measured(px(margin), 0, width);
    for (auto* text : {prompt_, emergency_, fine_}) measured.add(*text, px(6));
    Stack foot(px(margin), size.y - px(margin) - measured.bottom(), width);
    for (auto* text : {prompt_, emergency_, fine_}) foot.add(*text, px(6));
    const int top = head.bottom() + px(8);
    column_->SetSize(0, top, size.x, std::max(size.y - px(margin) - measured.bottom() - top, px(60)));
}

}  // namespace signpost::gui
