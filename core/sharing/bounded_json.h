// SPDX-License-Identifier: Apache-2.0
// Reads JSON that somebody else made. Size, depth and the number of values are bounded while it is read, no
// name may stand twice in one object, and every text is valid UTF-8; whoever walks over the value may
// recurse.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/result.h"
#include "core/sharing/import_problem.h"

namespace signpost {

constexpr std::size_t deepest_import = 64;  ///< brackets within brackets
constexpr std::size_t most_names_in_object = 256;
constexpr std::size_t most_import_values = 4'000'000;

/// The value in `bytes`, names in the order of the file; a byte order mark is passed over. Problems: not_json
/// (with line and column, both from 1), too_large, too_deep, given_twice (with the path: "entries[3].time").
Result<nlohmann::ordered_json, ImportProblem> bounded_json(std::string_view bytes);

/// For ImportProblem::found: at most forty letters, then "...", without what a terminal cannot show.
std::string shortened(std::string_view found);

}  // namespace signpost
