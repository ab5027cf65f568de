// SPDX-License-Identifier: Apache-2.0
// Everything the window shows and changes, held in one place that outlives it.
#pragma once

#include <functional>
#include <optional>

#include "app/gui/background.h"
#include "app/gui/settings_store.h"
#include "app/gui/share_world.h"
#include "app/presenters/care_team_presenter.h"
#include "app/presenters/check_presenter.h"
#include "app/presenters/diary_presenter.h"
#include "app/presenters/learn_presenter.h"
#include "app/presenters/practice_presenter.h"
#include "app/presenters/share_presenter.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/teaching/teaching.h"

namespace signpost::gui {

struct AppModel {
    AppModel(Catalog loaded, std::function<Teaching(const Catalog&)> teaching, Translator words,
             SettingsStore kept)
        : catalog(std::move(loaded)),
          translator(std::move(words)),
          store(std::move(kept)),
          settings(store.load()),
          today(&CalendarDate::today),
          check(catalog, translator, today, settings),
          care_team(catalog, translator, settings),
          diary(catalog, translator, check, care_team, settings, world()),
          share(catalog, translator, check, care_team, diary, settings, share_world()),
          load_teaching_(std::move(teaching)) {
        check.set_team(care_team.team());
    }
    AppModel(const AppModel&) = delete;  // the presenters point into it
    AppModel& operator=(const AppModel&) = delete;

    Catalog catalog;
    Translator translator;
    SettingsStore store;
    Settings settings;
    Today today;
    CheckPresenter check;
    CareTeamPresenter care_team;
    DiaryPresenter diary;
    SharePresenter share;
    /// What to learn and teach with; read when it is asked for first.
    const Teaching& teaching() {
        if (!teaching_) teaching_ = load_teaching_(catalog);
        return *teaching_;
    }

    /// Made when they are asked for first, like what they teach with.
    LearnPresenter& learn() {
        if (!learn_) learn_.emplace(catalog, teaching().pages, translator);
        return *learn_;
    }
    PracticePresenter& practice() {
        if (!practice_) practice_.emplace(catalog, teaching().cases, translator, settings);
        return *practice_;
    }
    void store_practice(Settings& to) const {
        if (practice_) practice_->store(to);
    }
    /// Called when something that is kept from one start to the next may be different now.
    std::function<void()> settings_changed = [] {};

    Background background;  ///< last but what it never touches, so that it ends first

private:
    DiaryWorld world() {
        DiaryWorld out;
        out.in_background = [this](std::function<void()> work, std::function<void()> then) {
            background.run(std::move(work), std::move(then));
        };
        return out;
    }

    std::function<Teaching(const Catalog&)> load_teaching_;
    std::optional<Teaching> teaching_;
    std::optional<LearnPresenter> learn_;
    std::optional<PracticePresenter> practice_;
};

}  // namespace signpost::gui
