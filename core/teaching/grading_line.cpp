// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/grading_line.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/ids_of.h"
#include "core/base/nearest.h"

namespace signpost {
namespace {

using Json = nlohmann::json;
using GradingKind = GradingLineProblemKind;
using Problem = GradingLineProblem;

constexpr std::string_view id_name = "id";
constexpr std::string_view missed_name = "missed";
constexpr std::size_t most_suggestions = 3;

enum class FlatKind { null, flag, number, text, list, nested };

/// A value of the object; of what is nested deeper only that it is there.
struct FlatValue {
    FlatKind kind = FlatKind::null;
    std::string text;                ///< of a flag, number or text
    std::vector<FlatValue> items{};  ///< of a list
};

struct FlatObject {
    std::vector<std::pair<std::string, FlatValue>> fields;
    std::string id;
    std::optional<Problem> problem;  ///< with the bytes; what stood before it is there
};

/// Takes what nlohmann's parser reports, and goes no deeper than a list in the object. The parser itself
/// keeps one bit for each bracket.
class Reader {
public:
    explicit Reader(FlatObject& out) : out_(out) {}

    bool null() { return put({FlatKind::null, "null"}); }
    bool boolean(bool value) { return put({FlatKind::flag, value ? "true" : "false"}); }
    bool number_integer(Json::number_integer_t value) {
        return put({FlatKind::number, std::to_string(value)});
    }
    bool number_unsigned(Json::number_unsigned_t value) {
        return put({FlatKind::number, std::to_string(value)});
    }
    bool number_float(Json::number_float_t, const std::string& digits) {
        return put({FlatKind::number, digits});
    }
    bool string(std::string& value) { return put({FlatKind::text, std::move(value)}); }
    bool binary(Json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(FlatKind::nested); }
    bool start_array(std::size_t) { return open(FlatKind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        if (depth_ > 1) return true;
        if (out_.fields.size() >= most_grading_fields)
            return stop({GradingKind::too_many_fields, {}, {}, {}, 0});
        const bool is_there = std::any_of(out_.fields.begin(), out_.fields.end(),
                                          [&](const auto& field) { return field.first == name; });
        if (is_there) return stop({GradingKind::given_twice, name, {}, {}, 0});
        out_.fields.emplace_back(std::move(name), FlatValue{});
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
        return stop({GradingKind::not_json, {}, {}, {}, position});
    }

private:
    bool stop(Problem problem) {
        out_.problem = std::move(problem);
        return false;
    }
    bool put(FlatValue value) {
        if (depth_ == 0) return stop({GradingKind::not_an_object, {}, {}, {}, 0});
        if (depth_ == 1)
            out_.fields.back().second = std::move(value);
        else if (depth_ == 2 && is_in_list_)
            out_.fields.back().second.items.push_back(std::move(value));
        return true;
    }
    bool open(FlatKind kind) {
        if (depth_ == 0 && kind != FlatKind::nested) return stop({GradingKind::not_an_object, {}, {}, {}, 0});
        if (depth_ > 0) put({kind, {}});
        if (depth_ == 1) is_in_list_ = kind == FlatKind::list;
        ++depth_;
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }

    FlatObject& out_;
    std::size_t depth_ = 0;
    bool is_in_list_ = false;
};

bool is_whole(const FlatValue& value) {
    return value.kind == FlatKind::number && value.text.find_first_not_of("-0123456789") == std::string::npos;
}

/// Takes the id out of the fields.
void take_id(FlatObject& object) {
    const auto at = std::find_if(object.fields.begin(), object.fields.end(),
                                 [](const auto& field) { return field.first == id_name; });
    if (at == object.fields.end()) return;
    const auto& value = at->second;
    if (value.kind == FlatKind::text) {
        object.id = Json(value.text).dump();
    } else if (is_whole(value)) {
        object.id = value.text;
    } else if (value.kind != FlatKind::null && !object.problem) {
        object.problem = Problem{GradingKind::bad_id, std::string(id_name), value.text, {}, 0};
    }
    object.fields.erase(at);
}

FlatObject read_object(std::string_view line) {
    FlatObject out;
    Reader reader(out);
    Json::sax_parse(line.begin(), line.end(), &reader);
    take_id(out);
    return out;
}

Problem unknown(GradingKind kind, std::string field, std::string found,
                const std::vector<std::string>& known) {
    auto near = nearest_few(kind == GradingKind::unknown_field ? field : found, known, most_suggestions);
    return {kind, std::move(field), std::move(found), std::move(near), 0};
}

GradingKind kind_of(GradingValueMistake mistake) {
    switch (mistake) {
        case GradingValueMistake::not_a_flag:
            return GradingKind::wrong_type;
        case GradingValueMistake::unknown_value:
            return GradingKind::unknown_value;
        case GradingValueMistake::not_a_number:
            return GradingKind::not_a_number;
        case GradingValueMistake::too_many_decimals:
            return GradingKind::too_many_decimals;
        case GradingValueMistake::out_of_range:
            return GradingKind::out_of_range;
    }
    return GradingKind::wrong_type;
}

bool fits(const GradingField& field, const FlatValue& value) {
    switch (field.kind) {
        case GradingFieldKind::flag:
            return value.kind == FlatKind::flag;
        case GradingFieldKind::choice:
            return value.kind == FlatKind::text;
        case GradingFieldKind::number:
            return value.kind == FlatKind::number || (value.kind == FlatKind::text && !field.values.empty());
    }
    return false;
}

Result<GradingValue, Problem> read_value(const GradingField& field, const FlatValue& value) {
    if (!fits(field, value)) return Problem{GradingKind::wrong_type, field.id, value.text, {}, 0};
    const bool is_word = field.kind == GradingFieldKind::number && value.kind == FlatKind::text;
    const bool is_known_word =
        is_word && std::find(field.values.begin(), field.values.end(), value.text) != field.values.end();
    if (is_word && !is_known_word)
        return unknown(GradingKind::unknown_value, field.id, value.text, field.values);
    const auto read = read_grading_value(field, value.text);
    if (read) return read.value();
    if (read.error() == GradingValueMistake::unknown_value)
        return unknown(GradingKind::unknown_value, field.id, value.text, field.values);
    return Problem{kind_of(read.error()), field.id, value.text, {}, 0};
}

Result<GradingFacts, Problem> facts_in(const GradingScale& scale, const FlatObject& object) {
    if (object.problem) return *object.problem;
    GradingFacts out;
    for (const auto& [name, value] : object.fields) {
        const auto place = scale.find_field(name);
        if (!place) return unknown(GradingKind::unknown_field, name, {}, ids_of(scale.fields));
        if (value.kind == FlatKind::null) continue;
        const auto read = read_value(scale.fields[*place], value);
        if (!read) return read.error();
        out.set(*place, read.value());
    }
    return out;
}

Result<std::vector<std::size_t>, Problem> missed_in(const IceScale& scale, const FlatValue& list) {
    const std::string name(missed_name);
    std::vector<std::size_t> out;
    if (list.kind != FlatKind::list) return Problem{GradingKind::wrong_type, name, list.text, {}, 0};
    for (const auto& item : list.items) {
        if (item.kind != FlatKind::text) return Problem{GradingKind::wrong_type, name, item.text, {}, 0};
        const auto place = scale.find_item(item.text);
        if (!place) return unknown(GradingKind::unknown_value, name, item.text, ids_of(scale.items));
        if (std::find(out.begin(), out.end(), *place) != out.end())
            return Problem{GradingKind::given_twice, name, item.text, {}, 0};
        out.push_back(*place);
    }
    std::sort(out.begin(), out.end());
    return out;
}

Result<std::vector<std::size_t>, Problem> ice_facts_in(const IceScale& scale, const FlatObject& object) {
    if (object.problem) return *object.problem;
    std::vector<std::size_t> out;
    for (const auto& [name, value] : object.fields) {
        if (name != missed_name)
            return unknown(GradingKind::unknown_field, name, {}, {std::string(missed_name)});
        if (value.kind == FlatKind::null) continue;
        auto read = missed_in(scale, value);
        if (!read) return read.error();
        out = std::move(read.value());
    }
    return out;
}

}  // namespace

GradingLine<GradingFacts> read_grading_line(const GradingScale& scale, std::string_view line) {
    const auto object = read_object(line);
    return {object.id, facts_in(scale, object)};
}

GradingLine<std::vector<std::size_t>> read_ice_line(const IceScale& scale, std::string_view line) {
    const auto object = read_object(line);
    return {object.id, ice_facts_in(scale, object)};
}

}  // namespace signpost
