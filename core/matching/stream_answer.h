// SPDX-License-Identifier: Apache-2.0
// The answer to one line of a stream, as JSON in one line. Every piece that is not of the record itself is
// written out beforehand, so that an answer is put together and not composed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/byte_buffer.h"
#include "core/catalog/catalog.h"
#include "core/matching/match_places.h"

namespace signpost {

class StreamAnswers {
public:
    explicit StreamAnswers(const Catalog& catalog);

    /// {"id": ..., "advice": ..., "effects": {...}, "emergency": [...]} and a line end. `id` is JSON already.
    void write(std::string_view id, const MatchPlaces& places, ByteBuffer& out) const;

private:
    using Texts = std::vector<std::string>;

    void write_effects(const MatchPlaces& places, ByteBuffer& out) const;
    void write_reason(const PlacedReason& reason, const MatchPlaces& places, ByteBuffer& out) const;
    void write_signs(std::span<const SignIndex> signs, ByteBuffer& out) const;

    Texts signs_;               ///< "fever",
    Texts effects_;             ///< "crs":[
    Texts sign_reasons_;        ///< the whole reason, where it is one
    std::vector<Texts> lines_;  ///< of each measurement, for each of its lines: the whole reason
    Texts combinations_;        ///< the reason up to its signs
    Texts combination_ends_;    ///< what stands behind them
    std::size_t longest_ = 0;   ///< bytes of an answer with everything in it, but for the id
};

}  // namespace signpost
