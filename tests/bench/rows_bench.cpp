// SPDX-License-Identifier: Apache-2.0
// What scrolling the list of entries asks for: one page of rows, anywhere in a very long diary, beside the
// same page of a diary that has no more than that.
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

#include "app/presenters/diary_presenter.h"
#include "rules/embedded_rules.h"
#include "tests/bench/diary_floor.h"

namespace signpost::bench {
namespace {

constexpr std::size_t rows_of_a_page = 12;
constexpr std::size_t entry_count = 10'000;
constexpr std::size_t step = 997;  // so that each page is another part of the diary

/// A diary of that many entries, open in a presenter whose list is shown.
class Desk {
public:
    explicit Desk(std::size_t entries) {
        auto pattern = (std::filesystem::temp_directory_path() / "signpost-rows-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder");
        folder_ = pattern;
        const auto path = folder_ + "/diary.signpost";
        if (!DiarySession::create(path, long_diary(entries), nullptr))
            throw std::runtime_error("cannot create");
        diary.open(path);
        diary.show_list(true);
        if (diary.state().entry_count != entries)
            throw std::runtime_error("the list does not hold the diary");
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk() {
        diary.close();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

private:
    std::string folder_;
    Catalog catalog_ = Catalog::load(rules::embedded_rules()).value();
    Translator words_;
    CheckPresenter check_{catalog_, words_, &CalendarDate::today, {}};
    CareTeamPresenter team_{catalog_, words_, {}};

public:
    DiaryPresenter diary{catalog_, words_, check_, team_, {}};
};

void page_of_rows(benchmark::State& state, std::size_t entries) {
    const Desk desk(entries);
    std::size_t first = 0;
    for (auto _ : state) {
        for (std::size_t i = 0; i < rows_of_a_page; ++i)
            benchmark::DoNotOptimize(desk.diary.row((first + i) % entries));
        first += step;
    }
}

void rows_of_long_diary(benchmark::State& state) { page_of_rows(state, entry_count); }
void rows_of_short_diary(benchmark::State& state) { page_of_rows(state, rows_of_a_page); }

BENCHMARK(rows_of_short_diary)->Unit(benchmark::kMicrosecond);
BENCHMARK(rows_of_long_diary)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace signpost::bench
