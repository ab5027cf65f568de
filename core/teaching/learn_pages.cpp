// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/learn_pages.h"

#include <algorithm>

#include "core/catalog/id_table.h"
#include "core/catalog/rule_reader.h"
#include "core/teaching/cited.h"
#include "core/teaching/lessons.h"

namespace signpost {
namespace {

constexpr int highest_order = 1000;

LearnText read_text(RuleReader& reader, const Catalog& catalog) {
    LearnText out;
    out.text = reader.text("text");
    out.sources = cited_sources(reader, catalog, "text");
    return out;
}

LearnSection read_section(RuleReader& reader, const Catalog& catalog) {
    LearnSection out;
    out.heading = reader.text("heading");
    reader.each_table("text", [&](RuleReader& one) { out.texts.push_back(read_text(one, catalog)); });
    if (out.texts.empty()) reader.mistake(RuleMistakeKind::empty_value, "text");
    return out;
}

LearnPage read_page(RuleReader& reader, const Catalog& catalog) {
    LearnPage out;
    out.id = reader.id();
    out.order = reader.integer("order", 0, highest_order);
    out.title = reader.text("title");
    out.summary = reader.text("summary");
    reader.each_table("section",
                      [&](RuleReader& one) { out.sections.push_back(read_section(one, catalog)); });
    if (out.sections.empty()) reader.mistake(RuleMistakeKind::empty_value, "section");
    reader.finish();
    return out;
}

bool is_page(std::string_view path) { return path.starts_with("learn/") && path != lessons_file; }

}  // namespace

bool is_from_founding_article_alone(const Catalog& catalog, const LearnText& text) {
    return std::all_of(text.sources.begin(), text.sources.end(),
                       [&](SourceIndex source) { return catalog.is_from_founding_article({source}); });
}

Result<std::vector<LearnPage>, std::vector<RuleMistake>> load_learn_pages(std::span<const RuleText> rules,
                                                                          const Catalog& catalog) {
    RuleMistakes mistakes;
    IdTable ids("page");
    std::vector<LearnPage> pages;
    for (const auto& [path, text] : rules) {
        if (!is_page(path)) continue;
        const auto file = RuleFile::parse(path, text, mistakes);
        if (!file) continue;
        RuleReader reader(*file, mistakes);
        pages.push_back(read_page(reader, catalog));
        ids.add(pages.back().id, reader);
    }
    std::sort(mistakes.begin(), mistakes.end());
    if (!mistakes.empty()) return mistakes;
    std::stable_sort(pages.begin(), pages.end(),
                     [](const LearnPage& a, const LearnPage& b) { return a.order < b.order; });
    return pages;
}

}  // namespace signpost
