// SPDX-License-Identifier: Apache-2.0
// The pages to read, without a window: one for each effect in catalog order, made from the catalog, then the
// others in their own order. It promises that each statement keeps its sources, that what the founding
// article alone states is told apart, that each sign of an effect stands on its page with how to check it at
// home, and that a page which lists signs says that no list is complete. It knows nothing of the person's own
// check.
#pragma once

#include <vector>

#include "app/presenters/learn_state.h"
#include "core/base/translator.h"
#include "core/teaching/learn_pages.h"

namespace signpost {

class LearnPresenter {
public:
    /// All of these must outlive the presenter.
    LearnPresenter(const Catalog& catalog, const std::vector<LearnPage>& pages, const Translator& translator);

    /// Opens a page by its place: the effects first, then the other pages. Others than those do nothing.
    void open(std::size_t number);
    void previous();
    void next();
    /// Back to the list of pages.
    void back();

    /// Says everything anew after the catalog, the pages and the translator took on other words.
    void words_changed();

    const LearnState& state() const { return state_; }
    /// The effect of the page that is open; nothing on another page, and with none open.
    std::optional<EffectIndex> effect() const;

private:
    std::size_t page_count() const { return catalog_->effects.size() + pages_->size(); }
    const std::string& title_of(std::size_t number) const;
    void refresh();

    const Catalog* catalog_;
    const std::vector<LearnPage>* pages_;
    const Translator* translator_;
    std::optional<std::size_t> open_;
    LearnState state_;
};

}  // namespace signpost
