// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir_collect.h"

#include <optional>
#include <set>

#include <fmt/format.h>

#include "core/sharing/bounded_json.h"

namespace signpost::fhir {
namespace {

using ImportKind = ImportProblemKind;
using Problem = std::optional<ImportProblem>;

constexpr std::size_t longest_found = 200;  // bytes, before it is shortened

void add_items(FormIndex& index, const Form& items) {
    for (const auto& item : items) {
        index.emplace(item.link_id, &item);
        add_items(index, item.items);
    }
}

bool has_json_type(const Json& value, FormItemType type) {
    switch (type) {
        case FormItemType::boolean:
            return value.is_boolean();
        case FormItemType::integer:
        case FormItemType::decimal:
            return value.is_number();
        case FormItemType::quantity:
        case FormItemType::choice:
            return value.is_object();
        case FormItemType::string:
        case FormItemType::text:
            return value.is_string();
        default:
            return false;
    }
}

class Collector {
public:
    Collector(const FormIndex& form, std::string place) : form_(form), place_(std::move(place)) {}

    /// `path` is that of the list: "item[3].item".
    Problem collect(const Json& items, const std::string& path);
    FoundAnswers take() { return std::move(found_); }

private:
    Problem take_item(const Json& item, const std::string& path);
    Problem take_answers(const FormItem& asked, const Json& answers, const std::string& path);
    Problem take_value(const FormItem& asked, const Json& answer);
    Problem inner_items(const Json& object, const std::string& path);
    std::string place_of(const FormItem& item) const { return place_ + "item " + item.link_id; }

    const FormIndex& form_;
    std::string place_;
    FoundAnswers found_;
    std::set<std::string_view> seen_;
};

Problem Collector::collect(const Json& items, const std::string& path) {
    if (!items.is_array()) return problem_at(ImportKind::wrong_type, place_ + path, items);
    for (std::size_t i = 0; i < items.size(); ++i)
        if (auto problem = take_item(items[i], fmt::format("{}[{}]", path, i))) return problem;
    return std::nullopt;
}

Problem Collector::inner_items(const Json& object, const std::string& path) {
    const auto* items = member(object, "item");
    return items ? collect(*items, path + ".item") : std::nullopt;
}

Problem Collector::take_item(const Json& item, const std::string& path) {
    if (!item.is_object()) return problem_at(ImportKind::wrong_type, place_ + path, item);
    const auto* link_id = member(item, "linkId");
    if (!link_id) return ImportProblem{ImportKind::missing, place_ + path + ".linkId", {}};
    if (!link_id->is_string()) return problem_at(ImportKind::wrong_type, place_ + path + ".linkId", *link_id);
    const auto& id = link_id->get_ref<const std::string&>();
    const auto asked = form_.find(id);
    if (asked == form_.end())
        return problem_at(ImportKind::unknown, place_ + "item " + shortened(id), *link_id);
    if (!seen_.insert(asked->first).second)
        return problem_at(ImportKind::given_twice, place_of(*asked->second), *link_id);
    if (const auto* answers = member(item, "answer"))
        if (auto problem = take_answers(*asked->second, *answers, path)) return problem;
    return inner_items(item, path);
}

Problem Collector::take_answers(const FormItem& asked, const Json& answers, const std::string& path) {
    if (!answers.is_array()) return problem_at(ImportKind::wrong_type, place_of(asked), answers);
    if (answers.empty()) return std::nullopt;
    if (answers.size() > 1) return problem_at(ImportKind::given_twice, place_of(asked), answers);
    if (!answers[0].is_object()) return problem_at(ImportKind::wrong_type, place_of(asked), answers[0]);
    if (auto problem = take_value(asked, answers[0])) return problem;
    return inner_items(answers[0], path + ".answer[0]");
}

Problem Collector::take_value(const FormItem& asked, const Json& answer) {
    std::string_view name;
    for (const auto& [key, value] : answer.items()) {
        if (!key.starts_with("value")) continue;
        if (!name.empty()) return problem_at(ImportKind::given_twice, place_of(asked), answer);
        name = key;
    }
    if (name.empty()) return problem_at(ImportKind::missing, place_of(asked), answer);
    const auto* value = member(answer, name);
    if (name != value_name(asked.type) || !has_json_type(*value, asked.type))
        return problem_at(ImportKind::wrong_type, place_of(asked), answer);
    found_.emplace(asked.link_id, value);
    return std::nullopt;
}

}  // namespace

FormIndex index_of(const Form& form) {
    FormIndex out;
    add_items(out, form);
    return out;
}

Result<FoundAnswers, ImportProblem> collect_answers(const FormIndex& form, const Json& items,
                                                    const std::string& place) {
    Collector collector(form, place);
    if (const auto problem = collector.collect(items, "item")) return *problem;
    return collector.take();
}

const Json* member(const Json& object, std::string_view name) {
    if (!object.is_object()) return nullptr;
    const auto at = object.find(name);
    return at == object.end() ? nullptr : &*at;
}

const std::string* text_member(const Json& object, std::string_view name) {
    const auto* found = member(object, name);
    return found && found->is_string() ? &found->get_ref<const std::string&>() : nullptr;
}

ImportProblem problem_at(ImportProblemKind kind, std::string place, const Json& found) {
    const auto text = found.is_string() ? found.get<std::string>()
                      : found.size() > longest_found
                          ? std::string(found.type_name())
                          : found.dump(-1, ' ', false, Json::error_handler_t::replace);
    return {kind, std::move(place), shortened(text)};
}

}  // namespace signpost::fhir
