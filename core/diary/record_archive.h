// SPDX-License-Identifier: Apache-2.0
// Records to bytes and back, as a Boost text archive: written in the newest schema, read in each. Reading
// never throws, never asks for more memory than a few times what it is given, and takes only what a diary can
// hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/diary/change.h"
#include "core/diary/diary.h"
#include "core/diary/records_v2.h"

namespace signpost {

std::string archived(const Diary& diary);
std::string archived(const Change& change);

/// Nothing when the bytes are no such archive of that schema.
std::optional<Diary> diary_from_archive(std::string_view bytes, std::uint32_t schema = newest_schema);
std::optional<Change> change_from_archive(std::string_view bytes, std::uint32_t schema = newest_schema);

}  // namespace signpost
