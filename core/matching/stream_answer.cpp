// SPDX-License-Identifier: Apache-2.0
#include "core/matching/stream_answer.h"

#include <fmt/format.h>

namespace signpost {
namespace {

/// Ids are letters, digits and underscores: they need no escapes.
std::string quoted_list(const Catalog& catalog, const std::vector<SourceIndex>& sources) {
    std::string out;
    for (const auto source : sources)
        out += fmt::format("{}\"{}\"", out.empty() ? "" : ",", catalog.at(source).id);
    return out;
}

/// The reason with its one sign.
std::string reason_of(const Catalog& catalog, const decltype(PlacedReason::because)& because,
                      SignIndex sign) {
    const EmergencyReason reason{because, {sign}};
    return fmt::format(R"({{"because":"{}","id":"{}","signs":["{}"],"sources":[{}]}},)", kind_of(reason),
                       id_of(catalog, reason), catalog.at(sign).id,
                       quoted_list(catalog, sources_of(catalog, reason)));
}

std::size_t length_of(const std::vector<std::string>& texts) {
    std::size_t out = 0;
    for (const auto& text : texts) out += text.size();
    return out;
}

template <class Index>
const std::string& at(const std::vector<std::string>& texts, Index index) {
    return texts[place(index)];
}

}  // namespace

StreamAnswers::StreamAnswers(const Catalog& catalog) {
    for (std::size_t i = 0; i < catalog.signs.size(); ++i) {
        const auto sign = at_place<SignIndex>(i);
        signs_.push_back(fmt::format("\"{}\",", catalog.signs[i].id));
        const bool is_reason = catalog.signs[i].advice == Advice::emergency;
        sign_reasons_.push_back(is_reason ? reason_of(catalog, sign, sign) : "");
    }
    longest_ = 100 + length_of(signs_) + length_of(sign_reasons_);
    for (const auto& effect : catalog.effects) {
        effects_.push_back(fmt::format("\"{}\":[", effect.id));
        longest_ += effects_.back().size() + 2;
        for (const auto& link : effect.signs) longest_ += at(signs_, link.sign).size();
    }
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m) {
        const auto& thresholds = catalog.measurements[m].thresholds;
        auto& texts = lines_.emplace_back();
        for (std::size_t t = 0; t < thresholds.size(); ++t)
            texts.push_back(reason_of(
                catalog, ThresholdIndex{at_place<MeasurementIndex>(m), static_cast<std::uint16_t>(t)},
                thresholds[t].sign));
        longest_ += length_of(texts);
    }
    for (const auto& combination : catalog.combinations) {
        combinations_.push_back(
            fmt::format(R"({{"because":"combination","id":"{}","signs":[)", combination.id));
        combination_ends_.push_back(
            fmt::format(R"(],"sources":[{}]}},)", quoted_list(catalog, combination.sources)));
        for (const auto& list : combination.needs)
            for (const auto sign : list) longest_ += at(signs_, sign).size();
    }
    longest_ += length_of(combinations_) + length_of(combination_ends_);
}

void StreamAnswers::write(std::string_view id, const MatchPlaces& places, ByteBuffer& out) const {
    out.make_room(longest_ + id.size());
    out.put(R"({"id":)");
    out.put(id);
    out.put(places.advice() == Advice::contact ? R"(,"advice":"contact","effects":{)"
                                               : R"(,"advice":"emergency","effects":{)");
    write_effects(places, out);
    out.put(R"(},"emergency":[)");
    for (const auto& reason : places.emergency()) write_reason(reason, places, out);
    if (!places.emergency().empty()) out.drop_last();
    out.put("]}\n");
}

void StreamAnswers::write_effects(const MatchPlaces& places, ByteBuffer& out) const {
    for (const auto& listed : places.effects()) {
        out.put(at(effects_, listed.effect));
        write_signs(places.at(listed.signs), out);
        out.put("],");
    }
    if (!places.effects().empty()) out.drop_last();
}

/// Never none: what is listed has a sign.
void StreamAnswers::write_signs(std::span<const SignIndex> signs, ByteBuffer& out) const {
    for (const auto sign : signs) out.put(at(signs_, sign));
    out.drop_last();
}

void StreamAnswers::write_reason(const PlacedReason& reason, const MatchPlaces& places,
                                 ByteBuffer& out) const {
    if (const auto* sign = std::get_if<SignIndex>(&reason.because)) {
        out.put(at(sign_reasons_, *sign));
    } else if (const auto* line = std::get_if<ThresholdIndex>(&reason.because)) {
        out.put(lines_[place(line->measurement)][line->number]);
    } else {
        const auto combination = std::get<CombinationIndex>(reason.because);
        out.put(at(combinations_, combination));
        write_signs(places.at(reason.signs), out);
        out.put(at(combination_ends_, combination));
    }
}

}  // namespace signpost
