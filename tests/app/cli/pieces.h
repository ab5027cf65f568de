// SPDX-License-Identifier: Apache-2.0
// A source of bytes for tests that never gives much at a time.
#pragma once

#include <algorithm>
#include <string_view>

#include "app/cli/byte_source.h"

namespace signpost::cli {

/// Gives its text in pieces, as a pipe does.
class Pieces : public ByteSource {
public:
    Pieces(std::string_view text, std::size_t most) : text_(text), most_(most) {}

    std::size_t read(char* into, std::size_t most) override {
        const auto got = text_.substr(at_).copy(into, std::min(most, most_));
        at_ += got;
        return got;
    }
    std::size_t given() const { return at_; }

private:
    std::string_view text_;
    std::size_t most_;
    std::size_t at_ = 0;
};

}  // namespace signpost::cli
