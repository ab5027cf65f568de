// SPDX-License-Identifier: Apache-2.0
// One value of a JSON file that came from elsewhere, with its place in that file. It answers what the parts
// of a diary ask of it: a text that may be kept, an id, a time. What it cannot answer is noted as a problem
// that names the place.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/local_time.h"
#include "core/diary/diary.h"
#include "core/sharing/import_problem.h"

namespace signpost {

/// A value for ImportProblem::found, shortened.
std::string shown_value(const nlohmann::ordered_json& value);

/// Of a whole file the first problem counts; those behind it are passed over.
class FirstProblem {
public:
    void note(ImportProblemKind kind, const std::string& place, std::string found) {
        if (!problem_) problem_ = ImportProblem{kind, place, std::move(found)};
    }
    void note(ImportProblemKind kind, const std::string& place, const nlohmann::ordered_json& found) {
        note(kind, place, shown_value(found));
    }
    const std::optional<ImportProblem>& get() const { return problem_; }

private:
    std::optional<ImportProblem> problem_;
};

/// A value with its place in the file. Each question is answered with something harmless when the value
/// cannot answer it, and the problem is noted.
class Part {
public:
    Part(const nlohmann::ordered_json& json, std::string place, FirstProblem& problem)
        : json_(&json), place_(std::move(place)), problem_(&problem) {}

    /// True for an object that has these names and no others.
    bool has_exactly(std::span<const std::string_view> names) const;
    /// Of an object that has this name.
    Part operator[](std::string_view name) const;
    /// Of a list of at most that many.
    std::vector<Part> items(std::size_t most) const;

    std::string id() const;
    std::string text() const;
    /// Empty for null.
    std::string text_or_nothing() const { return json_->is_null() ? std::string() : text(); }
    bool yes_or_no() const;
    std::uint32_t revision() const;
    /// In years; nothing for null.
    std::optional<int> age() const;
    LocalTime time() const;
    /// One of a few words.
    template <class Value>
    Value word(std::optional<Value> (*find)(std::string_view)) const;

    void refuse(ImportProblemKind kind) const { problem_->note(kind, place_, *json_); }

private:
    std::string plain_text() const;
    std::optional<std::int64_t> whole_number(std::int64_t highest) const;
    std::string place_of(std::string_view name) const;

    const nlohmann::ordered_json* json_;
    std::string place_;
    FirstProblem* problem_;
};

template <class Value>
Value Part::word(std::optional<Value> (*find)(std::string_view)) const {
    const auto found = find(plain_text());
    if (!found) refuse(ImportProblemKind::unknown);
    return found.value_or(Value{});
}

}  // namespace signpost
