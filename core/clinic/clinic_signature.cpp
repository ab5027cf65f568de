// SPDX-License-Identifier: Apache-2.0
#include "core/clinic/clinic_signature.h"

#include <array>
#include <cstddef>
#include <vector>

#include <sodium.h>

#include "core/base/text.h"

namespace signpost {
namespace {

constexpr std::string_view signature_heading = "Signpost clinic signature 1";
constexpr std::string_view key_heading = "Signpost clinic key 1";
constexpr std::string_view signed_heading = "Signpost clinic pack 1\n";

using Seed = std::array<unsigned char, crypto_sign_SEEDBYTES>;
using PublicKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using Signature = std::array<unsigned char, crypto_sign_BYTES>;
using Hash = std::array<unsigned char, crypto_generichash_BYTES>;

bool is_ready() { return sodium_init() >= 0; }

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

template <class Bytes>
std::string hex(const Bytes& bytes) {
    std::string out(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes.data(), bytes.size());
    out.pop_back();
    return out;
}

template <class Bytes>
std::optional<Bytes> from_hex(std::string_view text) {
    Bytes out{};
    std::size_t size = 0;
    if (text.size() != out.size() * 2 || text.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::nullopt;
    if (sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, nullptr) != 0)
        return std::nullopt;
    return out;
}

std::string hash_of(std::string_view bytes) {
    Hash out;
    crypto_generichash(out.data(), out.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
    return hex(out);
}

/// A path holds any letters but no zero byte, which so ends it.
std::string signed_bytes(const ClinicFiles& files) {
    std::string out(signed_heading);
    for (const auto& [path, text] : files.texts) {
        out += hash_of(text) + " " + path;
        out += '\0';
    }
    return out;
}

/// The value of the line "NAME VALUE"; empty when there is none.
std::string value_in(std::string_view text, std::string_view name) {
    for (const auto& line : split(text, "\n"))
        if (line.starts_with(std::string(name) + " "))
            return std::string(trimmed(std::string_view(line).substr(name.size())));
    return {};
}

struct Pair {
    PublicKey open;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret;
};

Pair pair_of(const Seed& seed) {
    Pair out{};
    crypto_sign_seed_keypair(out.open.data(), out.secret.data(), seed.data());
    return out;
}

}  // namespace

std::optional<ClinicKey> new_clinic_key() {
    if (!is_ready()) return std::nullopt;
    Seed seed;
    randombytes_buf(seed.data(), seed.size());
    auto pair = pair_of(seed);
    ClinicKey out{hex(seed), hex(pair.open)};
    sodium_memzero(seed.data(), seed.size());
    sodium_memzero(pair.secret.data(), pair.secret.size());
    return out;
}

std::string key_file_text(const ClinicKey& key) {
    return std::string(key_heading) +
           "\n# Keep this file where only you can read it. Who has it can sign as you.\n" + "key " + key.key +
           "\nsecret " + key.secret + "\n";
}

std::optional<ClinicKey> read_key_file(std::string_view text) {
    if (!is_ready() || !text.starts_with(key_heading)) return std::nullopt;
    const auto seed = from_hex<Seed>(value_in(text, "secret"));
    if (!seed) return std::nullopt;
    ClinicKey out{value_in(text, "secret"), value_in(text, "key")};
    if (hex(pair_of(*seed).open) != out.key) return std::nullopt;
    return out;
}

std::string signature_text(const ClinicFiles& files, const ClinicKey& key) {
    const auto seed = from_hex<Seed>(key.secret);
    if (!is_ready() || !seed) return {};
    auto pair = pair_of(*seed);
    const auto bytes = signed_bytes(files);
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, bytes_of(bytes), bytes.size(), pair.secret.data());
    sodium_memzero(pair.secret.data(), pair.secret.size());
    return std::string(signature_heading) + "\nkey " + hex(pair.open) + "\nsignature " + hex(signature) +
           "\n";
}

Result<std::string, ClinicProblem> signed_with(const ClinicFiles& files, const std::string& folder,
                                               const std::string& wanted) {
    using Kind = ClinicProblemKind;
    const auto refused = [&](Kind kind) { return ClinicProblem{kind, folder, 0}; };
    if (!wanted.empty() && !from_hex<PublicKey>(wanted)) return ClinicProblem{Kind::bad_key, wanted, 0};
    if (!files.signature)
        return wanted.empty() ? Result<std::string, ClinicProblem>(std::string()) : refused(Kind::not_signed);
    const auto& text = *files.signature;
    const auto name = value_in(text, "key");
    const auto key = from_hex<PublicKey>(name);
    const auto signature = from_hex<Signature>(value_in(text, "signature"));
    if (!text.starts_with(signature_heading) || !key || !signature || !is_ready())
        return refused(Kind::signature_broken);
    const auto bytes = signed_bytes(files);
    if (crypto_sign_verify_detached(signature->data(), bytes_of(bytes), bytes.size(), key->data()) != 0)
        return refused(Kind::changed);
    if (!wanted.empty() && name != wanted) return refused(Kind::other_key);
    return name;
}

}  // namespace signpost
