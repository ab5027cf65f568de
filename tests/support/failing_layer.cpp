// SPDX-License-Identifier: Apache-2.0
#include "tests/support/failing_layer.h"

#include <ostream>
#include <type_traits>

namespace signpost::testing {

struct FailingLayer::State {
    FileLayer disk = system_file_layer();
    FaultPlan plan;
    std::vector<std::string> names;

    /// True when the call that is made now is one that fails.
    bool is_hit() const {
        const auto call = names.size() - 1;
        const bool lasts = plan.fault == Fault::power_goes || plan.fault == Fault::power_goes_in_write;
        return plan.fault != Fault::none && (lasts ? call >= plan.call : call == plan.call);
    }
};

namespace {

/// What a call that fails answers.
template <class Answer>
Answer failure(int error) {
    if constexpr (std::is_same_v<Answer, int>) {
        return error;
    } else {
        return SystemError{error};
    }
}

std::string_view half(std::string_view bytes) { return bytes.substr(0, bytes.size() / 2); }

}  // namespace

FailingLayer::FailingLayer() : state_(std::make_shared<State>()) {}

void FailingLayer::begin(const FaultPlan& plan) const {
    state_->plan = plan;
    state_->names.clear();
}

std::size_t FailingLayer::calls() const { return state_->names.size(); }

const std::vector<std::string>& FailingLayer::names() const { return state_->names; }

FileLayer FailingLayer::layer() const {
    const auto watched = [state = state_](std::string name, auto call) {
        return [state, name, call](auto&&... arguments) {
            state->names.push_back(name);
            using Answer = decltype(call(state->disk, arguments...));
            if (!state->is_hit() || state->plan.fault == Fault::half_a_write)
                return call(state->disk, arguments...);
            if (state->plan.fault == Fault::done_but_told_as_failed) call(state->disk, arguments...);
            return failure<Answer>(state->plan.error);
        };
    };
    FileLayer out;
    out.read = watched("read", [](const FileLayer& disk, const std::string& path, std::size_t most) {
        return disk.read(path, most);
    });
    out.create =
        watched("create", [](const FileLayer& disk, const std::string& path) { return disk.create(path); });
    out.open_to_append = watched("open_to_append", [](const FileLayer& disk, const std::string& path) {
        return disk.open_to_append(path);
    });
    out.write = [state = state_](int file, std::string_view bytes) -> Result<std::size_t, SystemError> {
        state->names.emplace_back("write");
        const auto fault = state->plan.fault;
        const auto call = state->names.size() - 1;
        if (!state->is_hit()) return state->disk.write(file, bytes);
        if (fault == Fault::half_a_write) return state->disk.write(file, half(bytes));
        if (fault == Fault::done_but_told_as_failed) state->disk.write(file, bytes);
        const bool stores_half = fault == Fault::half_a_write_fails || fault == Fault::power_goes_in_write;
        if (stores_half && call == state->plan.call) state->disk.write(file, half(bytes));
        return SystemError{state->plan.error};
    };
    out.sync = watched("sync", [](const FileLayer& disk, int file) { return disk.sync(file); });
    out.truncate = watched("truncate", [](const FileLayer& disk, int file, std::uint64_t bytes) {
        return disk.truncate(file, bytes);
    });
    out.close = state_->disk.close;
    out.rename = watched("rename", [](const FileLayer& disk, const std::string& from, const std::string& to) {
        return disk.rename(from, to);
    });
    out.link = watched("link", [](const FileLayer& disk, const std::string& from, const std::string& to) {
        return disk.link(from, to);
    });
    out.remove =
        watched("remove", [](const FileLayer& disk, const std::string& path) { return disk.remove(path); });
    out.sync_folder_of = watched("sync_folder_of", [](const FileLayer& disk, const std::string& path) {
        return disk.sync_folder_of(path);
    });
    return out;
}

std::ostream& operator<<(std::ostream& out, const FaultPlan& plan) {
    return out << "fault " << static_cast<int>(plan.fault) << " at call " << plan.call << ", error "
               << plan.error;
}

}  // namespace signpost::testing
