// SPDX-License-Identifier: Apache-2.0
// Every text in a plain value: in its members, in lists, and in the members of those. A test that looks at
// all texts of a state so misses none that is added later.
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace signpost::testing {

/// Stands for a member of any type while the members of a value are counted.
struct AnyMember {
    template <class T>
    operator T() const;  // NOLINT(google-explicit-constructor): it is never called
};

template <class T, class... Members>
constexpr std::size_t member_count() {
    if constexpr (requires { T{Members{}..., AnyMember{}}; }) {
        return member_count<T, Members..., AnyMember>();
    } else {
        return sizeof...(Members);
    }
}

inline void add_texts(const std::string& text, std::vector<std::string>& to) {
    if (!text.empty()) to.push_back(text);
}

template <class T>
void add_texts(const T& value, std::vector<std::string>& to);

template <class T>
void add_texts(const std::vector<T>& values, std::vector<std::string>& to) {
    for (const auto& value : values) add_texts(value, to);
}

template <class T>
void add_texts(const std::optional<T>& value, std::vector<std::string>& to) {
    if (value) add_texts(*value, to);
}

/// A value with more members than there are lines here does not compile.
template <class T>
void add_texts(const T& value, std::vector<std::string>& to) {
    if constexpr (!std::is_arithmetic_v<T> && !std::is_enum_v<T>) {
        constexpr auto count = member_count<T>();
        static_assert(count > 0 && count <= 26);
        const auto each = [&to](const auto&... members) { (add_texts(members, to), ...); };
        // clang-format off
        if constexpr (count == 1) { const auto& [a] = value; each(a); }
        else if constexpr (count == 2) { const auto& [a, b] = value; each(a, b); }
        else if constexpr (count == 3) { const auto& [a, b, c] = value; each(a, b, c); }
        else if constexpr (count == 4) { const auto& [a, b, c, d] = value; each(a, b, c, d); }
        else if constexpr (count == 5) { const auto& [a, b, c, d, e] = value; each(a, b, c, d, e); }
        else if constexpr (count == 6) { const auto& [a, b, c, d, e, f] = value; each(a, b, c, d, e, f); }
        else if constexpr (count == 7) { const auto& [a, b, c, d, e, f, g] = value; each(a, b, c, d, e, f, g); }
        else if constexpr (count == 8) { const auto& [a, b, c, d, e, f, g, h] = value; each(a, b, c, d, e, f, g, h); }
        else if constexpr (count == 9) { const auto& [a, b, c, d, e, f, g, h, i] = value; each(a, b, c, d, e, f, g, h, i); }
        else if constexpr (count == 10) { const auto& [a, b, c, d, e, f, g, h, i, j] = value; each(a, b, c, d, e, f, g, h, i, j); }
        else if constexpr (count == 11) { const auto& [a, b, c, d, e, f, g, h, i, j, k] = value; each(a, b, c, d, e, f, g, h, i, j, k); }
        else if constexpr (count == 12) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l] = value; each(a, b, c, d, e, f, g, h, i, j, k, l); }
        else if constexpr (count == 13) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m); }
        else if constexpr (count == 14) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n); }
        else if constexpr (count == 15) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o); }
        else if constexpr (count == 16) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
        else if constexpr (count == 17) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q); }
        else if constexpr (count == 18) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r); }
        else if constexpr (count == 19) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s); }
        else if constexpr (count == 20) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t); }
        else if constexpr (count == 21) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u); }
        else if constexpr (count == 22) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v); }
        else if constexpr (count == 23) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w); }
        else if constexpr (count == 24) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x); }
        else if constexpr (count == 25) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y); }
        else if constexpr (count == 26) { const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z] = value; each(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z); }
        // clang-format on
    }
}

template <class T>
std::vector<std::string> texts_in(const T& value) {
    std::vector<std::string> out;
    add_texts(value, out);
    return out;
}

}  // namespace signpost::testing
