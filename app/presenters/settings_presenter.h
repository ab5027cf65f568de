// SPDX-License-Identifier: Apache-2.0
// The Settings screen: who is reading, in which language, how large and in which colours. Each choice counts
// at once and is kept. It changes how things are said and shown, and nothing of what is said to do.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/presenters/settings.h"
#include "app/presenters/share_state.h"
#include "core/base/translator.h"
#include "core/words/words.h"

namespace signpost {

/// In the order in which they stand on the screen.
enum class SettingsGroup : std::size_t { reader, language, text_size, look };
inline constexpr std::size_t settings_group_count = 4;

/// One thing to choose.
struct SettingsCard {
    std::string heading;
    std::string intro;
    std::vector<ShareOption> options;  ///< exactly one of them is on
    std::string note;                  ///< below them; may be empty

    bool operator==(const SettingsCard&) const = default;
};

struct SettingsState {
    std::vector<SettingsCard> cards;  ///< by SettingsGroup
    std::string text_size_said;       ///< the size in words, to be read aloud after a key changed it

    bool operator==(const SettingsState&) const = default;
};

/// Who read the translation: empty for English, which is what the rules were written and checked in.
std::string translation_statement(const Words& words);

class SettingsPresenter {
public:
    /// `system_language` is what the computer speaks. `words` must outlive the presenter.
    SettingsPresenter(const Words& words, const Language& system_language, const Settings& settings);

    /// Chooses an option of a card by its id. What is not offered changes nothing.
    void choose(SettingsGroup group, const std::string& id);
    /// One step larger or smaller; at the last step it stays.
    void larger();
    void smaller();
    void usual_size();

    /// Says everything anew after the words became others.
    void words_changed() { refresh(); }

    const SettingsState& state() const { return state_; }
    /// The group that was changed last, to which the keyboard belongs in a window made anew.
    SettingsGroup touched() const { return touched_; }
    /// In percent of the system's size; 100 to 300.
    int text_percent() const { return text_percent_; }
    /// Id of the look chosen; empty to follow the system.
    const std::string& look() const { return look_; }
    /// Puts what was chosen into the settings.
    void store(Settings& settings) const;

    /// Another voice or language was chosen.
    std::function<void()> on_words;
    /// The size of text is another one.
    std::function<void()> on_text_size;
    std::function<void()> on_look;

private:
    void set_text_percent(int percent);
    void refresh();
    SettingsCard reader_card() const;
    SettingsCard language_card() const;
    SettingsCard text_size_card() const;
    SettingsCard look_card() const;
    bool is_offered(SettingsGroup group, const std::string& id) const;

    const Words* words_;
    Language system_language_;
    std::string voice_;
    std::string language_;
    std::string look_;
    int text_percent_ = 100;
    SettingsGroup touched_ = SettingsGroup::reader;
    SettingsState state_;
};

}  // namespace signpost
