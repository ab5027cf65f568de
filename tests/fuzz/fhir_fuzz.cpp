// SPDX-License-Identifier: Apache-2.0
// Whatever bytes are given to the reader of FHIR, it answers: no crash, no undefined behaviour, no memory
// beyond a bound. What it takes may be kept, can be put into a diary twice as if it were once, and comes back
// the same from the Bundle that is written of it. What it refuses or leaves out, it can name.
#include "core/sharing/fhir.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/text.h"
#include "core/sharing/import_merge.h"
#include "tests/support/counted_memory.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace {

using namespace signpost;

constexpr std::size_t largest_piece = std::size_t{64} * 1024 * 1024;

/// Ends the program, which is what a fuzzer takes for a finding.
void demand(bool holds) {
    if (!holds) std::abort();
}

int one_hour_ahead(std::int64_t) { return 60; }

Result<FhirEntries, ImportProblem> read(std::string_view bytes) {
    return entries_from_fhir(testing::real_catalog(), bytes, one_hour_ahead);
}

Diary diary_of(const std::vector<Entry>& entries) {
    auto diary = testing::empty_diary();
    for (const auto& change : import_plan(diary, {{}, {}, entries}).changes) carry_out(diary, change);
    return diary;
}

/// Our own Bundle is taken as a whole, and once read and written it stays as it is.
void check_bundle(const Diary& diary) {
    const auto again = read(fhir_bundle(testing::real_catalog(), diary)).value();
    demand(again.not_taken.empty());
    demand(again.entries.size() == diary.entries.size());
    const auto kept = diary_of(again.entries);
    demand(read(fhir_bundle(testing::real_catalog(), kept)).value() == again);
}

void check_taken(const FhirEntries& came) {
    for (const auto& entry : came.entries) demand(mistakes_in(entry).empty());
    for (const auto& left : came.not_taken) demand(is_plain_utf8(left.place));
    const auto diary = diary_of(came.entries);
    demand(mistakes_in(diary).empty());
    demand(import_plan(diary, {{}, {}, came.entries}).changes.empty());
    check_bundle(diary);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    testing::refuse_pieces_above(largest_piece);
    const auto came = read({reinterpret_cast<const char*>(data), size});
    if (came) {
        check_taken(came.value());
    } else {
        demand(!id_of(came.error().kind).empty());
        demand(is_plain_utf8(came.error().place) && is_plain_utf8(came.error().found));
    }
    return 0;
}
