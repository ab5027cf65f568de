// SPDX-License-Identifier: Apache-2.0
// The night view: dark and very large, for someone who wakes up to a sign. Whom to call, the emergency signs,
// and what is noticed, with the answer in view below. It takes the place of the whole frame, and so holds
// itself what the frame has around every other screen.
#pragma once

#include <vector>

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/night_cards.h"
#include "app/gui/palette.h"
#include "app/gui/screen.h"
#include "app/gui/sign_group_card.h"

namespace signpost::gui {

class NightScreen : public Screen, public NamesPalette {
public:
    NightScreen(wxWindow* parent, AppModel& model);

    /// Where the buttons lead; called once, before the screen is shown.
    void set_ways(NightWays ways) { ways_ = std::move(ways); }

    bool Show(bool show = true) override;
    void focus_first() override;
    Palette palette() const override { return night_palette(); }

private:
    void build();
    void place();
    int lay_out_bar(const wxSize& size);
    void show_state();
    NightState state_now() const;

    AppModel& model_;
    NightWays ways_;
    Column* column_ = nullptr;
    NightCallCard* call_ = nullptr;
    NightEmergencyCard* emergency_ = nullptr;
    NightWords* heading_ = nullptr;
    std::vector<SignGroupCard*> groups_;
    NightWords* end_ = nullptr;
    NightAnswerBar* bar_ = nullptr;
    NightState state_;
};

}  // namespace signpost::gui
