// SPDX-License-Identifier: Apache-2.0
// The timeline of effects, drawn as it is on paper. The arrow keys go from effect to effect, each of which is
// read aloud; the same stands in a table beside it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <wx/panel.h>

#include "core/sharing/effect_timeline.h"

namespace signpost::gui {

class TimelinePanel : public wxPanel {
public:
    explicit TimelinePanel(wxWindow* parent);

    void show(const EffectTimeline& drawn);
    int height_at(int width) const;

private:
    void paint();
    void on_key(wxKeyEvent& event);
    void choose(std::optional<std::size_t> row);
    void name_it();

    EffectTimeline drawn_;
    std::optional<std::size_t> chosen_;  ///< the row that was read last
    std::string spoken_;
};

}  // namespace signpost::gui
