// SPDX-License-Identifier: Apache-2.0
// Places in a catalog's lists. Strong types, so that a sign's place can never be taken for an effect's. They
// hold for one loaded catalog only and are never stored: files and exports name things by id.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace signpost {

enum class SignIndex : std::uint16_t {};
enum class EffectIndex : std::uint16_t {};
enum class SourceIndex : std::uint16_t {};
enum class CombinationIndex : std::uint16_t {};
enum class MeasurementIndex : std::uint16_t {};
enum class UnitIndex : std::uint16_t {};

/// One threshold of one measurement.
struct ThresholdIndex {
    MeasurementIndex measurement{};
    std::uint16_t number = 0;

    auto operator<=>(const ThresholdIndex&) const = default;
};

/// The plain number behind an index, for use with std::vector.
template <class Index>
constexpr std::size_t place(Index index) {
    return static_cast<std::size_t>(index);
}

/// The index for a plain number.
template <class Index>
constexpr Index at_place(std::size_t number) {
    return static_cast<Index>(static_cast<std::uint16_t>(number));
}

}  // namespace signpost
