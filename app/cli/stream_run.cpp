// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stream_run.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/line_blocks.h"
#include "app/cli/record_mistake_text.h"
#include "core/base/byte_buffer.h"
#include "core/matching/matcher.h"
#include "core/matching/stream_answer.h"
#include "core/matching/stream_record.h"

namespace signpost::cli {
namespace {

constexpr std::size_t most_line_bytes = std::size_t{256} * 1024;
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
        out_.clear();
        refused_ = 0;
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

    std::string_view text() const { return out_.text(); }
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

/// Hands out blocks one after the other, and lets each be written when those before it are.
class InOrder {
public:
    InOrder(LineBlocks& blocks, std::ostream& out) : blocks_(blocks), out_(out) {}

    bool next(LineBlock& block) {
        const std::lock_guard lock(reading_);
        return !is_over() && blocks_.next(block);
    }

    void write(const LineBlock& block, const Answerer& answerer) {
        std::unique_lock lock(writing_);
        turn_.wait(lock, [&] { return written_ == block.number; });
        const auto text = answerer.text();
        if (out_) out_.write(text.data(), static_cast<std::streamsize>(text.size())).flush();
        refused_ += answerer.refused();
        ++written_;
        turn_.notify_all();
    }

    std::uint64_t refused() const { return refused_; }

private:
    /// Nobody reads any more, or the disk is full.
    bool is_over() {
        const std::lock_guard lock(writing_);
        return !out_;
    }

    LineBlocks& blocks_;
    std::ostream& out_;
    std::mutex reading_;
    std::mutex writing_;
    std::condition_variable turn_;
    std::uint64_t written_ = 0;
    std::uint64_t refused_ = 0;
};

void work(const Rules& rules, InOrder& order) {
    Answerer answerer(rules);
    LineBlock block;
    while (order.next(block)) {
        answerer.answer(block);
        order.write(block, answerer);
    }
}

}  // namespace

StreamCounts answer_lines(const Catalog& catalog, ByteSource& source, std::ostream& out, unsigned threads) {
    const Rules rules(catalog);
    LineBlocks blocks(source, most_line_bytes, stream_padding_bytes);
    InOrder order(blocks, out);
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back([&] { work(rules, order); });
        work(rules, order);
    }
    return {blocks.lines(), order.refused()};
}

}  // namespace signpost::cli
