// SPDX-License-Identifier: Apache-2.0
// The files that belong to one diary, all in the folder where the person put it.
#pragma once

#include <string>

namespace signpost {

struct DiaryPaths {
    std::string diary;
    std::string backup;   ///< the state before the last save
    std::string journal;  ///< changes that are not in the diary file yet
    std::string lock;     ///< there while a program has it open for writing
    std::string saving;   ///< the next state while it is being written

    /// For the file that `path` leads to, links followed; of a file that is not there yet, its folder's.
    static DiaryPaths of(const std::string& path);
};

}  // namespace signpost
