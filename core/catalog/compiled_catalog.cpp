// SPDX-License-Identifier: Apache-2.0
// A heading with the format number, a checksum, then every field of every struct in turn. One function for
// each struct names its fields, for writing and for reading, so that the two cannot differ. It takes the
// struct apart: with a field more or less, it no longer compiles.
#include "core/catalog/compiled_catalog.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <map>
#include <type_traits>
#include <utility>
#include <vector>

namespace signpost {
namespace {

/// The number changes with the form of what follows.
constexpr std::string_view heading = "Signpost compiled catalog 1\n";
constexpr std::size_t checksum_bytes = 8;
constexpr unsigned bits_a_byte = 7;  // of a number; the highest bit says that more follow
constexpr std::uint64_t more_follows = 1U << bits_a_byte;
constexpr unsigned highest_shift = 63;
constexpr std::size_t reserved_unseen = 16;  // entries; a wrong count must not ask for the memory

/// FNV-1a. Finds damage; nobody who could change the bytes on purpose is kept out by it.
std::uint64_t checksum_of(std::string_view bytes) {
    std::uint64_t sum = 0xCBF29CE484222325U;
    for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return sum;
}

std::string as_bytes(std::uint64_t number) {
    std::string out;
    for (std::size_t i = 0; i < checksum_bytes; ++i) out += static_cast<char>((number >> (8 * i)) & 0xFFU);
    return out;
}

/// Whole numbers of either sign as small ones: 0, -1, 1, -2 become 0, 1, 2, 3.
constexpr std::uint64_t folded(std::int64_t number) {
    const auto doubled = static_cast<std::uint64_t>(number) << 1U;
    return number < 0 ? ~doubled : doubled;
}
constexpr std::int64_t unfolded(std::uint64_t number) {
    const auto half = number >> 1U;
    return static_cast<std::int64_t>((number & 1U) != 0 ? ~half : half);
}

class Writer {
public:
    void number(std::uint64_t value) {
        for (; value >= more_follows; value >>= bits_a_byte)
            out_ += static_cast<char>((value & (more_follows - 1)) | more_follows);
        out_ += static_cast<char>(value);
    }
    void text(const std::string& text) {
        number(text.size());
        out_ += text;
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

/// Once something does not fit, all that is read after it is empty.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift <= highest_shift && !rest_.empty(); shift += bits_a_byte) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= (byte & (more_follows - 1)) << shift;
            if (byte < more_follows) return value;
        }
        return fail(), 0;
    }
    std::string text() {
        const auto size = number();
        if (size > rest_.size()) return fail(), std::string();
        std::string out(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return out;
    }
    void fail() {
        failed_ = true;
        rest_ = {};
    }
    bool failed() const { return failed_; }
    bool is_at_end() const { return !failed_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool failed_ = false;
};

// ---- What every struct consists of

template <class Number>
requires std::integral<Number> || std::is_enum_v<Number>
void walk(Writer& out, Number& value) {
    if constexpr (std::is_signed_v<Number>)
        out.number(folded(value));
    else
        out.number(static_cast<std::uint64_t>(value));
}
template <class Number>
requires std::integral<Number> || std::is_enum_v<Number>
void walk(Reader& in, Number& value) {
    if constexpr (std::is_signed_v<Number>)
        value = static_cast<Number>(unfolded(in.number()));
    else
        value = static_cast<Number>(in.number());
}

void walk(Writer& out, std::string& text) { out.text(text); }
void walk(Reader& in, std::string& text) { text = in.text(); }

void walk(Writer& out, CalendarDate& date) { out.text(date.iso()); }
void walk(Reader& in, CalendarDate& date) {
    if (const auto read = CalendarDate::parse(in.text()))
        date = *read;
    else
        in.fail();
}

template <class Io, class... Fields>
void walk_each(Io& io, Fields&... fields) {
    (walk(io, fields), ...);
}

// ---- What holds others

template <class Value>
void walk(Writer& out, std::optional<Value>& value) {
    out.number(value ? 1 : 0);
    if (value) walk(out, *value);
}
template <class Value>
void walk(Reader& in, std::optional<Value>& value) {
    if (in.number() != 0) walk(in, value.emplace());
}

template <class Value>
void walk(Writer& out, std::vector<Value>& list) {
    out.number(list.size());
    for (auto& one : list) walk(out, one);
}
template <class Value>
void walk(Reader& in, std::vector<Value>& list) {
    auto left = in.number();
    list.reserve(std::min<std::size_t>(left, reserved_unseen));
    for (; left > 0 && !in.failed(); --left) walk(in, list.emplace_back());
}

void walk(Writer& out, std::map<std::string, std::string>& map) {
    out.number(map.size());
    for (const auto& [key, text] : map) {
        out.text(key);
        out.text(text);
    }
}
void walk(Reader& in, std::map<std::string, std::string>& map) {
    for (auto left = in.number(); left > 0 && !in.failed(); --left) {
        auto key = in.text();
        map.insert_or_assign(map.end(), std::move(key), in.text());
    }
}

// ---- The structs

template <class Io>
void walk(Io& io, Decimal& decimal) {
    auto& [hundredths] = decimal;
    walk_each(io, hundredths);
}

template <class Io>
void walk(Io& io, Review& review) {
    auto& [checked_on, checked_by, review_by, reviewed_by] = review;
    walk_each(io, checked_on, checked_by, review_by, reviewed_by);
}

template <class Io>
void walk(Io& io, StandingTexts& texts) {
    for (const auto& [key, field] : standing_text_fields()) walk(io, texts.*field);
}

template <class Io>
void walk(Io& io, SignGroup& group) {
    auto& [id, name, first_for_caregiver] = group;
    walk_each(io, id, name, first_for_caregiver);
}

template <class Io>
void walk(Io& io, Source& source) {
    auto& [id, title, publisher, year, address, kind, note] = source;
    walk_each(io, id, title, publisher, year, address, kind, note);
}

template <class Io>
void walk(Io& io, Sign& sign) {
    auto& [id, label, short_name, check, clinical, group, advice, sources, emergency_sources, synonyms, codes,
           note] = sign;
    walk_each(io, id, label, short_name, check, clinical, group, advice, sources, emergency_sources, synonyms,
              codes, note);
}

template <class Io>
void walk(Io& io, SignLink& link) {
    auto& [sign, sources, note] = link;
    walk_each(io, sign, sources, note);
}

template <class Io>
void walk(Io& io, Onset& onset) {
    auto& [first_day, last_day, late_possible, words, sources] = onset;
    walk_each(io, first_day, last_day, late_possible, words, sources);
}

template <class Io>
void walk(Io& io, TimingFact& fact) {
    auto& [text, sources] = fact;
    walk_each(io, text, sources);
}

template <class Io>
void walk(Io& io, LateCase& late) {
    auto& [count, unit, text, sources] = late;
    walk_each(io, count, unit, text, sources);
}

template <class Io>
void walk(Io& io, Effect& effect) {
    auto& [id, order, name, clinical, plain, usual_time, care, care_sources, onset, article_says, timing,
           late, signs, note] = effect;
    walk_each(io, id, order, name, clinical, plain, usual_time, care, care_sources, onset, article_says,
              timing, late, signs, note);
}

template <class Io>
void walk(Io& io, Conversion& conversion) {
    auto& [times, over, plus] = conversion;
    walk_each(io, times, over, plus);
}

template <class Io>
void walk(Io& io, Unit& unit) {
    auto& [id, symbol, ucum, ucum_name, written, lowest, highest, decimals, from_first] = unit;
    walk_each(io, id, symbol, ucum, ucum_name, written, lowest, highest, decimals, from_first);
}

template <class Io>
void walk(Io& io, AgeRange& age) {
    auto& [from, below] = age;
    walk_each(io, from, below);
}

template <class Io>
void walk(Io& io, Threshold& threshold) {
    auto& [id, sign, when, line, advice, sources, team_may_lower, age, note] = threshold;
    walk_each(io, id, sign, when, line, advice, sources, team_may_lower, age, note);
}

template <class Io>
void walk(Io& io, Panel& panel) {
    auto& [id, name, loinc, loinc_name, fhir_profile] = panel;
    walk_each(io, id, name, loinc, loinc_name, fhir_profile);
}

template <class Io>
void walk(Io& io, Measurement& measurement) {
    auto& [id, name, check, loinc, loinc_name, loinc_also, fhir_profile, panel, below, units, thresholds] =
        measurement;
    walk_each(io, id, name, check, loinc, loinc_name, loinc_also, fhir_profile, panel, below, units,
              thresholds);
}

template <class Io>
void walk(Io& io, Combination& combination) {
    auto& [id, label, why, needs, sources, composed, note] = combination;
    walk_each(io, id, label, why, needs, sources, composed, note);
}

template <class Io>
void walk(Io& io, Catalog& catalog) {
    // A pack is never compiled: it is laid over the rules at each start.
    auto& [version, review, texts, groups, sources, signs, effects, panels, measurements, combinations,
           clinic, lacks_clinic] = catalog;
    walk_each(io, version, review, texts, groups, sources, signs, effects, panels, measurements,
              combinations);
}

}  // namespace

std::string compiled(Catalog catalog) {
    Writer out;
    walk(out, catalog);
    const auto body = out.take();
    return std::string(heading) + as_bytes(checksum_of(body)) + body;
}

std::optional<Catalog> read_compiled(std::string_view bytes) {
    if (!bytes.starts_with(heading)) return std::nullopt;
    bytes.remove_prefix(heading.size());
    if (bytes.size() < checksum_bytes) return std::nullopt;
    const auto body = bytes.substr(checksum_bytes);
    if (bytes.substr(0, checksum_bytes) != as_bytes(checksum_of(body))) return std::nullopt;
    Reader in(body);
    std::optional<Catalog> catalog(std::in_place);
    walk(in, *catalog);
    if (!in.is_at_end()) return std::nullopt;
    return catalog;
}

}  // namespace signpost
