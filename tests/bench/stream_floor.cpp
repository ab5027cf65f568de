// SPDX-License-Identifier: Apache-2.0
// The floor under `signpost-cli stream`: the least code that could parse a record, match it and write the
// same bytes. It trusts its input: no key is refused, no range looked at, nothing that is given twice is
// noticed.
//   stream_floor < RECORDS > ANSWERS
#include <array>
#include <cstring>
#include <string>
#include <vector>

#include <unistd.h>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/matching/matcher.h"
#include "rules/embedded_rules.h"
#include "tests/bench/match_floor.h"

namespace signpost::bench {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t block_bytes = 256 * 1024;
constexpr std::size_t most_answer_bytes = 16 * 1024;

/// Signs by their ids, in a table large enough that hardly two meet.
class SignTable {
public:
    explicit SignTable(const Catalog& catalog) : catalog_(catalog) {
        for (std::size_t i = 0; i < catalog.signs.size(); ++i) {
            auto at = place_of(catalog.signs[i].id);
            while (table_[at] != 0) at = (at + 1) % table_.size();
            table_[at] = static_cast<std::uint16_t>(i + 1);
        }
    }
    std::uint64_t bit(std::string_view id) const {
        for (auto at = place_of(id); table_[at] != 0; at = (at + 1) % table_.size())
            if (catalog_.signs[table_[at] - 1U].id == id) return std::uint64_t{1} << (table_[at] - 1U);
        return 0;
    }

private:
    std::size_t place_of(std::string_view id) const {
        std::size_t hash = id.size();
        for (const char c : id) hash = hash * 31 + static_cast<unsigned char>(c);
        return hash % table_.size();
    }

    const Catalog& catalog_;
    std::array<std::uint16_t, 1024> table_{};
};

std::string list_of(const std::vector<std::string>& quoted) {
    return fmt::format("{}", fmt::join(quoted, ","));
}

/// The pieces that answers are made of.
struct Pieces {
    explicit Pieces(const Catalog& catalog) {
        for (const auto& sign : catalog.signs) signs.push_back("\"" + sign.id + "\",");
        for (std::size_t i = 0; i < catalog.signs.size(); ++i) {
            const auto sign = at_place<SignIndex>(i);
            sign_reasons.push_back(catalog.signs[i].advice == Advice::emergency
                                       ? head(catalog, {sign, {sign}}) + signs[i] +
                                             tail(catalog, {sign, {sign}})
                                       : "");
        }
        for (const auto& effect : catalog.effects) effects.push_back("\"" + effect.id + "\":[");
        for (std::size_t m = 0; m < catalog.measurements.size(); ++m)
            for (std::size_t t = 0; t < catalog.measurements[m].thresholds.size(); ++t) {
                const ThresholdIndex line{at_place<MeasurementIndex>(m), static_cast<std::uint16_t>(t)};
                const auto sign = catalog.at(line).sign;
                lines.push_back(head(catalog, {line, {sign}}) + signs[place(sign)] +
                                tail(catalog, {line, {sign}}));
            }
        for (std::size_t c = 0; c < catalog.combinations.size(); ++c) {
            const auto index = at_place<CombinationIndex>(c);
            heads.push_back(head(catalog, {index, {}}));
            tails.push_back(tail(catalog, {index, {}}));
        }
    }
    static std::string head(const Catalog& catalog, const EmergencyReason& reason) {
        return fmt::format(R"({{"because":"{}","id":"{}","signs":[)", kind_of(reason),
                           id_of(catalog, reason));
    }
    /// Overwrites the comma behind the last sign.
    static std::string tail(const Catalog& catalog, const EmergencyReason& reason) {
        std::vector<std::string> quoted;
        for (const auto source : sources_of(catalog, reason))
            quoted.push_back("\"" + catalog.at(source).id + "\"");
        return fmt::format(R"(\b],"sources":[{}]}},)", list_of(quoted));
    }

    std::vector<std::string> signs, sign_reasons, effects, lines, heads, tails;
};

/// Bytes on their way out; one may be taken back.
class Out {
public:
    Out() : bytes_(block_bytes * 4 + most_answer_bytes) {}
    void put(std::string_view text) {
        std::memcpy(bytes_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }
    void back() { --used_; }
    void flush_if_full() {
        if (used_ + most_answer_bytes > bytes_.size()) flush();
    }
    void flush() {
        for (std::size_t done = 0; done < used_;) {
            const auto wrote = ::write(STDOUT_FILENO, bytes_.data() + done, used_ - done);
            if (wrote <= 0) std::exit(1);
            done += static_cast<std::size_t>(wrote);
        }
        used_ = 0;
    }

private:
    std::vector<char> bytes_;
    std::size_t used_ = 0;
};

class Floor {
public:
    explicit Floor(const Catalog& catalog) : match_(catalog), signs_(catalog), pieces_(catalog) {
        for (auto& list : {&pieces_.sign_reasons, &pieces_.lines, &pieces_.tails})
            for (auto& text : *list)
                if (const auto at = text.find("\\b"); at != std::string::npos) cut(text, at);
        for (std::size_t m = 0; m < catalog.measurements.size(); ++m) {
            const auto& units = catalog.measurements[m].units;
            for (std::size_t u = 0; u < units.size(); ++u)
                keys_.push_back({catalog.measurements[m].id + "_" +
                                     (units.size() == 1 ? units[u].id : std::string(1, "cf"[u])) + "\"",
                                 m, u});
        }
    }

    void answer(std::string_view line) {
        (void)parser_.iterate(line.data(), line.size(), line.size() + simdjson::SIMDJSON_PADDING)
            .get(document_);
        PackedChecklist checklist;
        checklist.value.fill(-1);
        std::string_view id = "null";
        for (auto field : document_.get_object()) take(field.value_unsafe(), checklist, id);
        match_.match(checklist, answer_);
        write(id);
    }
    void end() { out_.flush(); }

private:
    struct Key {
        std::string name;
        std::size_t measurement;
        std::size_t unit;
    };

    /// Takes the comma before `\b` away, and the mark.
    static void cut(std::string& text, std::size_t at) { text.erase(at == 0 ? 0 : at - 1, at == 0 ? 2 : 3); }
    static bool is(const char* written, std::string_view name) {
        return std::memcmp(written, name.data(), name.size()) == 0;
    }

    void take(ondemand::field& field, PackedChecklist& checklist, std::string_view& id) {
        const char* key = field.key().raw();
        if (is(key, "signs\"")) {
            for (auto sign : field.value().get_array()) checklist.ticked |= signs_.bit(sign.get_string());
        } else if (is(key, "id\"")) {
            id = field.value().raw_json_token();
        } else if (is(key, "age_years\"")) {
            checklist.age_years = static_cast<std::int32_t>(std::int64_t{field.value().get_int64()});
        } else {
            for (const auto& one : keys_)
                if (is(key, one.name)) return take_number(one, field.value().raw_json_token(), checklist);
        }
    }
    static void take_number(const Key& key, std::string_view digits, PackedChecklist& checklist) {
        std::int32_t value = 0;
        int behind = -1;
        for (const char c : digits) {
            if (c == '.') {
                behind = 0;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                if (behind >= 0) ++behind;
            }
        }
        for (; behind < 2; behind = std::max(behind, 0) + 1) value *= 10;
        checklist.value[key.measurement] = value;
        checklist.unit[key.measurement] = static_cast<std::uint8_t>(key.unit);
    }

    std::size_t next() { return answer_.bytes[at_++]; }
    void write_signs() {
        for (auto count = next(); count > 0; --count) out_.put(pieces_.signs[next()]);
        out_.back();
    }
    void write(std::string_view id) {
        at_ = 0;
        out_.flush_if_full();
        out_.put(R"({"id":)");
        out_.put(id);
        out_.put(answer_.reasons == 0 ? R"(,"advice":"contact","effects":{)"
                                      : R"(,"advice":"emergency","effects":{)");
        const auto sign_reasons = next();
        const auto reasons_at = at_;
        at_ += sign_reasons + answer_.line_reasons;
        at_ += next();
        for (auto left = answer_.effects; left > 0; --left) {
            out_.put(pieces_.effects[next()]);
            write_signs();
            out_.put("],");
        }
        if (answer_.effects > 0) out_.back();
        out_.put(R"(},"emergency":[)");
        const auto combinations_at = at_;
        at_ = reasons_at;
        for (auto left = sign_reasons; left > 0; --left) out_.put(pieces_.sign_reasons[next()]);
        for (auto left = answer_.line_reasons; left > 0; --left) out_.put(pieces_.lines[next()]);
        at_ = combinations_at;
        for (auto left = answer_.reasons - sign_reasons - answer_.line_reasons; left > 0; --left) {
            const auto combination = next();
            out_.put(pieces_.heads[combination]);
            write_signs();
            out_.put(pieces_.tails[combination]);
        }
        if (answer_.reasons > 0) out_.back();
        out_.put("]}\n");
    }

    MatchFloor match_;
    SignTable signs_;
    Pieces pieces_;
    std::vector<Key> keys_;
    ondemand::parser parser_;
    ondemand::document document_;
    PackedAnswer answer_;
    std::size_t at_ = 0;
    Out out_;
};

void run() {
    const auto catalog = Catalog::load(rules::embedded_rules()).value();
    Floor floor(catalog);
    std::vector<char> bytes(2 * block_bytes + simdjson::SIMDJSON_PADDING);
    std::size_t held = 0;
    for (ssize_t got = 0; (got = ::read(STDIN_FILENO, bytes.data() + held, block_bytes)) > 0;) {
        held += static_cast<std::size_t>(got);
        const char* from = bytes.data();
        const char* const end = bytes.data() + held;
        while (const auto* stop =
                   static_cast<const char*>(std::memchr(from, '\n', static_cast<std::size_t>(end - from)))) {
            floor.answer({from, static_cast<std::size_t>(stop - from)});
            from = stop + 1;
        }
        held = static_cast<std::size_t>(end - from);
        std::memmove(bytes.data(), from, held);
    }
    floor.end();
}

}  // namespace
}  // namespace signpost::bench

int main() {
    signpost::bench::run();
    return 0;
}
