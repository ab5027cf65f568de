// SPDX-License-Identifier: Apache-2.0
// What a class sees: one slide in full size, light unless the speaker wants it dark, with the care-team
// prompt and the emergency signs in its foot.
//
// Sizes are parts of the slide's height, because what counts in the last row is the angle under which a
// letter is seen. Capitals are about 0.72 of the size. On a picture 1.2 m high, seen from 6 m, the signs (one
// 20th of the height) stand at 25 minutes of arc, and the smallest they may become (one 28th) at 18. ISO
// 9241-3 asks for 16 at least and prefers 20 to 22. Where even that has no room, a slide holds fewer lines
// and there is one more slide. The foot (one 40th) is smaller: what stands in it is said aloud and handed
// out. A window that is not in full size shrinks as a whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/frame.h>
#include <wx/stattext.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include "app/gui/app_model.h"
#include "app/gui/class_keys.h"
#include "app/gui/class_notes_window.h"
#include "app/gui/class_text.h"
#include "app/gui/palette.h"
#include "app/presenters/class_presenter.h"

namespace signpost::gui {

class ClassWindow : public wxFrame {
public:
    /// `ended` is called once, when the window was closed and is gone from view.
    ClassWindow(wxWindow& parent, AppModel& model, const std::vector<EffectIndex>& effects,
                std::function<void()> ended);

    /// Full size on the display that is not the parent's, with the notes on the parent's; with one display
    /// on that one.
    void open();

private:
    /// Where the lines of a slide go.
    struct Room {
        int left = 0;
        int top = 0;
        int width = 0;
        int bottom = 0;
    };

    void build();
    ClassText* new_text();
    void bind_clicks(wxWindow& window);
    void bind_events();
    void act(ClassAction action);
    void show_state();
    void show_time();
    void announce();
    void end();
    void toggle_notes();

    void place();
    void fit_slides();
    Room place_foot();
    double fitted(const std::string& text, ClassTextLook look, int width, int most_height) const;
    void place_notes(Room& room);
    void place_hint(Room& room);
    void place_slide(const Room& room);
    bool fits(const ClassSlide& slide, const Room& room, double size) const;
    double size_for(const ClassSlide& slide, const Room& room) const;
    int height_of_head(const ClassSlide& slide, int width) const;
    int height_of_lines(const ClassSlide& slide, int width, double size) const;

    int part_of_height(double parts) const;
    Palette palette() const;
    ClassTextLook look(double size, const wxColour& text) const;
    ClassTextLook title_look() const;
    ClassTextLook subtitle_look() const;
    ClassTextLook look_of(ClassLineKind kind, double size) const;
    std::string time_text() const;
    std::string hint_text() const;

    AppModel& model_;
    std::function<void()> ended_;
    ClassPresenter presenter_;
    paper::Typesetter typesetter_;
    wxPanel* stage_ = nullptr;
    ClassText* title_ = nullptr;
    ClassText* subtitle_ = nullptr;
    std::vector<ClassText*> lines_;
    ClassText* hint_ = nullptr;
    ClassText* notes_ = nullptr;
    ClassText* prompt_ = nullptr;
    ClassText* time_ = nullptr;
    ClassText* emergency_ = nullptr;
    ClassText* fine_ = nullptr;
    wxStaticText* spoken_ = nullptr;
    wxTimer every_second_;
    wxWeakRef<ClassNotesWindow> notes_window_;
    wxWeakRef<wxWindow> focus_before_;
    wxSize fitted_for_;  ///< the size for which the slides were made
    bool is_dark_ = false;
    bool shows_notes_ = false;
    bool is_fitting_ = false;
};

}  // namespace signpost::gui
