// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/rule_reader.h"

#include <algorithm>

#include <toml++/toml.h>

#include "core/base/nearest.h"
#include "core/base/text.h"

namespace signpost {
namespace {

/// Each part of a dotted key is a table within a table, and deep trees overflow the stack when they are
/// freed. A key stands on one line and the parser nests at most 256 values, so that few dots in a line bound
/// every tree.
constexpr std::ptrdiff_t most_dots = 30;

/// The first line with too many dots, from 1; 0 when there is none.
unsigned line_with_too_many_dots(std::string_view text) {
    for (unsigned line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        if (std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '.') > most_dots)
            return line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return 0;
}

/// Line ends of Windows are fine; a carriage return anywhere else is left to the parser.
bool is_clean_utf8(std::string text) {
    std::erase(text, '\r');
    return is_plain_utf8(text);
}

RulePlace place_in(std::string_view file, const toml::source_region& region) {
    return {std::string(file), region.begin.line, region.begin.column};
}

constexpr std::size_t longest_id_letters = 60;  // so that files of others take it with a prefix

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > longest_id_letters || text[0] < 'a' || text[0] > 'z') return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

RuleFile::RuleFile(std::string_view file, std::unique_ptr<toml::table> root)
    : name_(file), root_(std::move(root)) {}
RuleFile::~RuleFile() = default;

std::unique_ptr<RuleFile> RuleFile::parse(std::string_view file, std::string_view text,
                                          RuleMistakes& mistakes) {
    if (!is_clean_utf8(std::string(text))) {
        mistakes.push_back({std::string(file), 0, 0, RuleMistakeKind::not_utf8, {}, {}});
        return nullptr;
    }
    if (const auto line = line_with_too_many_dots(text)) {
        mistakes.push_back({std::string(file),
                            line,
                            1,
                            RuleMistakeKind::not_toml,
                            "this line has more than " + std::to_string(most_dots) + " dots",
                            {}});
        return nullptr;
    }
    try {
        auto root = std::make_unique<toml::table>(toml::parse(text, file));
        return std::unique_ptr<RuleFile>(new RuleFile(file, std::move(root)));
    } catch (const toml::parse_error& error) {
        const auto at = place_in(file, error.source());
        mistakes.push_back(
            {at.file, at.line, at.column, RuleMistakeKind::not_toml, std::string(error.description()), {}});
        return nullptr;
    }
}

RuleReader::RuleReader(const RuleFile& file, RuleMistakes& mistakes)
    : RuleReader(file.root(), file.name(), mistakes) {}

RuleReader::RuleReader(const toml::table& table, std::string_view file, RuleMistakes& mistakes)
    : table_(&table), file_(file), mistakes_(&mistakes) {}

const toml::node* RuleReader::take(std::string_view key) {
    asked_.emplace(key);
    return table_->get(key);
}

void RuleReader::wrong_type(std::string_view key, std::string_view wanted) {
    mistake(RuleMistakeKind::wrong_type, std::string(key), std::string(wanted), key);
}

std::string RuleReader::text(std::string_view key) {
    if (!take(key)) {
        mistake(RuleMistakeKind::missing_key, std::string(key));
        return {};
    }
    auto found = optional_text(key);
    if (found.empty() && table_->get(key)->is_string())
        mistake(RuleMistakeKind::empty_value, std::string(key), {}, key);
    return found;
}

std::string RuleReader::optional_text(std::string_view key) {
    const auto* node = take(key);
    if (!node) return {};
    const auto* text = node->as_string();
    if (!text) {
        wrong_type(key, "text in quotes");
        return {};
    }
    return std::string(trimmed(text->get()));
}

std::vector<std::string> RuleReader::texts_of(const toml::array& array, std::string_view key) {
    std::vector<std::string> out;
    for (const auto& element : array) {
        const auto* text = element.as_string();
        if (text && !trimmed(text->get()).empty()) {
            out.emplace_back(trimmed(text->get()));
        } else {
            wrong_type(key, "a list of texts in quotes, none of them empty");
        }
    }
    return out;
}

std::vector<std::string> RuleReader::texts(std::string_view key) {
    const auto* node = take(key);
    if (!node) return {};
    if (const auto* array = node->as_array()) return texts_of(*array, key);
    wrong_type(key, "a list of texts in quotes");
    return {};
}

std::vector<std::vector<std::string>> RuleReader::text_lists(std::string_view key) {
    const auto* node = take(key);
    if (!node) return {};
    std::vector<std::vector<std::string>> out;
    const auto* array = node->as_array();
    if (!array) wrong_type(key, "a list of lists");
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        const auto* inner = array->get(i)->as_array();
        if (inner && !inner->empty()) {
            out.push_back(texts_of(*inner, key));
        } else {
            wrong_type(key, "a list of lists, none of them empty");
        }
    }
    return out;
}

std::optional<int> RuleReader::optional_integer(std::string_view key, int lowest, int highest) {
    const auto* node = take(key);
    if (!node) return std::nullopt;
    const auto* number = node->as_integer();
    if (!number || number->get() < lowest || number->get() > highest) {
        wrong_type(key, "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest));
        return std::nullopt;
    }
    return static_cast<int>(number->get());
}

int RuleReader::integer(std::string_view key, int lowest, int highest) {
    if (!take(key)) mistake(RuleMistakeKind::missing_key, std::string(key));
    return optional_integer(key, lowest, highest).value_or(lowest);
}

std::vector<int> RuleReader::integers(std::string_view key, int lowest, int highest) {
    const auto* node = take(key);
    if (!node) mistake(RuleMistakeKind::missing_key, std::string(key));
    const auto* array = node ? node->as_array() : nullptr;
    if (node && !array) wrong_type(key, "a list of whole numbers");
    std::vector<int> out;
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        const auto* number = array->get(i)->as_integer();
        if (number && number->get() >= lowest && number->get() <= highest) {
            out.push_back(static_cast<int>(number->get()));
        } else {
            wrong_type(key, "a list of whole numbers from " + std::to_string(lowest) + " to " +
                                std::to_string(highest));
        }
    }
    return out;
}

std::optional<bool> RuleReader::optional_flag(std::string_view key) {
    const auto* node = take(key);
    if (!node) return std::nullopt;
    const auto* flag = node->as_boolean();
    if (flag) return flag->get();
    wrong_type(key, "true or false");
    return std::nullopt;
}

bool RuleReader::flag(std::string_view key) { return optional_flag(key).value_or(false); }

std::optional<CalendarDate> RuleReader::date(std::string_view key) {
    const auto* node = take(key);
    if (!node) {
        mistake(RuleMistakeKind::missing_key, std::string(key));
        return std::nullopt;
    }
    const auto* date = node->as_date();
    const auto made =
        date ? CalendarDate::from(date->get().year, date->get().month, date->get().day) : std::nullopt;
    if (!made) wrong_type(key, "a date such as 2026-11-22, without quotes");
    return made;
}

Decimal RuleReader::decimal(std::string_view key) {
    const auto* node = take(key);
    if (!node) {
        mistake(RuleMistakeKind::missing_key, std::string(key));
        return {};
    }
    const auto* text = node->as_string();
    const auto parsed = parse_decimal(text ? std::string_view(text->get()) : std::string_view{});
    if (parsed) return parsed.value();
    wrong_type(key, "a number in quotes with at most two digits after the point, such as \"38.0\"");
    return {};
}

std::size_t RuleReader::one_of(std::string_view key, std::initializer_list<std::string_view> known) {
    const auto found = text(key);
    const auto* const hit = std::find(known.begin(), known.end(), found);
    if (hit != known.end()) return static_cast<std::size_t>(hit - known.begin());
    if (!found.empty()) wrong_type(key, "one of " + joined({known.begin(), known.end()}, ", "));
    return 0;
}

std::string RuleReader::id(std::string_view key) {
    auto found = text(key);
    if (!found.empty() && !is_id(found)) mistake(RuleMistakeKind::bad_id, found, {}, key);
    return found;
}

std::optional<RuleReader> RuleReader::table(std::string_view key, bool required) {
    const auto* node = take(key);
    if (!node && required) mistake(RuleMistakeKind::missing_key, std::string(key));
    if (!node) return std::nullopt;
    if (const auto* table = node->as_table()) return RuleReader(*table, file_, *mistakes_);
    wrong_type(key, "a table");
    return std::nullopt;
}

void RuleReader::each_table(std::string_view key, const std::function<void(RuleReader&)>& read) {
    const auto* node = take(key);
    if (!node) return;
    const auto* array = node->as_array();
    if (!array) wrong_type(key, "written as [[" + std::string(key) + "]]");
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        const auto* table = array->get(i)->as_table();
        if (!table) {
            wrong_type(key, "written as [[" + std::string(key) + "]]");
            continue;
        }
        RuleReader reader(*table, file_, *mistakes_);
        read(reader);
        reader.finish();
    }
}

std::vector<std::string> RuleReader::keys() const {
    std::vector<std::string> out;
    for (const auto& [key, node] : *table_) out.emplace_back(key.str());
    return out;
}

RulePlace RuleReader::place_of(std::string_view key) const {
    const auto* node = key.empty() ? nullptr : table_->get(key);
    return place_in(file_, node ? node->source() : table_->source());
}

void RuleReader::mistake(RuleMistakeKind kind, std::string subject, std::string detail,
                         std::string_view key) {
    const auto at = place_of(key);
    mistakes_->push_back({at.file, at.line, at.column, kind, std::move(subject), std::move(detail)});
}

void RuleReader::finish() {
    for (const auto& [key, node] : *table_) {
        if (asked_.contains(key.str())) continue;
        const auto at = place_in(file_, key.source());
        mistakes_->push_back({at.file, at.line, at.column, RuleMistakeKind::unknown_key,
                              std::string(key.str()),
                              nearest(key.str(), {asked_.begin(), asked_.end()}).value_or("")});
    }
}

}  // namespace signpost
