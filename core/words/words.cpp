// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.h"

#include <algorithm>

namespace signpost {
namespace {

MessageFile file_named(std::span<const MessageBytes> catalogues, std::string_view name) {
    const auto at = std::find_if(catalogues.begin(), catalogues.end(),
                                 [&](const MessageBytes& one) { return one.first == name; });
    if (at == catalogues.end()) return {};
    return MessageFile::read(at->second).value_or(MessageFile());
}

}  // namespace

std::string_view id_of(Voice voice) { return voice == Voice::caregiver ? "caregiver" : "patient"; }

Voice voice_named(std::string_view id) {
    return id == id_of(Voice::caregiver) ? Voice::caregiver : Voice::patient;
}

Words::Words(std::span<const MessageBytes> catalogues, const Language& language, Voice voice)
    : language_(language), voice_(voice), in_language_(file_named(catalogues, language.id)) {
    if (voice == Voice::caregiver) in_voice_ = file_named(catalogues, caregiver_catalogue);
}

std::string Words::rule_text(std::string_view id, std::string_view english) const {
    const auto said = in_voice_.find(id, english).value_or(english);
    return std::string(in_language_.find(id, said).value_or(said));
}

std::string Words::plural(std::string_view one, std::string_view many, unsigned count) const {
    if (const auto forms = in_voice_.find({}, one)) {
        one = plural_form(*forms, 0);
        many = plural_form(*forms, 1);
    }
    if (const auto forms = in_language_.find({}, one))
        return std::string(plural_form(*forms, language_.plural_form(count)));
    return std::string(count == 1 ? one : many);
}

Translator Words::translator() const {
    Translator out;
    out.text = [words = *this](std::string_view english) { return words.text(english); };
    out.plural = [words = *this](std::string_view one, std::string_view many, unsigned count) {
        return words.plural(one, many, count);
    };
    out.language = language_;
    out.reviewed_by = reviewed_by();
    out.voice = voice_;
    return out;
}

std::string_view Words::reviewed_by() const { return in_language_.header("X-Reviewed-By"); }

}  // namespace signpost
