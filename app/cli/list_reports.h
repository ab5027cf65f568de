// SPDX-License-Identifier: Apache-2.0
// The lists of all signs, effects and sources as text for people. Effects stand in catalog order, signs by
// groups.
#pragma once

#include "core/catalog/catalog.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {

Report signs_report(const Catalog& catalog);
Report effects_report(const Catalog& catalog);
Report sources_report(const Catalog& catalog);

}  // namespace signpost::cli
