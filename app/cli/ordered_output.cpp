// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ordered_output.h"

#include <utility>

namespace signpost::cli {

ByteBuffer OrderedOutput::write(std::uint64_t block, ByteBuffer answer) {
    std::unique_lock lock(mutex_);
    written_more_.wait(lock, [&] { return waiting_.size() < most_waiting_ || block == next_; });
    waiting_.emplace(block, std::move(answer));
    if (!is_writing_) write_what_is_next(lock);
    if (spare_.empty()) return {};
    auto room = std::move(spare_.back());
    spare_.pop_back();
    return room;
}

/// Others may bring more while this thread writes.
void OrderedOutput::write_what_is_next(std::unique_lock<std::mutex>& lock) {
    is_writing_ = true;
    for (auto at = waiting_.find(next_); at != waiting_.end(); at = waiting_.find(next_)) {
        auto answer = std::move(at->second);
        waiting_.erase(at);
        lock.unlock();
        const auto text = answer.text();
        if (out_) out_.write(text.data(), static_cast<std::streamsize>(text.size())).flush();
        const bool failed = !out_;
        lock.lock();
        is_over_ = failed;
        ++next_;
        spare_.push_back(std::move(answer));
        written_more_.notify_all();
    }
    is_writing_ = false;
}

bool OrderedOutput::is_over() {
    const std::lock_guard lock(mutex_);
    return is_over_;
}

}  // namespace signpost::cli
