// SPDX-License-Identifier: Apache-2.0
#include "app/gui/main_frame.h"

#include <algorithm>

#include <wx/accel.h>
#include <wx/dcclient.h>
#include <wx/display.h>

#include "app/gui/accessible.h"
#include "app/gui/check_screen.h"
#include "app/gui/native.h"
#include "app/gui/night_screen.h"
#include "app/gui/palette.h"
#include "app/gui/share_screen.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

constexpr int wide = 1180;
constexpr int high = 800;
constexpr int smallest_width = 480;
constexpr int smallest_height = 420;
constexpr int narrow_below = 900;
constexpr int foot_margin = 20;
constexpr int save_after_ms = 500;

wxSize first_size(const wxWindow& window) {
    const auto screen = wxDisplay(&window).GetClientArea().GetSize();
    return {std::min(px(wide), screen.x), std::min(px(high), screen.y)};
}

}  // namespace

MainFrame::MainFrame(AppModel& model, ScreenNumber first, Speak speak)
    : wxFrame(nullptr, wxID_ANY, wxS("Signpost")),
      model_(model),
      speak_(std::move(speak)),
      rows_(screens()),
      screens_(rows_.size(), nullptr),
      keeper_(model.diary) {
    native::set_style(*this, "signpost");
    const auto size = first_size(*this);
    SetMinClientSize(wxSize(std::min(px(smallest_width), size.x), std::min(px(smallest_height), size.y)));
    SetClientSize(size);
    build();
    bind_keys();
    bind_events();
    show_band();
    show_screen(first);
}

void MainFrame::take_place_of(const wxFrame& other) {
    SetSize(other.GetRect());
    if (other.IsMaximized()) Maximize();
    if (other.IsFullScreen()) ShowFullScreen(true);
}

void MainFrame::leave() {
    save_settings();
    save_soon_.Stop();
    SetEvtHandlerEnabled(false);
    Hide();
}

void MainFrame::build() {
    root_ = new wxPanel(this);
    std::vector<wxString> labels;
    for (const auto& row : rows_) labels.push_back(row.label);
    rail_ = new Rail(root_, labels, [this](std::size_t i) { show_screen(static_cast<ScreenNumber>(i)); });
    band_ = new Band(root_, {[this] { what_do_i_say(); }, [this] { show_screen(ScreenNumber::care_team); },
                             [this] { place(); }});
    body_ = new wxPanel(root_);
    foot_ = new wxPanel(root_);
    foot_->SetBackgroundStyle(wxBG_STYLE_PAINT);
    foot_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(foot_);
        dc.SetBackground(wxBrush(current_palette().card));
        dc.Clear();
        dc.SetPen(wxPen(current_palette().line));
        dc.DrawLine(0, 0, foot_->GetClientSize().x, 0);
    });
    notice_ = new WrappedText(foot_, {}, "strong");
    notice_->Hide();
    footer_ = new WrappedText(foot_, footer_of(model_.catalog, model_.today(), model_.translator), "fine");
    accessible::take_no_focus(*foot_);
}

void MainFrame::bind_events() {
    root_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        CallAfter([this] { system_look_changed(); });
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        save_settings();
        // Leaving asks nothing. Only while something cannot be brought to the disk the window stays, and says
        // so.
        if (model_.diary.close() || !event.CanVeto()) return event.Skip();
        event.Veto();
        show_screen(ScreenNumber::diary);
    });
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        event.Skip();
        if (event.GetActive()) model_.diary.time_passed();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool leads_back =
            event.GetKeyCode() == WXK_ESCAPE && is_shown(ScreenNumber::share) && came_from_;
        if (event.GetKeyCode() == WXK_ESCAPE && is_shown(ScreenNumber::night)) return leave_night();
        leads_back ? leave_what_to_say() : event.Skip();
    });
    save_soon_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { save_settings(); });
    model_.care_team.on_change = [this] {
        model_.check.set_team(model_.care_team.team());
        show_band();
        place();
        model_.diary.team_changed();
        settings_changed();
    };
    model_.diary.on_change = [this] {
        keeper_.look();
        settings_changed();
    };
    model_.share.on_change = [this] { settings_changed(); };
    model_.settings_changed = [this] { settings_changed(); };
    model_.show_night = [this] { show_screen(ScreenNumber::night); };
    model_.wants_words = [this](const Settings& wanted) { CallAfter([this, wanted] { speak_(wanted); }); };
}

void MainFrame::bind_keys() {
    std::vector<wxAcceleratorEntry> keys;
    const auto add = [&](int flags, int key, std::function<void()> action) {
        const int id = wxWindow::NewControlId();
        keys.emplace_back(flags, key, id);
        Bind(
            wxEVT_MENU, [action = std::move(action)](wxCommandEvent&) { action(); }, id);
    };
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].key != 0)
            add(wxACCEL_CTRL, rows_[i].key, [this, i] { show_screen(static_cast<ScreenNumber>(i)); });
    add(wxACCEL_NORMAL, WXK_F1, [this] { show_screen(ScreenNumber::about); });
    add(wxACCEL_NORMAL, WXK_F2, [this] { toggle_night(); });
    add(wxACCEL_NORMAL, WXK_F6, [this] { check_screen().focus_other_side(); });
    add(wxACCEL_CTRL, 'F', [this] { check_screen().focus_find(); });
    add(wxACCEL_CTRL, 'L', [this] {
        if (is_shown(ScreenNumber::check)) model_.diary.new_check();
    });
    // What is out of sight is not changed.
    add(wxACCEL_CTRL, 'Z', [this] { shown_screen().undo(); });
    add(wxACCEL_CTRL, 'Y', [this] { shown_screen().redo(); });
    add(wxACCEL_CTRL | wxACCEL_SHIFT, 'C', [this] {
        if (!shown_screen().copy_as_text()) check_screen().copy_as_text();
    });
    add(wxACCEL_CTRL, 'T', [this] { what_do_i_say(); });
    add(wxACCEL_CTRL, 'P', [this] { CallAfter([this] { shown_screen().print(); }); });
    add(wxACCEL_CTRL, 'S', [this] { CallAfter([this] { shown_screen().save_as_pdf(); }); });
    add(wxACCEL_CTRL, 'Q', [this] { Close(); });
    SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(keys.size()), keys.data()));
}

// ---- What to say

ShareScreen& MainFrame::share_screen() {
    show_screen(ScreenNumber::share);
    return *static_cast<ShareScreen*>(screens_[static_cast<std::size_t>(ScreenNumber::share)]);
}

void MainFrame::what_do_i_say() {
    const auto from = static_cast<ScreenNumber>(shown_);
    model_.share.what_do_i_say();
    share_screen().focus_paper();
    if (from != ScreenNumber::share) came_from_ = from;
}

void MainFrame::leave_what_to_say() {
    const auto back = came_from_.value_or(ScreenNumber::check);
    const auto before_night = before_night_;
    const auto focus_before_night = focus_before_night_;
    came_from_.reset();
    show_screen(back);
    before_night_ = before_night;
    focus_before_night_ = focus_before_night;
}

// ---- At night

void MainFrame::toggle_night() {
    is_shown(ScreenNumber::night) ? leave_night() : show_screen(ScreenNumber::night);
}

void MainFrame::leave_night() {
    const wxWeakRef<wxWindow> focus = focus_before_night_;
    show_screen(before_night_);
    if (focus && focus->IsShownOnScreen()) focus->SetFocus();
}

NightWays MainFrame::ways_out_of_the_night() {
    return {[this] { what_do_i_say(); }, [this] { show_screen(ScreenNumber::care_team); },
            [this] { leave_night(); }};
}

void MainFrame::build_rest() {
    is_all_wanted_ = true;
    if (auto* check = screens_[static_cast<std::size_t>(ScreenNumber::check)]) check->build_rest();
}

CheckScreen& MainFrame::check_screen() {
    show_screen(ScreenNumber::check);
    return *static_cast<CheckScreen*>(screens_[static_cast<std::size_t>(ScreenNumber::check)]);
}

void MainFrame::show_screen(ScreenNumber number) {
    const auto wanted = static_cast<std::size_t>(number);
    model_.diary.time_passed();
    const bool is_first = screens_[wanted] == nullptr;
    if (is_first)
        screens_[wanted] =
            rows_[wanted].make(body_, model_, [this](ScreenNumber next) { show_screen(next); });
    if (is_first && is_all_wanted_) screens_[wanted]->build_rest();
    if (is_first && number == ScreenNumber::night)
        static_cast<NightScreen*>(screens_[wanted])->set_ways(ways_out_of_the_night());
    if (number == ScreenNumber::night && shown_ != wanted) focus_before_night_ = wxWindow::FindFocus();
    for (std::size_t i = 0; i < screens_.size(); ++i)
        if (screens_[i] != nullptr) screens_[i]->Show(i == wanted);
    if (shown_ != wanted || is_first) {
        if (number == ScreenNumber::night) before_night_ = static_cast<ScreenNumber>(shown_);
        shown_ = wanted;
        if (number != ScreenNumber::share) came_from_.reset();
        rail_->select(wanted);
        place();
        screens_[wanted]->focus_first();
    }
    // With the focus on a hidden control no key would reach the window.
    const auto* focus = wxWindow::FindFocus();
    if (focus == nullptr || !focus->IsShownOnScreen()) rail_->focus(wanted);
}

void MainFrame::place() {
    const auto size = root_->GetClientSize();
    if (size.x < px(100) || size.y < px(100)) return;
    const bool is_night = is_shown(ScreenNumber::night);
    for (wxWindow* around :
         {static_cast<wxWindow*>(rail_), static_cast<wxWindow*>(band_), static_cast<wxWindow*>(foot_)})
        around->Show(!is_night);
    if (is_night) {
        body_->SetSize(wxRect(size));
        screens_[shown_]->SetSize(wxRect(size));
        return;
    }
    const bool is_narrow = size.x < px(narrow_below);
    const int left = is_narrow ? 0 : rail_->lay_out_column();
    const int above = is_narrow ? rail_->lay_out_row(size.x) : 0;
    rail_->SetSize(0, 0, is_narrow ? size.x : left, is_narrow ? above : size.y);
    const int width = size.x - left;
    const int band = std::min(band_->lay_out(width, size.y * 3 / 10), size.y - above);
    band_->SetSize(left, above, width, band);
    Stack foot_stack(px(foot_margin), px(6), width - 2 * px(foot_margin));
    foot_stack.add(*notice_);
    foot_stack.add(*footer_);
    const int foot = foot_stack.bottom() + px(6);
    foot_->SetSize(left, size.y - foot, width, foot);
    body_->SetSize(left, above + band, width, std::max(0, size.y - above - band - foot));
    if (screens_[shown_] != nullptr) screens_[shown_]->SetSize(body_->GetClientSize());
}

void MainFrame::show_band() {
    band_->show(band_of(model_.catalog, model_.care_team.team(), model_.translator));
}

void MainFrame::settings_changed() { save_soon_.StartOnce(save_after_ms); }

void MainFrame::save_settings() {
    Settings now = model_.settings;
    model_.care_team.store(now);
    model_.check.store(now);
    model_.diary.store(now);
    model_.share.store(now);
    model_.store_practice(now);
    if (now == model_.settings) return;
    const bool is_saved = model_.store.save(now);
    if (is_saved) model_.settings = now;
    const auto text =
        filled_in(model_.translator.text("Your care team's details could not be kept in {file}. They stay "
                                         "until you close this window. Look whether the disk is full."),
                  {{"file", model_.store.path()}});
    const bool text_changed = notice_->set_text(is_saved ? std::string() : text);
    if (notice_->Show(!is_saved) || text_changed) place();
}

void MainFrame::system_look_changed() {
    native::apply_style(current_palette());
    Refresh();
    place();
}

}  // namespace signpost::gui
