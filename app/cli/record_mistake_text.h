// SPDX-License-Identifier: Apache-2.0
// What is wrong with a record of a stream, in one sentence.
#pragma once

#include <string>
#include <vector>

#include "core/matching/stream_record.h"

namespace signpost::cli {

/// `keys` are those that a record may have.
std::string record_mistake_text(const Catalog& catalog, const std::vector<std::string>& keys,
                                const RecordMistake& mistake);

}  // namespace signpost::cli
