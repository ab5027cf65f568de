// SPDX-License-Identifier: Apache-2.0
// Writes records for the stream, the same in every run.
//   write_records COUNT [ONE_IN]   one in so many is broken, each in another way
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>

#include "rules/embedded_rules.h"
#include "tests/bench/records.h"
#include "tests/bench/stream_records.h"

int main(int count, char** arguments) {
    using namespace signpost;
    constexpr std::size_t different = 100'000;
    constexpr std::array broken{"{\"id\":1,\"signs\":[\"feverr\"]}\n", "hello\n",
                                "{\"signs\":[],\"temperature_c\":99}\n", "{\"id\":\"cut\n", "\n"};
    if (count < 2) return EXIT_FAILURE;
    const auto wanted = std::strtoul(arguments[1], nullptr, 10);
    const auto one_in = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 0;
    const auto catalog = Catalog::load(rules::embedded_rules()).value();
    const auto text =
        bench::as_lines(catalog, bench::random_checklists(catalog, std::min(wanted, different)));
    std::size_t at = 0;
    for (unsigned long i = 0; i < wanted; ++i) {
        const auto end = text.find('\n', at) + 1;
        const bool is_broken = one_in > 0 && i % one_in == one_in - 1;
        std::cout << (is_broken ? std::string_view(broken[i / one_in % broken.size()])
                                : std::string_view(text).substr(at, end - at));
        at = end == text.size() ? 0 : end;
    }
    return std::cout.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
