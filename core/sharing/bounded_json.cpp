// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/bounded_json.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/diary/diary.h"

namespace signpost {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_letters_found = 40;

bool is_first_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first_byte));
}

/// "line 3, column 14" of the byte at `offset`.
std::string place_of(std::string_view bytes, std::size_t offset) {
    const auto before = bytes.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto line_start = before.rfind('\n');
    const auto in_line = line_start == std::string_view::npos ? before : before.substr(line_start + 1);
    return fmt::format("line {}, column {}", line, letters_in(in_line) + 1);
}

/// "entries[3]" and "time" as "entries[3].time".
std::string joined_names(const std::string& around, std::string_view name) {
    return around + (around.empty() ? "" : ".") + shortened(name);
}

/// Builds the value from what nlohmann's parser reports, and stops it at the first problem.
class Builder {
public:
    explicit Builder(std::string_view bytes) : bytes_(bytes) {}

    bool null() { return put(Json(nullptr)); }
    bool boolean(bool value) { return put(Json(value)); }
    bool number_integer(Json::number_integer_t value) { return put(Json(value)); }
    bool number_unsigned(Json::number_unsigned_t value) { return put(Json(value)); }
    bool number_float(Json::number_float_t value, const std::string&) { return put(Json(value)); }
    bool string(std::string& value) { return put(Json(std::move(value))); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name);
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&);

    std::optional<ImportProblem> problem() const { return problem_; }
    Json take() { return std::move(root_); }

private:
    bool refuse(ImportProblemKind kind, std::string place, std::string_view found) {
        problem_ = ImportProblem{kind, std::move(place), shortened(found)};
        return false;
    }
    bool put(Json value);
    bool open(Json value);
    bool close() {
        open_.pop_back();
        return true;
    }
    Json& place_for(Json value);
    /// Where the next value of the innermost object or list stands.
    std::string path() const;
    /// Where the value of a name stands that the innermost object does not have yet.
    std::string place_of_name(std::string_view name) const {
        return joined_names(path_to(open_.size() - 1), name);
    }
    /// Of the value that is being built `depth` brackets deep.
    std::string path_to(std::size_t depth) const;

    std::string_view bytes_;
    std::size_t values_ = 0;
    Json root_;
    std::vector<Json*> open_;
    std::optional<ImportProblem> problem_;
};

Json& Builder::place_for(Json value) {
    if (open_.empty()) return root_ = std::move(value);
    auto& around = *open_.back();
    if (around.is_array()) {
        around.push_back(std::move(value));
        return around.back();
    }
    return around.get_ref<Json::object_t&>().back().second = std::move(value);
}

bool Builder::put(Json value) {
    if (++values_ > most_import_values) return refuse(ImportProblemKind::too_large, path(), {});
    place_for(std::move(value));
    return true;
}

bool Builder::open(Json value) {
    if (++values_ > most_import_values) return refuse(ImportProblemKind::too_large, path(), {});
    if (open_.size() >= deepest_import) return refuse(ImportProblemKind::too_deep, path(), {});
    open_.push_back(&place_for(std::move(value)));
    return true;
}

bool Builder::key(std::string& name) {
    auto& names = open_.back()->get_ref<Json::object_t&>();
    const bool is_there =
        std::any_of(names.begin(), names.end(), [&name](const auto& known) { return known.first == name; });
    if (is_there) return refuse(ImportProblemKind::given_twice, place_of_name(name), name);
    if (names.size() >= most_names_in_object)
        return refuse(ImportProblemKind::too_large, place_of_name(name), name);
    // Not by operator[], which would look through all names once more.
    static_cast<Json::object_t::Container&>(names).emplace_back(std::move(name), nullptr);
    return true;
}

bool Builder::parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
    const auto offset = std::min(position > 0 ? position - 1 : 0, bytes_.size());
    const auto rest = bytes_.substr(offset);
    return refuse(ImportProblemKind::not_json, place_of(bytes_, offset), rest.substr(0, rest.find('\n')));
}

std::string Builder::path_to(std::size_t depth) const {
    std::string out;
    for (std::size_t i = 0; i < depth; ++i) {
        const auto& around = *open_[i];
        if (around.is_array())
            out.append(fmt::format("[{}]", around.size() - 1));
        else
            out = joined_names(out, around.get_ref<const Json::object_t&>().back().first);
    }
    return out;
}

std::string Builder::path() const {
    if (open_.empty()) return {};
    const auto& innermost = *open_.back();
    const auto around = path_to(open_.size() - 1);
    if (innermost.is_array()) return around + fmt::format("[{}]", innermost.size());
    return joined_names(around, innermost.get_ref<const Json::object_t&>().back().first);
}

}  // namespace

Result<Json, ImportProblem> bounded_json(std::string_view bytes) {
    if (bytes.size() > largest_import_bytes) return ImportProblem{ImportProblemKind::too_large, {}, {}};
    Builder builder(bytes);
    const bool is_read = Json::sax_parse(bytes.begin(), bytes.end(), &builder);
    if (const auto problem = builder.problem()) return *problem;
    if (!is_read) return ImportProblem{ImportProblemKind::not_json, place_of(bytes, bytes.size()), {}};
    return builder.take();
}

std::string shortened(std::string_view found) {
    std::size_t end = 0;
    for (std::size_t letters = 0; end < found.size(); ++end)
        if (is_first_byte(found[end]) && letters++ == most_letters_found) break;
    auto out = keepable(found.substr(0, end));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return end < found.size() ? out + "..." : out;
}

}  // namespace signpost
