// SPDX-License-Identifier: Apache-2.0
// Benchmarks of the core, each beside its floor in the same run: absolute figures drift from machine to
// machine, the ratio of two figures of one run holds.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <toml++/toml.h>

#include "core/catalog/compiled_catalog.h"
#include "core/matching/matcher.h"
#include "rules/embedded_rules.h"
#include "tests/bench/match_floor.h"
#include "tests/bench/records.h"
#include "tests/support/random_catalogs.h"

namespace signpost::bench {
namespace {

constexpr std::size_t record_count = 10'000;

const Catalog& catalog() {
    static const Catalog one = Catalog::load(rules::embedded_rules()).value();
    return one;
}

const std::vector<Checklist>& records() {
    static const auto all = random_checklists(catalog(), record_count);
    return all;
}

std::vector<PackedChecklist> packed_records(const MatchFloor& floor) {
    std::vector<PackedChecklist> out;
    for (const auto& record : records()) out.push_back(floor.pack(record));
    return out;
}

/// One record a step, over and over; the figure is the time of one match.
template <class Step>
void for_each_record(benchmark::State& state, const Step& step) {
    std::size_t next = 0;
    for (auto _ : state) {
        step(next);
        if (++next == record_count) next = 0;
    }
}

void match_floor(benchmark::State& state) {
    const MatchFloor floor(catalog());
    const auto packed = packed_records(floor);
    PackedAnswer answer;
    for_each_record(state, [&](std::size_t i) {
        floor.match(packed[i], answer);
        benchmark::DoNotOptimize(answer.bytes.data());
        benchmark::ClobberMemory();
    });
}

void match_into_used_result(benchmark::State& state) {
    const Matcher matcher(catalog());
    MatchPlaces places;
    for_each_record(state, [&](std::size_t i) {
        matcher.match(records()[i], {}, places);
        benchmark::DoNotOptimize(places);
        benchmark::ClobberMemory();
    });
}

void match_into_new_result(benchmark::State& state) {
    const Matcher matcher(catalog());
    for_each_record(state, [&](std::size_t i) { benchmark::DoNotOptimize(matcher.match(records()[i])); });
}

/// How the time grows with the number of effects: the work is in what is ticked.
void match_in_catalog_of(benchmark::State& state) {
    const auto large = testing::random_catalog(catalog(), static_cast<std::size_t>(state.range(0)), 20261129);
    const auto checklists = random_checklists(large, record_count);
    const Matcher matcher(large);
    MatchPlaces places;
    for_each_record(state, [&](std::size_t i) {
        matcher.match(checklists[i], {}, places);
        benchmark::DoNotOptimize(places);
        benchmark::ClobberMemory();
    });
}

/// What the programs do at start.
void load_rules(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(read_compiled(rules::compiled_catalog()));
}

/// The least that it could do: a copy of a catalog that is there already.
void load_floor(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Catalog(catalog()));
}

/// The catalog is made of the files that lie in none of the folders for teaching.
bool is_of_catalog(std::string_view name) {
    return name.find('/') == std::string_view::npos || name.starts_with("effects/");
}

/// The least that reading the files could do: parsing the same ones.
void parse_floor(benchmark::State& state) {
    for (auto _ : state)
        for (const auto& [name, text] : rules::embedded_rules())
            if (is_of_catalog(name)) benchmark::DoNotOptimize(toml::parse(text, name));
}

/// What the build and `rules check` do.
void parse_rules(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Catalog::load(rules::embedded_rules()));
}

BENCHMARK(match_floor);
BENCHMARK(match_into_used_result);
BENCHMARK(match_into_new_result);
BENCHMARK(match_in_catalog_of)->Arg(5)->Arg(50)->Arg(500)->Arg(5000);
BENCHMARK(load_floor)->Unit(benchmark::kMicrosecond);
BENCHMARK(load_rules)->Unit(benchmark::kMicrosecond);
BENCHMARK(parse_floor)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_rules)->Unit(benchmark::kMillisecond);

/// A floor that answers something else is no floor.
bool floor_answers_alike() {
    const MatchFloor floor(catalog());
    const Matcher matcher(catalog());
    PackedAnswer answer;
    for (const auto& record : records()) {
        const auto result = matcher.match(record);
        std::size_t linked = 0;
        for (const auto& listed : result.effects) linked += listed.signs.size();
        floor.match(floor.pack(record), answer);
        if (answer.signs != result.signs.size() || answer.effects != result.effects.size() ||
            answer.reasons != result.emergency.size() || answer.linked_signs != linked)
            return false;
    }
    return true;
}

}  // namespace
}  // namespace signpost::bench

int main(int argc, char** argv) {
    if (!signpost::bench::floor_answers_alike()) {
        std::fputs("core_bench: the floor and the matcher answer differently\n", stderr);
        return EXIT_FAILURE;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return EXIT_FAILURE;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
