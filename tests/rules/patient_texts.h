// SPDX-License-Identifier: Apache-2.0
// Every text of the rules that patients, families and learners read, and what a speaker says in class. Titles
// of sources, notes for reviewers and search words are not said to them and are left out.
#pragma once

#include <string>
#include <vector>

#include "core/words/words.h"

namespace signpost::testing {

struct PatientText {
    std::string page;  ///< what is read together: "effect crs", "learn therapy", "standing texts", …
    std::string kind;  ///< the key it stands under
    std::string text;
};

std::vector<PatientText> patient_texts(Voice voice = Voice::patient);
/// Those of the patient's voice, then those of the caregiver's, whose pages are named so.
std::vector<PatientText> texts_of_both_voices();

/// True for names, labels and headings: for a word or two the formula of the reading grade has no meaning.
bool is_name(const PatientText& text);

}  // namespace signpost::testing
