// SPDX-License-Identifier: Apache-2.0
// A disk in memory, for tests that need very many. Files may have several names, as on a real one. (The lock
// file of a diary is no part of it: that is on the real disk.)
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/diary/file_layer.h"

namespace signpost::testing {

class MemoryDisk {
public:
    MemoryDisk();

    /// A layer that stays connected with this object, and may outlive it.
    FileLayer layer() const;
    void put(const std::string& path, std::string bytes) const;
    /// Throws std::out_of_range when there is no such file.
    const std::string& at(const std::string& path) const;
    bool holds(const std::string& path) const;
    void remove(const std::string& path) const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace signpost::testing
