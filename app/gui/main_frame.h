// SPDX-License-Identifier: Apache-2.0
// The one frame for all screens: rail, band, the screen, and a line below. Only the screen changes, so that
// the care-team prompt and the emergency signs stand on every one of them.
#pragma once

#include <optional>
#include <vector>

#include <wx/frame.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include "app/gui/app_model.h"
#include "app/gui/band.h"
#include "app/gui/diary_keeper.h"
#include "app/gui/night_cards.h"
#include "app/gui/rail.h"
#include "app/gui/screens.h"

namespace signpost::gui {

class CheckScreen;
class ShareScreen;

class MainFrame : public wxFrame {
public:
    /// `speak` makes everything be said in other words, in a window of its own that takes the place of this
    /// one.
    using Speak = std::function<void(const Settings& wanted)>;
    MainFrame(AppModel& model, ScreenNumber first, Speak speak);

    bool Show(bool show = true) override;
    void show_screen(ScreenNumber number);
    ScreenNumber shown() const { return static_cast<ScreenNumber>(shown_); }
    /// Stands where another window stood, as large.
    void take_place_of(const wxFrame& other);
    /// Keeps what is to be kept, and does nothing more from then on.
    void leave();
    /// Puts the keyboard where work begins.
    void focus_first() { shown_screen().focus_first(); }
    /// Builds what the first view did not need.
    void build_rest();
    /// Shows for as long as the window lives what is wrong with the desktop.
    void tell(std::string notice);

private:
    /// How much room what stands around the screen takes.
    struct Around {
        int left = 0;   ///< width of the rail in a wide window
        int above = 0;  ///< height of the rail in a narrow one
        int band = 0;
        int foot = 0;
        int height() const { return above + band + foot; }
    };

    void build();
    void bind_keys();
    void bind_events();
    void place();
    int place_foot(int width, int most_height, int fit);
    Around lay_out_around(const wxSize& size, int fit);
    void lay_out_anew();
    void show_notice();
    void text_size_changed();
    void look_changed();
    void show_band();
    void settings_changed();
    void save_settings();
    bool is_shown(ScreenNumber number) const { return shown_ == static_cast<std::size_t>(number); }
    void say_soon(std::string text, int after_ms);
    void what_do_i_say();
    void leave_what_to_say();
    /// Shows the night view, or goes back to where the keyboard was before.
    void toggle_night();
    void leave_night();
    NightWays ways_out_of_the_night();
    ShareScreen& share_screen();
    CheckScreen& check_screen();
    Screen& shown_screen() { return *screens_[shown_]; }

    AppModel& model_;
    Speak speak_;
    std::vector<ScreenRow> rows_;
    std::vector<Screen*> screens_;  ///< null until first shown
    bool is_all_wanted_ = false;    ///< the first view is drawn
    std::size_t shown_ = 0;
    ScreenNumber before_night_ = ScreenNumber::check;
    wxWeakRef<wxWindow> focus_before_night_;
    std::optional<ScreenNumber> came_from_;  ///< before what to say was asked for, to lead back
    wxPanel* root_ = nullptr;
    Rail* rail_ = nullptr;
    Band* band_ = nullptr;
    wxPanel* body_ = nullptr;
    wxPanel* foot_ = nullptr;
    wxStaticText* announcer_ = nullptr;
    std::string to_say_;  ///< by the announcer, when the focus has been told
    wxTimer say_soon_;
    WrappedText* footer_ = nullptr;
    WrappedText* notice_ = nullptr;
    std::string told_;      ///< of the desktop
    std::string not_kept_;  ///< of the settings
    int foot_fit_ = 100;
    wxTimer save_soon_;
    DiaryKeeper keeper_;
};

}  // namespace signpost::gui
