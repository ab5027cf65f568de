// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/learn_presenter.h"

#include <algorithm>

#include "app/presenters/source_lines.h"
#include "core/base/text.h"
#include "core/sharing/clinic_words.h"

namespace signpost {
namespace {

LearnTile tile_of(const Effect& effect, const Translator& tr) {
    const auto count = static_cast<unsigned>(effect.signs.size());
    return {effect.name,
            filled_in(tr.plural("{count} sign", "{count} signs", count), {{"count", std::to_string(count)}})};
}

std::vector<SourceIndex> founding_article(const Catalog& catalog) {
    std::vector<SourceIndex> out;
    for (std::size_t i = 0; i < catalog.sources.size(); ++i)
        if (catalog.sources[i].kind == SourceKind::founding_article) out.push_back(at_place<SourceIndex>(i));
    return out;
}

LearnFact fact_of(const Catalog& catalog, const LearnText& text) {
    return {text.text, is_from_founding_article_alone(catalog, text), source_lines(catalog, text.sources)};
}

// ---- The page of an effect

std::vector<SourceIndex> sign_sources(const Effect& effect) {
    std::vector<SourceIndex> out;
    for (const auto& link : effect.signs) add_missing(out, link.sources);
    return out;
}

/// What it is in plain words rests on all that the effect rests on.
LearnPart what_it_is(const Catalog& catalog, const Effect& effect, const Translator& tr) {
    LearnPart part;
    part.heading = tr.text("What it is");
    auto sources = sign_sources(effect);
    add_missing(sources, effect.onset.sources);
    part.facts.push_back({effect.plain, false, source_lines(catalog, sources)});
    const auto article = source_lines(catalog, founding_article(catalog));
    for (const auto& text : effect.article_says) part.facts.push_back({text, true, article});
    return part;
}

LearnPart signs_of(const Catalog& catalog, const Effect& effect, const Translator& tr) {
    LearnPart part;
    part.heading = tr.text("Its signs, and how to check each at home");
    for (const auto& link : effect.signs) {
        const auto& sign = catalog.at(link.sign);
        part.signs.push_back(
            {sign.label, check_words(catalog, link.sign, tr), sign.advice == Advice::emergency});
    }
    part.sign_sources = source_lines(catalog, sign_sources(effect));
    part.closing = catalog.texts.list_not_complete;
    return part;
}

/// True when a fact about the time names one of its sources, and so tells of it already.
bool is_told(const Effect& effect, const LateCase& late) {
    std::vector<SourceIndex> told;
    for (const auto& fact : effect.timing) add_missing(told, fact.sources);
    return std::any_of(late.sources.begin(), late.sources.end(), [&](SourceIndex source) {
        return std::find(told.begin(), told.end(), source) != told.end();
    });
}

LearnPart time_of(const Catalog& catalog, const Effect& effect, const Translator& tr) {
    LearnPart part;
    part.heading = tr.text("When it usually appears");
    part.facts.push_back({effect.usual_time, false, source_lines(catalog, effect.onset.sources)});
    for (const auto& fact : effect.timing)
        part.facts.push_back({fact.text, false, source_lines(catalog, fact.sources)});
    for (const auto& late : effect.late)
        if (!is_told(effect, late))
            part.facts.push_back({late.text, false, source_lines(catalog, late.sources)});
    part.closing = tr.text("A sign counts on any day.");
    return part;
}

LearnPart care_of(const Catalog& catalog, const Effect& effect, const Translator& tr) {
    LearnPart part;
    part.heading = tr.text("What teams often do");
    part.facts.push_back({effect.care, false, source_lines(catalog, effect.care_sources)});
    return part;
}

LearnPageState page_of(const Catalog& catalog, const Effect& effect, const Translator& tr) {
    LearnPageState page;
    page.title = effect.name;
    page.parts = {what_it_is(catalog, effect, tr), signs_of(catalog, effect, tr),
                  time_of(catalog, effect, tr), care_of(catalog, effect, tr)};
    return page;
}

// ---- Other pages

LearnPageState page_of(const Catalog& catalog, const LearnPage& from) {
    LearnPageState page;
    page.title = from.title;
    for (const auto& section : from.sections) {
        LearnPart part;
        part.heading = section.heading;
        for (const auto& text : section.texts) part.facts.push_back(fact_of(catalog, text));
        page.parts.push_back(std::move(part));
    }
    return page;
}

}  // namespace

LearnPresenter::LearnPresenter(const Catalog& catalog, const std::vector<LearnPage>& pages,
                               const Translator& translator)
    : catalog_(&catalog), pages_(&pages), translator_(&translator) {
    words_changed();
}

void LearnPresenter::words_changed() {
    state_ = {};
    for (const auto& effect : catalog_->effects) state_.effects.push_back(tile_of(effect, *translator_));
    for (const auto& page : *pages_) state_.pages.push_back({page.title, page.summary});
    refresh();
}

void LearnPresenter::open(std::size_t number) {
    if (number >= page_count()) return;
    open_ = number;
    refresh();
}

void LearnPresenter::previous() {
    if (open_ && *open_ > 0) open(*open_ - 1);
}

void LearnPresenter::next() {
    if (open_) open(*open_ + 1);
}

void LearnPresenter::back() {
    open_.reset();
    refresh();
}

std::optional<EffectIndex> LearnPresenter::effect() const {
    if (!open_ || *open_ >= catalog_->effects.size()) return std::nullopt;
    return at_place<EffectIndex>(*open_);
}

const std::string& LearnPresenter::title_of(std::size_t number) const {
    const auto effects = catalog_->effects.size();
    return number < effects ? catalog_->effects[number].name : (*pages_)[number - effects].title;
}

void LearnPresenter::refresh() {
    state_.page.reset();
    if (open_) {
        const auto effects = catalog_->effects.size();
        auto page = *open_ < effects ? page_of(*catalog_, catalog_->effects[*open_], *translator_)
                                     : page_of(*catalog_, (*pages_)[*open_ - effects]);
        page.place =
            filled_in(translator_->text("Page {number} of {count}"),
                      {{"number", std::to_string(*open_ + 1)}, {"count", std::to_string(page_count())}});
        page.article_heading = catalog_->texts.founding_article_says;
        if (*open_ > 0) page.previous = title_of(*open_ - 1);
        if (*open_ + 1 < page_count()) page.next = title_of(*open_ + 1);
        state_.page = std::move(page);
    }
}

}  // namespace signpost
