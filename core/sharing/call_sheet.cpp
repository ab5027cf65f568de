// SPDX-License-Identifier: Apache-2.0
// In the order in which nurses ask: who and when treated, what is noticed since when, the numbers, and what
// is asked for. It is read aloud, so what is said stands together; what is written down stands behind it.
#include <algorithm>
#include <optional>
#include <set>

#include "core/base/text.h"
#include "core/diary/entry_checklist.h"
#include "core/sharing/emergency_words.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr double call_sheet_points = 14;

std::string or_gap(const std::string& text) { return text.empty() ? std::string(gap) : text; }

/// A call sheet being made.
class CallSheetMaker {
public:
    CallSheetMaker(const ShareContext& context, const Diary& diary)
        : input_(paper_input(context, diary)), views_(views_of(input_)) {
        for (const auto& view : views_) noticed_.push_back(noticed(context.catalog, view));
    }

    Document make() {
        auto out = new_document(input_, PaperKind::call_sheet, call_sheet_points);
        out.parts.emplace_back(prompt_report(input_));
        if (auto report = emergency(); !report.empty()) out.parts.emplace_back(std::move(report));
        out.parts.emplace_back(Facts{whom_to_call()});
        if (auto clinic = clinic_report(input_); !clinic.empty()) out.parts.emplace_back(std::move(clinic));
        add_what_to_say(out);
        add_behind_the_call(out);
        if (views_.size() > 1) out.parts.emplace_back(table());
        return out;
    }

private:
    const Translator& tr() const { return input_.context.translator; }
    const Catalog& catalog() const { return input_.context.catalog; }
    const DiaryDetails& details() const { return input_.diary.details; }
    const EntryView* newest() const { return views_.empty() ? nullptr : &views_.back(); }
    std::string when(const LocalTime& time) const { return row_time(time, input_.context.now, tr()); }

    /// A known emergency number stands large with the emergency signs below, which saves a line here.
    std::vector<Fact> whom_to_call() const {
        auto out = numbers_to_call(input_);
        if (!input_.team.emergency_number.empty()) out.pop_back();
        return out;
    }

    /// Of the newest entry, and of those of the last day before it what they add.
    Report emergency() const {
        Report out;
        if (!newest()) return out;
        if (const auto words = emergency_words(input_.for_entries(), *newest()); !words.empty())
            out.push_back({LineKind::emergency, words});
        std::set<std::string> told;
        for (const auto& reason : emergency_reasons(catalog(), *newest(), tr())) told.insert(reason);
        for (auto view = views_.rbegin() + 1; view != views_.rend(); ++view)
            add_earlier_emergency(out, *view, told);
        return out;
    }

    void add_earlier_emergency(Report& out, const EntryView& view, std::set<std::string>& told) const {
        if (!is_of_last_day(view.entry->time, input_.context.now)) return;
        std::vector<std::string> added;
        for (const auto& reason : emergency_reasons(catalog(), view, tr()))
            if (told.insert(reason).second) added.push_back(reason);
        if (added.empty()) return;
        const auto call = with_numbers(catalog(), input_.team, catalog().texts.call_emergency);
        const auto named = filled_in(tr().text("Noticed {when}: {signs}."),
                                     {{"when", when(view.entry->time)}, {"signs", joined(added, "; ")}});
        out.push_back({LineKind::emergency, out.empty() ? call + " " + named : named});
    }

    void add_what_to_say(Document& out) const {
        Report report{{LineKind::heading, tr().text("Say this")}, {LineKind::text, who_is_calling()}};
        report.push_back({LineKind::text, background()});
        if (!newest()) {
            out.parts.emplace_back(std::move(report));
            return add_lines_to_fill_in(out);
        }
        add_noticed(report);
        add_numbers(report);
        add_own_words(report);
        report.push_back({LineKind::text, questions()});
        out.parts.emplace_back(std::move(report));
    }

    std::string who_is_calling() const {
        const auto name = or_gap(one_line(details().person_name));
        const auto number = or_gap(one_line(details().person_number));
        const auto who = newest() ? newest()->entry->who : Who::nurse;
        const auto words = who == Who::patient     ? tr().text("My name is {name}.")
                           : who == Who::caregiver ? tr().text("I am the caregiver of {name}.")
                                                   : tr().text("I am calling about {name}.");
        return filled_in(words, {{"name", name}}) + " " +
               filled_in(tr().text("Date of birth or hospital number: {number}."), {{"number", number}}) +
               age();
    }

    /// "Age in years: 65." as it was last written; empty when it never was.
    std::string age() const {
        const auto view = std::find_if(views_.rbegin(), views_.rend(),
                                       [](const EntryView& one) { return one.entry->age_years; });
        if (view == views_.rend()) return {};
        return " " + filled_in(tr().text("Age in years: {age}."),
                               {{"age", std::to_string(*view->entry->age_years)}});
    }

    std::string background() const {
        const bool is_patient = newest() && newest()->entry->who == Who::patient;
        const auto product = one_line(details().product);
        const auto therapy =
            product.empty() ? tr().text("CAR T-cell therapy")
                            : filled_in(tr().text("CAR T-cell therapy ({product})"), {{"product", product}});
        const auto words = is_patient ? tr().text("I had {therapy} on {date}.")
                                      : tr().text("This person had {therapy} on {date}.");
        return filled_in(words, {{"therapy", therapy}, {"date", or_gap(infusion_words(details(), tr()))}}) +
               today();
    }

    std::string today() const {
        Entry now;
        now.time = input_.context.now;
        const auto day = days_since_infusion(now, details().infusion_date);
        if (!day) return {};
        if (*day < 0)
            return " " + filled_in(tr().text("Today is {days} it."), {{"days", day_words(day, tr())}});
        return " " + filled_in(tr().text("Today is {day}."), {{"day", day_words(day, tr())}});
    }

    /// Signs that are noticed since the same time.
    struct Since {
        LocalTime time;
        std::optional<LocalTime> before;  ///< noticed for the first time, with a break since
        std::vector<std::string> names;
    };

    bool has(std::size_t entry, const std::string& id) const {
        return std::any_of(noticed_[entry].begin(), noticed_[entry].end(),
                           [&](const auto& one) { return one.first == id; });
    }

    Since since(const std::string& id) const {
        auto start = views_.size() - 1;
        while (start > 0 && has(start - 1, id)) --start;
        std::size_t first = 0;
        while (!has(first, id)) ++first;
        Since out{views_[start].entry->time, {}, {}};
        if (first != start) out.before = views_[first].entry->time;
        return out;
    }

    std::vector<Since> groups() const {
        std::vector<Since> out;
        for (const auto& [id, name] : noticed_.back()) {
            auto one = since(id);
            const auto same = std::find_if(out.begin(), out.end(), [&](const Since& other) {
                return other.time == one.time && other.before == one.before;
            });
            auto& group = same == out.end() ? out.emplace_back(std::move(one)) : *same;
            group.names.push_back(name);
        }
        std::stable_sort(out.begin(), out.end(), [](const Since& a, const Since& b) {
            return a.time.utc_minutes() < b.time.utc_minutes();
        });
        return out;
    }

    /// What is days old was noticed; nobody knows here whether it is so now.
    std::string noticed_words() const {
        return is_of_last_day(newest()->entry->time, input_.context.now)
                   ? tr().text("I notice this, and wrote it down at these times:")
                   : tr().text("This was noticed, and written down at these times:");
    }

    void add_noticed(Report& report) const {
        report.push_back({LineKind::text, noticed_words()});
        for (const auto& group : groups()) {
            auto text = filled_in(tr().text("{signs}, since {when}"),
                                  {{"signs", joined(group.names, ", ")}, {"when", when(group.time)}});
            if (group.before)
                text += filled_in(tr().text(" (also noticed {when})"), {{"when", when(*group.before)}});
            report.push_back({LineKind::item, text});
        }
        if (noticed_.back().empty())
            report.push_back(
                {LineKind::item, filled_in(tr().text("No sign was ticked {when}. I want to tell you more."),
                                           {{"when", when(newest()->entry->time)}})});
        add_earlier(report);
    }

    /// What stands in older entries only. Nobody wrote that it is over.
    void add_earlier(Report& report) const {
        std::set<std::string> told;
        for (const auto& [id, name] : noticed_.back()) told.insert(id);
        std::vector<std::string> parts;
        for (auto entry = views_.size() - 1; entry-- > 0;) {
            std::vector<std::string> names;
            for (const auto& [id, name] : noticed_[entry])
                if (told.insert(id).second) names.push_back(name);
            if (!names.empty())
                parts.push_back(
                    filled_in(tr().text("{signs}, noticed {when}"),
                              {{"signs", joined(names, ", ")}, {"when", when(views_[entry].entry->time)}}));
        }
        if (!parts.empty())
            report.push_back(
                {LineKind::item, filled_in(tr().text("Earlier: {signs}"), {{"signs", joined(parts, "; ")}})});
    }

    /// The readings of the newest entry, and of each other measurement the last one.
    void add_numbers(Report& report) const {
        std::set<std::string> told;
        for (auto view = views_.rbegin(); view != views_.rend(); ++view) {
            std::set<std::string> here;
            std::vector<std::string> texts;
            for (const auto& reading : view->entry->readings) {
                if (told.contains(reading.measurement)) continue;
                here.insert(reading.measurement);
                texts.push_back(named_reading(catalog(), reading, tr()));
            }
            told.merge(here);
            if (!texts.empty())
                report.push_back({LineKind::item, filled_in(tr().text("Measured {when}: {readings}"),
                                                            {{"when", when(view->entry->time)},
                                                             {"readings", joined(texts, "; ")}})});
        }
    }

    void add_own_words(Report& report) const {
        const auto medicine = std::find_if(views_.rbegin(), views_.rend(), [&](const EntryView& view) {
            return !medicine_words(*view.entry, tr()).empty();
        });
        if (medicine != views_.rend())
            report.push_back(
                {LineKind::item, filled_in(tr().text("{medicine} (written down {when})"),
                                           {{"medicine", capitalized(medicine_words(*medicine->entry, tr()))},
                                            {"when", when(medicine->entry->time)}})});
        const auto& entry = *newest()->entry;
        if (entry.sentence == SentenceLook::changed)
            report.push_back({LineKind::item, capitalized(sentence_words(entry, tr()))});
        if (const auto note = one_line(entry.note); !note.empty())
            report.push_back(
                {LineKind::item, filled_in(tr().text("In my own words: {note}"), {{"note", note}})});
    }

    std::string questions() const {
        return tr().text(
            "What should I do now? Should I come in? What should I watch for? Whom do I call if I notice "
            "more?");
    }

    void add_lines_to_fill_in(Document& out) const {
        out.parts.emplace_back(BlankLines{tr().text("What I notice, since when, and what I measured"), 3});
        out.parts.emplace_back(Facts{
            {{tr().text("Temperature, and when"), {}}, {tr().text("Medicine for fever, and when"), {}}}});
        out.parts.emplace_back(Report{{LineKind::text, questions()}});
    }

    void add_behind_the_call(Document& out) const {
        out.parts.emplace_back(BlankLines{tr().text("What the team said, who said it, and when"), 2});
        Report report;
        if (newest() && !newest()->result.effects.empty())
            report.push_back({LineKind::fine, effects_words(newest()->result)});
        report.push_back(emergency_signs_line(input_));
        out.parts.emplace_back(std::move(report));
    }

    std::string effects_words(const MatchResult& result) const {
        std::vector<std::string> names;
        for (const auto& listed : result.effects) names.push_back(catalog().at(listed.effect).name);
        return filled_in(tr().text("These signs are listed in: {effects}. A list cannot tell what is wrong."),
                         {{"effects", joined(names, "; ")}});
    }

    DataTable table() const {
        DataTable out{tr().text("All that is written down, newest first"),
                      {tr().text("Time"), tr().text("Day"), tr().text("Signs"), tr().text("Readings"),
                       tr().text("Medicine for fever"), tr().text("Note")},
                      {}};
        for (auto view = views_.rbegin(); view != views_.rend(); ++view) out.rows.push_back(row(*view));
        return out;
    }

    std::string medicine_cell(const Entry& entry) const {
        const auto when_taken = one_line(entry.fever_medicine_when);
        return entry.fever_medicine_taken && when_taken.empty() ? tr().text("taken") : when_taken;
    }

    std::vector<std::string> row(const EntryView& view) const {
        const auto& entry = *view.entry;
        std::vector<std::string> notes;
        for (auto text : {sentence_words(entry, tr()), one_line(entry.note)})
            if (!text.empty()) notes.push_back(std::move(text));
        return {when(entry.time),
                day_words(view.day, tr()),
                joined(noticed_names(catalog(), view), ", "),
                joined(reading_texts(input_, entry), "; "),
                medicine_cell(entry),
                joined(notes, "; ")};
    }

    PaperInput input_;
    std::vector<EntryView> views_;
    std::vector<std::vector<std::pair<std::string, std::string>>> noticed_;  ///< of each entry
};

}  // namespace

Document make_call_sheet(const ShareContext& context, const Diary& diary) {
    return CallSheetMaker(context, diary).make();
}

}  // namespace signpost
