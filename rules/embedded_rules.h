// SPDX-License-Identifier: Apache-2.0
// The text of every file under rules/, built into the program so that it needs no data folder.
// Only the two programs' main.cpp (and the tests) join this with core, by passing it to Catalog::load.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace signpost::rules {

/// Path below rules/ (such as "effects/crs.toml"), and the file's text in UTF-8.
using EmbeddedRule = std::pair<std::string_view, std::string_view>;

/// All rule files, sorted by path. The texts live as long as the program.
std::span<const EmbeddedRule> embedded_rules();

}  // namespace signpost::rules
