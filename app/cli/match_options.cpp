// SPDX-License-Identifier: Apache-2.0
#include "app/cli/match_options.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/unknown_sign.h"
#include "app/cli/whole_number_option.h"
#include "app/cli/words_in.h"
#include "core/base/text.h"
#include "core/catalog/limits.h"
#include "core/matching/reading.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {
MatchOptions::MatchOptions(Call& call, MatchFor purpose) : call_(&call) {
    signs_ = call.add_option("--sign", "Signs you notice, by id (see signpost-cli signs)", "ID[,ID...]");
    for (std::size_t i = 0; i < call.catalog().measurements.size(); ++i)
        measurements_.push_back(add_measurement_option(call, at_place<MeasurementIndex>(i)));
    age_ = call.add_option("--age", "Age in whole years", "N");
    if (purpose == MatchFor::one_moment) {
        day_ = call.add_option("--day", "Days since the infusion; this only informs", "N");
        fever_line_ = add_fever_line_option(call);
    }
    fever_medicine_ = call.add_flag("--fever-medicine", "Medicine for fever was taken");
}

MatchInput MatchOptions::read() {
    MatchInput input;
    input.checklist.ticked = read_signs();
    input.checklist.readings = read_measurements();
    input.checklist.age_years = read_whole_number(*call_, *age_, oldest_age_years);
    if (day_) input.checklist.days_since_infusion = read_whole_number(*call_, *day_, most_days);
    input.checklist.fever_medicine_taken = fever_medicine_->count() > 0;
    input.team.fever_line = read_fever_line_option(*call_, fever_line_);
    return input;
}

std::vector<SignIndex> MatchOptions::read_signs() {
    std::vector<SignIndex> signs;
    for (const auto& word : words_in(*signs_)) read_sign(word, signs);
    return signs;
}

void MatchOptions::read_sign(const std::string& word, std::vector<SignIndex>& signs) {
    const auto sign = call_->catalog().find_sign(word);
    if (!sign) return call_->note(unknown_sign(call_->catalog(), word));
    if (std::find(signs.begin(), signs.end(), *sign) == signs.end()) signs.push_back(*sign);
}

std::vector<Reading> MatchOptions::read_measurements() {
    std::vector<Reading> readings;
    for (const auto& measured : measurements_)
        if (const auto reading = read_measurement_option(*call_, measured)) readings.push_back(*reading);
    note_contradiction(readings);
    return readings;
}

void MatchOptions::note_contradiction(const std::vector<Reading>& readings) {
    const auto& catalog = call_->catalog();
    const auto found = find_contradiction(catalog, readings);
    if (!found) return;
    const auto& low = found->should_be_lower;
    const auto& high = found->should_be_higher;
    call_->note({ExitCode::refused, option_name(catalog.at(low.measurement).id),
                 fmt::format("{} is not below {} ({}); both cannot be right", in_words(catalog, low, {}),
                             option_name(catalog.at(high.measurement).id), in_words(catalog, high, {}))});
}

}  // namespace signpost::cli
