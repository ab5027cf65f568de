// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cctype>

#include <pango/pango.h>

#include "core/base/text.h"
#include "core/paper/document_words.h"
#include "core/paper/page_setting.h"
#include "core/paper/pages.h"
#include "core/paper/words.h"

namespace signpost::paper {
namespace {

/// What `missing_glyphs` looks at in one go.
constexpr std::size_t most_bytes_at_once = 1500;

struct FontRow {
    GUnicodeScript script;
    std::string_view font;
};
/// Where the family is not named after its script.
constexpr std::array font_rows{
    FontRow{G_UNICODE_SCRIPT_HAN, "Noto Sans CJK (Chinese, Japanese, Korean)"},
    FontRow{G_UNICODE_SCRIPT_HIRAGANA, "Noto Sans CJK (Chinese, Japanese, Korean)"},
    FontRow{G_UNICODE_SCRIPT_KATAKANA, "Noto Sans CJK (Chinese, Japanese, Korean)"},
    FontRow{G_UNICODE_SCRIPT_HANGUL, "Noto Sans CJK (Chinese, Japanese, Korean)"},
    FontRow{G_UNICODE_SCRIPT_BOPOMOFO, "Noto Sans CJK (Chinese, Japanese, Korean)"},
    FontRow{G_UNICODE_SCRIPT_ARABIC, "Noto Naskh Arabic (Arabic)"},
    FontRow{G_UNICODE_SCRIPT_LATIN, "Noto Sans (Latin)"},
    FontRow{G_UNICODE_SCRIPT_GREEK, "Noto Sans (Greek)"},
    FontRow{G_UNICODE_SCRIPT_CYRILLIC, "Noto Sans (Cyrillic)"},
    FontRow{G_UNICODE_SCRIPT_COMMON, "Noto Sans Symbols 2 (symbols)"},
};

struct LetterRange {
    gunichar first;
    gunichar last;
};
/// Pictures with a code of their own; those among older symbols come with the symbols.
constexpr LetterRange emoji{0x1F000, 0x1FAFF};

bool is_emoji(gunichar letter) { return letter >= emoji.first && letter <= emoji.last; }

/// "canadian-aboriginal" as "Canadian Aboriginal".
std::string as_name(std::string_view nick) {
    std::string out;
    bool begins_a_word = true;
    for (const char c : nick) {
        out += c == '-' ? ' ' : begins_a_word ? static_cast<char>(g_ascii_toupper(c)) : c;
        begins_a_word = c == '-';
    }
    return out;
}

/// Empty for letters without a script, or with one that Pango has no name for.
std::string script_name(GUnicodeScript script) {
    if (script == G_UNICODE_SCRIPT_UNKNOWN || script == G_UNICODE_SCRIPT_INHERITED) return {};
    auto* scripts = static_cast<GEnumClass*>(g_type_class_ref(PANGO_TYPE_SCRIPT));
    const auto* row = g_enum_get_value(scripts, static_cast<int>(script));
    auto name = row ? as_name(row->value_nick) : std::string();
    g_type_class_unref(scripts);
    return name;
}

std::string font_for(gunichar letter) {
    if (is_emoji(letter)) return "Noto Color Emoji (emoji)";
    const auto script = g_unichar_get_script(letter);
    for (const auto& row : font_rows)
        if (row.script == script) return std::string(row.font);
    const auto name = script_name(script);
    return name.empty() ? name : "Noto Sans " + name;
}

}  // namespace

std::string missing_letters(const Document& document) {
    std::vector<std::string> portions;
    for (const auto& words : words_of(document)) {
        const auto valid = mended_text(words);
        for (const auto portion : in_portions(valid, most_bytes_at_once)) portions.emplace_back(portion);
    }
    return missing_glyphs(portions, paper_look(document));
}

std::string fonts_for(std::string_view letters) {
    std::vector<std::string> fonts;
    const auto valid = mended_text(letters);
    for (const char* at = valid.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
        const auto font = font_for(g_utf8_get_char(at));
        if (!font.empty() && std::find(fonts.begin(), fonts.end(), font) == fonts.end())
            fonts.push_back(font);
    }
    return joined(fonts, ", ");
}

}  // namespace signpost::paper
