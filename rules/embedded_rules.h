// SPDX-License-Identifier: Apache-2.0
// What is built into the programs so that they need no data folder: the text of every file under rules/, and
// the catalog that the build made of them. Only the two programs' main.cpp (and the tests) join this with
// core, by passing it on as a value.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace signpost::rules {

/// Path below rules/ (such as "effects/crs.toml"), and the file's text in UTF-8.
using EmbeddedRule = std::pair<std::string_view, std::string_view>;

/// All rule files, sorted by path. The texts live as long as the program.
std::span<const EmbeddedRule> embedded_rules();

/// What the build compiled of these files: the catalog alone.
std::span<const EmbeddedRule> compiled_rules();

/// The bytes of the catalog, for read_compiled(). They live as long as the program.
inline std::string_view compiled_catalog() { return compiled_rules().front().second; }

}  // namespace signpost::rules
