// SPDX-License-Identifier: Apache-2.0
// The options that describe one moment: signs, measurements, age, day and the care team's line. One option
// for each measurement of the catalog. Reads them all and notes every mistake; what could not be read stays
// out.
#pragma once

#include <string>
#include <vector>

#include "app/cli/call.h"
#include "app/cli/measurement_options.h"
#include "core/matching/checklist.h"
#include "core/sharing/care_team.h"

namespace signpost::cli {

struct MatchInput {
    Checklist checklist;
    CareTeam team;
};

/// A diary gives the day and the care team's line itself.
enum class MatchFor { one_moment, diary_entry };

class MatchOptions {
public:
    /// Declares the options; call before Call::parse().
    explicit MatchOptions(Call& call, MatchFor purpose = MatchFor::one_moment);

    /// What was given; mistakes are noted in the call.
    MatchInput read();

private:
    std::vector<SignIndex> read_signs();
    void read_sign(const std::string& word, std::vector<SignIndex>& signs);
    std::vector<Reading> read_measurements();
    void note_contradiction(const std::vector<Reading>& readings);

    Call* call_;
    CLI::Option* signs_ = nullptr;
    std::vector<MeasurementOption> measurements_;
    CLI::Option* age_ = nullptr;
    CLI::Option* day_ = nullptr;
    MeasurementOption fever_line_;
    CLI::Option* fever_medicine_ = nullptr;
};

}  // namespace signpost::cli
