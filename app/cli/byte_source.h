// SPDX-License-Identifier: Apache-2.0
// Bytes from standard input or from a file, unpacked where the file's name says that it is packed (.gz,
// .zst). Whatever the length, only a window of it is held.
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <string>

#include "app/cli/mistakes.h"

namespace signpost::cli {

class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// Reads up to `most` bytes, waiting for the first; 0 at the end and after a problem.
    virtual std::size_t read(char* into, std::size_t most) = 0;
    /// What went wrong, if something did: the rest cannot be read.
    const Mistake* problem() const { return problem_ ? problem_.get() : nullptr; }

protected:
    void fail(Mistake mistake) { problem_ = std::make_unique<Mistake>(std::move(mistake)); }

private:
    std::unique_ptr<Mistake> problem_;
};

/// A stream of this program, or its standard input when it is null.
std::unique_ptr<ByteSource> standard_input(std::istream* in);

/// The file of that name; "-" is standard input. One that cannot be opened gives no bytes and a problem.
std::unique_ptr<ByteSource> file_source(const std::string& name, std::istream* in);

}  // namespace signpost::cli
