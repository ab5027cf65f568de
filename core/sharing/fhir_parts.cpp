// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir_parts.h"

#include <array>

#include <fmt/format.h>
#include <sodium.h>

#include "core/base/text.h"
#include "core/diary/diary.h"

namespace signpost::fhir {
namespace {

constexpr std::size_t uuid_bytes = 16;
constexpr std::string_view byte_order_mark = "\uFEFF";
constexpr double hundred = 100.0;

struct Blank {
    std::string_view letter;
    char plain;
};
constexpr std::array blanks{
    Blank{"\u00A0", ' '},    Blank{"\u1680", ' '},  Blank{"\u2000", ' '},  Blank{"\u2001", ' '},
    Blank{"\u2002", ' '},    Blank{"\u2003", ' '},  Blank{"\u2004", ' '},  Blank{"\u2005", ' '},
    Blank{"\u2006", ' '},    Blank{"\u2007", ' '},  Blank{"\u2008", ' '},  Blank{"\u2009", ' '},
    Blank{"\u200A", ' '},    Blank{"\u202F", ' '},  Blank{"\u205F", ' '},  Blank{"\u3000", ' '},
    Blank{"\xC2\x85", '\n'}, Blank{"\u2028", '\n'}, Blank{"\u2029", '\n'},
};

const Blank* blank_at(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return nullptr;
    for (const auto& blank : blanks)
        if (text.starts_with(blank.letter)) return &blank;
    return nullptr;
}

std::string with_plain_blanks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto* blank = blank_at(text);
        out += blank ? blank->plain : text.front();
        text.remove_prefix(blank ? blank->letter.size() : 1);
    }
    return out;
}

/// Without blanks and byte order marks at both sides.
std::string_view bare(std::string_view text) {
    for (auto size = text.size() + 1; size != text.size();) {
        size = text.size();
        text = trimmed(text);
        if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
        if (text.ends_with(byte_order_mark)) text.remove_suffix(byte_order_mark.size());
    }
    return text;
}

}  // namespace

std::string clean(std::string_view text) { return std::string(bare(with_plain_blanks(keepable(text)))); }

std::string urn_of(std::initializer_list<std::string_view> names) {
    std::string whole = "signpost fhir";
    for (const auto name : names) whole += fmt::format("\n{}:{}", name.size(), name);
    std::array<unsigned char, uuid_bytes> bytes{};
    crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char*>(whole.data()),
                       whole.size(), nullptr, 0);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x50);  // a UUID made from a name
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
    std::string out = "urn:uuid:";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
        out += fmt::format("{:02x}", bytes[i]);
    }
    return out;
}

Json coding_json(const FormCode& code) {
    return {{"system", code.system}, {"code", code.code}, {"display", clean(code.display)}};
}

Json codings_json(const std::vector<FormCode>& codes) {
    auto out = Json::array();
    for (const auto& code : codes) out.push_back(coding_json(code));
    return out;
}

Json unit_coding(const Unit& unit) { return coding_json({ucum_system, unit.ucum, unit.ucum_name}); }

Json number_json(Decimal value, const Unit& unit) {
    if (unit.decimals == 0 && fits_decimals(value, 0)) return value.hundredths / 100;
    return static_cast<double>(value.hundredths) / hundred;  // the nearest one, which is written as typed
}

Json quantity_json(Decimal value, const Unit& unit) {
    return {{"value", number_json(value, unit)},
            {"unit", clean(unit.ucum_name)},
            {"system", ucum_system},
            {"code", unit.ucum}};
}

Json reference_json(const std::string& urn) { return {{"reference", urn}}; }

std::string file_text(const Json& resource, int indent) {
    return resource.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace signpost::fhir
