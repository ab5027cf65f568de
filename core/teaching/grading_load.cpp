// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/grading_load.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/catalog/id_table.h"
#include "core/catalog/rule_reader.h"
#include "core/teaching/cited.h"

namespace signpost {
namespace {

constexpr int highest_open_grade = 4;  // death leaves nothing open
constexpr int most_points = 100;
constexpr int most_decimals = 2;
constexpr std::array<std::string_view, 3> scale_files{"grading/crs.toml", "grading/icans.toml",
                                                      "grading/icans_child.toml"};
constexpr std::string_view ice_file = "grading/ice.toml";

bool has_key(const RuleReader& reader, std::string_view key) {
    const auto keys = reader.keys();
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// "crs" of "grading/crs.toml".
std::string name_in(std::string_view path) {
    constexpr std::string_view folder = "grading/";
    constexpr std::string_view ending = ".toml";
    return std::string(path.substr(folder.size(), path.size() - folder.size() - ending.size()));
}

void read_name(RuleReader& reader, std::string_view path) {
    if (const auto id = reader.id(); !id.empty() && id != name_in(path))
        reader.mistake(RuleMistakeKind::wrong_type, "id", "\"" + name_in(path) + "\", as the file is named",
                       "id");
}

SourceIndex read_original(RuleReader& reader, const Catalog& catalog) {
    const auto id = reader.id("original");
    const auto source = catalog.find_source(id);
    if (source || id.empty()) return source.value_or(SourceIndex{});
    std::vector<std::string> known;
    for (const auto& one : catalog.sources) known.push_back(one.id);
    reader.mistake(RuleMistakeKind::unknown_id, id, unknown_id_detail("source", id, known), "original");
    return {};
}

class ScaleLoader {
public:
    ScaleLoader(const Catalog& catalog, std::string_view path, RuleMistakes& mistakes)
        : catalog_(catalog), path_(path), mistakes_(mistakes) {}

    GradingScale read(RuleReader& reader) {
        read_name(reader, path_);
        scale_.id = name_in(path_);
        scale_.name = reader.text("name");
        scale_.reading = reader.text("reading");
        scale_.original = read_original(reader, catalog_);
        scale_.sources = cited_sources(reader, catalog_, scale_.id);
        reader.each_table("field", [this](RuleReader& one) { read_field(one); });
        reader.each_table("why", [this](RuleReader& one) { read_why(one); });
        reader.each_table("footnote", [this](RuleReader& one) { read_footnote(one); });
        for (auto& [field, values] : used_) values.clear();  // a footnote explains and decides nothing
        reader.each_table("prerequisite", [this](RuleReader& one) { read_prerequisite(one); });
        reader.each_table("row", [this](RuleReader& one) { read_row(one); });
        reader.each_table("open", [this](RuleReader& one) { read_open(one); });
        reader.each_table("doubt", [this](RuleReader& one) { read_doubt(one); });
        if (scale_.rows.empty()) reader.mistake(RuleMistakeKind::empty_value, "row");
        note_what_no_row_reads();
        return std::move(scale_);
    }

private:
    // ---- Fields

    void read_field(RuleReader& reader) {
        GradingField field;
        field.id = reader.id();
        field.label = reader.text("label");
        field.kind = static_cast<GradingFieldKind>(reader.one_of("kind", {"flag", "choice", "number"}));
        if (field.kind != GradingFieldKind::flag) field.values = reader.texts("values");
        if (field.kind == GradingFieldKind::choice && field.values.size() < 2)
            reader.mistake(RuleMistakeKind::wrong_type, "values", "two values or more, the first for none",
                           "values");
        if (field.kind == GradingFieldKind::number) read_range(reader, field);
        note_doubles(reader, field);
        field.value_names = field.values;
        for (auto& name : field.value_names) std::replace(name.begin(), name.end(), '_', ' ');
        fields_.add(field.id, reader);
        scale_.fields.push_back(std::move(field));
    }

    static void read_range(RuleReader& reader, GradingField& field) {
        field.lowest = reader.decimal("lowest");
        field.highest = reader.decimal("highest");
        field.decimals = reader.integer("decimals", 0, most_decimals);
        if (field.highest < field.lowest)
            reader.mistake(RuleMistakeKind::bad_range, "highest", "lowest", "highest");
    }

    static void note_doubles(RuleReader& reader, const GradingField& field) {
        for (auto at = field.values.begin(); at != field.values.end(); ++at)
            if (std::find(field.values.begin(), at, *at) != at)
                reader.mistake(RuleMistakeKind::duplicate_id, *at, field.id, "values");
    }

    // ---- Conditions

    GradingCriteria read_criteria(RuleReader& reader) {
        GradingCriteria out;
        reader.each_table("when", [&](RuleReader& one) {
            if (auto condition = read_condition(one)) out.when.push_back(std::move(*condition));
        });
        out.unless = flags(reader, "unless");
        return out;
    }

    std::vector<std::size_t> flags(RuleReader& reader, std::string_view key) {
        std::vector<std::size_t> out;
        for (const auto& id : reader.texts(key)) {
            const auto field = fields_.find(id, reader, key);
            if (!field) continue;
            used_[*field];
            if (scale_.fields[*field].kind != GradingFieldKind::flag)
                reader.mistake(RuleMistakeKind::wrong_type, id, "a field of the kind flag", key);
            out.push_back(*field);
        }
        return out;
    }

    std::optional<GradingCondition> read_condition(RuleReader& reader) {
        GradingCondition out;
        const auto id = reader.id("field");
        const auto place = fields_.find(id, reader, "field");
        if (!place) {
            ask_for_all(reader);
            return std::nullopt;
        }
        out.field = *place;
        const auto& field = scale_.fields[*place];
        used_[*place];
        if (field.kind == GradingFieldKind::flag) out.is = {1};
        if (field.kind != GradingFieldKind::flag) read_values(reader, field, out);
        if (field.kind == GradingFieldKind::number) read_bounds(reader, field, out);
        if (field.kind == GradingFieldKind::number && is_any_value(out)) use_all_words(*place);
        return out;
    }

    /// So that an unknown field is the only mistake told.
    static void ask_for_all(RuleReader& reader) {
        reader.texts("is");
        for (const auto* key : {"from", "to", "above", "below"}) reader.optional_text(key);
        reader.optional_flag("given");
    }

    void read_values(RuleReader& reader, const GradingField& field, GradingCondition& out) {
        const bool is_choice = field.kind == GradingFieldKind::choice;
        for (const auto& text : reader.texts("is")) {
            const auto at = std::find(field.values.begin(), field.values.end(), text);
            if (at == field.values.end()) {
                reader.mistake(RuleMistakeKind::unknown_id, text,
                               unknown_id_detail("value", text, field.values), "is");
                continue;
            }
            const auto value = static_cast<std::size_t>(at - field.values.begin());
            used_[out.field].push_back(value);
            out.is.push_back(is_choice ? static_cast<GradingValue>(value) : value_of_word(value));
        }
        if (is_choice && out.is.empty()) reader.mistake(RuleMistakeKind::empty_value, "is", {}, "is");
    }

    static bool is_any_value(const GradingCondition& condition) {
        return condition.given && condition.is.empty() && !condition.from && !condition.to &&
               !condition.above && !condition.below;
    }
    void use_all_words(std::size_t field) {
        for (std::size_t word = 0; word < scale_.fields[field].values.size(); ++word)
            used_[field].push_back(word);
    }

    static void read_bounds(RuleReader& reader, const GradingField& field, GradingCondition& out) {
        out.from = bound(reader, "from", field);
        out.to = bound(reader, "to", field);
        out.above = bound(reader, "above", field);
        out.below = bound(reader, "below", field);
        out.given = reader.optional_flag("given").value_or(true);
    }

    static std::optional<Decimal> bound(RuleReader& reader, std::string_view key, const GradingField& field) {
        if (!has_key(reader, key)) {
            reader.optional_text(key);
            return std::nullopt;
        }
        const auto value = reader.decimal(key);
        if (value < field.lowest || value > field.highest || !fits_decimals(value, field.decimals))
            reader.mistake(RuleMistakeKind::impossible_line, field.id, {}, key);
        return value;
    }

    // ---- What is shown

    void read_why(RuleReader& reader) {
        GradingWhy why{reader.id(), reader.text("text"), {}};
        why.sources = cited_sources(reader, catalog_, why.id);
        whys_.add(why.id, reader);
        scale_.whys.push_back(std::move(why));
    }

    void read_footnote(RuleReader& reader) {
        GradingFootnote note;
        note.id = reader.id();
        note.text = reader.text("text");
        const bool has_criteria = has_key(reader, "when");
        auto criteria = read_criteria(reader);
        if (has_criteria) note.criteria = std::move(criteria);
        note.if_any = flags(reader, "if_any");
        note.if_not_met = reader.flag("if_not_met");
        note.sources = cited_sources(reader, catalog_, note.id);
        footnotes_.add(note.id, reader);
        scale_.footnotes.push_back(std::move(note));
    }

    std::vector<std::size_t> footnotes_of(RuleReader& reader) {
        std::vector<std::size_t> out;
        for (const auto& id : reader.texts("footnotes"))
            if (const auto place = footnotes_.find(id, reader, "footnotes")) out.push_back(*place);
        return out;
    }

    // ---- What decides

    void read_prerequisite(RuleReader& reader) {
        GradingPrerequisite one;
        one.id = reader.id();
        one.text = reader.text("text");
        one.criteria = read_criteria(reader);
        one.footnotes = footnotes_of(reader);
        one.sources = cited_sources(reader, catalog_, one.id);
        if (one.criteria.when.empty()) reader.mistake(RuleMistakeKind::empty_value, "when", {}, "when");
        prerequisites_.add(one.id, reader);
        scale_.prerequisites.push_back(std::move(one));
    }

    void read_row(RuleReader& reader) {
        GradingRow row;
        row.id = reader.id();
        row.grade = reader.integer("grade", 1, highest_grade);
        row.column = reader.text("column");
        row.text = reader.text("text");
        row.is_always = reader.flag("always");
        row.criteria = read_criteria(reader);
        row.footnotes = footnotes_of(reader);
        row.sources = cited_sources(reader, catalog_, row.id);
        const bool may_be_empty = !row.is_always && !scale_.prerequisites.empty();
        if (row.criteria.when.empty() && !may_be_empty)
            reader.mistake(RuleMistakeKind::empty_value, "when", {}, "when");
        rows_.add(row.id, reader);
        scale_.rows.push_back(std::move(row));
    }

    void read_open(RuleReader& reader) {
        GradingOpen open;
        open.id = reader.id();
        open.lowest = reader.integer("lowest", 0, highest_open_grade);
        open.highest = reader.integer("highest", 0, highest_open_grade);
        if (open.highest <= open.lowest)
            reader.mistake(RuleMistakeKind::bad_range, "highest", "lowest", "highest");
        open.criteria = read_criteria(reader);
        open.why = why_of(reader);
        if (open.criteria.when.empty()) reader.mistake(RuleMistakeKind::empty_value, "when", {}, "when");
        opens_.add(open.id, reader);
        scale_.opens.push_back(std::move(open));
    }

    void read_doubt(RuleReader& reader) {
        GradingDoubt doubt;
        doubt.id = reader.id();
        for (const auto& id : reader.texts("fields"))
            if (const auto field = fields_.find(id, reader, "fields")) doubt.fields.push_back(*field);
        if (doubt.fields.empty()) reader.mistake(RuleMistakeKind::empty_value, "fields", {}, "fields");
        doubt.criteria = read_criteria(reader);
        doubt.why = why_of(reader);
        doubts_.add(doubt.id, reader);
        scale_.doubts.push_back(std::move(doubt));
    }

    std::size_t why_of(RuleReader& reader) {
        const auto id = reader.id("why");
        return id.empty() ? 0 : whys_.find(id, reader, "why").value_or(0);
    }

    // ---- What only shows at the end

    void note_what_no_row_reads() {
        for (std::size_t i = 0; i < scale_.fields.size(); ++i) {
            const auto& field = scale_.fields[i];
            const auto at = used_.find(i);
            if (at == used_.end()) {
                note_unread(i, field.id);
                continue;
            }
            const bool first_is_none = field.kind == GradingFieldKind::choice;
            for (std::size_t value = first_is_none ? 1 : 0; value < field.values.size(); ++value)
                if (std::find(at->second.begin(), at->second.end(), value) == at->second.end())
                    note_unread(i, field.id + " = " + field.values[value]);
        }
    }

    void note_unread(std::size_t field, const std::string& what) {
        const auto& at = fields_.place_of(field);
        mistakes_.push_back({at.file, at.line, at.column, RuleMistakeKind::value_in_no_row, what, {}});
    }

    const Catalog& catalog_;
    std::string_view path_;
    RuleMistakes& mistakes_;
    GradingScale scale_;
    IdTable fields_{"field"};
    IdTable whys_{"why"};
    IdTable footnotes_{"footnote"};
    IdTable prerequisites_{"prerequisite"};
    IdTable rows_{"row"};
    IdTable opens_{"open"};
    IdTable doubts_{"doubt"};
    std::map<std::size_t, std::vector<std::size_t>>
        used_;  ///< of each field that is read, the values that are
};

IceScale read_ice(RuleReader& reader, const Catalog& catalog) {
    IceScale out;
    IdTable ids("item");
    read_name(reader, ice_file);
    out.name = reader.text("name");
    out.original = read_original(reader, catalog);
    out.sources = cited_sources(reader, catalog, "ice");
    reader.each_table("item", [&](RuleReader& one) {
        out.items.push_back(
            {one.id(), one.text("group"), one.text("text"), one.integer("points", 1, most_points)});
        ids.add(out.items.back().id, one);
    });
    if (out.items.empty()) reader.mistake(RuleMistakeKind::empty_value, "item");
    return out;
}

class ScalesLoader {
public:
    ScalesLoader(std::span<const RuleText> rules, const Catalog& catalog)
        : rules_(rules), catalog_(catalog) {}

    Result<GradingScales, RuleMistakes> load() {
        note_strange_files();
        for (const auto path : scale_files)
            in_file(path, [&](RuleReader& reader) {
                out_.scales.push_back(ScaleLoader(catalog_, path, mistakes_).read(reader));
            });
        in_file(ice_file, [this](RuleReader& reader) { out_.ice = read_ice(reader, catalog_); });
        if (mistakes_.empty()) return std::move(out_);
        std::sort(mistakes_.begin(), mistakes_.end());
        return std::move(mistakes_);
    }

private:
    static bool is_known(std::string_view path) {
        return path == ice_file || path == grading_examples_file ||
               std::find(scale_files.begin(), scale_files.end(), path) != scale_files.end();
    }

    void note_strange_files() {
        for (const auto& [path, text] : rules_)
            if (path.starts_with("grading/") && !is_known(path))
                mistakes_.push_back(
                    {std::string(path), 0, 0, RuleMistakeKind::unexpected_file, std::string(path), {}});
    }

    void in_file(std::string_view path, const std::function<void(RuleReader&)>& read) {
        const auto at = std::find_if(rules_.begin(), rules_.end(),
                                     [path](const RuleText& rule) { return rule.first == path; });
        if (at == rules_.end()) {
            mistakes_.push_back(
                {std::string(path), 0, 0, RuleMistakeKind::missing_file, std::string(path), {}});
            return;
        }
        const auto file = RuleFile::parse(path, at->second, mistakes_);
        if (!file) return;
        RuleReader reader(*file, mistakes_);
        read(reader);
        reader.finish();
    }

    std::span<const RuleText> rules_;
    const Catalog& catalog_;
    RuleMistakes mistakes_;
    GradingScales out_;
};

}  // namespace

Result<GradingScales, std::vector<RuleMistake>> load_grading_scales(std::span<const RuleText> rules,
                                                                    const Catalog& catalog) {
    return ScalesLoader(rules, catalog).load();
}

}  // namespace signpost
