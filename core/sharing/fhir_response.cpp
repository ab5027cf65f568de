// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir_response.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <sodium.h>

#include "core/base/text.h"
#include "core/sharing/bounded_json.h"
#include "core/sharing/fhir_answers.h"
#include "core/sharing/fhir_time.h"

namespace signpost::fhir {
namespace {

using ImportKind = ImportProblemKind;
using Problem = std::optional<ImportProblem>;

constexpr std::array<std::string_view, 4> usable_statuses{"in-progress", "completed", "amended", "stopped"};
constexpr std::string_view taken_back = "entered-in-error";

/// A number of JSON as an exact decimal: 98.0 and 98 are the same.
std::optional<Decimal> decimal_of(const Json& number) {
    const auto value = parse_decimal(number.dump());
    return value ? std::optional(value.value()) : std::nullopt;
}

bool is_usable_id(const std::string& id) {
    return !id.empty() && id.size() <= longest_id_bytes && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = trimmed(text.substr(0, end)); !line.empty()) out.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// The same for the same content, wherever and whenever it is read; those of one minute sort by their
/// seconds.
std::string id_for(const Entry& entry, std::int64_t milliseconds) {
    constexpr std::size_t time_letters = 12;
    auto readings = Json::array();
    for (const auto& one : entry.readings) readings.push_back({one.measurement, one.unit, one.value});
    const auto content =
        Json::array({milliseconds, signpost::id_of(entry.who), entry.signs, std::move(readings),
                     entry.age_years.value_or(-1), entry.fever_medicine_taken, entry.fever_medicine_when,
                     signpost::id_of(entry.sentence), entry.sentence_text, entry.note, entry.rules_version})
            .dump(-1, ' ', false, Json::error_handler_t::replace);
    std::array<unsigned char, 16> bytes{};
    crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char*>(content.data()),
                       content.size(), nullptr, 0);
    auto out = fmt::format("{:0{}x}", std::max<std::int64_t>(milliseconds, 0), time_letters);
    for (std::size_t i = time_letters / 2; i < bytes.size(); ++i) out += fmt::format("{:02x}", bytes[i]);
    return out;
}

class EntryReader {
public:
    EntryReader(const ResponseContext& context, const FoundAnswers& answers, std::string place)
        : context_(context), answers_(answers), place_(std::move(place)) {}

    Problem read();
    ReadResponse take() { return {std::move(entry_), std::move(not_taken_)}; }

private:
    std::string place_of(std::string_view link_id) const { return place_ + "item " + std::string(link_id); }
    const Json* answer(std::string_view link_id) const {
        const auto at = answers_.find(link_id);
        return at == answers_.end() ? nullptr : at->second;
    }
    bool is_true(std::string_view link_id) const {
        const auto* value = answer(link_id);
        return value && value->get<bool>();
    }
    void leave(std::string_view link_id, std::string_view found) {
        not_taken_.push_back({place_of(link_id), shortened(found)});
    }

    void read_signs();
    Problem read_numbers();
    Problem read_number(const FormItem& item, const Json& value);
    Problem read_quantity(const FormItem& item, const Json& value);
    Problem take_number(const FormItem& item, const Json& number, const Unit& unit);
    Problem read_age();
    Problem read_choices();
    Result<std::string, ImportProblem> chosen_code(std::string_view link_id, const Json& coding) const;
    Problem read_texts();
    Problem read_text(std::string_view link_id, std::string Entry::*field);
    Problem check_text(std::string_view link_id, std::string_view text) const;
    template <class Take>
    Problem read_lines(std::string_view link_id, std::size_t longest_bytes, Take take);
    Problem read_other_signs();
    Problem read_other_readings();
    void leave_details();

    const ResponseContext& context_;
    const FoundAnswers& answers_;
    std::string place_;
    Entry entry_;
    std::vector<NotTaken> not_taken_;
};

Problem EntryReader::read() {
    read_signs();
    for (const auto step :
         {&EntryReader::read_numbers, &EntryReader::read_age, &EntryReader::read_choices,
          &EntryReader::read_texts, &EntryReader::read_other_signs, &EntryReader::read_other_readings})
        if (auto problem = (this->*step)()) return problem;
    entry_.fever_medicine_taken = is_true(link::fever_medicine);
    leave_details();
    return std::nullopt;
}

void EntryReader::read_signs() {
    for (const auto& sign : context_.catalog.signs)
        if (is_true(sign_link(sign.id))) entry_.signs.push_back(sign.id);
}

Problem EntryReader::read_numbers() {
    for (const auto& measurement : context_.catalog.measurements) {
        const auto link_id = measurement_link(measurement.id);
        const auto* value = answer(link_id);
        if (!value) continue;
        if (auto problem = read_number(*context_.form.at(link_id), *value)) return problem;
    }
    return std::nullopt;
}

Problem EntryReader::read_number(const FormItem& item, const Json& value) {
    if (item.type == FormItemType::quantity) return read_quantity(item, value);
    return take_number(item, value, context_.catalog.at(*item.measurement).units.front());
}

Problem EntryReader::read_quantity(const FormItem& item, const Json& value) {
    const auto place = place_of(item.link_id);
    const auto* number = member(value, "value");
    const auto* code = member(value, "code");
    if (!number || !code) return problem_at(ImportKind::missing, place, value);
    if (!number->is_number()) return problem_at(ImportKind::wrong_type, place, *number);
    if (member(value, "comparator")) return problem_at(ImportKind::bad_value, place, value);
    const auto* system = text_member(value, "system");
    const auto& units = context_.catalog.at(*item.measurement).units;
    const auto unit =
        std::find_if(units.begin(), units.end(), [code](const Unit& one) { return *code == one.ucum; });
    if (unit == units.end() || !system || *system != ucum_system)
        return problem_at(ImportKind::unknown, place, value);
    return take_number(item, *number, *unit);
}

Problem EntryReader::take_number(const FormItem& item, const Json& number, const Unit& unit) {
    const auto value = decimal_of(number);
    const bool is_whole = item.type == FormItemType::integer;
    if (!value || *value < unit.lowest || *value > unit.highest || (is_whole && !fits_decimals(*value, 0)))
        return problem_at(ImportKind::bad_value, place_of(item.link_id), number);
    entry_.readings.push_back(
        {context_.catalog.at(*item.measurement).id, unit.id, signpost::to_text(*value)});
    return std::nullopt;
}

Problem EntryReader::read_age() {
    const auto* number = answer(link::age);
    if (!number) return std::nullopt;
    const auto value = decimal_of(*number);
    if (!value || !fits_decimals(*value, 0))
        return problem_at(ImportKind::bad_value, place_of(link::age), *number);
    Entry with_age;
    with_age.id = "a";
    with_age.age_years = static_cast<int>(value->hundredths / 100);
    if (!mistakes_in(with_age).empty())
        return problem_at(ImportKind::bad_value, place_of(link::age), *number);
    entry_.age_years = with_age.age_years;
    return std::nullopt;
}

Result<std::string, ImportProblem> EntryReader::chosen_code(std::string_view link_id,
                                                            const Json& coding) const {
    const auto* system = text_member(coding, "system");
    const auto* code = text_member(coding, "code");
    if (!system || !code) return problem_at(ImportKind::missing, place_of(link_id), coding);
    const auto& options = context_.form.at(link_id)->options;
    const bool is_option = std::any_of(options.begin(), options.end(), [&](const FormCode& option) {
        return option.system == *system && option.code == *code;
    });
    if (!is_option) return problem_at(ImportKind::unknown, place_of(link_id), coding);
    return *code;
}

Problem EntryReader::read_choices() {
    if (const auto* coding = answer(link::who)) {
        const auto code = chosen_code(link::who, *coding);
        if (!code) return code.error();
        entry_.who = find_who(code.value()).value_or(Who::patient);
    }
    if (const auto* coding = answer(link::sentence)) {
        const auto code = chosen_code(link::sentence, *coding);
        if (!code) return code.error();
        entry_.sentence = find_sentence_look(code.value()).value_or(SentenceLook::not_asked);
    }
    return std::nullopt;
}

Problem EntryReader::check_text(std::string_view link_id, std::string_view text) const {
    if (text.size() <= longest_text_bytes && is_plain_utf8(text)) return std::nullopt;
    return ImportProblem{ImportKind::bad_value, place_of(link_id), shortened(text)};
}

/// Line ends of Windows are no control characters to a person.
std::string with_line_feeds(std::string text) {
    std::erase(text, '\r');
    return text;
}

Problem EntryReader::read_text(std::string_view link_id, std::string Entry::*field) {
    const auto* value = answer(link_id);
    if (!value) return std::nullopt;
    const auto text = with_line_feeds(value->get<std::string>());
    if (auto problem = check_text(link_id, text)) return problem;
    entry_.*field = trimmed(text);
    return std::nullopt;
}

Problem EntryReader::read_texts() {
    constexpr std::array fields{std::pair{link::fever_medicine_when, &Entry::fever_medicine_when},
                                std::pair{link::sentence_text, &Entry::sentence_text},
                                std::pair{link::note, &Entry::note},
                                std::pair{link::rules_version, &Entry::rules_version}};
    for (const auto& [link_id, field] : fields)
        if (auto problem = read_text(link_id, field)) return problem;
    return std::nullopt;
}

/// The lines of a text that holds one thing a line; those that `take` refuses are left, told in one.
template <class Take>
Problem EntryReader::read_lines(std::string_view link_id, std::size_t longest_bytes, Take take) {
    const auto* value = answer(link_id);
    if (!value) return std::nullopt;
    const auto& text = value->get_ref<const std::string&>();
    if (text.size() > longest_bytes)
        return ImportProblem{ImportKind::too_large, place_of(link_id), shortened(text)};
    auto lines = lines_of(text);
    std::erase_if(lines, take);
    if (!lines.empty()) leave(link_id, joined(lines, "; "));
    return std::nullopt;
}

Problem EntryReader::read_other_signs() {
    constexpr auto longest_bytes = most_signs_in_entry * (longest_id_bytes + 1);
    return read_lines(link::other_signs, longest_bytes, [this](const std::string& id) {
        auto& signs = entry_.signs;
        if (std::find(signs.begin(), signs.end(), id) != signs.end()) return true;
        if (!is_usable_id(id) || signs.size() >= most_signs_in_entry) return false;
        signs.push_back(id);
        return true;
    });
}

Problem EntryReader::read_other_readings() {
    constexpr auto longest_bytes = most_readings_in_entry * (longest_text_bytes + 2 * longest_id_bytes + 4);
    return read_lines(link::other_readings, longest_bytes, [this](const std::string& line) {
        auto reading = read_reading_line(line);
        if (!reading || !is_usable_id(reading->measurement) || !is_usable_id(reading->unit)) return false;
        if (check_text(link::other_readings, reading->value)) return false;
        if (entry_.readings.size() >= most_readings_in_entry) return false;
        entry_.readings.push_back(std::move(*reading));
        return true;
    });
}

/// They belong to the diary and not to an entry: told once for a whole file.
void EntryReader::leave_details() {
    for (const auto link_id : {link::infusion_date, link::product})
        if (const auto* value = answer(link_id);
            value && !trimmed(value->get_ref<const std::string&>()).empty())
            not_taken_.push_back({"item " + std::string(link_id), shortened(value->get<std::string>())});
}

/// The version behind the address of our form; nothing for another form.
Result<std::string, ImportProblem> version_in(const Json& response, const std::string& place) {
    const auto where = place + "questionnaire";
    const auto* address = member(response, "questionnaire");
    if (!address) return ImportProblem{ImportKind::missing, where, {}};
    if (!address->is_string()) return problem_at(ImportKind::wrong_type, where, *address);
    const std::string_view text = address->get_ref<const std::string&>();
    const auto bar = std::min(text.find('|'), text.size());
    if (text.substr(0, bar) != questionnaire_url) return problem_at(ImportKind::not_ours, where, *address);
    return std::string(text.substr(std::min(bar + 1, text.size())));
}

Problem status_problem(const Json& response, const std::string& place) {
    const auto* status = member(response, "status");
    if (!status) return std::nullopt;
    if (!status->is_string()) return problem_at(ImportKind::wrong_type, place + "status", *status);
    const auto& text = status->get_ref<const std::string&>();
    const bool is_known = text == taken_back || std::find(usable_statuses.begin(), usable_statuses.end(),
                                                          text) != usable_statuses.end();
    if (!is_known) return problem_at(ImportKind::bad_value, place + "status", *status);
    return std::nullopt;
}

Result<Moment, ImportProblem> authored(const Json& response, const std::string& place) {
    const auto where = place + "authored";
    const auto* when = member(response, "authored");
    if (!when) return ImportProblem{ImportKind::missing, where, {}};
    if (!when->is_string()) return problem_at(ImportKind::wrong_type, where, *when);
    const auto moment = parse_date_time(when->get_ref<const std::string&>());
    if (!moment) return problem_at(ImportKind::bad_value, where, *when);
    return *moment;
}

}  // namespace

Result<ReadResponse, ImportProblem> read_response(const ResponseContext& context, const Json& response,
                                                  const std::string& place) {
    const auto version = version_in(response, place);
    if (!version) return version.error();
    if (const auto problem = status_problem(response, place)) return *problem;
    const auto moment = authored(response, place);
    if (!moment) return moment.error();
    const auto time = time_here(moment.value(), context.here_offset_minutes);
    if (!time) return problem_at(ImportKind::bad_value, place + "authored", *member(response, "authored"));
    const auto none = Json::array();
    const auto* items = member(response, "item");
    const auto answers = collect_answers(context.form, items ? *items : none, place);
    if (!answers) return answers.error();
    EntryReader reader(context, answers.value(), place);
    if (const auto problem = reader.read()) return *problem;
    const auto* status = text_member(response, "status");
    if (status && *status == taken_back)
        return ReadResponse{std::nullopt, {{place + "status", std::string(taken_back)}}};
    auto out = reader.take();
    out.entry->time = *time;
    if (out.entry->rules_version.empty()) out.entry->rules_version = rules_version_of(version.value());
    out.entry->id = id_for(*out.entry, moment.value().milliseconds);
    return out;
}

}  // namespace signpost::fhir
