// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/clinic_texts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <toml++/toml.h>

#include "core/base/letters.h"
#include "core/base/shown_text.h"
#include "core/base/text.h"

namespace signpost {
namespace {

struct Longest {
    std::string_view key;
    std::size_t letters;
};
/// Of what stands in one line of a list, a heading or a footer.
constexpr std::array longest_of{Longest{"id", 60},       Longest{"label", 80},       Longest{"name", 80},
                                Longest{"number", 40},   Longest{"reviewed_by", 80}, Longest{"short", 40},
                                Longest{"synonyms", 60}, Longest{"version", 20}};
constexpr std::size_t longest_text_letters = 300;

std::size_t longest(std::string_view key) {
    const auto* const at = std::find_if(longest_of.begin(), longest_of.end(),
                                        [key](const Longest& one) { return one.key == key; });
    return at == longest_of.end() ? longest_text_letters : at->letters;
}

class TextCheck {
public:
    TextCheck(const RuleFile& file, RuleMistakes& mistakes) : file_(&file), mistakes_(&mistakes) {}

    void look_into(const toml::node& node, std::string_view key) {
        if (const auto* table = node.as_table())
            for (const auto& [name, value] : *table) look_into(value, name.str());
        if (const auto* array = node.as_array())
            for (const auto& value : *array) look_into(value, key);
        if (const auto* text = node.as_string()) check(*text, key);
    }

private:
    void check(const toml::value<std::string>& node, std::string_view key) {
        const auto text = trimmed(node.get());
        const auto most = longest(key);
        if (!is_one_plain_line(text)) {
            note(node, RuleMistakeKind::unclean_text, key, {});
        } else if (letters_of(text).size() > most) {
            note(node, RuleMistakeKind::text_too_long, key, std::to_string(most));
        }
    }

    void note(const toml::node& node, RuleMistakeKind kind, std::string_view key, std::string detail) {
        const auto& at = node.source().begin;
        mistakes_->push_back({file_->name(), at.line, at.column, kind, std::string(key), std::move(detail)});
    }

    const RuleFile* file_;
    RuleMistakes* mistakes_;
};

}  // namespace

void check_clinic_texts(const RuleFile& file, RuleMistakes& mistakes) {
    TextCheck(file, mistakes).look_into(file.root(), {});
}

}  // namespace signpost
