// SPDX-License-Identifier: Apache-2.0
// Which sheet printers hold where a person is.
#pragma once

#include <string_view>

#include "core/paper/page_size.h"

namespace signpost {

/// "en_US.UTF-8" gives Letter, as do the others regions that use it; all else, also what is no locale, A4.
paper::PageSize usual_page_size(std::string_view locale);

}  // namespace signpost
