// SPDX-License-Identifier: Apache-2.0
// The options that describe one moment: signs, measurements, age, day and the care team's line. One option
// for each measurement of the catalog. Reads them all and notes every mistake; what could not be read stays
// out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/call.h"
#include "core/matching/checklist.h"
#include "core/sharing/care_team.h"

namespace signpost::cli {

struct MatchInput {
    Checklist checklist;
    CareTeam team;
};

class MatchOptions {
public:
    /// Declares the options; call before Call::parse().
    explicit MatchOptions(Call& call);

    /// What was given; mistakes are noted in the call.
    MatchInput read();

private:
    struct Measured {
        MeasurementIndex measurement{};
        CLI::Option* option = nullptr;
    };

    void add_measurement(MeasurementIndex index);
    void add_fever_line();
    std::vector<SignIndex> read_signs();
    void read_sign(const std::string& word, std::vector<SignIndex>& signs);
    std::vector<Reading> read_measurements();
    std::optional<Reading> read_measured(const Measured& measured);
    std::optional<int> read_whole_number(const CLI::Option& option, int highest);
    std::optional<int> read_whole_number(const std::string& where, const std::string& text, int highest);
    std::optional<Reading> read_fever_line();
    void note_contradiction(const std::vector<Reading>& readings);
    void note(ExitCode code, const std::string& where, std::string what);

    Call* call_;
    const Catalog* catalog_;
    CLI::Option* signs_ = nullptr;
    std::vector<Measured> measurements_;
    CLI::Option* age_ = nullptr;
    CLI::Option* day_ = nullptr;
    Measured fever_line_;
    CLI::Option* fever_medicine_ = nullptr;
};

}  // namespace signpost::cli
