// SPDX-License-Identifier: Apache-2.0
// Texts of a clinic's pack come from outside and are shown as they are written, so each must be one plain
// line of a length that screens and papers were made for.
#pragma once

#include "core/catalog/rule_reader.h"

namespace signpost {

/// Notes every text of the file that is too long, or holds a line end, a control character, or a mark that
/// hides or turns round other letters.
void check_clinic_texts(const RuleFile& file, RuleMistakes& mistakes);

}  // namespace signpost
