// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rule_folder.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

namespace signpost::cli {
namespace {

namespace fs = std::filesystem;

Mistake cannot_read(const std::string& path, const std::string& why) {
    return {ExitCode::no_access, shown_line(path), "cannot be read (" + why + ")"};
}

std::optional<std::string> text_of(const fs::path& path) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
    // An empty file is read to its end without an error; a folder or a broken disk is not.
    if (!file.is_open() || file.bad() || text.bad() || errno != 0) return std::nullopt;
    return std::move(text).str();
}

std::string reason(int code) { return std::generic_category().message(code); }

void read_file(const fs::path& folder, const fs::path& path, RuleFolder& files, Mistakes& mistakes) {
    auto text = text_of(path);
    if (text) {
        files.emplace_back(path.lexically_relative(folder).generic_string(), std::move(*text));
    } else {
        mistakes.push_back(cannot_read(path.string(), errno != 0 ? reason(errno) : "no reason known"));
    }
}

bool is_rule_file(const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.path().extension() == ".toml" && !entry.is_directory(ignored);
}

}  // namespace

Result<RuleFolder, Mistakes> read_rule_folder(const std::string& name) {
    const fs::path folder(name);
    RuleFolder files;
    Mistakes mistakes;
    std::error_code error;
    auto at = fs::recursive_directory_iterator(folder, error);
    while (!error && at != fs::end(at)) {
        if (is_rule_file(*at)) read_file(folder, at->path(), files, mistakes);
        at.increment(error);
    }
    if (error) mistakes.push_back(cannot_read(name, error.message()));
    if (!mistakes.empty()) return mistakes;
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<RuleText> texts_of(const RuleFolder& folder) { return {folder.begin(), folder.end()}; }

}  // namespace signpost::cli
