// SPDX-License-Identifier: Apache-2.0
// A list whose room was made beforehand, for work that must not allocate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace signpost {

template <class T>
class Filled {
public:
    /// Holds at most `most` from now on, and nothing yet.
    void make_room(std::size_t most) {
        room_.resize(most);
        used_ = 0;
    }
    /// The room must be there: it is not looked for.
    void add(const T& one) { room_[used_++] = one; }
    void clear() { used_ = 0; }

    /// Writes from here on, and then says where it ended: a loop need not keep count in memory.
    T* next() { return room_.data() + used_; }
    void written_up_to(const T* end) { used_ = static_cast<std::uint32_t>(end - room_.data()); }

    bool empty() const { return used_ == 0; }
    /// Where the next one will stand.
    std::uint32_t end() const { return used_; }
    std::span<const T> all() const { return {room_.data(), used_}; }

private:
    std::vector<T> room_;
    std::uint32_t used_ = 0;
};

}  // namespace signpost
