// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/translation_words.h"

#include "core/base/text.h"

namespace signpost {

std::string translation_words(const Translator& tr) {
    if (tr.language == Language{}) return {};
    if (tr.reviewed_by.empty())
        return tr.text("This translation has not been reviewed by a clinician whose language it is.");
    return filled_in(tr.text("Translation reviewed by {name}."), {{"name", tr.reviewed_by}});
}

}  // namespace signpost
