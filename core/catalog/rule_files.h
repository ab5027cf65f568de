// SPDX-License-Identifier: Apache-2.0
// The files of a set of rules while it is read: which of them there are, and a reader for each that could be
// parsed.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/catalog/rule_reader.h"

namespace signpost {

class RuleFiles {
public:
    /// Path below the folder, and text; both must outlive this.
    using Given = std::span<const std::pair<std::string_view, std::string_view>>;

    RuleFiles(Given given, RuleMistakes& mistakes) : given_(given), mistakes_(&mistakes) {}

    Given given() const { return given_; }
    /// Keeps the parsed file; null when it could not be parsed, which is noted.
    const RuleFile* parse(std::string_view path, std::string_view text);
    bool was_given(std::string_view name) const;
    bool was_parsed(std::string_view name) const { return files_.contains(name); }
    /// Reads one file, if it was parsed, and notes each key in it that nobody asked for.
    void in_file(std::string_view name, const std::function<void(RuleReader&)>& read) const;
    /// The parsed files of the folder effects/, in the order of their names.
    void each_effect(const std::function<void(const RuleFile&)>& read) const;
    /// Notes a mistake of a whole file.
    void note(std::string_view path, RuleMistakeKind kind) const;

    /// What the rules of the program and a clinic's pack are both made of, beside what they say of
    /// themselves.
    static bool is_part(std::string_view path);

private:
    Given given_;
    RuleMistakes* mistakes_;
    std::map<std::string, std::unique_ptr<RuleFile>, std::less<>> files_;
};

}  // namespace signpost
