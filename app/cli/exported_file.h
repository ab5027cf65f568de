// SPDX-License-Identifier: Apache-2.0
// A file that leaves Signpost: whole or not at all, for its owner only. It takes no other file's place unless
// that is asked for, and a diary's never.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/cli/mistakes.h"

namespace signpost::cli {

/// What is there under that name already and must stay.
std::optional<Mistake> what_must_stay(const std::string& path, bool may_overwrite);

/// Nothing once it is written.
std::optional<Mistake> write_exported(const std::string& path, std::string_view bytes, bool may_overwrite);

}  // namespace signpost::cli
