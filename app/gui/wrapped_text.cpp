// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wrapped_text.h"

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

wxString escaped(std::string_view text) {
    auto out = label_text(text);
    out.Replace(wxS("&"), wxS("&amp;"));
    out.Replace(wxS("<"), wxS("&lt;"));
    out.Replace(wxS(">"), wxS("&gt;"));
    return out;
}

}  // namespace

WrappedText::WrappedText(wxWindow* parent, std::string_view text, const char* part)
    : wxStaticText(parent, wxID_ANY, label_text(text), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE),
      text_(text) {
    if (part != nullptr) native::set_style(*this, part);
    native::let_wrap(*this);
}

bool WrappedText::set_text(std::string_view text) {
    if (text == text_) return false;
    text_ = text;
    SetLabel(label_text(text));
    return true;
}

bool WrappedText::set_text(std::string_view strong, const wxColour& colour, std::string_view rest) {
    const auto whole = std::string(strong) + std::string(rest);
    if (whole == text_) return false;
    text_ = whole;
    if (strong.empty()) {
        SetLabel(label_text(rest));
        return true;
    }
    const auto tint = colour.IsOk()
                          ? wxS(" foreground=\"") + colour.GetAsString(wxC2S_HTML_SYNTAX) + wxS("\"")
                          : wxString();
    SetLabelMarkup(wxS("<span weight=\"bold\"") + tint + wxS(">") + escaped(strong) + wxS("</span>") +
                   escaped(rest));
    return true;
}

}  // namespace signpost::gui
