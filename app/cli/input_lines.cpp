// SPDX-License-Identifier: Apache-2.0
#include "app/cli/input_lines.h"

#include <streambuf>

namespace signpost::cli {

bool InputLines::next() {
    using Traits = std::istream::traits_type;
    auto& bytes = *in_.rdbuf();
    line_.clear();
    is_too_long_ = false;
    auto byte = bytes.sbumpc();
    if (Traits::eq_int_type(byte, Traits::eof())) return false;
    for (; !Traits::eq_int_type(byte, Traits::eof()) && byte != '\n'; byte = bytes.sbumpc()) {
        is_too_long_ = is_too_long_ || line_.size() == most_bytes_;
        if (!is_too_long_) line_ += Traits::to_char_type(byte);
    }
    if (is_too_long_) line_.clear();
    ++number_;
    return true;
}

}  // namespace signpost::cli
