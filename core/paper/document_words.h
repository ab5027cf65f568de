// SPDX-License-Identifier: Apache-2.0
// Every word of a document, for those who must know what will be painted.
#pragma once

#include <string>
#include <vector>

#include "core/sharing/document.h"

namespace signpost::paper {

std::vector<std::string> words_of(const Document& document);

}  // namespace signpost::paper
