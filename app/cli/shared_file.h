// SPDX-License-Identifier: Apache-2.0
// Files that others are meant to read, unlike a diary and a key: with the rights that the user's files have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/cli/mistakes.h"

namespace signpost::cli {

/// Writes a file that is not there yet.
std::optional<Mistake> write_new_shared_file(const std::string& path, std::string_view text);
/// Puts a text in the place of a file, or makes it: the file holds the one or the other, whole.
std::optional<Mistake> replace_shared_file(const std::string& path, std::string_view text);

}  // namespace signpost::cli
