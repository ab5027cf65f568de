// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/json_part.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/sharing/bounded_json.h"

namespace signpost {
namespace {

using ImportKind = ImportProblemKind;
using Mistakes = std::vector<DiaryMistake>;

Mistakes mistakes_in_id(const std::string& id) {
    Diary one;
    one.id = id;
    return mistakes_in(one);
}

Mistakes mistakes_in_text(const std::string& text) {
    DiaryDetails one;
    one.product = text;
    return mistakes_in(one);
}

Mistakes mistakes_in_age(int years) {
    Entry one;
    one.id = "one";
    one.age_years = years;
    return mistakes_in(one);
}

ImportKind kind_of(const Mistakes& mistakes) {
    const bool is_too_long =
        std::find(mistakes.begin(), mistakes.end(), DiaryMistake::text_too_long) != mistakes.end();
    return is_too_long ? ImportKind::too_large : ImportKind::bad_value;
}

}  // namespace

std::string shown_value(const nlohmann::ordered_json& value) {
    if (value.is_object()) return "{...}";
    if (value.is_array()) return "[...]";
    return shortened(value.is_string() ? value.get_ref<const std::string&>() : value.dump());
}

bool Part::has_exactly(std::span<const std::string_view> names) const {
    if (!json_->is_object()) {
        refuse(ImportKind::wrong_type);
        return false;
    }
    for (const auto& [name, value] : json_->items())
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            problem_->note(ImportKind::unknown, place_of(name), shortened(name));
            return false;
        }
    for (const auto name : names)
        if (!json_->contains(name)) {
            problem_->note(ImportKind::missing, place_of(name), std::string());
            return false;
        }
    return true;
}

Part Part::operator[](std::string_view name) const { return {json_->at(name), place_of(name), *problem_}; }

std::vector<Part> Part::items(std::size_t most) const {
    std::vector<Part> out;
    if (!json_->is_array()) {
        refuse(ImportKind::wrong_type);
    } else if (json_->size() > most) {
        problem_->note(ImportKind::too_large, place_, std::to_string(json_->size()));
    } else {
        for (const auto& item : *json_)
            out.emplace_back(item, fmt::format("{}[{}]", place_, out.size()), *problem_);
    }
    return out;
}

std::string Part::plain_text() const {
    if (json_->is_string()) return json_->get<std::string>();
    refuse(ImportKind::wrong_type);
    return {};
}

std::string Part::id() const {
    auto out = plain_text();
    if (!mistakes_in_id(out).empty()) refuse(ImportKind::bad_value);
    return out;
}

std::string Part::text() const {
    auto out = plain_text();
    const auto mistakes = mistakes_in_text(out);
    if (!mistakes.empty()) refuse(kind_of(mistakes));
    return out;
}

std::string Part::place_of(std::string_view name) const {
    return fmt::format("{}{}{}", place_, place_.empty() ? "" : ".", shortened(name));
}

std::optional<std::int64_t> Part::whole_number(std::int64_t highest) const {
    if (!json_->is_number_integer()) {
        refuse(ImportKind::wrong_type);
        return std::nullopt;
    }
    // One above the largest signed number would turn negative; it is refused as any other.
    const auto number = json_->get<std::int64_t>();
    if (number >= 0 && number <= highest) return number;
    refuse(ImportKind::bad_value);
    return std::nullopt;
}

bool Part::yes_or_no() const {
    if (json_->is_boolean()) return json_->get<bool>();
    refuse(ImportKind::wrong_type);
    return false;
}

std::uint32_t Part::revision() const {
    const auto number = whole_number(std::numeric_limits<std::uint32_t>::max());
    return static_cast<std::uint32_t>(number.value_or(0));
}

std::optional<int> Part::age() const {
    if (json_->is_null()) return std::nullopt;
    const auto years = whole_number(std::numeric_limits<int>::max());
    if (years && !mistakes_in_age(static_cast<int>(*years)).empty()) refuse(ImportKind::bad_value);
    return years ? std::optional(static_cast<int>(*years)) : std::nullopt;
}

LocalTime Part::time() const {
    const auto text = plain_text();
    const auto time = LocalTime::parse(text);
    const bool is_in_utc = text.ends_with('Z');
    const auto written = is_in_utc ? text.substr(0, text.size() - 1) + "+00:00" : text;
    if (!time || time->iso() != written) refuse(ImportKind::bad_value);
    return time.value_or(LocalTime{});
}

}  // namespace signpost
