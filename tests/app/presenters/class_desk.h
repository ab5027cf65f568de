// SPDX-License-Identifier: Apache-2.0
// A class on the real rules, with a clock that a test moves by hand.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "app/presenters/class_presenter.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {

/// As if no more lines than these had room on a slide.
inline ClassFits at_most(std::size_t lines) {
    return [lines](const ClassSlide& slide) { return slide.lines.size() <= lines; };
}

struct ClassDesk {
    explicit ClassDesk(const std::vector<EffectIndex>& effects = {},
                       CareTeam team = {"Ward 5C", "555 0134", "112", {}})
        : presenter(real_catalog(), real_teaching(), words, std::move(team),
                    CalendarDate::from(2026, 11, 23).value(), effects, [this] { return now; }) {}

    const ClassSlide& slide() const { return presenter.state().slide; }
    /// Forward until a slide of this stage is shown; false at the end.
    bool forward_to(ClassStage stage) {
        while (slide().stage != stage && !presenter.state().is_last) presenter.forward();
        return slide().stage == stage;
    }

    Translator words;
    std::chrono::seconds now{1000};
    ClassPresenter presenter;
};

/// What is shown of a slide, as one text.
inline std::string shown_text(const ClassSlide& slide) {
    std::string out = slide.title + "\n" + slide.subtitle + "\n";
    for (std::size_t i = 0; i < slide.shown; ++i) out += slide.lines[i].text + "\n";
    return out;
}

}  // namespace signpost::testing
