// SPDX-License-Identifier: Apache-2.0
// The chart of the open diary: all of it or one day, and the point that the keyboard stands on. Made anew
// only when something in the diary changed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/presenters/diary_presenter.h"
#include "core/sharing/diary_chart.h"

namespace signpost {

enum class ChartStep { left, right, up, down, first, last };

struct ChartState {
    DiaryChart drawn;
    std::string heading;  ///< "All days", or which day is shown
    bool is_one_day = false;
    bool can_zoom = false;
    bool can_go_earlier = false;
    bool can_go_later = false;
    bool shows_table = false;
    std::optional<paper::ChartPlace> selected;
    std::string selected_words;

    bool operator==(const ChartState&) const = default;
};

class ChartPresenter {
public:
    explicit ChartPresenter(DiaryPresenter& diary) : diary_(&diary) {}

    /// After the diary changed. True when there is something else to draw.
    bool refresh();

    void show_all();
    /// The day of the point that is chosen, or the last day.
    void show_one_day();
    void go_earlier() { go(-1); }
    void go_later() { go(1); }
    void toggle_table();

    /// Moves among the points: left and right in time, up and down between readings and marks.
    void step(ChartStep step);
    void choose(const paper::ChartPlace& place);
    /// Opens the entry of the chosen point.
    void open_chosen();

    const ChartState& state() const { return state_; }

    std::function<void()> on_change;

private:
    void go(int days);
    void make();
    void say_selected();
    std::size_t points_in(std::size_t number) const;
    std::size_t series_count() const;
    std::size_t next_row(std::size_t number, bool goes_down) const;
    std::size_t nearest_point(std::size_t number, std::int64_t minute) const;

    DiaryPresenter* diary_;
    std::optional<CalendarDate> day_;
    std::size_t version_ = 0;
    ChartState state_;
};

}  // namespace signpost
