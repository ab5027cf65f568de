// SPDX-License-Identifier: Apache-2.0
// A value, or the reason why there is none. For failures that are expected (bad input, a damaged file);
// exceptions are kept for broken promises. GCC 12 has no std::expected.
#pragma once

#include <utility>
#include <variant>

namespace signpost {

template <class Value, class Error>
class Result {
public:
    Result(Value value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value. Throws std::bad_variant_access when there is none.
    const Value& value() const { return std::get<0>(held_); }
    Value& value() { return std::get<0>(held_); }
    /// The reason. Throws std::bad_variant_access when there is a value.
    const Error& error() const { return std::get<1>(held_); }

private:
    std::variant<Value, Error> held_;
};

}  // namespace signpost
