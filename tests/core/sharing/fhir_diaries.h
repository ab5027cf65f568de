// SPDX-License-Identifier: Apache-2.0
// Diaries for the tests of FHIR: with numbers that fit the form and numbers that do not, known and unknown
// signs, and texts of every kind. And files as other programs write them.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "core/sharing/fhir.h"

namespace signpost::testing {

/// The entries of a long diary; with the sanitizers fewer.
#ifdef SIGNPOST_SANITIZED
inline constexpr std::size_t a_long_diary = 100;
#else
inline constexpr std::size_t a_long_diary = 1000;
#endif

using Json = nlohmann::ordered_json;

/// A diary of that many entries, the same for the same seed. Some entries share a minute.
Diary mixed_diary(std::size_t entries, unsigned seed = 1);

/// The diary as read back from its own Bundle must be: numbers as the rules write them, blanks of the ends of
/// texts gone, signs and readings in one order, no ids and revisions, and the version of the form where no
/// other was known.
Diary as_fhir_keeps_it(const Diary& diary);

/// The first of these kinds of resource in a Bundle.
Json& first_resource(Json& bundle, const std::string& kind);
/// The item with this link id, at any depth; throws when there is none.
Json& item_in(Json& holder, const std::string& link_id);

/// A response as NLM LHC-Forms writes one: names in another order, no id and subject, a tag, UTC.
Json response_of_lhc_forms();

/// Reads it where the clocks are one hour ahead of UTC; throws when it is refused.
FhirEntries read_or_throw(const Json& file);
/// The problem in it; throws when there is none.
ImportProblem problem_of(const Json& file);

/// One hour ahead of UTC.
int winter_offset(std::int64_t utc_minutes);

}  // namespace signpost::testing

namespace signpost {
std::ostream& operator<<(std::ostream& out, const ImportProblem& problem);
std::ostream& operator<<(std::ostream& out, const NotTaken& left);
}  // namespace signpost
