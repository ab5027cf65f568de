// SPDX-License-Identifier: Apache-2.0
// Signs and readings in the terms of FHIR R4 (4.0.1): the checklist as a Questionnaire, a diary as a Bundle
// of one QuestionnaireResponse for each entry with its vital signs as Observations, and responses filled in
// elsewhere read back. What a person noticed is reported, nothing is concluded: no Condition, RiskAssessment,
// Flag or DetectedIssue ever. A sign that is not ticked was not reported and is left out, never false.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/sharing/import_problem.h"

namespace signpost {

std::string fhir_questionnaire(const Catalog& catalog);

/// The same diary gives the same bytes, with the same ids.
std::string fhir_bundle(const Catalog& catalog, const Diary& diary);

/// What a response said that no entry can hold; it was not taken, and is told.
struct NotTaken {
    std::string place;  ///< "item n.note"
    std::string found;

    bool operator==(const NotTaken&) const = default;
};

struct FhirEntries {
    std::vector<Entry>
        entries;  ///< their ids come from their content, so that one file read twice gives the same
    std::vector<NotTaken> not_taken;

    bool operator==(const FhirEntries&) const = default;
};

/// A QuestionnaireResponse, or a Bundle of them, for our Questionnaire. `here_offset_minutes` gives the
/// distance from UTC of this computer's clock at a moment in UTC minutes, for a time that comes in UTC.
Result<FhirEntries, ImportProblem> entries_from_fhir(
    const Catalog& catalog, std::string_view bytes,
    const std::function<int(std::int64_t utc_minutes)>& here_offset_minutes);

}  // namespace signpost
