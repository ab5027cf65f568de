// SPDX-License-Identifier: Apache-2.0
// The disk, failing when it is told to. Calls are counted; one of them, or all from one on, do not do what
// they were asked.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "core/diary/file_layer.h"

namespace signpost::testing {

enum class Fault {
    none,
    one_call_fails,           ///< it does nothing and tells an error; the next ones work
    half_a_write_fails,       ///< the same, but a write stores half of its bytes first
    half_a_write,             ///< a write stores half of its bytes and says so; other calls work
    done_but_told_as_failed,  ///< it does what it was asked and tells an error, as network disks may
    power_goes,               ///< it and all later ones do nothing
    power_goes_in_write,      ///< the same, but a write stores half of its bytes first
};

struct FaultPlan {
    Fault fault = Fault::none;
    std::size_t call = 0;  ///< counted from 0
    int error = 0;         ///< an errno
};

std::ostream& operator<<(std::ostream& out, const FaultPlan& plan);

class FailingLayer {
public:
    FailingLayer();

    /// A layer that stays connected with this object, and may outlive it.
    FileLayer layer() const;
    /// Counts anew from 0 and fails as planned.
    void begin(const FaultPlan& plan) const;
    /// From now on everything works.
    void heal() const { begin({}); }
    /// How many calls since begin(). Closing a file is none: it cannot fail.
    std::size_t calls() const;
    /// Their names: "create", "write", "sync"...
    const std::vector<std::string>& names() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace signpost::testing
