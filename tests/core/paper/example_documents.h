// SPDX-License-Identifier: Apache-2.0
// Documents for the tests: one of each kind of paper, and hostile ones. The names and numbers are made up.
#pragma once

#include "core/sharing/document.h"

namespace signpost::paper {

/// Prompt, emergency signs, six signs, three readings, lines to write on.
Document call_sheet_document();
/// Three panels, the last one with a code.
Document wallet_card_document();
/// Large type and large numbers.
Document fridge_sheet_document();
/// A chart, and a table with that many rows.
Document diary_document(int rows);
/// About eighty boxes in groups.
Document checklist_document();

}  // namespace signpost::paper
