// SPDX-License-Identifier: Apache-2.0
#include "app/gui/settings_screen.h"

#include <wx/app.h>

#include "app/gui/accessible.h"
#include "app/gui/option_list.h"
#include "app/gui/text.h"

namespace signpost::gui {

/// A card with one thing to choose.
class SettingsScreen::Choice : public Card {
public:
    Choice(wxWindow* parent, SettingsPresenter& preferences, SettingsGroup group)
        : Card(parent, CardLook::plain),
          preferences_(preferences),
          group_(group),
          heading_(new WrappedText(this, card().heading, "card-title")),
          intro_(new WrappedText(this, card().intro, "body")),
          options_(this, card().options,
                   // After the click is over: the window may be another one then.
                   [&preferences, group](const std::string& id) {
                       wxTheApp->CallAfter([&preferences, group, id] { preferences.choose(group, id); });
                   }),
          note_(new WrappedText(this, {}, "hint")) {
        accessible::set_name(*this, card().heading, card().intro);
        intro_->Show(!card().intro.empty());
        show();
    }

    /// True when the card must be laid out again.
    bool show() {
        const bool changed = options_.show(card().options);
        return note_->show_if_any(card().note) || changed;
    }

    void focus() { options_.focus(); }

protected:
    void place(Stack& stack) override {
        stack.add(*heading_);
        stack.add(*intro_, px(8));
        options_.place(stack, px(8));
        stack.add(*note_, px(8));
    }

private:
    const SettingsCard& card() const { return preferences_.state().cards[static_cast<std::size_t>(group_)]; }

    SettingsPresenter& preferences_;
    SettingsGroup group_;
    WrappedText* heading_;
    WrappedText* intro_;
    RadioList options_;
    WrappedText* note_;
};

SettingsScreen::SettingsScreen(wxWindow* parent, AppModel& model)
    : Screen(parent),
      preferences_(model.preferences),
      columns_(*this, *parent, [this] { arrange(); }),
      clinic_(new ClinicCard(columns_.left().page(), model.clinic)) {
    for (std::size_t i = 0; i < settings_group_count; ++i)
        choices_.push_back(new Choice(columns_.left().page(), preferences_, static_cast<SettingsGroup>(i)));
    accessible::set_name(columns_.left(), to_utf8(_("Settings")));
    accessible::set_name(columns_.right(), to_utf8(_("Settings")));
    arrange();
    model.clinic.on_change = [this, then = model.clinic.on_change] {
        if (then) then();
        if (clinic_->show()) columns_.lay_out();
    };
    for (auto* told : {&preferences_.on_text_size, &preferences_.on_look})
        *told = [this, then = *told] {
            if (then) then();
            show_state();
        };
}

void SettingsScreen::focus_first() { choices_[static_cast<std::size_t>(preferences_.touched())]->focus(); }

/// What is said at the left, how it looks at the right.
void SettingsScreen::arrange() {
    std::vector<Block*> said{choices_[0], choices_[1]};
    std::vector<Block*> seen{choices_[2], choices_[3], clinic_};
    if (columns_.is_narrow()) said.insert(said.end(), seen.begin(), seen.end());
    columns_.right().Show(!columns_.is_narrow());
    columns_.left().set_blocks(std::move(said));
    columns_.right().set_blocks(columns_.is_narrow() ? std::vector<Block*>{} : std::move(seen));
}

void SettingsScreen::show_state() {
    bool changed = clinic_->show();
    for (auto* choice : choices_) changed = choice->show() || changed;
    if (changed) columns_.lay_out();
}

}  // namespace signpost::gui
