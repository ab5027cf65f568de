// SPDX-License-Identifier: Apache-2.0
// Everything the window shows and changes, held in one place that outlives it.
#pragma once

#include <functional>
#include <optional>

#include "app/gui/application.h"
#include "app/gui/background.h"
#include "app/gui/settings_store.h"
#include "app/gui/share_world.h"
#include "app/presenters/care_team_presenter.h"
#include "app/presenters/check_presenter.h"
#include "app/presenters/clinic_presenter.h"
#include "app/presenters/diary_presenter.h"
#include "app/presenters/learn_presenter.h"
#include "app/presenters/practice_presenter.h"
#include "app/presenters/settings_presenter.h"
#include "app/presenters/share_presenter.h"
#include "app/presenters/teach_presenter.h"
#include "core/paper/pages.h"
#include "core/words/rule_texts.h"

namespace signpost::gui {

struct AppModel {
    AppModel(Content content, const Language& language_of_system, SettingsStore kept)
        : built_in(std::move(content.catalog)),
          languages(content.languages),
          system_language(language_of_system),
          store(std::move(kept)),
          settings(store.load()),
          at_start_(rules_at_start(built_in, settings)),
          english(at_start_.catalog(built_in)),
          words(words_of(settings)),
          translator(words.translator()),
          catalog(worded(english, words)),
          today(&CalendarDate::today),
          preferences(words, system_language, settings),
          clinic(built_in, catalog, translator, today, settings, at_start_.refusal),
          check(catalog, translator, today, settings),
          care_team(catalog, translator, settings),
          diary(catalog, translator, check, care_team, settings, world()),
          share(catalog, translator, check, care_team, diary, settings, world_of_sharing()),
          load_teaching_(std::move(content.teaching)) {
        check.set_team(care_team.team());
    }
    AppModel(const AppModel&) = delete;  // the presenters point into it
    AppModel& operator=(const AppModel&) = delete;
    ~AppModel() = default;

    const Catalog built_in;  ///< the rules of the program alone, as they are written
    const std::span<const MessageBytes> languages;
    const Language system_language;
    SettingsStore store;
    Settings settings;

private:
    RulesAtStart at_start_;

public:
    const Catalog& english;  ///< as the rules have it, and the clinic's pack
    Words words;             ///< in which everything is said now
    Translator translator;
    Catalog catalog;  ///< in these words
    Today today;
    SettingsPresenter preferences;
    ClinicPresenter clinic;
    CheckPresenter check;
    CareTeamPresenter care_team;
    DiaryPresenter diary;
    SharePresenter share;
    /// What to learn and teach with; read when it is asked for first.
    const Teaching& teaching() {
        if (!english_teaching_) english_teaching_ = load_teaching_(built_in);
        if (!teaching_) teaching_ = worded(*english_teaching_, english, words);
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
    /// Kept here, because what is being written of a talk outlives its screen.
    TeachPresenter& teach() {
        if (!teach_) teach_.emplace(catalog, teaching().lessons, translator, care_team, diary, teach_world());
        return *teach_;
    }

    /// From now on everything is said as these settings have it. Nothing that was ticked, typed or opened
    /// changes, and no match result does. Whoever draws must draw anew: nobody is called.
    void speak(const Settings& wanted) {
        forget_listeners();
        words = words_of(wanted);
        translator = words.translator();
        catalog = worded(english, words);
        if (teaching_) *teaching_ = worded(*english_teaching_, english, words);
        preferences.words_changed();
        clinic.words_changed();
        check.words_changed();
        care_team.words_changed();
        diary.words_changed();
        share.words_changed();
        if (learn_) learn_->words_changed();
        if (practice_) practice_->words_changed();
        if (teach_) teach_->words_changed();
    }

    /// Called when something that is kept from one start to the next may be different now.
    std::function<void()> settings_changed = [] {};
    /// Called when another language or voice was chosen.
    std::function<void(const Settings& wanted)> wants_words = [](const Settings&) {};

    /// Called from a window of its own when the night view is wanted.
    std::function<void()> show_night = [] {};

    Background background;  ///< last but what it never touches, so that it ends first

private:
    Words words_of(const Settings& wanted) const {
        const auto* chosen = find_language(wanted.language);
        return Words(languages, chosen == nullptr ? system_language : *chosen, voice_named(wanted.voice));
    }

    void forget_listeners() {
        settings_changed = [] {};
        wants_words = [](const Settings&) {};
        preferences.on_words = preferences.on_text_size = preferences.on_look = nullptr;
        show_night = [] {};
        check.on_change = nullptr;
        clinic.on_change = nullptr;
        care_team.on_change = diary.on_change = share.on_change = nullptr;
        if (practice_) practice_->on_change = nullptr;
        if (teach_) teach_->on_change = nullptr;
    }

    TeachWorld teach_world() {
        TeachWorld out;
        out.pdf_of = [this](const Document& document) -> std::optional<std::string> {
            auto bytes = paper::pages_pdf(document, share.page(), today());
            return bytes ? std::optional(std::move(bytes.value())) : std::nullopt;
        };
        return out;
    }

    ShareWorld world_of_sharing() const {
        auto out = share_world();
        out.english = &english;
        return out;
    }

    DiaryWorld world() {
        DiaryWorld out;
        out.in_background = [this](std::function<void()> work, std::function<void()> then) {
            background.run(std::move(work), std::move(then));
        };
        return out;
    }

    std::function<Teaching(const Catalog&)> load_teaching_;
    std::optional<Teaching> english_teaching_;
    std::optional<Teaching> teaching_;  ///< in the present words
    std::optional<LearnPresenter> learn_;
    std::optional<PracticePresenter> practice_;
    std::optional<TeachPresenter> teach_;
};

}  // namespace signpost::gui
