// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stream_run.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/line_blocks.h"
#include "app/cli/ordered_output.h"
#include "app/cli/record_mistake_text.h"
#include "core/base/byte_buffer.h"
#include "core/matching/matcher.h"
#include "core/matching/stream_answer.h"
#include "core/matching/stream_record.h"

namespace signpost::cli {
namespace {

constexpr std::size_t most_line_bytes = std::size_t{256} * 1024;
constexpr unsigned most_waiting_blocks = 8;  ///< each takes about 1 MiB
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What all threads look at and none changes.
struct Rules {
    explicit Rules(const Catalog& from) : catalog(from), matcher(from), answers(from) {}

    const Catalog& catalog;
    Matcher matcher;
    StreamAnswers answers;
};

/// Answers blocks, with everything that is used again for each.
class Answerer {
public:
    explicit Answerer(const Rules& rules) : rules_(rules), reader_(rules.catalog, most_line_bytes) {}

    void answer(const LineBlock& block) {
        auto number = block.first_line;
        if (block.is_too_long)
            refuse(number, "null", "longer than " + std::to_string(most_line_bytes) + " bytes");
        auto text = block.text();
        if (number == 1 && text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
        for (; !text.empty(); ++number) {
            const auto end = text.find('\n');
            answer_line(text.substr(0, end), number);
            text.remove_prefix(end + 1);
        }
    }

    /// What was answered; the next answers go into the room that is given back.
    ByteBuffer take_answers() { return std::move(out_); }
    void give_room(ByteBuffer room) {
        out_ = std::move(room);
        out_.clear();
    }

    std::uint64_t refused() const { return refused_; }

private:
    void answer_line(std::string_view line, std::uint64_t number) {
        if (const auto mistake = reader_.read(line))
            return refuse(number, reader_.id(),
                          record_mistake_text(rules_.catalog, reader_.keys(), *mistake));
        rules_.matcher.match(reader_.checklist(), {}, places_);
        rules_.answers.write(reader_.id(), places_, out_);
    }

    void refuse(std::uint64_t number, std::string_view id, const std::string& why) {
        using Json = nlohmann::ordered_json;
        ++refused_;
        const auto quoted = Json(why).dump(-1, ' ', false, Json::error_handler_t::replace);
        const auto begin = "{\"line\":" + std::to_string(number) + ",\"id\":";
        out_.make_room(begin.size() + id.size() + quoted.size() + 16);
        out_.put(begin);
        out_.put(id);
        out_.put(",\"error\":");
        out_.put(quoted);
        out_.put("}\n");
    }

    const Rules& rules_;
    StreamReader reader_;
    MatchPlaces places_;
    ByteBuffer out_;
    std::uint64_t refused_ = 0;
};

/// What all threads share.
class Work {
public:
    Work(const Catalog& catalog, ByteSource& source, std::ostream& out, unsigned threads)
        : rules_(catalog),
          blocks_(source, most_line_bytes, stream_padding_bytes),
          out_(out, std::min(threads, most_waiting_blocks)) {}

    /// Block after block, until there is none, or nobody to read the answers.
    void run() {
        Answerer answerer(rules_);
        for (LineBlock block; next(block);) {
            answerer.answer(block);
            answerer.give_room(out_.write(block.number, answerer.take_answers()));
        }
        refused_ += answerer.refused();
    }

    StreamCounts counts() const { return {blocks_.lines(), refused_}; }

private:
    bool next(LineBlock& block) {
        const std::lock_guard lock(reading_);
        return !out_.is_over() && blocks_.next(block);
    }

    Rules rules_;
    LineBlocks blocks_;
    OrderedOutput out_;
    std::mutex reading_;
    std::atomic<std::uint64_t> refused_ = 0;
};

}  // namespace

StreamCounts answer_lines(const Catalog& catalog, ByteSource& source, std::ostream& out, unsigned threads) {
    Work work(catalog, source, out, threads);
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back([&] { work.run(); });
        work.run();
    }
    return work.counts();
}

}  // namespace signpost::cli
