// SPDX-License-Identifier: Apache-2.0
// The About screen: what Signpost is for, what it is not, the rules and their review, and the keys that work
// everywhere.
#pragma once

#include <string>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"

namespace signpost {

struct AboutSection {
    std::string heading;
    std::vector<std::string> paragraphs;

    bool operator==(const AboutSection&) const = default;
};

std::vector<AboutSection> about_sections(const Catalog& catalog, const CalendarDate& today,
                                         std::string_view version, const Translator& translator);

}  // namespace signpost
