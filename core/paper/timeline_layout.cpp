// SPDX-License-Identifier: Apache-2.0
#include "core/paper/timeline_layout.h"

#include <algorithm>
#include <cmath>

#include "core/paper/label_choice.h"

namespace signpost::paper {
namespace {

constexpr double edge = 8;               ///< room at the sides, for half a mark; all lengths in units
constexpr double between_rows = 12;      ///< between the bands of two rows
constexpr double beside_words = 8;       ///< left and right of words in a bar
constexpr double mark_reach = 7;         ///< from the middle of a mark to its side
constexpr double least_tick_step = 34;   ///< names stand beside the bars only while ticks have this much room
constexpr double most_name_share = 0.4;  ///< of the width, for names beside the bars
constexpr double sample_width = 26;
constexpr int most_name_lines = 3;

/// One layout being made, from top to bottom.
class Maker {
public:
    Maker(const Timeline& timeline, const ChartLook& look, double width)
        : timeline_(timeline), words_(look), ticks_(rising_ticks(timeline)) {
        out_.sizes = chart_sizes(look, words_);
        out_.picture.width = width;
        unit_ = out_.sizes.unit;
        bar_height_ = std::round(out_.sizes.small_height + 9 * unit_);
    }

    TimelineLayout make() {
        set_columns();
        top_ = 6 * unit_;
        out_.plot.y = top_;
        for (const auto& row : timeline_.rows) add_row(row);
        out_.plot.height = top_ - out_.plot.y;
        for (const auto& tick : ticks_) out_.tick_x.push_back(x_of(tick.day));
        add_today();
        add_tick_labels();
        add_keys();
        out_.picture.height = std::ceil(top_ + 2 * unit_);
        keep_what_fits();
        return std::move(out_);
    }

private:
    double left() const { return std::min(edge * unit_, out_.picture.width / 8); }
    double right() const { return out_.picture.width - left(); }
    double x_of(int day) const { return out_.plot.x + share_of_axis(ticks_, day) * out_.plot.width; }

    static TextStyle no_wider_than(TextStyle style, double width_px, int lines = 1) {
        style.widest_px = std::max(width_px, 1.0);
        style.most_lines = lines;
        return style;
    }

    TimelineLabel label_at(const std::string& text, const TextStyle& style, TimelineInk ink, double x,
                           double y) const {
        const auto size = words_.size_of(text, style);
        return {text, style, ink, {x, y, size.width, size.height}, false};
    }

    void add(TimelineLabel label) { wanted_.push_back(std::move(label)); }

    /// Names stand beside the bars where there is room for both, else above them.
    void set_columns() {
        double widest = 0;
        for (const auto& row : timeline_.rows)
            widest = std::max(widest, words_.size_of(row.name, out_.sizes.name).width);
        const double names = std::min(std::ceil(widest), most_name_share * out_.picture.width);
        const double plot_x = std::round(left() + names + 2 * edge * unit_);
        const double steps = static_cast<double>(std::max<std::size_t>(ticks_.size(), 2) - 1);
        is_beside_ = right() - plot_x >= steps * least_tick_step * unit_;
        name_width_ = is_beside_ ? names : right() - left();
        out_.plot.x = is_beside_ ? plot_x : std::round(left());
        out_.plot.width = std::max(std::floor(right() - room_of_last_label()) - out_.plot.x, 1.0);
    }

    /// For the half of it that is right of its place.
    double room_of_last_label() const {
        if (ticks_.empty()) return 0;
        const double half = words_.size_of(ticks_.back().label, out_.sizes.small).width / 2;
        return std::clamp(half - left(), 0.0, out_.picture.width / 12);
    }

    void add_row(const TimelineRow& row) {
        PlacedTimelineRow placed;
        placed.band = {0, top_, out_.picture.width, 0};
        set_days(placed, row);
        const auto name = label_at(row.name, no_wider_than(out_.sizes.name, name_width_, most_name_lines),
                                   TimelineInk::text, left(), top_);
        auto beside = words_beside(placed, row);
        const auto line = label_at(row.bar_words, no_wider_than(out_.sizes.words, name_width_),
                                   TimelineInk::soft_text, left(), top_ + name.box.height);
        const double text_height = name.box.height + (beside ? 0 : line.box.height);
        const double height =
            is_beside_ ? std::max(text_height, bar_height_) : text_height + 2 * unit_ + bar_height_;
        const double down = is_beside_ ? (height - text_height) / 2 : 0;
        placed.bar.y = std::ceil(top_ + (is_beside_ ? (height - bar_height_) / 2 : height - bar_height_));
        add(moved(name, down));
        wanted_.back().has_plate = !is_beside_;
        if (beside) beside->box.y = placed.middle() - beside->box.height / 2;
        add(beside ? *beside : moved(line, down));
        wanted_.back().has_plate = !is_beside_ || beside.has_value();
        placed.band.height = std::max(height, placed.bar.bottom() - top_);
        out_.rows.push_back(std::move(placed));
        top_ += height + between_rows * unit_;
    }

    static TimelineLabel moved(TimelineLabel label, double down) {
        label.box.y += down;
        return label;
    }

    void set_days(PlacedTimelineRow& placed, const TimelineRow& row) const {
        const auto [first, last] = std::minmax(row.first_day, row.last_day);
        const double from = x_of(first);
        const double width = std::max(x_of(last) - from, std::min(4 * unit_, out_.plot.width));
        placed.bar =
            moved_inside({from, 0, width, bar_height_}, {out_.plot.x, 0, out_.plot.width, bar_height_});
        placed.dots_from = placed.bar.right() + 4 * unit_;
        placed.dots_to = row.can_be_later ? out_.plot.right() : placed.dots_from;
        for (const auto& late : row.late) placed.marks.push_back(x_of(late.day));
        std::sort(placed.marks.begin(), placed.marks.end());
    }

    /// The words of the usual time in the bar, or right of it before the first mark; nothing when there is no
    /// room for either. Dots begin behind them.
    std::optional<TimelineLabel> words_beside(PlacedTimelineRow& placed, const TimelineRow& row) const {
        auto label = label_at(row.bar_words, out_.sizes.words, TimelineInk::on_bar, 0, 0);
        label.has_plate = true;
        const double beside = beside_words * unit_;
        label.box.x = placed.bar.x + beside;
        if (label.box.width + 2 * beside <= placed.bar.width) return label;
        label.ink = TimelineInk::soft_text;
        label.box.x = placed.bar.right() + beside;
        const double end =
            placed.marks.empty() ? out_.plot.right() : placed.marks.front() - mark_reach * unit_;
        if (label.box.right() + beside > end) return std::nullopt;
        placed.dots_from = label.box.right() + beside;
        return label;
    }

    void add_today() {
        out_.today_bottom = out_.plot.bottom();
        if (!timeline_.today) return;
        out_.today_x = x_of(timeline_.today->day);
        auto label =
            label_at(timeline_.today->label, no_wider_than(out_.sizes.small_strong, right() - left()),
                     TimelineInk::text, *out_.today_x + 6 * unit_, top_);
        if (label.box.right() > right()) label.box.x = *out_.today_x - 6 * unit_ - label.box.width;
        label.box = moved_inside(label.box, {left(), 0, right() - left(), top_ + label.box.height});
        label.has_plate = true;
        out_.today_bottom = label.box.bottom();
        top_ = label.box.bottom();
        add(std::move(label));
    }

    /// The first and the last label, and from left to right all between that have room.
    void add_tick_labels() {
        const auto style = no_wider_than(out_.sizes.small, right() - left());
        const double gap = 8 * unit_;
        const LabelRow row{left(), right(), gap, false};
        top_ += 3 * unit_;
        std::vector<TimelineLabel> labels;
        for (std::size_t i = 0; i < ticks_.size(); ++i) {
            labels.push_back(label_at(ticks_[i].label, style, TimelineInk::soft_text, 0, top_));
            labels.back().box.x = label_left(row, out_.tick_x[i], labels.back().box.width);
        }
        double free_from = row.left;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const auto& box = labels[i].box;
            const bool is_last = i + 1 == labels.size();
            const double free_to = is_last || i == 0 ? row.right : labels.back().box.x - gap;
            if (box.x < free_from || box.right() > free_to) continue;
            free_from = box.right() + gap;
            add(labels[i]);
        }
        top_ += out_.sizes.small_height;
    }

    void add_keys() {
        const std::pair<TimelineKeyKind, const std::string&> keys[] = {
            {TimelineKeyKind::usual, timeline_.usual_words},
            {TimelineKeyKind::later, timeline_.later_words},
            {TimelineKeyKind::reported, timeline_.reported_words}};
        const double words_x = (sample_width + 8) * unit_;
        const auto style = no_wider_than(out_.sizes.small, right() - left() - words_x, most_name_lines);
        double x = left();
        top_ += 10 * unit_;
        double bottom = top_;
        for (const auto& [kind, words] : keys) {
            if (words.empty()) continue;
            auto label = label_at(words, style, TimelineInk::text, 0, 0);
            if (x > left() && x + words_x + label.box.width > right()) {
                x = left();
                top_ = bottom + 3 * unit_;
            }
            label.box.x = x + words_x;
            label.box.y = top_;
            const double line = std::min(out_.sizes.small_height, label.box.height);
            out_.keys.push_back({kind, {x, top_ + line / 2 - 5 * unit_, sample_width * unit_, 10 * unit_}});
            bottom = std::max(bottom, label.box.bottom());
            x = label.box.right() + 22 * unit_;
            add(std::move(label));
        }
        top_ = bottom;
    }

    /// A label that would overlap another, or stick out of the picture, is left out; earlier ones win.
    void keep_what_fits() {
        for (auto& label : wanted_) {
            if (label.text.empty() || !holds(out_.picture, label.box)) continue;
            const bool is_free =
                std::none_of(out_.labels.begin(), out_.labels.end(),
                             [&](const TimelineLabel& other) { return overlaps(other.box, label.box); });
            if (is_free) out_.labels.push_back(std::move(label));
        }
    }

    const Timeline& timeline_;
    const WordPainter words_;
    std::vector<TimelineTick> ticks_;
    TimelineLayout out_;
    std::vector<TimelineLabel> wanted_;
    double unit_ = 1;
    double bar_height_ = 0;
    double name_width_ = 0;
    bool is_beside_ = true;
    double top_ = 0;
};

}  // namespace

TimelineLayout timeline_layout(const Timeline& timeline, const ChartLook& look, double width) {
    return Maker(timeline, paintable(look), width).make();
}

Rgb colour_of(const TimelineLabel& label, const ChartLook& look) {
    switch (label.ink) {
        case TimelineInk::soft_text:
            return look.soft_text;
        case TimelineInk::on_bar:
            return look.ground;
        case TimelineInk::text:
            break;
    }
    return look.text;
}

Rgb ground_of(const TimelineLabel& label, const ChartLook& look) {
    return label.ink == TimelineInk::on_bar ? look.accent : look.ground;
}

}  // namespace signpost::paper
