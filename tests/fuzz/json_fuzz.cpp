// SPDX-License-Identifier: Apache-2.0
// Whatever bytes are given to the reader of a diary as JSON, it answers: no crash, no undefined behaviour, no
// memory beyond a bound. What it takes comes back the same when it is written again, may be kept, and can be
// put into a diary twice as if it were once. What it refuses, it can name.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/text.h"
#include "core/sharing/diary_json.h"
#include "core/sharing/import_merge.h"
#include "tests/support/counted_memory.h"
#include "tests/support/sample_diaries.h"

namespace {

using namespace signpost;

constexpr std::size_t largest_piece = std::size_t{64} * 1024 * 1024;

/// Ends the program, which is what a fuzzer takes for a finding.
void demand(bool holds) {
    if (!holds) std::abort();
}

void check_taken(const Diary& diary) {
    demand(mistakes_in(diary).empty());
    demand(std::is_sorted(diary.entries.begin(), diary.entries.end(), is_before));
    demand(diary_from_json(diary_json_text(diary)).value() == diary);
}

void check_import(const Diary& came) {
    auto diary = testing::sample_diary();
    for (const auto& change : import_plan(diary, came).changes) carry_out(diary, change);
    demand(mistakes_in(diary).empty());
    demand(import_plan(diary, came).changes.empty());
}

void check_refused(const ImportProblem& problem) {
    demand(!id_of(problem.kind).empty());
    demand(is_plain_utf8(problem.place) && is_plain_utf8(problem.found));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    testing::refuse_pieces_above(largest_piece);
    const auto diary = diary_from_json({reinterpret_cast<const char*>(data), size});
    if (!diary) {
        check_refused(diary.error());
        return 0;
    }
    check_taken(diary.value());
    check_import(diary.value());
    return 0;
}
