// SPDX-License-Identifier: Apache-2.0
// A whole catalog as bytes. The build checks the rule files, compiles them and puts these bytes into the
// programs, which then start without parsing. The bytes belong to the program they were built with: they are
// never a file for people and never kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/catalog/catalog.h"

namespace signpost {

/// The bytes are the same on every machine.
std::string compiled(Catalog catalog);

/// The catalog that these bytes were made from. Nothing when they are cut, too long, changed or of another
/// format; never takes more memory than they can account for. Whether the rules are right was settled by
/// Catalog::load before they were compiled.
std::optional<Catalog> read_compiled(std::string_view bytes);

}  // namespace signpost
