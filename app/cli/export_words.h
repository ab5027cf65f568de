// SPDX-License-Identifier: Apache-2.0
// What leaves a diary, in one line, said before anything is written.
#pragma once

#include <string>

#include "app/cli/export_options.h"

namespace signpost::cli {

/// The diary that an export is made of, and how it was kept.
struct ExportSource {
    Diary diary;
    bool is_sealed = false;
};

/// "Call sheet: 12 entries, from Thu 5 Nov 2026 to Sat 14 Nov 2026. Left out: notes. It is not encrypted."
std::string export_words(const ExportOrder& order, const ExportSource& source, const ShareContext& context);

}  // namespace signpost::cli
