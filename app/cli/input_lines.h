// SPDX-License-Identifier: Apache-2.0
// The lines of a text that may never end, one at a time. However long a line is, no more of it is kept than
// the limit.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace signpost::cli {

class InputLines {
public:
    InputLines(std::istream& in, std::size_t most_bytes) : in_(in), most_bytes_(most_bytes) {}

    /// Goes to the next line; false when there is none. A line end at the end of the text begins no line.
    bool next();

    /// Without its end; empty when it is too long.
    const std::string& line() const { return line_; }
    bool is_too_long() const { return is_too_long_; }
    /// From 1.
    std::size_t number() const { return number_; }

private:
    std::istream& in_;
    std::size_t most_bytes_;
    std::string line_;
    std::size_t number_ = 0;
    bool is_too_long_ = false;
};

}  // namespace signpost::cli
