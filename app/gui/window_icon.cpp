// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window_icon.h"

#include <string>

#include <wx/bmpbndl.h>
#include <wx/iconbndl.h>

#include "app/gui/embedded_icons.h"

namespace signpost::gui {
namespace {

constexpr int small_px = 16;
constexpr int larger_px[] = {32, 48, 128};

wxIcon drawn(std::string_view svg, int side) {
    wxIcon icon;
    const wxSize size(side, side);
    // The toolkit's reader of SVG writes into the text that it is given.
    std::string text(svg);
    icon.CopyFromBitmap(wxBitmapBundle::FromSVG(text.data(), size).GetBitmap(size));
    return icon;
}

}  // namespace

void set_icon(wxTopLevelWindow& window) {
    const auto icons = icons::embedded_icons();
    wxIconBundle bundle(drawn(icons[1].second, small_px));
    for (const int side : larger_px) bundle.AddIcon(drawn(icons[0].second, side));
    window.SetIcons(bundle);
}

}  // namespace signpost::gui
