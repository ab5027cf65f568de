// SPDX-License-Identifier: Apache-2.0
// The answers of a response made elsewhere, found at any depth and held against the form: every link id must
// be one of the form, stand once, and have one answer of its type.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/sharing/fhir_parts.h"
#include "core/sharing/import_problem.h"

namespace signpost::fhir {

/// Each item of a form by its link id. The form must outlive it.
using FormIndex = std::map<std::string_view, const FormItem*>;
FormIndex index_of(const Form& form);

/// Link id to the value of its answer, which has the JSON type that the form asks for.
using FoundAnswers = std::map<std::string_view, const Json*>;

/// `place` says where `items` stands and is empty or ends in a separator: "entry[3], ". The answers point
/// into `items` and into the form.
Result<FoundAnswers, ImportProblem> collect_answers(const FormIndex& form, const Json& items,
                                                    const std::string& place);

/// The member with this name; null when there is none or `object` is no object.
const Json* member(const Json& object, std::string_view name);
/// The text there; null when there is none.
const std::string* text_member(const Json& object, std::string_view name);

/// A problem that shows what stands there: texts as they are, all else as JSON.
ImportProblem problem_at(ImportProblemKind kind, std::string place, const Json& found);

}  // namespace signpost::fhir
