// SPDX-License-Identifier: Apache-2.0
#include "core/words/careful_words.h"

#include "core/base/text.h"

namespace signpost {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool begins_a_word(std::string_view text, std::size_t at) {
    return at == 0 || !is_letter(text[at]) || !is_letter(text[at - 1]);
}

bool holds(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (begins_a_word(text, at)) return true;
    return false;
}

}  // namespace

const std::vector<std::string>& forbidden_words() {
    static const std::vector<std::string> words{
        "detect",    "diagnos",    "monitor",      "screen",   "predict",          "alert",
        "triage",    "assess",     "likely",       "unlikely", "likelihood",       "probab",
        "chance of", "low chance", "small chance", "harmless", "nothing to worry", "you are fine",
        "score",     "grade",      "grading",      "rank",     "percent",          "!",
    };
    return words;
}

const std::vector<std::string>& calming_words() {
    static const std::vector<std::string> words{
        "all clear",
        "all is well",
        "all well",
        "is fine",
        "are fine",
        "looks good",
        "no problem",
        "no risk",
        "low risk",
        "not serious",
        "not urgent",
        "no need",
        "don't worry",
        "do not worry",
        "no worry",
        "safe",
        "mild",
        "reassur",
        "can wait",
        "wait and see",
        "if it gets worse",
        "no effect was found",
        "no match",
        "negative",
        "normal for",
    };
    return words;
}

const std::vector<std::string>& promising_words() {
    static const std::vector<std::string> words{
        "cure",         "curing",       "curable",       "heals",       "healed",
        "healing",      "miracle",      "guarantee",     "success",     "breakthrough",
        "cutting edge", "cutting-edge", "fewer side",    "less side",   "tolerated",
        "proven",       "effective",    "better chance", "works for",   "out of 10",
        "risk is",      "most people",  "most patients", "hardly ever", "seldom",
    };
    return words;
}

std::string first_found(std::string_view text, const std::vector<std::string>& words) {
    const auto lower = lower_case(text);
    for (const auto& word : words)
        if (holds(lower, word)) return word;
    return {};
}

}  // namespace signpost
