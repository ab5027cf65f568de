// SPDX-License-Identifier: Apache-2.0
// How long a diary of very many entries takes to open and to save, each beside its floor in the same run. The
// files lie in the folder for temporary files: where that is a disk, a save waits for the disk.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

#include "core/diary/diary_session.h"
#include "tests/bench/diary_floor.h"

namespace signpost::bench {
namespace {

constexpr std::size_t entry_count = 10'000;

std::string folder;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

const Diary& diary() {
    static const auto one = long_diary(entry_count);
    return one;
}

SharedKey key() {
    static const auto one =
        std::make_shared<const SealKey>(SealKey::derive("open sesame", KeySettings::quick()).value());
    return one;
}

void check(bool holds, const char* what) {
    if (!holds) throw std::runtime_error(what);
}

/// A disk that says at once that everything has arrived.
FileLayer without_waiting() {
    auto out = system_file_layer();
    out.sync = [](int) { return 0; };
    out.sync_folder_of = [](const std::string&) { return 0; };
    return out;
}

/// Makes the diary anew and opens it.
DiarySession made(const std::string& path, const SharedKey& with, const FileLayer& layer) {
    for (const auto* ending : {"", ".backup", ".journal"}) std::filesystem::remove(path + ending);
    auto session = DiarySession::create(path, diary(), with, layer);
    check(session.ok(), "cannot create the diary");
    return std::move(session.value());
}

void open_diary(benchmark::State& state, const SharedKey& with) {
    const auto path = folder + "/diary.signpost";
    { made(path, with, without_waiting()); }
    for (auto _ : state) {
        const auto session = DiarySession::open(path, with, OpenFor::writing);
        check(session.ok() && session.value().diary().entries.size() == entry_count, "cannot open the diary");
    }
}

/// One detail changed and saved, over and over.
void save_diary(benchmark::State& state, const SharedKey& with, const FileLayer& layer) {
    auto session = made(folder + "/diary.signpost", with, layer);
    int number = 0;
    for (auto _ : state) {
        check(!session.make(SetDetail{"product", std::to_string(++number)}), "refused");
        check(!session.save(), "cannot save the diary");
    }
}

void open_plain(benchmark::State& state) { open_diary(state, nullptr); }
void open_sealed(benchmark::State& state) { open_diary(state, key()); }
void save_plain(benchmark::State& state) { save_diary(state, nullptr, system_file_layer()); }
void save_sealed(benchmark::State& state) { save_diary(state, key(), system_file_layer()); }
void save_plain_unsynced(benchmark::State& state) { save_diary(state, nullptr, without_waiting()); }
void save_sealed_unsynced(benchmark::State& state) { save_diary(state, key(), without_waiting()); }

void open_from_floor(benchmark::State& state) {
    const auto path = folder + "/floor";
    save_floor(floor_of(diary()), path, false);
    for (auto _ : state) check(open_floor(path).size() == entry_count, "cannot open the floor");
}

void save_floor_of(benchmark::State& state, bool syncs) {
    const auto records = floor_of(diary());
    for (auto _ : state) save_floor(records, folder + "/floor", syncs);
}
void save_floor_synced(benchmark::State& state) { save_floor_of(state, true); }
void save_floor_unsynced(benchmark::State& state) { save_floor_of(state, false); }

BENCHMARK(open_from_floor)->Unit(benchmark::kMillisecond);
BENCHMARK(open_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(open_sealed)->Unit(benchmark::kMillisecond);
BENCHMARK(save_floor_unsynced)->Unit(benchmark::kMillisecond);
BENCHMARK(save_plain_unsynced)->Unit(benchmark::kMillisecond);
BENCHMARK(save_sealed_unsynced)->Unit(benchmark::kMillisecond);
BENCHMARK(save_floor_synced)->Unit(benchmark::kMillisecond);
BENCHMARK(save_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(save_sealed)->Unit(benchmark::kMillisecond);

/// Made for this run, gone afterwards.
class Folder {
public:
    Folder() {
        auto pattern = (std::filesystem::temp_directory_path() / "signpost-bench-XXXXXX").string();
        check(mkdtemp(pattern.data()) != nullptr, "cannot make a folder");
        folder = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
};

}  // namespace
}  // namespace signpost::bench

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return EXIT_FAILURE;
    try {
        const signpost::bench::Folder made;
        benchmark::RunSpecifiedBenchmarks();
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "bench_diary: %s\n", mistake.what());
        return EXIT_FAILURE;
    }
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
