// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/diary_chart.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/diary/entry_checklist.h"
#include "core/diary/team_lines.h"
#include "core/sharing/check_report.h"
#include "core/sharing/entry_words.h"

namespace signpost {
namespace {

constexpr int minutes_in_day = 24 * 60;
constexpr int minutes_in_hour = 60;
constexpr int join_within_minutes = 36 * minutes_in_hour;
constexpr int days_before_first_entry = 14;  // so far back the axis begins with the infusion
constexpr int most_ticks = 400;

/// For drawing only. Comparisons are the matcher's.
double drawn(Decimal value) { return static_cast<double>(value.hundredths) / 100.0; }

double drawn(const Measurement& measurement, const Reading& reading, UnitIndex shown) {
    if (reading.unit == shown) return drawn(reading.value);
    const auto& from = measurement.units[place(reading.unit)].from_first;
    const auto& to = measurement.units[place(shown)].from_first;
    const double first = (drawn(reading.value) - drawn(from.plus)) * from.over / from.times;
    return first * to.times / to.over + drawn(to.plus);
}

/// One chart being made.
class ChartMaker {
public:
    ChartMaker(const EntryContext& context, const Diary& diary, std::optional<CalendarDate> only_day)
        : context_(context),
          diary_(diary),
          only_day_(only_day),
          lines_(lines_of(context.catalog, diary.details)) {}

    DiaryChart make() {
        set_axis();
        add_series();
        for (std::size_t i = 0; i < diary_.entries.size(); ++i)
            if (is_shown(diary_.entries[i])) add_entry(i);
        // A measurement that nobody took has no panel.
        std::erase_if(out_.chart.further, [](const paper::ChartSeries& one) { return one.points.empty(); });
        out_.summary = summary();
        return std::move(out_);
    }

private:
    bool is_shown(const Entry& entry) const { return !only_day_ || entry.time.date == *only_day_; }

    std::int64_t minute_of(const Entry& entry) const {
        return std::int64_t{entry.time.date.days_since(origin_)} * minutes_in_day + entry.time.minute_of_day;
    }

    void set_axis() {
        const auto& tr = context_.translator;
        auto& chart = out_.chart;
        chart.empty_words = tr.text("The chart draws itself from the readings and signs of the entries.");
        chart.decimal_mark = tr.language.decimal_mark;
        chart.marks_name = tr.text("Signs noticed");
        chart.join_within_minutes = join_within_minutes;
        if (only_day_) return set_axis_of_day();
        if (diary_.entries.empty()) return;
        origin_ = diary_.entries.front().time.date;
        auto last = origin_;
        for (const auto& entry : diary_.entries) {
            origin_ = std::min(origin_, entry.time.date);
            last = std::max(last, entry.time.date);
        }
        const auto infusion = CalendarDate::parse(diary_.details.infusion_date);
        if (infusion && *infusion < origin_ && origin_.days_since(*infusion) <= days_before_first_entry)
            origin_ = *infusion;
        const int days = last.days_since(origin_) + 1;
        chart.last_minute = std::int64_t{days} * minutes_in_day;
        const int step = days / most_ticks + 1;
        for (int day = 0; day <= days; day += step) add_day_tick(day);
    }

    void add_day_tick(int day) {
        const auto date = origin_.plus_days(day);
        if (!date) return;
        Entry at;
        at.time.date = *date;
        out_.chart.ticks.push_back(
            {std::int64_t{day} * minutes_in_day, short_day(*date, context_.translator),
             day_words(days_since_infusion(at, diary_.details.infusion_date), context_.translator)});
    }

    void set_axis_of_day() {
        origin_ = *only_day_;
        out_.chart.last_minute = minutes_in_day;
        for (int hour = 0; hour <= 24; ++hour)
            out_.chart.ticks.push_back({std::int64_t{hour} * minutes_in_hour,
                                        LocalTime{origin_, hour % 24 * minutes_in_hour, 0}.clock(),
                                        {}});
    }

    void add_series() {
        const auto main = context_.catalog.team_threshold();
        for (std::size_t i = 0; i < context_.catalog.measurements.size(); ++i) {
            const auto index = at_place<MeasurementIndex>(i);
            shown_units_.push_back(unit_to_show(index));
            if (main && index == main->measurement) {
                out_.chart.main = series_of(index);
                out_.chart.title = {};
            } else {
                out_.chart.further.push_back(series_of(index));
            }
        }
    }

    /// The unit in which the measurement was typed last.
    UnitIndex unit_to_show(MeasurementIndex index) const {
        const auto& measurement = context_.catalog.at(index);
        for (auto entry = diary_.entries.rbegin(); entry != diary_.entries.rend(); ++entry)
            for (const auto& reading : entry->readings)
                for (std::size_t i = 0; i < measurement.units.size(); ++i)
                    if (reading.measurement == measurement.id && reading.unit == measurement.units[i].id)
                        return at_place<UnitIndex>(i);
        return UnitIndex{};
    }

    paper::ChartSeries series_of(MeasurementIndex index) const {
        const auto& measurement = context_.catalog.at(index);
        paper::ChartSeries out;
        out.name = measurement.name;
        out.unit = measurement.units[place(shown_units_[place(index)])].symbol;
        for (const auto& threshold : measurement.thresholds)
            if (threshold.age.includes(last_age())) out.lines.push_back(line_of(index, threshold));
        return out;
    }

    std::optional<int> last_age() const {
        for (auto entry = diary_.entries.rbegin(); entry != diary_.entries.rend(); ++entry)
            if (entry->age_years) return entry->age_years;
        return std::nullopt;
    }

    /// The team's own line stands in the place of the one that it lowers.
    paper::ChartLine line_of(MeasurementIndex index, const Threshold& threshold) const {
        const auto& tr = context_.translator;
        const auto& measurement = context_.catalog.at(index);
        const auto unit = shown_units_[place(index)];
        const bool is_teams = threshold.team_may_lower && lines_.fever_line;
        const auto reading =
            is_teams ? *lines_.fever_line : Reading{index, unit, threshold.line[place(unit)]};
        const auto number = in_words(context_.catalog, reading, context_.translator);
        const bool is_above = threshold.when == Comparison::at_least || threshold.when == Comparison::above;
        const auto& name = context_.catalog.at(threshold.sign).short_name;
        const auto words = threshold.when == Comparison::at_least  ? tr.text("{sign}: {number} or more")
                           : threshold.when == Comparison::above   ? tr.text("{sign}: above {number}")
                           : threshold.when == Comparison::at_most ? tr.text("{sign}: {number} or less")
                                                                   : tr.text("{sign}: below {number}");
        return {drawn(measurement, reading, unit), filled_in(words, {{"sign", name}, {"number", number}}),
                is_above};
    }

    /// What all points and rows of one entry say alike.
    struct Moment {
        std::size_t number = 0;
        const Entry* entry = nullptr;
        std::int64_t minute = 0;
        std::string written;  ///< "Thursday 5 November 2026, 20:30"
        std::string when;     ///< "Thu 5 Nov 2026, 20:30"
        std::string day;
    };

    Moment moment_of(std::size_t number) const {
        const auto& entry = diary_.entries[number];
        const auto& tr = context_.translator;
        return {number,
                &entry,
                minute_of(entry),
                long_time(entry.time, tr),
                row_time(entry.time, context_.now, tr),
                day_words(days_since_infusion(entry, diary_.details.infusion_date), tr)};
    }

    void add_entry(std::size_t number) {
        const auto at = moment_of(number);
        const auto read = checklist_of(context_.catalog, *at.entry, diary_.details.infusion_date);
        for (const auto& reading : read.checklist.readings) add_reading(at, reading);
        if (!read.checklist.ticked.empty() || !read.unknown_signs.empty())
            add_mark(at, context_.matcher.match(read.checklist, lines_));
    }

    void add_reading(const Moment& at, const Reading& reading) {
        Checklist alone;
        alone.readings = {reading};
        alone.age_years = at.entry->age_years;
        const auto result = context_.matcher.match(alone, lines_);
        const auto& measurement = context_.catalog.at(reading.measurement);
        const auto words = in_words(context_.catalog, reading, context_.translator);
        const auto sign =
            result.signs.empty() ? std::string() : context_.catalog.at(result.signs.front().sign).short_name;
        auto spoken = measurement.name + " " + words + (sign.empty() ? "" : ": " + sign) + ". " + at.written;
        const paper::ChartPoint point{at.minute,
                                      drawn(measurement, reading, shown_units_[place(reading.measurement)]),
                                      !result.signs.empty(), std::move(spoken), at.number};
        series_for(reading.measurement).points.push_back(point);
        out_.rows.push_back({at.when, at.day, measurement.name, words, sign});
        if (!is_main(reading.measurement)) return;
        if (!sign.empty()) ++signs_[sign];
        note_main(at, point, words);
    }

    bool is_main(MeasurementIndex index) const {
        const auto main = context_.catalog.team_threshold();
        return main && main->measurement == index;
    }

    paper::ChartSeries& series_for(MeasurementIndex index) {
        if (is_main(index)) return out_.chart.main;
        const auto main = context_.catalog.team_threshold();
        const bool is_behind = main && place(main->measurement) < place(index);
        return out_.chart.further[place(index) - (is_behind ? 1 : 0)];
    }

    void add_mark(const Moment& at, const MatchResult& result) {
        const auto words = joined(sign_names(context_.catalog, at.entry->signs), ", ");
        const bool is_emergency = !result.emergency.empty();
        out_.chart.marks.push_back({at.minute, is_emergency, words + ". " + at.written, at.number});
        out_.rows.push_back({at.when, at.day, context_.translator.text("Signs noticed"), {}, words});
    }

    void note_main(const Moment& at, const paper::ChartPoint& point, const std::string& words) {
        if (highest_ && point.value <= *highest_) return;
        highest_ = point.value;
        highest_words_ = words;
        highest_when_ = at.written + (at.day.empty() ? "" : ", " + at.day);
    }

    /// "fever: 5, low temperature: 1"
    std::string counted_signs() const {
        std::vector<std::string> parts;
        for (const auto& [sign, count] : signs_) parts.push_back(sign + ": " + std::to_string(count));
        return joined(parts, ", ");
    }

    std::string summary() const {
        const auto& tr = context_.translator;
        std::vector<std::string> parts;
        if (highest_) {
            parts.push_back(filled_in(tr.text("Highest temperature: {value}, {when}."),
                                      {{"value", highest_words_}, {"when", highest_when_}}));
            if (signs_.empty()) {
                parts.push_back(context_.catalog.texts.normal_number);
            } else {
                parts.push_back(filled_in(tr.text("Temperatures that are signs: {signs}."),
                                          {{"signs", counted_signs()}}));
            }
        } else {
            parts.push_back(tr.text("No temperature stands in these entries."));
        }
        const auto marks = static_cast<unsigned>(out_.chart.marks.size());
        if (marks > 0)
            parts.push_back(filled_in(
                tr.plural("Signs were ticked {count} time.", "Signs were ticked {count} times.", marks),
                {{"count", std::to_string(marks)}}));
        return joined(parts, " ");
    }

    const EntryContext& context_;
    const Diary& diary_;
    std::optional<CalendarDate> only_day_;
    CareTeamLines lines_;
    CalendarDate origin_;
    std::vector<UnitIndex> shown_units_;
    std::map<std::string, unsigned> signs_;  ///< that temperatures stand for, and how often
    std::optional<double> highest_;
    std::string highest_words_;
    std::string highest_when_;
    DiaryChart out_;
};

}  // namespace

DiaryChart diary_chart(const EntryContext& context, const Diary& diary,
                       std::optional<CalendarDate> only_day) {
    return ChartMaker(context, diary, only_day).make();
}

std::vector<CalendarDate> days_with_entries(const Diary& diary) {
    std::vector<CalendarDate> out;
    for (const auto& entry : diary.entries) out.push_back(entry.time.date);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace signpost
