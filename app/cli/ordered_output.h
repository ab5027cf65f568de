// SPDX-License-Identifier: Apache-2.0
// Writes what several threads have ready, in the order of the blocks that it answers. A thread waits for one
// that is slower only when it is some blocks ahead: what waits to be written is bounded.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <ostream>
#include <vector>

#include "core/base/byte_buffer.h"

namespace signpost::cli {

class OrderedOutput {
public:
    /// So many answers may wait, beside the one that is written.
    OrderedOutput(std::ostream& out, std::size_t most_waiting) : out_(out), most_waiting_(most_waiting) {}

    /// Takes the answer to a block over and gives room for the next one. Blocks are numbered from 0; each
    /// must come once. All is written when every thread has returned; where `out` takes no more, the rest is
    /// thrown away.
    ByteBuffer write(std::uint64_t block, ByteBuffer answer);

    /// Nobody reads any more, or the disk is full.
    bool is_over();

private:
    void write_what_is_next(std::unique_lock<std::mutex>& lock);

    std::ostream& out_;  ///< touched by the one thread that writes
    const std::size_t most_waiting_;
    std::mutex mutex_;
    std::condition_variable written_more_;
    std::map<std::uint64_t, ByteBuffer> waiting_;
    std::vector<ByteBuffer> spare_;
    std::uint64_t next_ = 0;
    bool is_writing_ = false;
    bool is_over_ = false;
};

}  // namespace signpost::cli
