// SPDX-License-Identifier: Apache-2.0
#include "core/matching/matcher.h"

#include <algorithm>
#include <atomic>
#include <numeric>

namespace signpost {
namespace {

/// Says in from_ that a sign was ticked.
constexpr auto ticked = at_place<MeasurementIndex>(0xFFFF);

/// A place in memory would not do: another matcher may come to stand there.
std::uint64_t next_number() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

SignRun run_of_one(Filled<SignIndex>& named, SignIndex sign) {
    named.add(sign);
    return {named.end() - 1, named.end()};
}

SignSets sets_of(const std::vector<Effect>& effects) {
    SignSets out;
    for (const auto& effect : effects) {
        std::vector<SignIndex> signs;
        for (const auto& link : effect.signs) signs.push_back(link.sign);
        out.add(std::move(signs));
    }
    return out;
}

bool is_shorter(const std::vector<SignIndex>& a, const std::vector<SignIndex>& b) {
    return a.size() < b.size();
}

SignSets sets_of(const std::vector<Combination>& combinations) {
    SignSets out;
    for (const auto& combination : combinations) {
        auto lists = combination.needs;
        std::stable_sort(lists.begin(), lists.end(), is_shorter);
        std::vector<SignIndex> all;
        for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
        for (auto& list : lists) out.add(std::move(list));
        out.add(std::move(all));
    }
    return out;
}

std::vector<std::size_t> first_needs(const std::vector<Combination>& combinations) {
    std::vector<std::size_t> out{0};
    for (const auto& combination : combinations) out.push_back(out.back() + combination.needs.size() + 1);
    return out;
}

std::vector<std::size_t> without_last(std::vector<std::size_t> numbers) {
    numbers.pop_back();
    return numbers;
}

std::vector<std::size_t> numbers_up_to(std::size_t count) {
    std::vector<std::size_t> out(count);
    std::iota(out.begin(), out.end(), std::size_t{0});
    return out;
}

}  // namespace

Matcher::Matcher(const Catalog& catalog)
    : catalog_(&catalog),
      number_(next_number()),
      lines_(catalog),
      effects_(sets_of(catalog.effects)),
      effects_by_sign_(catalog.signs.size(), effects_, numbers_up_to(catalog.effects.size())),
      first_need_(first_needs(catalog.combinations)),
      needs_(sets_of(catalog.combinations)),
      combinations_by_sign_(catalog.signs.size(), needs_, without_last(first_need_)) {
    for (const auto& sign : catalog.signs) is_emergency_.push_back(sign.advice == Advice::emergency);
}

MatchResult Matcher::match(const Checklist& checklist, const CareTeamLines& team) const {
    MatchPlaces places;
    match(checklist, team, places);
    return in_full(*catalog_, places);
}

void Matcher::match(const Checklist& checklist, const CareTeamLines& team, MatchPlaces& places) const {
    make_room(places);
    note_ticked(checklist, places);
    note_measured(checklist, team, places);
    list_signs(places);
    list_effects(places);
    list_combinations(places);
    places.present_.clear();
}

/// For the longest answer that there can be. Marks are left clear after each match.
void Matcher::make_room(MatchPlaces& places) const {
    places.signs_.clear();
    places.effects_.clear();
    places.emergency_.clear();
    places.named_.clear();
    if (places.fits_ == number_) return;
    const auto signs = catalog_->signs.size();
    const auto effects = catalog_->effects.size();
    const auto combinations = catalog_->combinations.size();
    const auto reasons = signs + lines_.size() + combinations;
    places.signs_.make_room(signs);
    places.effects_.make_room(effects);
    places.emergency_.make_room(reasons);
    places.named_.make_room(reasons + effects_.sign_count() + needs_.sign_count());
    places.present_ = Marks(signs);
    places.from_.assign(signs, ticked);
    places.over_ = Marks(lines_.size());
    places.listing_ = Marks(effects);
    places.met_ = Marks(combinations);
    places.fits_ = number_;
}

void Matcher::note_ticked(const Checklist& checklist, MatchPlaces& places) const {
    for (const auto sign : checklist.ticked) places.present_.set(place(sign));
    places.present_.each([&](std::size_t number) {
        if (is_emergency_[number] == 0) return;
        const auto sign = at_place<SignIndex>(number);
        places.emergency_.add({sign, run_of_one(places.named_, sign)});
    });
}

/// In catalog order, whatever the order in which numbers were typed; of two numbers for the same thing, one
/// over the line is enough.
void Matcher::note_measured(const Checklist& checklist, const CareTeamLines& team,
                            MatchPlaces& places) const {
    for (const auto& reading : checklist.readings)
        lines_.mark_crossed(reading, checklist.age_years, team, places.over_);
    places.over_.each([&](std::size_t line) { note_over(lines_.at(line), places); });
    places.over_.clear();
}

/// A tick wins over a measurement, and the first line over those behind it.
void Matcher::note_over(const MeasuredLines::Line& line, MatchPlaces& places) const {
    const auto sign = place(line.sign);
    if (!places.present_.holds(sign)) places.from_[sign] = line.threshold.measurement;
    places.present_.set(sign);
    if (line.is_emergency) places.emergency_.add({line.threshold, run_of_one(places.named_, line.sign)});
}

void Matcher::list_signs(MatchPlaces& places) const {
    places.present_.each([&](std::size_t number) {
        auto& from = places.from_[number];
        places.signs_.add({at_place<SignIndex>(number), from == ticked ? std::nullopt : std::optional(from)});
        from = ticked;
    });
}

void Matcher::list_effects(MatchPlaces& places) const {
    effects_by_sign_.find(places.present_, places.listing_);
    places.listing_.each([&](std::size_t effect) {
        const auto begin = places.named_.end();
        effects_.add_present(effect, places.present_, places.named_);
        places.effects_.add({at_place<EffectIndex>(effect), {begin, places.named_.end()}});
    });
    places.listing_.clear();
}

void Matcher::list_combinations(MatchPlaces& places) const {
    combinations_by_sign_.find(places.present_, places.met_);
    places.met_.each([&](std::size_t combination) {
        const auto all = first_need_[combination + 1] - 1;
        for (auto list = first_need_[combination] + 1; list < all; ++list)
            if (!needs_.has_present(list, places.present_)) return;
        const auto begin = places.named_.end();
        needs_.add_present(all, places.present_, places.named_);
        places.emergency_.add({at_place<CombinationIndex>(combination), {begin, places.named_.end()}});
    });
    places.met_.clear();
}

}  // namespace signpost
