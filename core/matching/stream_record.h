// SPDX-License-Identifier: Apache-2.0
// One line of a stream of records: a JSON object with the signs and measurements of one moment. Numbers are
// taken digit by digit, so that 38.0 is 38.0. What is not understood is refused and never passed over: a
// misspelled measurement that went unread would hide a call.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matching/checklist.h"
#include "core/matching/reading.h"

namespace signpost {

/// How many bytes behind a line must be readable, whatever they hold.
constexpr std::size_t stream_padding_bytes = 64;

enum class RecordMistakeKind {
    none,
    empty_line,
    no_object,     ///< no JSON, or none that is an object
    unknown_key,   ///< subject: the key
    given_twice,   ///< subject: the key
    wrong_id,      ///< neither a text nor a number
    wrong_signs,   ///< no list of texts
    no_signs,      ///< the list is missing
    unknown_sign,  ///< subject: what was written for it
    not_a_number,  ///< subject: the key; found: what was written
    bad_reading,   ///< as `reading` says, for `measurement`
    not_whole,     ///< subject: the key, of whole numbers from 0 to `highest`; found: what was written
    contradiction  ///< the reading of `measurement` must be lower than that of `other`
};

struct RecordMistake {
    RecordMistakeKind kind = RecordMistakeKind::no_object;
    std::string subject;
    std::string found;
    MeasurementIndex measurement{};
    MeasurementIndex other{};
    ReadingMistake reading;
    int highest = 0;
};

class StreamReader {
public:
    /// Keeps a reference: the catalog must outlive the reader. `longest_line` is in bytes.
    StreamReader(const Catalog& catalog, std::size_t longest_line);
    ~StreamReader();
    StreamReader(const StreamReader&) = delete;
    StreamReader& operator=(const StreamReader&) = delete;

    /// Takes a line, with stream_padding_bytes behind it. Nothing when it was taken, or the first mistake.
    std::optional<RecordMistake> read(std::string_view line);

    /// Of the line that was taken last.
    const Checklist& checklist() const;
    /// As it was written, in JSON; "null" when there was none. Also for a line with a mistake, if it could be
    /// found. Good as long as the line itself.
    std::string_view id() const;

    /// The keys that a line may have, in the order in which they are usual.
    std::vector<std::string> keys() const;

private:
    class Impl;  // so that only one file needs to know the parser
    std::unique_ptr<Impl> impl_;
};

}  // namespace signpost
