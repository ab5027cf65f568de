// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/rule_files.h"

#include <algorithm>

namespace signpost {
namespace {

constexpr std::string_view effects_folder = "effects/";

}  // namespace

const RuleFile* RuleFiles::parse(std::string_view path, std::string_view text) {
    auto file = RuleFile::parse(path, text, *mistakes_);
    if (!file) return nullptr;
    return (files_[std::string(path)] = std::move(file)).get();
}

bool RuleFiles::was_given(std::string_view name) const {
    return std::any_of(given_.begin(), given_.end(), [name](const auto& file) { return file.first == name; });
}

void RuleFiles::in_file(std::string_view name, const std::function<void(RuleReader&)>& read) const {
    const auto at = files_.find(name);
    if (at == files_.end()) return;
    RuleReader reader(*at->second, *mistakes_);
    read(reader);
    reader.finish();
}

void RuleFiles::each_effect(const std::function<void(const RuleFile&)>& read) const {
    for (const auto& [name, file] : files_)
        if (name.starts_with(effects_folder)) read(*file);
}

void RuleFiles::note(std::string_view path, RuleMistakeKind kind) const {
    mistakes_->push_back({std::string(path), 0, 0, kind, std::string(path), {}});
}

bool RuleFiles::is_part(std::string_view path) {
    return path == "sources.toml" || path == "signs.toml" || path == "measurements.toml" ||
           path == "combinations.toml" || (path.starts_with(effects_folder) && path.ends_with(".toml"));
}

}  // namespace signpost
