// SPDX-License-Identifier: Apache-2.0
// Brings what changes in the diary to the disk by itself: into the journal within a quarter of a second, into
// the diary file once a quarter of a minute. What failed is tried again. With nothing to bring, nothing wakes
// up.
#pragma once

#include <wx/timer.h>

#include "app/presenters/diary_presenter.h"

namespace signpost::gui {

class DiaryKeeper {
public:
    explicit DiaryKeeper(DiaryPresenter& diary);

    /// Something may have changed.
    void look();

private:
    DiaryPresenter& diary_;
    wxTimer write_;
    wxTimer save_;
};

}  // namespace signpost::gui
