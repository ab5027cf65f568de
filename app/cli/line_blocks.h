// SPDX-License-Identifier: Apache-2.0
// Cuts what comes from a source into blocks of whole lines. A block is what is there: whoever writes one line
// and waits for its answer gets it. However long a line is, no more than a block is held.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/cli/byte_source.h"

namespace signpost::cli {

struct LineBlock {
    std::vector<char> room;        ///< the lines, and the padding behind them
    std::size_t size = 0;          ///< bytes of whole lines, with their ends
    bool is_too_long = false;      ///< in place of lines: one line that had no room
    std::uint64_t number = 0;      ///< of the block, from 0
    std::uint64_t first_line = 1;  ///< its number in the input

    std::string_view text() const { return {room.data(), size}; }
};

class LineBlocks {
public:
    /// A line of up to `most_bytes`, its end counted, has room. `padding` bytes are readable behind a block.
    LineBlocks(ByteSource& source, std::size_t most_bytes, std::size_t padding)
        : source_(source), most_bytes_(most_bytes), padding_(padding) {}

    /// Fills the block anew; false at the end. A last line without its end is given one.
    bool next(LineBlock& block);
    /// Lines given so far.
    std::uint64_t lines() const { return lines_; }

private:
    bool fill(LineBlock& block);
    void cut_behind_last_line(LineBlock& block);
    void skip_line(LineBlock& block);

    ByteSource& source_;
    std::size_t most_bytes_;
    std::size_t padding_;
    std::vector<char> rest_;  ///< the beginning of a line that stood behind the last block
    std::uint64_t blocks_ = 0;
    std::uint64_t lines_ = 0;
    bool is_at_end_ = false;
};

}  // namespace signpost::cli
