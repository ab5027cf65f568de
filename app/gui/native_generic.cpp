// SPDX-License-Identifier: Apache-2.0
// The plain toolkit, for platforms without a native_*.cpp of their own. Not tried on any of them yet.
#include <memory>

#include <wx/settings.h>
#include <wx/textwrapper.h>

#include "app/gui/native.h"
#include "app/gui/session_bus.h"
#include "app/gui/text.h"

namespace signpost::gui::native {
namespace {

wxString escaped(std::string_view text) {
    auto out = label_text(text);
    out.Replace(wxS("&"), wxS("&amp;"));
    out.Replace(wxS("<"), wxS("&lt;"));
    out.Replace(wxS(">"), wxS("&gt;"));
    return out;
}

}  // namespace

bool use_session_bus() { return true; }

StartWithoutGl::StartWithoutGl() : is_left_out_(false) {}

StartWithoutGl::~StartWithoutGl() = default;

void give_back_memory() {}

bool is_high_contrast() { return false; }

void set_theme(const LookRow*) {}

void keep_no_recent_files() {}

void forget_recent_files() {}

void stop_motion() {}

void set_text_percent(int) {}

double text_scale() { return 1.0; }

void apply_style(const Palette&) {}

void begin_night_style() {}

void begin_fonts() {}

void look_up_found_fonts() {}

bool has_fonts() { return true; }

void restyle(wxWindow&) {}

void set_fit(wxWindow&, int) {}

void wrap_label(wxWindow&, int) {}

bool wraps_label(wxWindow&) { return false; }

void set_direction(bool) {}

void set_style(wxWindow&, const char*) {}

void begin_style(wxWindow&, const char*) {}

void show_strong(wxControl& label, const std::string& text, std::size_t strong, const wxColour& colour) {
    if (strong == 0) {
        label.SetLabel(label_text(text));
        return;
    }
    const auto tint = colour.IsOk()
                          ? wxS(" foreground=\"") + colour.GetAsString(wxC2S_HTML_SYNTAX) + wxS("\"")
                          : wxString();
    label.SetLabelMarkup(wxS("<span weight=\"bold\"") + tint + wxS(">") + escaped(text.substr(0, strong)) +
                         wxS("</span>") + escaped(text.substr(strong)));
}

std::size_t BrokenText::place_of(std::size_t byte) const { return byte; }

BrokenText break_lines(wxWindow& window, const std::string& text, int width) {
    class Wrapper : public wxTextWrapper {
    public:
        wxString lines;

    protected:
        void OnOutputLine(const wxString& line) override { lines += line; }
        void OnNewLine() override { lines += wxS('\n'); }
    } wrapper;
    wrapper.Wrap(&window, from_utf8(text), width);
    return {
        to_utf8(wrapper.lines), window.GetTextExtent(wrapper.lines).y * (1 + wrapper.lines.Freq('\n')), {}};
}

void keep_scroll_bar(wxWindow&) {}

int height_at(wxWindow& window, int) {
    window.InvalidateBestSize();
    return window.GetBestSize().y;
}

int natural_width(wxWindow& control) { return control.GetBestSize().x; }

int width_in_one_line(wxWindow& text) { return text.GetTextExtent(text.GetLabel()).x; }

}  // namespace signpost::gui::native
