// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/diary_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

DiarySession opened(const std::string& path, const SharedKey& key, OpenFor purpose) {
    auto session = DiarySession::open(path, key, purpose);
    if (!session) throw std::runtime_error(path + ": " + std::string(id_of(session.error().kind)));
    return std::move(session.value());
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    path_ = (fs::canonical(fs::temp_directory_path()) / "signpost-diary-XXXXXX").string();
    if (!mkdtemp(path_.data())) throw std::runtime_error("no temporary folder");
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

std::string TemporaryFolder::path(const std::string& name) const {
    return name.empty() ? path_ : path_ + "/" + name;
}

std::vector<std::string> TemporaryFolder::names() const {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(path_)) out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

void damage(const std::string& path) {
    auto bytes = bytes_of_file(path);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    put_file(path, bytes);
}

Entry test_entry(int number, const std::string& time) {
    Entry out;
    out.id = fmt::format("{:032}", number);
    out.time = LocalTime::parse(time).value();
    out.signs = {"chills"};
    out.note = fmt::format("entry {}", number);
    return out;
}

Diary test_diary(int entries) {
    Diary out{new_id(), {"2026-11-02", "axi-cel", "Ward 5", "030 1", "112", "37.5 °C", {}, {}}, {}};
    for (int i = 0; i < entries; ++i) out.entries.push_back(test_entry(i));
    return out;
}

SharedKey quick_key(const std::string& passphrase) {
    return std::make_shared<const SealKey>(SealKey::derive(passphrase, KeySettings::quick()).value());
}

SharedKey key_of_file(const std::string& path, const std::string& passphrase) {
    const auto settings = key_settings_of(path).value().value();
    return std::make_shared<const SealKey>(SealKey::derive(passphrase, settings).value());
}

void make_diary(const std::string& path, const Diary& diary, const SharedKey& key) {
    const auto made = DiarySession::create(path, diary, key);
    if (!made) throw std::runtime_error(path + ": " + std::string(id_of(made.error().kind)));
}

Diary read_diary(const std::string& path, const SharedKey& key) {
    return opened(path, key, OpenFor::reading).diary();
}

void leave_in_journal(const std::string& path, const Change& change, const SharedKey& key) {
    auto session = opened(path, key, OpenFor::writing);
    if (session.make(change) || session.write_journal()) throw std::runtime_error("no journal for " + path);
}

}  // namespace signpost::testing
