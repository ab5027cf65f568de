// SPDX-License-Identifier: Apache-2.0
// Whatever comes in a stream of records, each line gets its answer: no crash, no undefined behaviour, no
// reading beyond a line and its padding. The first byte chooses what is tried with the rest. One line: what
// is taken is JSON for another parser too, and its answer hands the id back. Blocks: cut as plain cutting
// would do it, however the bytes come. Runs: as many answers as lines, the same for any pieces and threads.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/line_blocks.h"
#include "app/cli/record_mistake_text.h"
#include "app/cli/stream_run.h"
#include "core/base/text.h"
#include "core/matching/matcher.h"
#include "core/matching/stream_answer.h"
#include "core/matching/stream_record.h"
#include "tests/app/cli/pieces.h"
#include "tests/support/counted_memory.h"
#include "tests/support/test_catalogs.h"

namespace {

using namespace signpost;
using Json = nlohmann::json;

constexpr std::size_t largest_piece = std::size_t{64} * 1024 * 1024;
constexpr std::size_t longest_line = 64 * 1024;

using cli::Pieces;

/// Ends the program, which is what a fuzzer takes for a finding.
void demand(bool holds) {
    if (!holds) std::abort();
}

/// True also for a number that is JSON but that the other parser cannot hold.
bool is_json(std::string_view text) {
    try {
        return Json::parse(text).is_object();
    } catch (const Json::out_of_range&) {
        return true;
    } catch (const Json::parse_error&) {
        return false;
    }
}

void check_answer(const Checklist& checklist, std::string_view id) {
    static const Matcher matcher(testing::real_catalog());
    static const StreamAnswers answers(testing::real_catalog());
    MatchPlaces places;
    matcher.match(checklist, {}, places);
    ByteBuffer out;
    answers.write(id, places, out);
    const auto text = out.text();
    demand(text.ends_with("}\n") && text.substr(1, 5) == "\"id\":" && text.substr(6).starts_with(id));
    demand(is_json(text));
}

void try_line(std::string_view line) {
    static StreamReader reader(testing::real_catalog(), longest_line);
    // A piece of its own, so that the sanitizer sees a read behind the padding.
    std::vector<char> room(line.size() + stream_padding_bytes, 'x');
    std::copy(line.begin(), line.end(), room.begin());
    const auto mistake = reader.read({room.data(), line.size()});
    if (mistake) {
        const auto told = cli::record_mistake_text(testing::real_catalog(), reader.keys(), *mistake);
        demand(!told.empty() && is_plain_utf8(told));
        demand(Json::accept(reader.id()) || is_json("{\"id\":" + std::string(reader.id()) + "}"));
        return;
    }
    demand(is_json(line));
    check_answer(reader.checklist(), reader.id());
}

// ---- Blocks

/// Each line with its end; "too long" for one that has no room.
std::vector<std::string> plainly_cut(std::string_view text, std::size_t most) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out.emplace_back(end + 1 > most ? "too long" : text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

void add_lines(const cli::LineBlock& block, std::vector<std::string>& out) {
    demand(block.room.size() >= block.size + stream_padding_bytes);
    if (block.is_too_long) out.emplace_back("too long");
    auto text = block.text();
    while (!text.empty()) {
        const auto end = text.find('\n');
        demand(end != std::string_view::npos);
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
}

void try_blocks(std::string_view text, std::size_t most_read, std::size_t most_line) {
    Pieces source(text, most_read);
    cli::LineBlocks blocks(source, most_line, stream_padding_bytes);
    cli::LineBlock block;
    std::vector<std::string> lines;
    while (blocks.next(block)) {
        demand(block.first_line == lines.size() + 1);
        add_lines(block, lines);
    }
    demand(lines == plainly_cut(text, most_line));
    demand(blocks.lines() == lines.size());
}

// ---- Runs

struct Run {
    std::string text;
    std::uint64_t lines = 0;
    std::uint64_t refused = 0;

    bool operator==(const Run&) const = default;
};

Run answered(std::string_view text, std::size_t most_read, unsigned threads) {
    Pieces source(text, most_read);
    std::ostringstream out;
    const auto counts = cli::answer_lines(testing::real_catalog(), source, out, threads);
    return {out.str(), counts.lines, counts.refused};
}

void try_run(std::string_view text, std::size_t most_read, unsigned threads) {
    const auto run = answered(text, most_read, threads);
    demand(run == answered(text, text.size() + 1, 1));
    std::istringstream answers(run.text);
    std::uint64_t count = 0;
    std::uint64_t refused = 0;
    for (std::string line; std::getline(answers, line); ++count) {
        demand(is_json(line));
        if (line.starts_with("{\"line\":" + std::to_string(count + 1) + ",")) ++refused;
    }
    demand(count == run.lines && refused == run.refused);
    demand(count == plainly_cut(text, text.size() + 1).size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    testing::refuse_pieces_above(largest_piece);
    if (size < 2) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
    const std::size_t chosen = data[1];
    switch (data[0] % 4) {
        case 0:
        case 1:
            try_line(text.substr(0, std::min(text.find('\n'), text.size())));
            break;
        case 2:
            try_blocks(text, 1 + chosen % 16, 1 + chosen / 4);
            break;
        default:
            try_run(text, 1 + chosen, 1 + static_cast<unsigned>(chosen % 3));
            break;
    }
    return 0;
}
