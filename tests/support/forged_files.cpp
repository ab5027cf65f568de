// SPDX-License-Identifier: Apache-2.0
#include "tests/support/forged_files.h"

#include <stdexcept>

#include "core/diary/records_v2.h"

namespace signpost::testing {

std::string_view diary_magic() {
    static const auto bytes = diary_file_bytes(empty_diary(), 1, nullptr).substr(0, 8);
    return bytes;
}

std::string with_checksum(std::string bytes_without) {
    const auto checksum = checksum_of(bytes_without);
    bytes_without.append(reinterpret_cast<const char*>(checksum.data()), checksum.size());
    return bytes_without;
}

std::string forged_file(std::string_view payload, const SharedKey& key,
                        const std::function<void(FrameHeader&)>& change) {
    FrameHeader header{newest_format, newest_schema, payload.size(), 1, empty_diary().id, {}, {}};
    if (key) {
        header.key = key->settings();
        header.nonce = new_nonce();
        header.payload_bytes = SealKey::sealed_bytes(payload.size());
    }
    if (change) change(header);
    auto out = bytes_of(header, diary_magic());
    out += key ? key->seal(payload, out, header.nonce) : std::string(payload);
    return with_checksum(std::move(out));
}

std::string with_bytes_at(std::string file, std::size_t offset, std::string_view bytes) {
    file.replace(offset, bytes.size(), bytes);
    file.resize(file.size() - checksum_bytes);
    return with_checksum(std::move(file));
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    if (at == std::string::npos) throw std::runtime_error("not there: " + std::string(what));
    return text.replace(at, what.size(), with);
}

}  // namespace signpost::testing
