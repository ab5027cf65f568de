// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memory_disk.h"

#include <cerrno>

namespace signpost::testing {

struct MemoryDisk::State {
    using File = std::shared_ptr<std::string>;

    std::map<std::string, File> names;
    std::map<int, File> open;
    int next_number = 1;

    int opened(const File& file) {
        open[next_number] = file;
        return next_number++;
    }
    Result<std::string, SystemError> read(const std::string& path, std::size_t most) const {
        const auto at = names.find(path);
        if (at == names.end()) return SystemError{ENOENT};
        if (at->second->size() > most) return SystemError{EFBIG};
        return *at->second;
    }
    Result<int, SystemError> create(const std::string& path) {
        auto& file = names[path];
        if (!file) file = std::make_shared<std::string>();
        file->clear();
        return opened(file);
    }
    Result<int, SystemError> open_to_append(const std::string& path) {
        auto& file = names[path];
        if (!file) file = std::make_shared<std::string>();
        return opened(file);
    }
    int rename(const std::string& from, const std::string& to) {
        const auto at = names.find(from);
        if (at == names.end()) return ENOENT;
        const auto there = names.find(to);
        if (there != names.end() && there->second == at->second) return 0;  // as POSIX wants it
        names[to] = at->second;
        names.erase(from);
        return 0;
    }
    int link(const std::string& from, const std::string& to) {
        const auto at = names.find(from);
        if (at == names.end()) return ENOENT;
        return names.emplace(to, at->second).second ? 0 : EEXIST;
    }
};

MemoryDisk::MemoryDisk() : state_(std::make_shared<State>()) {}

FileLayer MemoryDisk::layer() const {
    const auto disk = state_;
    FileLayer out;
    out.read = [disk](const std::string& path, std::size_t most) { return disk->read(path, most); };
    out.create = [disk](const std::string& path) { return disk->create(path); };
    out.open_to_append = [disk](const std::string& path) { return disk->open_to_append(path); };
    out.write = [disk](int file, std::string_view bytes) -> Result<std::size_t, SystemError> {
        disk->open.at(file)->append(bytes);
        return bytes.size();
    };
    out.sync = [](int) { return 0; };
    out.truncate = [disk](int file, std::uint64_t bytes) {
        disk->open.at(file)->resize(static_cast<std::size_t>(bytes));
        return 0;
    };
    out.close = [disk](int file) { disk->open.erase(file); };
    out.rename = [disk](const std::string& from, const std::string& to) { return disk->rename(from, to); };
    out.link = [disk](const std::string& from, const std::string& to) { return disk->link(from, to); };
    out.remove = [disk](const std::string& path) { return disk->names.erase(path) == 1 ? 0 : ENOENT; };
    out.sync_folder_of = [](const std::string&) { return 0; };
    return out;
}

void MemoryDisk::put(const std::string& path, std::string bytes) const {
    state_->names[path] = std::make_shared<std::string>(std::move(bytes));
}

const std::string& MemoryDisk::at(const std::string& path) const { return *state_->names.at(path); }

bool MemoryDisk::holds(const std::string& path) const { return state_->names.contains(path); }

void MemoryDisk::remove(const std::string& path) const { state_->names.erase(path); }

}  // namespace signpost::testing
