// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/chart_presenter.h"

#include <algorithm>
#include <cstdlib>

#include "core/sharing/written_date.h"

namespace signpost {
namespace {

using paper::Chart;
using paper::ChartPlace;
using paper::marks_row;

/// Where series 0 is the main one, and one number behind the last stands for the marks.
std::size_t number_of(const Chart& chart, const ChartPlace& place) {
    return place.series == marks_row ? chart.further.size() + 1 : place.series;
}

std::size_t series_at(const Chart& chart, std::size_t number) {
    return number == chart.further.size() + 1 ? marks_row : number;
}

struct Spot {
    std::int64_t minute = 0;
    const std::string* spoken = nullptr;
    std::size_t entry = 0;
};

std::optional<Spot> spot(const Chart& chart, const ChartPlace& place) {
    if (place.series == marks_row) {
        if (place.point >= chart.marks.size()) return std::nullopt;
        const auto& mark = chart.marks[place.point];
        return Spot{mark.minute, &mark.spoken, mark.entry};
    }
    if (place.series > chart.further.size()) return std::nullopt;
    const auto& series = place.series == 0 ? chart.main : chart.further[place.series - 1];
    if (place.point >= series.points.size()) return std::nullopt;
    const auto& point = series.points[place.point];
    return Spot{point.minute, &point.spoken, point.entry};
}

}  // namespace

std::size_t ChartPresenter::series_count() const { return state_.drawn.chart.further.size() + 2; }

std::size_t ChartPresenter::points_in(std::size_t number) const {
    const auto& chart = state_.drawn.chart;
    const auto series = series_at(chart, number);
    if (series == marks_row) return chart.marks.size();
    return series == 0 ? chart.main.points.size() : chart.further[series - 1].points.size();
}

bool ChartPresenter::refresh() {
    if (version_ == diary_->state().chart_version) return false;
    version_ = diary_->state().chart_version;
    make();
    return true;
}

void ChartPresenter::make() {
    const auto* diary = diary_->diary();
    const auto context = diary_->context();
    const auto& tr = context.translator;
    const auto days = diary != nullptr ? days_with_entries(*diary) : std::vector<CalendarDate>{};
    if (day_ && std::find(days.begin(), days.end(), *day_) == days.end()) day_.reset();
    state_.drawn = diary != nullptr ? diary_chart(context, *diary, day_) : DiaryChart{};
    state_.is_one_day = day_.has_value();
    state_.can_zoom = !days.empty();
    state_.can_go_earlier = day_ && days.front() < *day_;
    state_.can_go_later = day_ && *day_ < days.back();
    state_.heading = day_ ? long_date(*day_, tr) : tr.text("All days");
    if (state_.selected && !spot(state_.drawn.chart, *state_.selected)) state_.selected.reset();
    say_selected();
}

void ChartPresenter::show_all() {
    day_.reset();
    state_.selected.reset();
    make();
    if (on_change) on_change();
}

void ChartPresenter::show_one_day() {
    const auto* diary = diary_->diary();
    if (diary == nullptr || diary->entries.empty()) return;
    const auto chosen = state_.selected ? spot(state_.drawn.chart, *state_.selected) : std::nullopt;
    const bool is_there = chosen && chosen->entry < diary->entries.size();
    const auto& entry = is_there ? diary->entries[chosen->entry] : diary->entries.back();
    day_ = entry.time.date;
    state_.selected.reset();
    make();
    if (on_change) on_change();
}

void ChartPresenter::go(int days) {
    const auto* diary = diary_->diary();
    if (diary == nullptr || !day_) return;
    const auto all = days_with_entries(*diary);
    const auto at = std::find(all.begin(), all.end(), *day_);
    const auto number = at - all.begin() + days;
    if (at == all.end() || number < 0 || number >= static_cast<std::ptrdiff_t>(all.size())) return;
    day_ = all[static_cast<std::size_t>(number)];
    state_.selected.reset();
    make();
    if (on_change) on_change();
}

void ChartPresenter::toggle_table() {
    state_.shows_table = !state_.shows_table;
    if (on_change) on_change();
}

/// The next row that has points, going round; the same one when no other has.
std::size_t ChartPresenter::next_row(std::size_t number, bool goes_down) const {
    const auto count = series_count();
    for (std::size_t i = 1; i <= count; ++i) {
        const auto at = (number + (goes_down ? i : count - i)) % count;
        if (points_in(at) > 0) return at;
    }
    return number;
}

/// The point of a row that is nearest in time.
std::size_t ChartPresenter::nearest_point(std::size_t number, std::int64_t minute) const {
    const auto& chart = state_.drawn.chart;
    std::size_t best = 0;
    std::int64_t distance = -1;
    for (std::size_t i = 0; i < points_in(number); ++i) {
        const auto at = std::abs(spot(chart, {series_at(chart, number), i})->minute - minute);
        if (distance < 0 || at < distance) best = i;
        if (distance < 0 || at < distance) distance = at;
    }
    return best;
}

void ChartPresenter::step(ChartStep step) {
    const auto& chart = state_.drawn.chart;
    const auto here = state_.selected ? spot(chart, *state_.selected) : std::nullopt;
    if (!here) {  // the first key leads to the last temperature
        const auto row = points_in(0) > 0 ? 0 : next_row(0, true);
        if (points_in(row) > 0) choose({series_at(chart, row), points_in(row) - 1});
        return;
    }
    auto row = number_of(chart, *state_.selected);
    auto point = state_.selected->point;
    if (step == ChartStep::up || step == ChartStep::down) {
        row = next_row(row, step == ChartStep::down);
        point = nearest_point(row, here->minute);
    }
    if (step == ChartStep::first) point = 0;
    if (step == ChartStep::last) point = points_in(row) - 1;
    if (step == ChartStep::left && point > 0) --point;
    if (step == ChartStep::right && point + 1 < points_in(row)) ++point;
    choose({series_at(chart, row), point});
}

void ChartPresenter::choose(const ChartPlace& place) {
    if (!spot(state_.drawn.chart, place)) return;
    state_.selected = place;
    say_selected();
    if (on_change) on_change();
}

void ChartPresenter::say_selected() {
    const auto chosen = state_.selected ? spot(state_.drawn.chart, *state_.selected) : std::nullopt;
    state_.selected_words = chosen ? *chosen->spoken : std::string();
}

void ChartPresenter::open_chosen() {
    const auto* diary = diary_->diary();
    const auto chosen = state_.selected ? spot(state_.drawn.chart, *state_.selected) : std::nullopt;
    if (diary != nullptr && chosen && chosen->entry < diary->entries.size())
        diary_->select(std::string(diary->entries[chosen->entry].id));
}

}  // namespace signpost
