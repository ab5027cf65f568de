// SPDX-License-Identifier: Apache-2.0
// Catalog::load: reads the rule files in an order in which every id is known before it is used, then checks
// what only shows when all files are read.
#include <algorithm>

#include "core/catalog/catalog.h"
#include "core/catalog/catalog_reader.h"
#include "core/catalog/rule_files.h"

namespace signpost {
namespace {

class Loader {
public:
    explicit Loader(std::span<const RuleText> rules) : files_(rules, mistakes_) {}

    Result<Catalog, RuleMistakes> load() {
        parse_files();
        excuse_unread_files();
        in_file("catalog.toml", [this](RuleReader& reader) { parts_.read_catalog(reader); });
        in_file("sources.toml", [this](RuleReader& reader) {
            reader.each_table("source", [this](RuleReader& one) { parts_.read_source(one); });
        });
        in_file("signs.toml", [this](RuleReader& reader) {
            reader.each_table("sign", [this](RuleReader& one) { parts_.read_sign(one); });
        });
        in_file("measurements.toml", [this](RuleReader& reader) {
            reader.each_table("panel", [this](RuleReader& one) { parts_.read_panel(one); });
            reader.each_table("measurement", [this](RuleReader& one) { parts_.read_measurement(one); });
        });
        read_effects();
        in_file("combinations.toml", [this](RuleReader& reader) {
            reader.each_table("combination", [this](RuleReader& one) { parts_.read_combination(one); });
        });
        // With a file unread or an id unknown, "in no effect" would be said of nearly everything: report
        // causes first.
        if (mistakes_.empty()) parts_.check_every_sign_leads_somewhere();
        if (mistakes_.empty()) return std::move(parts_.catalog);
        std::sort(mistakes_.begin(), mistakes_.end());
        return std::move(mistakes_);
    }

private:
    void parse_files() {
        for (const auto& [path, text] : files_.given()) {
            if (is_teaching_file(path)) continue;
            if (path != "catalog.toml" && !RuleFiles::is_part(path))
                files_.note(path, RuleMistakeKind::unexpected_file);
            else
                files_.parse(path, text);
        }
    }

    /// Ids of a file that could not be read are not known for that reason alone, which is reported already.
    void excuse_unread_files() {
        if (!files_.was_parsed("catalog.toml")) parts_.groups.accept_unknown();
        if (!files_.was_parsed("sources.toml")) parts_.sources.accept_unknown();
        if (!files_.was_parsed("signs.toml")) parts_.signs.accept_unknown();
    }

    /// What core/teaching reads.
    static bool is_teaching_file(std::string_view path) {
        return path.starts_with("cases/") || path.starts_with("learn/") || path.starts_with("grading/");
    }

    void in_file(std::string_view name, const std::function<void(RuleReader&)>& read) {
        if (!files_.was_given(name)) files_.note(name, RuleMistakeKind::missing_file);
        files_.in_file(name, read);
    }

    void read_effects() {
        files_.each_effect([this](const RuleFile& file) {
            RuleReader reader(file, mistakes_);
            parts_.read_effect(reader, file.name());
            reader.finish();
        });
        std::stable_sort(parts_.catalog.effects.begin(), parts_.catalog.effects.end(),
                         [](const Effect& a, const Effect& b) { return a.order < b.order; });
    }

    RuleMistakes mistakes_;
    RuleFiles files_;
    CatalogReader parts_{mistakes_};
};

}  // namespace

Result<Catalog, std::vector<RuleMistake>> Catalog::load(std::span<const RuleText> rules) {
    return Loader(rules).load();
}

}  // namespace signpost
