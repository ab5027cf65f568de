// SPDX-License-Identifier: Apache-2.0
// A number that can be typed, its units, and the lines which a source draws through it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/catalog/advice.h"
#include "core/catalog/indexes.h"

namespace signpost {

/// value in this unit = value in the measurement's first unit * times / over + plus. Exact whole numbers.
struct Conversion {
    int times = 1;
    int over = 1;
    Decimal plus;

    bool operator==(const Conversion&) const = default;
};

struct Unit {
    std::string id;
    std::string symbol;
    std::string ucum;                  ///< its UCUM code; never empty for a measurement with a LOINC code
    std::string ucum_name;             ///< how files with that code name it; the symbol unless the rules say
    std::vector<std::string> written;  ///< what may stand behind the number
    Decimal lowest;                    ///< numbers outside lowest..highest are refused as impossible
    Decimal highest;
    int decimals = 0;  ///< digits accepted after the point
    Conversion from_first;

    bool operator==(const Unit&) const = default;
};

enum class Comparison { at_least, above, at_most, below };

/// Ages in whole years for which a line was drawn. A line with an upper age needs a known age; one without
/// applies when the age is unknown, so that not knowing never hides it.
struct AgeRange {
    std::optional<int> from;
    std::optional<int> below;

    bool includes(std::optional<int> age_years) const {
        if (!age_years) return !below;
        return (!from || *age_years >= *from) && (!below || *age_years < *below);
    }
    bool operator==(const AgeRange&) const = default;
};

struct Threshold {
    std::string id;
    SignIndex sign{};  ///< the sign that a number over the line stands for
    Comparison when = Comparison::at_least;
    std::vector<Decimal> line;  ///< one for each unit of the measurement
    Advice advice = Advice::contact;
    std::vector<SourceIndex> sources;
    bool team_may_lower = false;
    AgeRange age;
    std::string note;

    bool operator==(const Threshold&) const = default;
};

/// Measurements that clinics keep as one: the two numbers of a blood pressure.
struct Panel {
    std::string id;
    std::string name;
    std::string loinc;
    std::string loinc_name;
    std::string fhir_profile;

    bool operator==(const Panel&) const = default;
};

struct Measurement {
    std::string id;
    std::string name;
    std::string check;                              ///< how to take it at home
    std::string loinc;                              ///< empty: it is in no file with codes
    std::string loinc_name;                         ///< LOINC's own name for it
    std::map<std::string, std::string> loinc_also;  ///< further codes, to their names
    std::string fhir_profile;                       ///< of FHIR's vital signs: "bodytemp"; may be empty
    std::optional<std::size_t> panel;               ///< place in Catalog::panels
    std::optional<MeasurementIndex> below;          ///< a measurement that must be the higher of the two
    std::vector<Unit> units;
    std::vector<Threshold> thresholds;

    bool operator==(const Measurement&) const = default;
};

}  // namespace signpost
