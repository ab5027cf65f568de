// SPDX-License-Identifier: Apache-2.0
#include "app/gui/main_frame.h"

#include <algorithm>

#include <wx/accel.h>
#include <wx/display.h>

#include "app/gui/accessible.h"
#include "app/gui/check_screen.h"
#include "app/gui/column.h"
#include "app/gui/ground.h"
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
constexpr int smallest_width = 400;
constexpr int smallest_height = 340;
constexpr int narrow_below = 900;
constexpr int foot_margin = 20;
constexpr int first_words_after_ms = 1500;
constexpr int next_words_after_ms = 400;
constexpr int save_after_ms = 500;
constexpr int smallest_side = 100;
constexpr int most_around = 50;          // percent of the height
constexpr int most_with_all_signs = 85;  // when they were asked for

wxSize first_size(const wxWindow& window) {
    const auto screen = wxDisplay(&window).GetClientArea().GetSize();
    return {std::min(px(wide), screen.x), std::min(px(high), screen.y)};
}

/// Tells all that lay something out that its size counts anew.
void send_sizes(wxWindow& window) {
    if (dynamic_cast<wxPanel*>(&window) == nullptr && dynamic_cast<Column*>(&window) == nullptr) return;
    window.SendSizeEvent();
    for (auto* child : window.GetChildren()) send_sizes(*child);
}

}  // namespace

MainFrame::MainFrame(AppModel& model, ScreenNumber first, Speak speak)
    : wxFrame(nullptr, wxID_ANY, wxS("Signpost")),
      model_(model),
      speak_(std::move(speak)),
      rows_(screens()),
      screens_(rows_.size(), nullptr),
      keeper_(model.diary) {
    native::begin_style(*this, "signpost");
    const auto size = first_size(*this);
    SetMinClientSize(wxSize(std::min(smallest_width, size.x), std::min(smallest_height, size.y)));
    SetClientSize(size);
    build();
    bind_keys();
    bind_events();
    show_band();
    show_screen(first);
}

/// The toolkit places all that is shown when a window opens, and once more before the first frame, when it
/// has looked up the style of everything. What joins in between is placed once.
bool MainFrame::Show(bool show) {
    const bool changed = wxFrame::Show(show);
    if (!show || root_->IsShown()) return changed;
    root_->SetSize(GetClientSize());
    root_->Show();
    return changed;
}

void MainFrame::take_place_of(const wxFrame& other) {
    SetSize(other.GetRect());
    if (other.IsMaximized()) Maximize();
    if (other.IsFullScreen()) ShowFullScreen(true);
}

void MainFrame::leave() {
    save_settings();
    save_soon_.Stop();
    say_soon_.Stop();
    SetEvtHandlerEnabled(false);
    Hide();
}

void MainFrame::build() {
    paint_ground(*this, Ground::none);
    root_ = new wxPanel(this);
    paint_ground(*root_, Ground::none);
    root_->Hide();  // see Show
    std::vector<wxString> labels;
    for (const auto& row : rows_) labels.push_back(row.label);
    rail_ = new Rail(root_, labels, [this](std::size_t i) { show_screen(static_cast<ScreenNumber>(i)); });
    band_ = new Band(root_, {[this] { what_do_i_say(); }, [this] { show_screen(ScreenNumber::care_team); },
                             [this] { place(); }});
    body_ = new wxPanel(root_);
    paint_ground(*body_, Ground::none);
    foot_ = new wxPanel(root_);
    paint_ground(*foot_, Ground::foot);
    notice_ = new WrappedText(foot_, {}, "strong");
    notice_->Hide();
    footer_ = new WrappedText(foot_, {}, "fine");
    announcer_ = new wxStaticText(foot_, wxID_ANY, wxString(), wxDefaultPosition, wxSize(1, 1));
    accessible::make_announcer(*announcer_);
    accessible::take_no_focus(*foot_);
}

void MainFrame::bind_events() {
    root_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        CallAfter([this] { look_changed(); });
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
    say_soon_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { accessible::announce(*announcer_, to_say_); });
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
    model_.clinic.on_change = [this] { settings_changed(); };
    model_.preferences.on_text_size = [this] { text_size_changed(); };
    model_.preferences.on_look = [this] {
        native::set_theme(find_look(model_.preferences.look()));
        look_changed();
        settings_changed();
    };
    model_.preferences.on_words = [this] {
        auto wanted = model_.settings;
        model_.preferences.store(wanted);
        model_.wants_words(wanted);
    };
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
    // Plus stands with and without Shift, as the keyboard has it.
    for (const int flags : {static_cast<int>(wxACCEL_CTRL), wxACCEL_CTRL | wxACCEL_SHIFT}) {
        for (const int key : {static_cast<int>('+'), static_cast<int>('='), static_cast<int>(WXK_NUMPAD_ADD)})
            add(flags, key, [this] { model_.preferences.larger(); });
        for (const int key : {static_cast<int>('-'), static_cast<int>(WXK_NUMPAD_SUBTRACT)})
            add(flags, key, [this] { model_.preferences.smaller(); });
        for (const int key : {static_cast<int>('0'), static_cast<int>(WXK_NUMPAD0)})
            add(flags, key, [this] { model_.preferences.usual_size(); });
    }
    SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(keys.size()), keys.data()));
}

// ---- What to say

ShareScreen& MainFrame::share_screen() {
    show_screen(ScreenNumber::share);
    return *static_cast<ShareScreen*>(screens_[static_cast<std::size_t>(ScreenNumber::share)]);
}

/// A screen reader tells first what has the focus now, and passes over what is announced while much changes.
void MainFrame::say_soon(std::string text, int after_ms) {
    to_say_ = std::move(text);
    say_soon_.StartOnce(after_ms);
}

void MainFrame::what_do_i_say() {
    const auto from = static_cast<ScreenNumber>(shown_);
    model_.share.what_do_i_say();
    share_screen().focus_paper();
    say_soon(model_.translator.text("Call sheet"), next_words_after_ms);
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
    // Whoever listens hears first what whoever looks sees first.
    say_soon(model_.catalog.texts.prompt, first_words_after_ms);
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
        if (number == ScreenNumber::night) {
            before_night_ = static_cast<ScreenNumber>(shown_);
            say_soon(model_.catalog.texts.prompt, first_words_after_ms);
        }
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

/// The screen has about half of the height where that is possible: first the emergency signs shorten to a
/// button and the line below to the state of the review, then the text around the screen becomes smaller, but
/// never than the system would draw it.
void MainFrame::place() {
    const auto size = root_->GetClientSize();
    if (size.x < smallest_side || size.y < smallest_side) return;
    const bool is_night = is_shown(ScreenNumber::night);
    for (wxWindow* around :
         {static_cast<wxWindow*>(rail_), static_cast<wxWindow*>(band_), static_cast<wxWindow*>(foot_)})
        around->Show(!is_night);
    if (is_night) {
        body_->SetSize(wxRect(size));
        screens_[shown_]->SetSize(wxRect(size));
        return;
    }
    Around around;
    for (const int fit : native::fits_percent) {
        if (fit < 100 && fit * model_.preferences.text_percent() < 100 * 100) break;
        around = lay_out_around(size, fit);
        const int most = band_->shows_all() ? most_with_all_signs : most_around + (100 - fit) / 5;
        if (around.height() <= size.y * most / 100) break;
    }
    const int width = size.x - around.left;
    const bool is_narrow = around.above > 0;
    rail_->SetSize(0, 0, is_narrow ? size.x : around.left, is_narrow ? around.above : size.y);
    const int band = std::min(around.band, size.y - around.above);
    band_->SetSize(around.left, around.above, width, band);
    foot_->SetSize(around.left, size.y - around.foot, width, around.foot);
    body_->SetSize(around.left, around.above + band, width,
                   std::max(0, size.y - around.above - band - around.foot));
    if (screens_[shown_] != nullptr) screens_[shown_]->SetSize(body_->GetClientSize());
}

MainFrame::Around MainFrame::lay_out_around(const wxSize& size, int fit) {
    Around out;
    if (size.x < px(narrow_below)) {
        out.above = rail_->lay_out_row(size.x, fit);
    } else {
        out.left = rail_->lay_out_column();
    }
    out.band = band_->lay_out(size.x - out.left, size.y * 3 / 10, fit);
    out.foot = place_foot(size.x - out.left, size.y / 10, fit);
    return out;
}

int MainFrame::place_foot(int width, int most_height, int fit) {
    const int margin = px(foot_margin) * fit / 100;
    const int above = px(6) * fit / 100;
    const auto footer = [&](const std::string& text) {
        footer_->set_text(text);
        Stack stack(margin, above, width - 2 * margin);
        stack.add(*notice_);
        stack.add(*footer_);
        return stack.bottom() + above;
    };
    if (foot_fit_ != fit)
        for (auto* text : {notice_, footer_}) text->forget_size();
    foot_fit_ = fit;
    native::set_fit(*foot_, fit);
    const int full = footer(footer_of(model_.catalog, model_.today(), model_.translator));
    if (full <= most_height) return full;
    return footer(review_of(model_.catalog, model_.today(), model_.translator));
}

/// Everything at another size of text, in place: the keyboard and what is typed stay where they are.
void MainFrame::lay_out_anew() {
    native::restyle(*this);
    place();
    send_sizes(*body_);
    if (auto* focus = wxWindow::FindFocus()) {
        wxChildFocusEvent event(focus);
        focus->GetEventHandler()->ProcessEvent(event);  // brings it into view again
    }
    Refresh();
}

void MainFrame::text_size_changed() {
    native::set_text_percent(model_.preferences.text_percent());
    native::apply_style(current_palette());
    lay_out_anew();
    say_soon(model_.preferences.state().text_size_said, next_words_after_ms);
    settings_changed();
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
    model_.preferences.store(now);
    model_.clinic.store(now);
    model_.store_practice(now);
    if (now == model_.settings) return;
    const bool is_saved = model_.store.save(now);
    if (is_saved) model_.settings = now;
    const auto text =
        filled_in(model_.translator.text("Your care team's details could not be kept in {file}. They stay "
                                         "until you close this window. Look whether the disk is full."),
                  {{"file", model_.store.path()}});
    not_kept_ = is_saved ? std::string() : text;
    show_notice();
}

void MainFrame::tell(std::string notice) {
    told_ = std::move(notice);
    show_notice();
}

void MainFrame::show_notice() {
    const auto text = told_ + (told_.empty() || not_kept_.empty() ? "" : " ") + not_kept_;
    const bool text_changed = notice_->set_text(text);
    if (notice_->Show(!text.empty()) || text_changed) place();
}

void MainFrame::look_changed() {
    native::apply_style(current_palette());
    if (model_.check.on_change) model_.check.on_change();  // a text that is coloured in part
    lay_out_anew();
}

}  // namespace signpost::gui
