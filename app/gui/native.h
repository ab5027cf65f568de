// SPDX-License-Identifier: Apache-2.0
// What the toolkit does not offer and each platform does in its own way: one style sheet for the whole
// window, labels that wrap by themselves, and the height a control needs at a given width. Elsewhere than on
// GTK the plain toolkit stands in, so that the window works, if less finely.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/control.h>
#include <wx/window.h>

#include "app/gui/palette.h"
#include "app/presenters/palette.h"

namespace signpost::gui::native {

/// Stands around the start of the toolkit. Nothing is drawn by GL here, and finding out what GL can do takes
/// longer and more memory than the whole window; unless the environment says how it is to be used, it is left
/// out. What the program starts later finds the environment as it was.
class StartWithoutGl {
public:
    StartWithoutGl();
    StartWithoutGl(const StartWithoutGl&) = delete;
    StartWithoutGl& operator=(const StartWithoutGl&) = delete;
    ~StartWithoutGl();

private:
    bool is_left_out_;
};

/// Gives memory that is free again back to the system; for when much was built at once.
void give_back_memory();

/// True when the toolkit shows a high contrast theme.
bool is_high_contrast();

/// Gives all that the toolkit draws by itself, such as lists that open and dialogs, the theme that goes with
/// a look; null for the system's own theme.
void set_theme(const LookRow* chosen);

/// The toolkit's dialogs write each file that is chosen in them into a list that all programs read: from now
/// on this program takes it out again before the list is written. Entries of other programs stay.
void keep_no_recent_files();

/// The same at once, for the end of the program.
void forget_recent_files();

/// Nothing moves or fades by itself.
void stop_motion();

/// Draws all text so many times as large as the system would. The style is to be applied after that.
void set_text_percent(int percent);

/// How much larger than 96 dots an inch text is drawn; every pixel figure is multiplied by it.
double text_scale();

/// Gives all windows the look of `palette`. Called once before the first window and again when the theme or
/// the size of text changed.
void apply_style(const Palette& palette);

/// Reads the style of what plays the part "night", when there will be such a window: until then all that is
/// drawn would be compared with it for nothing.
void begin_night_style();

/// Begins to find out which fonts there are, in a thread of its own: the first text needs them.
void begin_fonts();

/// Begins to look up what measuring the letters of these fonts will ask for. Called when the fonts had time
/// to be found, before the first text is laid out.
void look_up_found_fonts();

/// False where no font is installed: every letter is then an empty box.
bool has_fonts();

/// Makes a window and all in it notice at once that the style changed; the toolkit would at the next frame.
/// Sizes are asked for before that.
void restyle(wxWindow& window);

/// The sizes, in percent, to which the text of a window and all in it can be brought where there is no room.
inline constexpr int fits_percent[] = {100, 85, 70, 60, 50, 42, 34};
void set_fit(wxWindow& window, int percent);

/// From which side every window that is made from now on is read.
void set_direction(bool right_to_left);

/// Names the part a control plays ("card-title", "hint", "emergency"), for the style; after "-", that it
/// plays it no longer. Its size counts anew.
void set_style(wxWindow& window, const char* part);

/// The first part of a control that was just made: nothing has asked for its size yet, so that its style is
/// looked up once, when something does.
void begin_style(wxWindow& window, const char* part);

/// Shows a text whose first bytes, `strong` of them, stand out: in heavier letters, and in a colour when
/// there is one.
void show_strong(wxControl& label, const std::string& text, std::size_t strong, const wxColour& colour);

/// A text with a line feed wherever a line ends at a given width, and how high it is.
struct BrokenText {
    std::string text;
    int height = 0;
    struct Insertion {
        std::size_t at = 0;  ///< byte of the whole text
        std::size_t bytes = 0;
    };
    std::vector<Insertion> inserted;  ///< beside the line feeds that stand for a blank

    /// Where a byte of the whole text is now.
    std::size_t place_of(std::size_t byte) const;
};

/// Breaks a text for a static text or check box whose label may be `width` wide. The toolkit's own wrapping
/// measures each text five times over; this does it once.
BrokenText break_lines(wxWindow& window, const std::string& text, int width);

/// Keeps the scroll bar of a scrolled window in sight, instead of only under the mouse.
void keep_scroll_bar(wxWindow& scrolled);

/// The height that a control needs when it is that wide.
int height_at(wxWindow& window, int width);

/// The width of a control by its own wish. Asked for the best size of a list, the toolkit would make another
/// window to find the font in.
int natural_width(wxWindow& control);

/// Lets the label of a button, or what is chosen in a list, break into lines when there is less width than it
/// needs.
void wrap_label(wxWindow& control, int width);
bool wraps_label(wxWindow& control);

/// The width of a text in one line.
int width_in_one_line(wxWindow& text);

}  // namespace signpost::gui::native
