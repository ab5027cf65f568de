// SPDX-License-Identifier: Apache-2.0
// Keeps a diary from curious eyes: XChaCha20-Poly1305 under a key that Argon2id makes from a passphrase
// (libsodium). A key is held in memory that is locked, guarded and wiped. What the key settings of a file ask
// for is bounded before any of it is done, because anyone may have written them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace signpost {

/// How a passphrase becomes a key; stands in the file's header, unsealed.
struct KeySettings {
    std::uint32_t operations = 0;
    std::uint64_t memory_bytes = 0;
    std::array<unsigned char, 16> salt{};

    /// The recommended cost (256 MiB, 3 passes) with a new salt.
    static KeySettings moderate();
    /// The least cost, for tests.
    static KeySettings quick();
    /// Within the bounds that this program is willing to spend.
    bool are_acceptable() const;
    bool operator==(const KeySettings&) const = default;
};

using Nonce = std::array<unsigned char, 24>;

/// A number used for one sealing only.
Nonce new_nonce();

class SealKey {
public:
    /// Takes as long as the settings ask: up to a second. Nothing when there is not enough memory.
    static std::optional<SealKey> derive(std::string_view passphrase, const KeySettings& settings);

    const KeySettings& settings() const { return settings_; }

    /// How many bytes that many become when they are sealed.
    static std::size_t sealed_bytes(std::size_t plain_bytes);
    /// Sealed bytes, which only this key opens and only beside the same `context`. They are padded to whole
    /// blocks, so that their length does not tell the length of what is inside.
    std::string seal(std::string_view bytes, std::string_view context, const Nonce& nonce) const;
    /// Nothing for another key, another context, or changed bytes.
    std::optional<std::string> open(std::string_view sealed, std::string_view context,
                                    const Nonce& nonce) const;

private:
    struct Free {
        void operator()(unsigned char* key) const;
    };

    SealKey(std::unique_ptr<unsigned char, Free> key, const KeySettings& settings)
        : key_(std::move(key)), settings_(settings) {}

    std::unique_ptr<unsigned char, Free> key_;
    KeySettings settings_;
};

using Checksum = std::array<unsigned char, 32>;

/// BLAKE2b-256 of two pieces one after the other.
Checksum checksum_of(std::string_view bytes, std::string_view more = {});

/// Overwrites a text's bytes, which the compiler must not leave out.
void wipe(std::string& text);

}  // namespace signpost
