// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/layout_audit.h"

#include <map>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

#include "app/gui/native.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"

namespace signpost::gui::testing {
namespace {

constexpr int smallest_target_px = 44;
constexpr int rounding_px = 1;

std::string shown(const wxWindow& window) {
    auto label = to_utf8(window.GetLabel());
    if (const auto* choice = dynamic_cast<const wxChoice*>(&window))
        label = to_utf8(choice->GetStringSelection());
    for (auto& c : label)
        if (c == '\n') c = ' ';
    const auto rect = window.GetRect();
    return fmt::format("{} \"{:.70}\" {}x{} at {},{}", to_utf8(window.GetClassInfo()->GetClassName()), label,
                       rect.width, rect.height, rect.x, rect.y);
}

bool is_control(const wxWindow& window) { return dynamic_cast<const wxControl*>(&window) != nullptr; }

/// Read aloud by screen readers and not drawn, or without words at present.
bool has_nothing_to_see(const wxWindow& window) {
    return dynamic_cast<const wxStaticText*>(&window) != nullptr &&
           (window.GetSize() == wxSize(1, 1) || window.GetLabel().empty());
}

bool is_target(const wxWindow& window) {
    return is_control(window) && dynamic_cast<const wxStaticText*>(&window) == nullptr &&
           window.AcceptsFocusFromKeyboard();
}

/// The colour that the style sheet has drawn behind what is in a panel; nothing for a panel that draws none.
std::optional<GdkRGBA> ground_of(wxWindow& panel) {
    auto* widget = panel.GetHandle();
    if (GTK_IS_SCROLLED_WINDOW(widget)) widget = gtk_bin_get_child(GTK_BIN(widget));
    if (widget == nullptr) return std::nullopt;
    auto* style = gtk_widget_get_style_context(widget);
    bool has_ground = false;
    auto* classes = gtk_style_context_list_classes(style);
    for (auto* at = classes; at != nullptr; at = at->next)
        has_ground =
            has_ground || std::string_view(static_cast<const char*>(at->data)).starts_with("ground-");
    g_list_free(classes);
    if (!has_ground) return std::nullopt;
    GdkRGBA* colour = nullptr;
    gtk_style_context_get(style, gtk_style_context_get_state(style), "background-color", &colour, nullptr);
    const auto out = *colour;
    gdk_rgba_free(colour);
    return out;
}

class Audit {
public:
    void look(wxWindow& window) {
        const auto ground = ground_of(window);
        if (ground && ground->alpha < 1) fault(window, "has no ground");
        for (auto* child : window.GetChildren()) {
            if (!child->IsShown() || dynamic_cast<wxTopLevelWindow*>(child) != nullptr) continue;
            if (has_nothing_to_see(*child)) continue;
            if (is_control(*child)) look_at_control(*child, window);
            if (!is_control(*child)) look(*child);
        }
        look_for_overlaps(window);
    }

    std::vector<std::string> faults;

private:
    void fault(const wxWindow& window, const std::string& what) {
        faults.push_back(what + ": " + shown(window));
    }

    void look_at_control(wxWindow& control, const wxWindow& parent) {
        const auto rect = control.GetRect();
        const auto room = parent.GetClientSize();
        if (rect.IsEmpty()) return fault(control, "has no room");
        if (rect.x < -rounding_px || rect.y < -rounding_px || rect.GetRight() > room.x + rounding_px ||
            rect.GetBottom() > room.y + rounding_px)
            fault(control, fmt::format("reaches out of {}x{}", room.x, room.y));
        look_for_cut_text(control);
        if (is_target(control) && rect.height + rounding_px < smallest_target_px)
            fault(control, fmt::format("is lower than {} px", smallest_target_px));
        look_at_letter(control);
    }

    void look_for_cut_text(wxWindow& control) {
        const auto size = control.GetSize();
        if (auto* text = dynamic_cast<wxTextCtrl*>(&control)) return look_for_cut_hint(*text);
        if (dynamic_cast<wxStaticText*>(&control) != nullptr ||
            dynamic_cast<wxCheckBox*>(&control) != nullptr) {
            const int needed = native::height_at(control, size.x);
            if (needed > size.y + rounding_px) fault(control, fmt::format("needs a height of {}", needed));
        }
        if (native::wraps_label(control) && dynamic_cast<wxStaticText*>(&control) == nullptr) {
            const int needed = native::height_at(control, size.x);
            if (needed > size.y + rounding_px) fault(control, fmt::format("needs a height of {}", needed));
            return;
        }
        control.InvalidateBestSize();
        const auto best = control.GetBestSize();
        if (best.x > size.x + rounding_px) fault(control, fmt::format("needs a width of {}", best.x));
        if (dynamic_cast<wxStaticText*>(&control) == nullptr && best.y > size.y + rounding_px)
            fault(control, fmt::format("needs a height of {}", best.y));
    }

    void look_for_cut_hint(wxTextCtrl& box) {
        constexpr int padding_px = 16;
        if (box.IsMultiLine() || box.GetHint().empty()) return;
        const int needed = box.GetTextExtent(box.GetHint()).x + px(padding_px);
        if (needed > box.GetSize().x + rounding_px)
            fault(box, fmt::format("its hint needs a width of {}", needed));
    }

    void look_for_overlaps(const wxWindow& parent) {
        const auto& children = parent.GetChildren();
        for (auto one = children.begin(); one != children.end(); ++one) {
            if (!(*one)->IsShown() || (*one)->GetRect().IsEmpty()) continue;
            for (auto other = std::next(one); other != children.end(); ++other) {
                if (!(*other)->IsShown()) continue;
                auto common = (*one)->GetRect().Intersect((*other)->GetRect());
                if (common.width > rounding_px && common.height > rounding_px)
                    fault(**one, "lies on " + shown(**other));
            }
        }
    }

    /// A letter leads to one control of what is shown.
    void look_at_letter(const wxWindow& control) {
        const auto label = control.GetLabel();
        for (std::size_t i = 0; i + 1 < label.length(); ++i) {
            if (label[i] != '&') continue;
            if (label[i + 1] == '&') {
                ++i;
                continue;
            }
            const auto letter = to_utf8(wxString(label[i + 1]).Lower());
            const auto [at, is_new] = letters_.emplace(letter, shown(control));
            if (!is_new) fault(control, "has the letter of " + at->second);
        }
    }

    std::map<std::string, std::string> letters_;
};

}  // namespace

std::vector<std::string> layout_faults(wxWindow& top) {
    Audit audit;
    audit.look(top);
    return std::move(audit.faults);
}

}  // namespace signpost::gui::testing
