// SPDX-License-Identifier: Apache-2.0
#include "app/cli/record_mistake_text.h"

#include <fmt/format.h>

#include "app/cli/mistakes.h"
#include "app/cli/reading_mistake_text.h"
#include "app/cli/unknown_sign.h"
#include "core/base/nearest.h"
#include "core/base/text.h"

namespace signpost::cli {
namespace {

using RecordKind = RecordMistakeKind;

std::string contradiction(const Catalog& catalog, const RecordMistake& mistake) {
    return fmt::format("{} must be lower than {}", catalog.at(mistake.measurement).id,
                       catalog.at(mistake.other).id);
}

std::string bad_reading(const Catalog& catalog, const RecordMistake& mistake) {
    const auto text =
        mistake.reading.kind == ReadingMistakeKind::not_a_number
            ? in_quotes(mistake.found) + " cannot be read: write digits, without sign and exponent"
            : reading_mistake(catalog.at(mistake.measurement), mistake.subject, mistake.found,
                              mistake.reading)
                  .what;
    return mistake.subject + ": " + text;
}

}  // namespace

std::string record_mistake_text(const Catalog& catalog, const std::vector<std::string>& keys,
                                const RecordMistake& mistake) {
    const auto key = shown(mistake.subject);
    switch (mistake.kind) {
        case RecordKind::empty_line:
            return "an empty line; write one JSON object in each line";
        case RecordKind::none:
        case RecordKind::no_object:
            return "no JSON object; write one object in each line";
        case RecordKind::unknown_key:
            return "unknown key " + in_quotes(mistake.subject) +
                   did_you_mean(nearest_few(mistake.subject, keys, most_suggestions),
                                "known are " + joined(keys, ", "));
        case RecordKind::given_twice:
            return key + ": given twice";
        case RecordKind::wrong_id:
            return "id: write a text or a number";
        case RecordKind::wrong_signs:
            return "signs: write a list of ids, such as [\"fever\"]";
        case RecordKind::no_signs:
            return "signs: missing; write [] when none was noticed";
        case RecordKind::unknown_sign:
            return "signs: " + unknown_sign(catalog, mistake.subject).what;
        case RecordKind::not_a_number:
            return fmt::format("{}: {} is no number", key, in_quotes(mistake.found));
        case RecordKind::bad_reading:
            return bad_reading(catalog, mistake);
        case RecordKind::not_whole:
            return fmt::format("{}: {} is no whole number from 0 to {}", key, in_quotes(mistake.found),
                               mistake.highest);
        case RecordKind::contradiction:
            return contradiction(catalog, mistake);
    }
    return {};
}

}  // namespace signpost::cli
