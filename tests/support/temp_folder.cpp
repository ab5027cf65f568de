// SPDX-License-Identifier: Apache-2.0
#include "tests/support/temp_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace signpost::testing {

namespace fs = std::filesystem;

TempFolder::TempFolder() {
    auto pattern = (fs::canonical(fs::temp_directory_path()) / "signpost-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), "mkdtemp " + pattern);
    path_ = std::move(pattern);
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::vector<std::string> TempFolder::names() const {
    std::vector<std::string> out;
    for (const auto& one : fs::directory_iterator(path_)) out.push_back(one.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

void TempFolder::empty() const {
    for (const auto& name : names()) fs::remove_all(path_ + "/" + name);
}

std::string bytes_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put_file(const std::string& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

bool is_there(const std::string& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

}  // namespace signpost::testing
