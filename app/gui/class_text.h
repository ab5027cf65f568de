// SPDX-License-Identifier: Apache-2.0
// A text on a slide, drawn at a size that belongs to the slide and not to the system: a projector is read
// from the last row. It wraps, nothing of it is cut, and a screen reader finds it as a text of its own.
#pragma once

#include <string>

#include <wx/panel.h>

#include "core/paper/text_block.h"

namespace signpost::gui {

enum class ClassMark {
    none,
    item,      ///< a dot
    emergency  ///< a triangle with an exclamation mark
};

struct ClassTextLook {
    double size = 36;  ///< of the letters, in pixels of the slide
    bool is_semibold = false;
    wxColour text;
    wxColour ground;
    ClassMark mark = ClassMark::none;
    double inset = 0;  ///< of the text from the edges of its ground, in pixels
};

class ClassText : public wxPanel {
public:
    /// The typesetter outlives the text.
    ClassText(wxWindow* parent, const paper::Typesetter& typesetter);

    /// Sets the text in lines and returns how high it is at this width.
    int show(const std::string& text, const ClassTextLook& look, int width);
    /// How high it would be.
    static int height_of(const paper::Typesetter& typesetter, const std::string& text,
                         const ClassTextLook& look, int width);

    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusRecursively() const override { return false; }

private:
    void paint();

    const paper::Typesetter& typesetter_;
    std::string text_;
    ClassTextLook look_;
    paper::SharedText block_;
};

}  // namespace signpost::gui
