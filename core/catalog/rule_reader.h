// SPDX-License-Identifier: Apache-2.0
// Reads one table of a rule file key by key and notes every mistake with its place, so that one run reports
// them all. A key that nobody asked for is a mistake too: call finish() when all known keys were read. Never
// throws on bad input; what could not be read comes back empty.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/impl/forward_declarations.h>

#include "core/base/calendar_date.h"
#include "core/base/decimal.h"
#include "core/catalog/rule_mistake.h"

namespace signpost {

/// A line and column of a rule file, both from 1.
struct RulePlace {
    std::string file;
    unsigned line = 0;
    unsigned column = 0;
};

using RuleMistakes = std::vector<RuleMistake>;

/// A parsed rule file. Holds the TOML tree that the readers look into.
class RuleFile {
public:
    /// Notes a mistake and returns nothing when the text is no clean UTF-8 or no TOML, or when it
    /// nests too deep to be freed safely.
    static std::unique_ptr<RuleFile> parse(std::string_view file, std::string_view text,
                                           RuleMistakes& mistakes);
    ~RuleFile();
    RuleFile(const RuleFile&) = delete;
    RuleFile& operator=(const RuleFile&) = delete;

    const std::string& name() const { return name_; }
    const toml::table& root() const { return *root_; }

private:
    RuleFile(std::string_view file, std::unique_ptr<toml::table> root);

    std::string name_;
    std::unique_ptr<toml::table> root_;
};

class RuleReader {
public:
    RuleReader(const RuleFile& file, RuleMistakes& mistakes);

    /// A required text that is not empty.
    std::string text(std::string_view key);
    std::string optional_text(std::string_view key);
    /// A list of texts, empty when the key is absent.
    std::vector<std::string> texts(std::string_view key);
    /// A list of lists of texts, empty when the key is absent.
    std::vector<std::vector<std::string>> text_lists(std::string_view key);
    std::optional<int> optional_integer(std::string_view key, int lowest, int highest);
    int integer(std::string_view key, int lowest, int highest);
    /// A required list of whole numbers.
    std::vector<int> integers(std::string_view key, int lowest, int highest);
    bool flag(std::string_view key);
    std::optional<bool> optional_flag(std::string_view key);
    /// A required date.
    std::optional<CalendarDate> date(std::string_view key);
    /// A required exact decimal, written as a text such as "38.0".
    Decimal decimal(std::string_view key);
    /// A required text that must be one of those given; the place of it in the list, 0 when it is none.
    std::size_t one_of(std::string_view key, std::initializer_list<std::string_view> known);
    /// A required id: at most 60 lower case letters, digits and underscores, beginning with a letter.
    std::string id(std::string_view key = "id");

    /// The table under a key; nothing when it is absent (which is a mistake when required).
    std::optional<RuleReader> table(std::string_view key, bool required);
    /// Calls `read` for each table of [[key]], then its finish().
    void each_table(std::string_view key, const std::function<void(RuleReader&)>& read);
    /// True when there is such a key, whatever its value is; it counts as read.
    bool has(std::string_view key) { return take(key) != nullptr; }
    /// All keys of this table in the order of the alphabet.
    std::vector<std::string> keys() const;

    /// Notes a mistake at the value of `key`, or at the table when there is no such key.
    void mistake(RuleMistakeKind kind, std::string subject, std::string detail = {},
                 std::string_view key = {});
    /// Where the value of `key` stands, or the table.
    RulePlace place_of(std::string_view key = {}) const;
    /// Notes each key that was not asked for.
    void finish();

private:
    RuleReader(const toml::table& table, std::string_view file, RuleMistakes& mistakes);
    const toml::node* take(std::string_view key);
    std::vector<std::string> texts_of(const toml::array& array, std::string_view key);
    void wrong_type(std::string_view key, std::string_view wanted);

    const toml::table* table_;
    std::string_view file_;
    RuleMistakes* mistakes_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace signpost
