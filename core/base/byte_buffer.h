// SPDX-License-Identifier: Apache-2.0
// Bytes that are written one behind the other into room that is used again.
#pragma once

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

namespace signpost {

class ByteBuffer {
public:
    void clear() { used_ = 0; }
    std::string_view text() const { return {bytes_.data(), used_}; }

    /// Makes room for so many bytes more.
    void make_room(std::size_t more) {
        if (used_ + more > bytes_.size()) bytes_.resize(std::max(2 * bytes_.size(), used_ + more));
    }
    /// The room must be there: it is not looked for.
    void put(std::string_view text) {
        std::memcpy(bytes_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }
    /// Takes the last byte away.
    void drop_last() { --used_; }

private:
    std::vector<char> bytes_;
    std::size_t used_ = 0;
};

}  // namespace signpost
