// SPDX-License-Identifier: Apache-2.0
// The languages that Signpost can speak, and how each writes numbers and counts things. A language is a row
// of one table; its sentences are the catalogue of the same name below languages/.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

struct Language {
    std::string_view id = "en";             ///< as gettext names it: "zh_CN"
    std::string_view tag = "en";            ///< as web pages and FHIR name it (BCP 47): "zh-Hans"
    std::string_view own_name = "English";  ///< in its own words, for a list to choose from
    bool is_right_to_left = false;
    char decimal_mark = '.';
    std::string_view plural_forms = "nplurals=2; plural=(n != 1);";  ///< as its catalogue must state it
    std::size_t (*plural_form)(unsigned count) = [](unsigned count) -> std::size_t { return count != 1; };
    std::string_view english_name = "English";  ///< beside its own, for those who cannot read that

    bool operator==(const Language& other) const { return id == other.id; }
};

/// English first, then by their own names.
std::span<const Language> languages();
/// Null when there is none with this id.
const Language* find_language(std::string_view id);
/// The first of these wishes that can be fulfilled, as the environment states them: "es_MX.UTF-8",
/// "zh_CN:en". English when none can, and when English is wished first.
const Language& best_language(const std::vector<std::string>& wishes);

}  // namespace signpost
