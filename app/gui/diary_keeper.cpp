// SPDX-License-Identifier: Apache-2.0
#include "app/gui/diary_keeper.h"

namespace signpost::gui {
namespace {

constexpr int write_after_ms = 250;
constexpr int write_again_after_ms = 3000;
constexpr int save_after_ms = 15'000;

}  // namespace

DiaryKeeper::DiaryKeeper(DiaryPresenter& diary) : diary_(diary) {
    write_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (!diary_.write_now()) write_.StartOnce(write_again_after_ms);
    });
    save_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (!diary_.save_now()) save_.StartOnce(save_after_ms);
    });
}

void DiaryKeeper::look() {
    // Started once and not again with each change, so that one who keeps typing is not kept waiting.
    if (diary_.has_unwritten() && !write_.IsRunning()) write_.StartOnce(write_after_ms);
    if (diary_.has_unsaved() && !save_.IsRunning()) save_.StartOnce(save_after_ms);
}

}  // namespace signpost::gui
