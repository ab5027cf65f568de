// SPDX-License-Identifier: Apache-2.0
// Files as somebody could make them who knows the format and wants to do harm: everything outside is right,
// the checksum too, and what is inside is not.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/diary/frame.h"
#include "tests/support/sample_diaries.h"

namespace signpost::testing {

/// The eight bytes that begin a diary file.
std::string_view diary_magic();
/// The bytes with the checksum of all before it in the last place.
std::string with_checksum(std::string bytes_without);
/// A diary file that holds this payload, sealed when there is a key. `change` may spoil the header first.
std::string forged_file(std::string_view payload, const SharedKey& key,
                        const std::function<void(FrameHeader&)>& change = {});
/// A file with other bytes in one place of its header and a correct checksum.
std::string with_bytes_at(std::string file, std::size_t offset, std::string_view bytes);
/// Replaces `what` by `with` once; throws when it does not stand there.
std::string replaced(std::string text, std::string_view what, std::string_view with);

}  // namespace signpost::testing
