// SPDX-License-Identifier: Apache-2.0
// A folder of its own for a test, gone with all that is in it at the end; and whole files at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost::testing {

class TempFolder {
public:
    /// Throws std::system_error when none can be made.
    TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder();

    const std::string& path() const { return path_; }
    std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }
    /// The names in it, hidden ones too, sorted.
    std::vector<std::string> names() const;
    /// Removes everything in it.
    void empty() const;

private:
    std::string path_;
};

/// All bytes of a file; throws std::runtime_error when it cannot be read.
std::string bytes_of_file(const std::string& path);
/// Makes or replaces a file; throws std::runtime_error when it cannot be written.
void put_file(const std::string& path, std::string_view bytes);
bool is_there(const std::string& path);

}  // namespace signpost::testing
