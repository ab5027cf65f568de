// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/diary_words.h"

#include <array>
#include <cstdlib>
#include <system_error>

#include "app/presenters/entry_rows.h"
#include "app/presenters/written_date.h"
#include "core/base/text.h"
#include "core/diary/diary.h"

namespace signpost {
namespace {

using Kind = FileProblemKind;

std::string system_words(const FileProblem& problem) {
    return problem.system_error == 0 ? std::string(id_of(problem.kind))
                                     : std::generic_category().message(problem.system_error);
}

std::string with_file(std::string text, const FileProblem& problem) {
    return filled_in(text, {{"file", problem.path}, {"reason", system_words(problem)}});
}

/// Monday is 0. 1970-01-01 was a Thursday.
std::size_t weekday(const CalendarDate& date) {
    const int days = date.days_since(CalendarDate{}) + 3;
    return static_cast<std::size_t>(((days % 7) + 7) % 7);
}

std::string weekday_name(const CalendarDate& date, const Translator& tr) {
    const std::array names{tr.text("Monday"), tr.text("Tuesday"),  tr.text("Wednesday"), tr.text("Thursday"),
                           tr.text("Friday"), tr.text("Saturday"), tr.text("Sunday")};
    return names[weekday(date)];
}

std::string short_weekday(const CalendarDate& date, const Translator& tr) {
    const std::array names{tr.text("Mon"), tr.text("Tue"), tr.text("Wed"), tr.text("Thu"),
                           tr.text("Fri"), tr.text("Sat"), tr.text("Sun")};
    return names[weekday(date)];
}

std::string entry_difference_words(const Catalog& catalog, const EntryDifference& one, const Translator& tr) {
    if (!one.before)
        return filled_in(tr.text("New: {entry}"), {{"entry", entry_words(catalog, *one.after, tr)}});
    if (!one.after)
        return filled_in(tr.text("Deleted: {entry}"), {{"entry", entry_words(catalog, *one.before, tr)}});
    return filled_in(tr.text("Changed: {entry}"), {{"entry", entry_words(catalog, *one.after, tr)}});
}

}  // namespace

std::string open_problem_words(const FileProblem& problem, const Translator& tr) {
    switch (problem.kind) {
        case Kind::not_found:
            return with_file(tr.text("There is no file {file}. Was it moved, or is it on a disk that is not "
                                     "connected?"),
                             problem);
        case Kind::exists_already:
            return with_file(tr.text("{file} is there already. Nothing was written over it. Open it, or "
                                     "choose another name."),
                             problem);
        case Kind::not_ours:
            return with_file(tr.text("{file} is not a Signpost diary."), problem);
        case Kind::newer:
            return with_file(
                tr.text("{file} was made by a newer Signpost. It was left as it is. Use the newer "
                        "program to open it."),
                problem);
        case Kind::damaged:
            return with_file(tr.text("{file} is damaged: not all of it is as it was written. It was left as "
                                     "it is."),
                             problem);
        case Kind::needs_passphrase:
            return tr.text("This diary asks for its passphrase.");
        case Kind::wrong_passphrase:
            return tr.text(
                "This is not the passphrase of this diary. Try again: large and small letters "
                "count.");
        case Kind::in_use:
            return with_file(tr.text("{file} is in use: another window or program has it open."), problem);
        case Kind::no_access:
            return with_file(tr.text("{file} cannot be used here ({reason}). Choose a folder of your own, "
                                     "or ask who looks after this computer."),
                             problem);
        case Kind::no_space:
            return with_file(tr.text("The disk is full, so {file} was not written. Make room and try "
                                     "again."),
                             problem);
        case Kind::too_large:
            return with_file(tr.text("{file} is larger than a diary can be."), problem);
        case Kind::no_memory:
            return tr.text(
                "This computer has not enough free memory to use the passphrase. Close other "
                "programs and try again.");
        default:
            return with_file(tr.text("{file} could not be used ({reason}). Try again."), problem);
    }
}

std::string create_problem_words(const FileProblem& problem, const Translator& tr) {
    if (trimmed(problem.path).empty()) return tr.text("Choose a place for the file first.");
    if (problem.kind == Kind::not_found)
        return with_file(tr.text("{file} cannot be made, because its folder is not there. Choose another "
                                 "place."),
                         problem);
    return open_problem_words(problem, tr);
}

std::string save_problem_words(const FileProblem& problem, const Translator& tr) {
    switch (problem.kind) {
        case Kind::no_space:
            return tr.text(
                "The disk is full. What you typed is not on the disk yet. It stays here, and "
                "Signpost tries again every few seconds. Make room, or keep a copy elsewhere.");
        case Kind::changed_elsewhere:
            return with_file(tr.text("{file} is no longer your diary: another program put something in its "
                                     "place. Nothing was written over it. Keep a copy elsewhere."),
                             problem);
        case Kind::too_large:
            return tr.text(
                "The diary has grown larger than a file of it can be. Keep what is new in "
                "another diary.");
        default:
            return with_file(tr.text("What you typed is not on the disk yet ({reason}). It stays here, and "
                                     "Signpost tries again every few seconds. You can keep a copy "
                                     "elsewhere."),
                             problem);
    }
}

std::string change_problem_words(const FileProblem& problem, const Translator& tr) {
    switch (problem.kind) {
        case Kind::too_many_entries:
            return filled_in(tr.text("A diary holds {count} entries, and this one is full. Start another one "
                                     "for what is new."),
                             {{"count", std::to_string(most_entries)}});
        case Kind::too_large:
            return filled_in(
                tr.text("This is too long to keep: the most is {count} letters or so. The last change "
                        "is not kept. Make it shorter, or go on in another entry."),
                {{"count", std::to_string(longest_text_bytes)}});
        default:
            return tr.text("This diary is open for reading only. What you change here is not kept.");
    }
}

std::vector<std::string> who_names(const Translator& tr) {
    return {tr.text("patient"), tr.text("caregiver"), tr.text("nurse")};
}

std::vector<std::string> sentence_names(const Translator& tr) {
    return {tr.text("not asked today"), tr.text("as usual"), tr.text("not as usual")};
}

std::string detail_name(std::string_view id, const Translator& tr) {
    if (id == "infusion_date") return tr.text("Date of the infusion");
    if (id == "product") return tr.text("Product or study");
    if (id == "team_name") return tr.text("Name of the team or ward");
    if (id == "team_phone") return tr.text("Telephone number, day and night");
    if (id == "emergency_number") return tr.text("Emergency number where you are");
    return tr.text("Your team's own fever line");
}

std::string short_day(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{weekday} {date}"),
                     {{"weekday", short_weekday(date, tr)}, {"date", short_date(date, tr)}});
}

std::string short_time(const LocalTime& time, const Translator& tr) {
    return filled_in(tr.text("{day} {year}, {clock}"), {{"day", short_day(time.date, tr)},
                                                        {"year", std::to_string(time.date.year())},
                                                        {"clock", time.clock()}});
}

std::string row_time(const LocalTime& time, const LocalTime& now, const Translator& tr) {
    if (time.date.year() != now.date.year()) return short_time(time, tr);
    return filled_in(tr.text("{day}, {clock}"), {{"day", short_day(time.date, tr)}, {"clock", time.clock()}});
}

std::string long_time(const LocalTime& time, const Translator& tr) {
    return filled_in(tr.text("{weekday} {date}, {clock}"), {{"weekday", weekday_name(time.date, tr)},
                                                            {"date", long_date(time.date, tr)},
                                                            {"clock", time.clock()}});
}

std::string day_words(std::optional<int> days, const Translator& tr) {
    if (!days) return {};
    const auto count = std::to_string(std::abs(*days));
    if (*days >= 0) return filled_in(tr.text("day {count}"), {{"count", count}});
    return filled_in(
        tr.plural("{count} day before", "{count} days before", static_cast<unsigned>(std::abs(*days))),
        {{"count", count}});
}

std::string entry_words(const Catalog& catalog, const Entry& entry, const Translator& tr) {
    auto parts = sign_names(catalog, entry.signs);
    for (const auto& reading : entry.readings) {
        const auto index = catalog.find_measurement(reading.measurement);
        parts.push_back((index ? catalog.at(*index).name : reading.measurement) + " " +
                        reading_words(catalog, reading));
    }
    if (!entry.note.empty()) parts.push_back(tr.text("a note"));
    if (parts.empty()) parts.push_back(tr.text("nothing ticked"));
    return short_time(entry.time, tr) + ": " + joined(parts, ", ");
}

std::vector<std::string> difference_words(const Catalog& catalog, const Difference& difference,
                                          const Translator& tr) {
    std::vector<std::string> out;
    for (const auto& entry : difference.entries) out.push_back(entry_difference_words(catalog, entry, tr));
    for (const auto& detail : difference.details)
        out.push_back(detail_name(detail.field, tr) + ": " +
                      (detail.after.empty() ? tr.text("(empty)") : detail.after));
    return out;
}

std::vector<std::string> sign_names(const Catalog& catalog, const std::vector<std::string>& ids) {
    std::vector<std::string> out;
    for (const auto& id : ids) {
        const auto sign = catalog.find_sign(id);
        out.push_back(sign ? catalog.at(*sign).short_name : id);
    }
    return out;
}

}  // namespace signpost
