// SPDX-License-Identifier: Apache-2.0
#include "core/diary/seal.h"

#include <sodium.h>

namespace signpost {
namespace {

constexpr std::size_t block_bytes = 4096;
constexpr std::uint32_t most_operations = 8;
constexpr std::uint64_t most_memory_bytes = 512ULL * 1024 * 1024;
constexpr std::uint64_t least_memory_bytes = crypto_pwhash_MEMLIMIT_MIN;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// Before the first use of the library; harmless afterwards.
bool is_ready() { return sodium_init() >= 0; }

KeySettings with_new_salt(std::uint32_t operations, std::uint64_t memory_bytes) {
    KeySettings out{operations, memory_bytes, {}};
    if (is_ready()) randombytes_buf(out.salt.data(), out.salt.size());
    return out;
}

constexpr std::size_t padded_bytes(std::size_t bytes) { return (bytes / block_bytes + 1) * block_bytes; }

/// One letter 0x80 and zeros, up to whole blocks.
std::string padded(std::string_view bytes) {
    std::string out;
    out.reserve(padded_bytes(bytes.size()));
    out.assign(bytes);
    out.push_back('\x80');
    out.resize(padded_bytes(bytes.size()), '\0');
    return out;
}

bool unpad(std::string& bytes) {
    const auto end = bytes.find_last_not_of('\0');
    if (end == std::string::npos || bytes[end] != '\x80') return false;
    bytes.resize(end);
    return true;
}

}  // namespace

KeySettings KeySettings::moderate() {
    return with_new_salt(crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE);
}

KeySettings KeySettings::quick() {
    return with_new_salt(crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN);
}

bool KeySettings::are_acceptable() const {
    return operations >= 1 && operations <= most_operations && memory_bytes >= least_memory_bytes &&
           memory_bytes <= most_memory_bytes;
}

Nonce new_nonce() {
    Nonce out{};
    if (is_ready()) randombytes_buf(out.data(), out.size());
    return out;
}

void SealKey::Free::operator()(unsigned char* key) const { sodium_free(key); }

std::optional<SealKey> SealKey::derive(std::string_view passphrase, const KeySettings& settings) {
    if (!is_ready() || !settings.are_acceptable()) return std::nullopt;
    std::unique_ptr<unsigned char, Free> key(
        static_cast<unsigned char*>(sodium_malloc(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)));
    if (!key) return std::nullopt;
    const int failed = crypto_pwhash(
        key.get(), crypto_aead_xchacha20poly1305_ietf_KEYBYTES, passphrase.data(), passphrase.size(),
        settings.salt.data(), settings.operations, settings.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return std::nullopt;
    return SealKey(std::move(key), settings);
}

std::size_t SealKey::sealed_bytes(std::size_t plain_bytes) {
    return padded_bytes(plain_bytes) + crypto_aead_xchacha20poly1305_ietf_ABYTES;
}

std::string SealKey::seal(std::string_view bytes, std::string_view context, const Nonce& nonce) const {
    auto plain = padded(bytes);
    std::string out(plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(out), nullptr, bytes_of(plain), plain.size(),
                                               bytes_of(context), context.size(), nullptr, nonce.data(),
                                               key_.get());
    wipe(plain);
    return out;
}

std::optional<std::string> SealKey::open(std::string_view sealed, std::string_view context,
                                         const Nonce& nonce) const {
    if (sealed.size() < crypto_aead_xchacha20poly1305_ietf_ABYTES) return std::nullopt;
    std::string out(sealed.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes_of(out), nullptr, nullptr, bytes_of(sealed), sealed.size(), bytes_of(context), context.size(),
        nonce.data(), key_.get());
    if (failed != 0 || !unpad(out)) return std::nullopt;
    return out;
}

Checksum checksum_of(std::string_view bytes, std::string_view more) {
    Checksum out{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, out.size());
    crypto_generichash_update(&state, bytes_of(bytes), bytes.size());
    crypto_generichash_update(&state, bytes_of(more), more.size());
    crypto_generichash_final(&state, out.data(), out.size());
    return out;
}

void wipe(std::string& text) { sodium_memzero(text.data(), text.size()); }

}  // namespace signpost
