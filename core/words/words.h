// SPDX-License-Identifier: Apache-2.0
// Every sentence in one language and one voice: "I am the patient", or "I look after someone". English in the
// patient's voice is what stands in the rules and in the code. The other voice is a catalogue of its own,
// from English to English; a language translates both. A sentence that a language does not have, or no longer
// has as it stands now, is said in English as a whole, in the right voice: never half of each.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/translator.h"
#include "core/words/message_file.h"

namespace signpost {

/// The name of the catalogue from the patient's English to the caregiver's.
inline constexpr std::string_view caregiver_catalogue = "en@caregiver";

/// "patient", "caregiver"; what else a text says is the patient's.
std::string_view id_of(Voice voice);
Voice voice_named(std::string_view id);

/// A compiled catalogue by its name: "es", "en@caregiver".
using MessageBytes = std::pair<std::string_view, std::string_view>;

class Words {
public:
    /// English, to the patient.
    Words() = default;
    /// The bytes of the catalogues must outlive it. A language without a catalogue is said in English.
    Words(std::span<const MessageBytes> catalogues, const Language& language, Voice voice);

    /// A text of the rules by its id, such as "sign.fever.label".
    std::string rule_text(std::string_view id, std::string_view english) const;
    /// A sentence of the window or of a paper.
    std::string text(std::string_view english) const { return rule_text({}, english); }
    std::string plural(std::string_view one, std::string_view many, unsigned count) const;

    /// The same as a plain value, on which what it was made from has no hold.
    Translator translator() const;
    const Language& language() const { return language_; }
    Voice voice() const { return voice_; }
    /// Who read the translation as a clinician whose language it is; empty while nobody has.
    std::string_view reviewed_by() const;

private:
    Language language_;
    Voice voice_ = Voice::patient;
    MessageFile in_voice_;  ///< empty for the patient
    MessageFile in_language_;
};

}  // namespace signpost
