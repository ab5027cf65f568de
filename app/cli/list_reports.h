// SPDX-License-Identifier: Apache-2.0
// The lists of all signs, effects, sources and practice cases as text for people. Effects stand in catalog
// order, signs by groups, cases in the order of their files.
#pragma once

#include "core/catalog/catalog.h"
#include "core/sharing/check_report.h"
#include "core/teaching/practice_cases.h"

namespace signpost::cli {

Report signs_report(const Catalog& catalog);
Report effects_report(const Catalog& catalog);
Report sources_report(const Catalog& catalog);
Report cases_report(const Catalog& catalog, const std::vector<PracticeCase>& cases);

}  // namespace signpost::cli
