// SPDX-License-Identifier: Apache-2.0
// A diary of 1,000 entries in the formats for a clinic, beside the plainest of them: CSV is little more than
// the copying of its texts.
#include <benchmark/benchmark.h>

#include "core/matching/matcher.h"
#include "core/paper/pages.h"
#include "core/sharing/csv.h"
#include "core/sharing/diary_json.h"
#include "core/sharing/fhir.h"
#include "core/sharing/papers.h"
#include "rules/embedded_rules.h"
#include "tests/bench/diary_floor.h"

namespace signpost::bench {
namespace {

constexpr std::size_t entry_count = 1'000;

struct Desk {
    Catalog catalog = Catalog::load(rules::embedded_rules()).value();
    Matcher matcher{catalog};
    Translator words;
    Diary diary = long_diary(entry_count);

    Document paper(PaperKind kind) const {
        return paper_of(kind).make({catalog, matcher, words, diary.entries.back().time}, diary);
    }
};

void export_csv(benchmark::State& state) {
    const Desk desk;
    for (auto _ : state) benchmark::DoNotOptimize(diary_csv(desk.catalog, desk.diary));
}
void export_json(benchmark::State& state) {
    const Desk desk;
    for (auto _ : state) benchmark::DoNotOptimize(diary_json_text(desk.diary));
}
void export_fhir(benchmark::State& state) {
    const Desk desk;
    for (auto _ : state) benchmark::DoNotOptimize(fhir_bundle(desk.catalog, desk.diary));
}
void call_sheet_on_pages(benchmark::State& state) {
    const Desk desk;
    for (auto _ : state) {
        const paper::Pages pages(desk.paper(PaperKind::call_sheet), paper::PageSize::a4);
        benchmark::DoNotOptimize(pages.count());
    }
}

BENCHMARK(export_csv)->Unit(benchmark::kMillisecond);
BENCHMARK(export_json)->Unit(benchmark::kMillisecond);
BENCHMARK(export_fhir)->Unit(benchmark::kMillisecond);
BENCHMARK(call_sheet_on_pages)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace signpost::bench
