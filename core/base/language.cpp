// SPDX-License-Identifier: Apache-2.0
#include "core/base/language.h"

#include <algorithm>

namespace signpost {
namespace {

std::size_t french_form(unsigned count) { return count > 1; }
std::size_t only_form(unsigned) { return 0; }

std::size_t arabic_form(unsigned count) {
    const auto last_two = count % 100;
    if (count < 3) return count;
    if (last_two >= 3 && last_two <= 10) return 3;
    return last_two >= 11 ? 4 : 5;
}

constexpr std::string_view two_forms = "nplurals=2; plural=(n != 1);";
constexpr std::size_t (*english_form)(unsigned) = Language{}.plural_form;

constexpr Language rows[] = {
    {},
    {"de", "de", "Deutsch", false, ',', two_forms, english_form, "German"},
    {"es", "es", "Español", false, ',', two_forms, english_form, "Spanish"},
    {"fr", "fr", "Français", false, ',', "nplurals=2; plural=(n > 1);", french_form, "French"},
    {"ar", "ar", "العربية", true, '.',
     "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
     arabic_form, "Arabic"},
    {"zh_CN", "zh-Hans", "简体中文", false, '.', "nplurals=1; plural=0;", only_form, "Chinese, simplified"},
};

/// "es" of "es_MX.UTF-8@euro".
std::string_view language_part(std::string_view wish) { return wish.substr(0, wish.find_first_of("_.@-")); }

/// A wish for another kind of a language is better served by the one there is than by English.
const Language* language_for(std::string_view wish) {
    const auto at = std::find_if(std::begin(rows), std::end(rows), [&](const Language& row) {
        return language_part(row.id) == language_part(wish);
    });
    return at == std::end(rows) ? nullptr : at;
}

}  // namespace

std::span<const Language> languages() { return rows; }

const Language* find_language(std::string_view id) {
    const auto at =
        std::find_if(std::begin(rows), std::end(rows), [&](const Language& row) { return row.id == id; });
    return at == std::end(rows) ? nullptr : at;
}

const Language& best_language(const std::vector<std::string>& wishes) {
    for (const std::string_view list : wishes) {
        for (std::size_t at = 0; at <= list.size();) {
            const auto end = std::min(list.find(':', at), list.size());
            if (const auto* found = language_for(list.substr(at, end - at))) return *found;
            at = end + 1;
        }
    }
    return rows[0];
}

}  // namespace signpost
