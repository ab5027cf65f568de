// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/clinic_pack.h"

#include <algorithm>
#include <utility>

#include "core/catalog/catalog_reader.h"
#include "core/catalog/clinic_texts.h"
#include "core/catalog/rule_files.h"
#include "core/catalog/threshold_check.h"

namespace signpost {
namespace {

constexpr std::size_t most_signs = 100;
constexpr std::size_t most_sources = 200;
constexpr std::size_t most_combinations = 50;
constexpr std::size_t most_phones = 6;
constexpr std::string_view manifest = "clinic.toml";
constexpr std::string_view comparisons[] = {">=", ">", "<=", "<"};

/// How much the rules of the program have.
struct BuiltIn {
    std::size_t sources;
    std::size_t signs;
    std::size_t combinations;
};

bool is_version(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
    });
}

bool calls_when_high(Comparison when) { return when == Comparison::at_least || when == Comparison::above; }

/// True when every number over the line of the rules is over this one too, and it asks for more than they do:
/// for a call from earlier on, or for emergency help.
bool is_more_careful(const Threshold& own, const Threshold& rule) {
    const auto a = own.line.front();
    const auto b = rule.line.front();
    const bool is_same = a == b;
    const bool is_earlier = calls_when_high(rule.when) ? a < b : a > b;
    return is_earlier || (is_same && own.advice > rule.advice);
}

class PackLoader {
public:
    PackLoader(Catalog built_in, std::span<const RuleText> files)
        : files_(files, mistakes_),
          built_in_{built_in.sources.size(), built_in.signs.size(), built_in.combinations.size()},
          parts_(std::move(built_in), mistakes_) {}

    Result<Catalog, RuleMistakes> load() {
        parse_files();
        if (is_unread("sources.toml")) parts_.sources.accept_unknown();
        if (is_unread("signs.toml")) parts_.signs.accept_unknown();
        read_files();
        check_counts();
        check_raised_signs();
        if (mistakes_.empty()) parts_.check_every_sign_leads_somewhere();
        if (mistakes_.empty()) return whole();
        std::sort(mistakes_.begin(), mistakes_.end());
        return std::move(mistakes_);
    }

private:
    // ---- Files

    void parse_files() {
        for (const auto& [path, text] : files_.given()) {
            if (path != manifest && !RuleFiles::is_part(path))
                files_.note(path, RuleMistakeKind::not_in_a_pack);
            else if (const auto* file = files_.parse(path, text))
                check_clinic_texts(*file, mistakes_);
        }
        if (!files_.was_given(manifest)) files_.note(manifest, RuleMistakeKind::missing_file);
    }

    /// Of a file that is there and could not be read, as that is reported already.
    bool is_unread(std::string_view name) const { return files_.was_given(name) && !files_.was_parsed(name); }

    void read_files() {
        files_.in_file(manifest, [this](RuleReader& reader) { read_manifest(reader); });
        files_.in_file("sources.toml", [this](RuleReader& reader) {
            reader.each_table("source", [this](RuleReader& one) { read_source(one); });
        });
        files_.in_file("signs.toml", [this](RuleReader& reader) {
            reader.each_table("sign", [this](RuleReader& one) { parts_.read_sign(one); });
            reader.each_table("raise", [this](RuleReader& one) { read_raise(one); });
            reader.each_table("note", [this](RuleReader& one) { read_note(one); });
        });
        files_.in_file("measurements.toml", [this](RuleReader& reader) {
            reader.each_table("threshold", [this](RuleReader& one) { read_threshold(one); });
        });
        files_.each_effect([this](const RuleFile& file) { read_links(file); });
        files_.in_file("combinations.toml", [this](RuleReader& reader) {
            reader.each_table("combination", [this](RuleReader& one) { parts_.read_combination(one); });
        });
    }

    // ---- What it says of itself

    void read_manifest(RuleReader& reader) {
        clinic_.id = reader.id();
        clinic_.name = reader.text("name");
        clinic_.version = reader.text("version");
        if (!is_version(clinic_.version))
            reader.mistake(RuleMistakeKind::bad_version, clinic_.version, {}, "version");
        if (auto by = reader.optional_text("reviewed_by"); !by.empty()) clinic_.reviewed_by = std::move(by);
        clinic_.review_by = reader.date("review_by").value_or(CalendarDate{});
        clinic_.note = reader.optional_text("note");
        reader.each_table("phone", [this](RuleReader& one) {
            clinic_.phones.push_back({one.text("label"), one.text("number")});
        });
        if (clinic_.phones.size() > most_phones) reader.mistake(RuleMistakeKind::too_many, "phone");
    }

    // ---- What it adds

    void read_source(RuleReader& reader) {
        parts_.read_source(reader);
        const auto& source = parts_.catalog.sources.back();
        if (source.kind == SourceKind::founding_article)
            reader.mistake(RuleMistakeKind::speaks_for_article, source.id, {}, "kind");
    }

    /// A sign of the rules that now asks for emergency help.
    void read_raise(RuleReader& reader) {
        const auto id = reader.id();
        const auto number = parts_.signs.find(id, reader, "id");
        auto asking = parts_.cited(reader, id, "emergency_sources");
        if (!number) return;
        auto& sign = parts_.catalog.signs[*number];
        if (sign.advice == Advice::emergency)
            return reader.mistake(RuleMistakeKind::already_emergency, id, {}, "id");
        sign.advice = Advice::emergency;
        sign.emergency_sources = std::move(asking);
        clinic_.raised.push_back(at_place<SignIndex>(*number));
        raised_at_.push_back(reader.place_of("id"));
    }

    void read_note(RuleReader& reader) {
        const auto id = reader.id();
        const auto number = parts_.signs.find(id, reader, "id");
        auto text = reader.text("text");
        if (!number) return;
        const auto sign = at_place<SignIndex>(*number);
        const bool twice = std::any_of(clinic_.notes.begin(), clinic_.notes.end(),
                                       [sign](const auto& other) { return other.first == sign; });
        if (twice) reader.mistake(RuleMistakeKind::duplicate_id, id, "another note", "id");
        clinic_.notes.emplace_back(sign, std::move(text));
    }

    // ---- Lines

    std::optional<ThresholdIndex> threshold_at(std::size_t number) const {
        const auto& measurements = parts_.catalog.measurements;
        for (std::size_t m = 0; m < measurements.size(); ++m) {
            if (number < measurements[m].thresholds.size())
                return ThresholdIndex{at_place<MeasurementIndex>(m), static_cast<std::uint16_t>(number)};
            number -= measurements[m].thresholds.size();
        }
        return std::nullopt;
    }

    /// A line before one of the rules. That stays, with its own sources, so that nothing it says is lost.
    void read_threshold(RuleReader& reader) {
        const auto id = reader.id();
        const auto number = parts_.thresholds.find(id, reader, "id");
        for (const auto* key : {"sign", "when", "age", "team_may_lower"})
            if (reader.has(key)) reader.mistake(RuleMistakeKind::changes_rules, key, {}, key);
        const bool has_advice = reader.has("advice");
        Threshold own;
        own.sources = parts_.cited(reader, id);
        own.note = reader.optional_text("note");
        reader.has("line");
        const auto rule = number ? threshold_at(*number) : std::nullopt;
        if (!rule) return;
        const auto known = mistakes_.size();
        const auto& base = parts_.catalog.at(*rule);
        own.id = base.id;
        own.sign = base.sign;
        own.when = base.when;
        own.age = base.age;
        own.line = CatalogReader::read_line(reader, parts_.catalog.at(rule->measurement));
        own.advice = has_advice ? CatalogReader::read_advice(reader) : base.advice;
        if (mistakes_.size() == known) check_line(reader, own, *rule);
        lines_.emplace_back(*rule, std::move(own));
    }

    void check_line(RuleReader& reader, const Threshold& own, ThresholdIndex rule) {
        const auto& base = parts_.catalog.at(rule);
        for (const auto kind : line_mistakes(parts_.catalog.at(rule.measurement), own))
            reader.mistake(kind, own.id, {}, "line");
        if (own.advice < base.advice)
            reader.mistake(RuleMistakeKind::lowers_advice, own.id, {}, "advice");
        else if (!own.line.empty() && !is_more_careful(own, base))
            reader.mistake(RuleMistakeKind::less_careful_line, own.id,
                           std::string(comparisons[static_cast<std::size_t>(base.when)]) + " " +
                               to_text(base.line.front()),
                           "line");
        if (std::any_of(lines_.begin(), lines_.end(), [&](const auto& line) { return line.first == rule; }))
            reader.mistake(RuleMistakeKind::duplicate_id, own.id, "measurements.toml", "id");
    }

    // ---- Links

    /// effects/ID.toml of a pack holds links and nothing else.
    void read_links(const RuleFile& file) {
        RuleReader reader(file, mistakes_);
        const auto id = reader.id();
        if ("effects/" + id + ".toml" != file.name())
            reader.mistake(RuleMistakeKind::file_name_differs, id, "effects/" + id + ".toml", "id");
        const auto effect = parts_.catalog.find_effect(id);
        if (!effect) reader.mistake(RuleMistakeKind::new_effect, id, {}, "id");
        for (const auto& key : reader.keys())
            if (key != "id" && key != "sign" && effect && reader.has(key))
                reader.mistake(RuleMistakeKind::changes_rules, key, {}, key);
        if (!effect) return;
        auto& to = parts_.catalog.effects[place(*effect)];
        const auto before = to.signs.size();
        reader.each_table("sign", [&](RuleReader& link) { parts_.read_link(link, to); });
        clinic_.links += to.signs.size() - before;
        reader.finish();
    }

    // ---- All together

    void check_counts() {
        check_count("source", parts_.catalog.sources.size() - built_in_.sources, most_sources);
        check_count("sign", parts_.catalog.signs.size() - built_in_.signs, most_signs);
        check_count("combination", parts_.catalog.combinations.size() - built_in_.combinations,
                    most_combinations);
    }

    void check_count(const std::string& kind, std::size_t count, std::size_t most) {
        if (count > most)
            mistakes_.push_back({std::string(manifest), 0, 0, RuleMistakeKind::too_many, kind, {}});
    }

    bool is_raised(ThresholdIndex rule) const {
        return std::any_of(lines_.begin(), lines_.end(), [rule](const auto& line) {
            return line.first == rule && line.second.advice == Advice::emergency;
        });
    }

    /// A number that stands for a raised sign must not ask for less than the sign.
    void check_raised_signs() {
        for (std::size_t i = 0; i < clinic_.raised.size(); ++i)
            for (std::size_t number = 0; const auto rule = threshold_at(number); ++number) {
                const auto& line = parts_.catalog.at(*rule);
                if (line.sign != clinic_.raised[i] || line.advice == Advice::emergency || is_raised(*rule))
                    continue;
                const auto& at = raised_at_[i];
                mistakes_.push_back({at.file, at.line, at.column, RuleMistakeKind::line_left_behind,
                                     parts_.catalog.at(line.sign).id, line.id});
            }
    }

    template <class Index>
    static std::vector<Index> places_from(std::size_t first, std::size_t end) {
        std::vector<Index> out;
        for (auto number = first; number < end; ++number) out.push_back(at_place<Index>(number));
        return out;
    }

    Catalog whole() {
        auto catalog = std::move(parts_.catalog);
        for (auto& [rule, own] : lines_) {
            auto& thresholds = catalog.measurements[place(rule.measurement)].thresholds;
            clinic_.lines.push_back({rule.measurement, static_cast<std::uint16_t>(thresholds.size())});
            thresholds.push_back(std::move(own));
        }
        clinic_.sources = places_from<SourceIndex>(built_in_.sources, catalog.sources.size());
        clinic_.signs = places_from<SignIndex>(built_in_.signs, catalog.signs.size());
        clinic_.combinations =
            places_from<CombinationIndex>(built_in_.combinations, catalog.combinations.size());
        catalog.clinic = std::move(clinic_);
        return catalog;
    }

    RuleMistakes mistakes_;
    RuleFiles files_;
    BuiltIn built_in_;
    CatalogReader parts_;
    Clinic clinic_;
    std::vector<RulePlace> raised_at_;                         ///< where each raised sign is named
    std::vector<std::pair<ThresholdIndex, Threshold>> lines_;  ///< the line of the rules, and the own one
};

}  // namespace

Result<Catalog, std::vector<RuleMistake>> with_clinic(Catalog built_in, std::span<const RuleText> files) {
    return PackLoader(std::move(built_in), files).load();
}

}  // namespace signpost
