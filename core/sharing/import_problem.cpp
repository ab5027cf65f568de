// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/import_problem.h"

#include <array>

namespace signpost {
namespace {

constexpr std::array<std::string_view, 10> ids{"not_json", "too_large",  "too_deep",   "not_ours",
                                               "newer",    "missing",    "wrong_type", "bad_value",
                                               "unknown",  "given_twice"};
static_assert(ids.size() == static_cast<std::size_t>(ImportProblemKind::given_twice) + 1);

}  // namespace

std::string_view id_of(ImportProblemKind kind) { return ids[static_cast<std::size_t>(kind)]; }

}  // namespace signpost
