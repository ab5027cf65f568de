// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/settings_presenter.h"

#include <algorithm>
#include <iterator>

#include "app/presenters/palette.h"
#include "core/base/language.h"
#include "core/base/text.h"
#include "core/sharing/translation_words.h"

namespace signpost {
namespace {

constexpr int usual_percent = 100;
constexpr int sizes_percent[] = {100, 125, 150, 175, 200, 250, 300};

/// The offered size that was kept; the usual one for anything else.
int percent_of(const std::string& kept) {
    for (const int size : sizes_percent)
        if (std::to_string(size) == kept) return size;
    return usual_percent;
}

std::string named_in_english_too(const Language& language) {
    constexpr std::string_view left_to_right_mark = "\u200E";  // keeps it before the other name
    const auto own = std::string(language.is_right_to_left ? left_to_right_mark : std::string_view()) +
                     std::string(language.own_name);
    return language.own_name == language.english_name ? own
                                                      : own + " (" + std::string(language.english_name) + ")";
}

/// Exactly one is on, whatever was kept: the first when what was kept is not offered.
void switch_on(std::vector<ShareOption>& options, const std::string& id) {
    const auto at = std::find_if(options.begin(), options.end(),
                                 [&](const ShareOption& option) { return option.id == id; });
    (at == options.end() ? options.front() : *at).is_on = true;
}

}  // namespace

SettingsPresenter::SettingsPresenter(const Words& words, const Language& system_language,
                                     const Settings& settings)
    : words_(&words),
      system_language_(system_language),
      voice_(id_of(voice_named(settings.voice))),
      language_(find_language(settings.language) == nullptr ? std::string() : settings.language),
      look_(find_look(settings.look) == nullptr ? std::string() : settings.look),
      text_percent_(percent_of(settings.text_size)) {
    refresh();
}

bool SettingsPresenter::is_offered(SettingsGroup group, const std::string& id) const {
    const auto& options = state_.cards[static_cast<std::size_t>(group)].options;
    return std::any_of(options.begin(), options.end(),
                       [&](const ShareOption& option) { return option.id == id && !option.is_on; });
}

void SettingsPresenter::choose(SettingsGroup group, const std::string& id) {
    if (!is_offered(group, id)) return;
    touched_ = group;
    if (group == SettingsGroup::text_size) return set_text_percent(percent_of(id));
    auto& chosen = group == SettingsGroup::reader     ? voice_
                   : group == SettingsGroup::language ? language_
                                                      : look_;
    chosen = id;
    refresh();
    const auto& told = group == SettingsGroup::look ? on_look : on_words;
    if (told) told();
}

void SettingsPresenter::larger() {
    const auto* next = std::upper_bound(std::begin(sizes_percent), std::end(sizes_percent), text_percent_);
    set_text_percent(next == std::end(sizes_percent) ? text_percent_ : *next);
}

void SettingsPresenter::smaller() {
    const auto* now = std::lower_bound(std::begin(sizes_percent), std::end(sizes_percent), text_percent_);
    set_text_percent(now == std::begin(sizes_percent) ? text_percent_ : *std::prev(now));
}

void SettingsPresenter::usual_size() { set_text_percent(usual_percent); }

/// Is told even when it stays, so that a key at the last step is answered too.
void SettingsPresenter::set_text_percent(int percent) {
    text_percent_ = percent;
    refresh();
    if (on_text_size) on_text_size();
}

void SettingsPresenter::store(Settings& settings) const {
    settings.voice = voice_ == id_of(Voice::patient) ? std::string() : voice_;
    settings.language = language_;
    settings.look = look_;
    settings.text_size = text_percent_ == usual_percent ? std::string() : std::to_string(text_percent_);
}

void SettingsPresenter::refresh() {
    state_.cards = {reader_card(), language_card(), text_size_card(), look_card()};
    state_.text_size_said =
        filled_in(words_->text("Text size {size} %"), {{"size", std::to_string(text_percent_)}});
}

SettingsCard SettingsPresenter::reader_card() const {
    const auto tr = words_->translator();
    SettingsCard card{tr.text("Who is reading"),
                      tr.text("This changes whom the sentences speak to. The advice stays the same."),
                      {{"patient", tr.text("I am the patient"), {}, false},
                       {"caregiver", tr.text("I look after someone"), {}, false}},
                      tr.text("What you ticked and typed stays as it is.")};
    switch_on(card.options, voice_);
    return card;
}

SettingsCard SettingsPresenter::language_card() const {
    SettingsCard card{words_->text("Language"),
                      {},
                      {{"",
                        filled_in(words_->text("As this computer: {language}"),
                                  {{"language", named_in_english_too(system_language_)}}),
                        {},
                        false}},
                      translation_words(words_->translator())};
    for (const auto& language : languages())
        card.options.push_back({std::string(language.id), named_in_english_too(language), {}, false});
    switch_on(card.options, language_);
    return card;
}

SettingsCard SettingsPresenter::text_size_card() const {
    SettingsCard card{
        words_->text("Text size"),
        words_->text("On every page, Ctrl and plus make the text larger, Ctrl and minus smaller. "
                     "Ctrl and zero bring back 100 %."),
        {},
        {}};
    for (const int size : sizes_percent)
        card.options.push_back({std::to_string(size), std::to_string(size) + " %", {}, false});
    switch_on(card.options, std::to_string(text_percent_));
    return card;
}

SettingsCard SettingsPresenter::look_card() const {
    const auto tr = words_->translator();
    SettingsCard card{
        tr.text("Colours"),
        {},
        {{"", tr.text("As this computer"), {}, false},
         {"light", tr.text("Light"), {}, false},
         {"dark", tr.text("Dark"), {}, false},
         {"high_contrast", tr.text("High contrast: black on white"), {}, false},
         {"high_contrast_dark", tr.text("High contrast: white and yellow on black"), {}, false}},
        {}};
    switch_on(card.options, look_);
    return card;
}

}  // namespace signpost
