// SPDX-License-Identifier: Apache-2.0
// Boost's text archive for input that nobody vouches for. Boost believes any length it reads; this one takes
// none that is longer than what is left to read, so that a small file can never ask for much memory. Lists
// are read one by one and end at a bound. Only whole numbers, texts and lists of plain records go through it:
// no pointers, no classes that Boost would have to know by name, no floating point.
#pragma once

#include <algorithm>
#include <cstddef>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include <boost/archive/archive_exception.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/serialization/string.hpp>

namespace signpost {

/// Reads bytes that stay where they are.
class BytesInPlace : public std::streambuf {
public:
    explicit BytesInPlace(std::string_view bytes) {
        auto* start =
            const_cast<char*>(bytes.data());  // NOLINT: a streambuf takes no const; nothing writes to it
        setg(start, start, start + bytes.size());
    }
};

class BoundedTextInput : public boost::archive::text_iarchive_impl<BoundedTextInput> {
public:
    explicit BoundedTextInput(std::istream& stream)
        : boost::archive::text_iarchive_impl<BoundedTextInput>(stream, 0) {
        init();
    }

    template <class Value>
    void load(Value& value) {
        boost::archive::text_iarchive_impl<BoundedTextInput>::load(value);
    }
    void load(std::string& text) {
        std::size_t length = 0;
        load(length);
        if (length > longest_text() || length > left()) refuse();
        is.get();  // the blank between length and text
        text.resize(length);
        is.read(text.data(), static_cast<std::streamsize>(length));
        if (is.gcount() != static_cast<std::streamsize>(length)) refuse();
    }

    /// Reads a list item by item; more than `most`, or one that does not fit, are refused before the next is
    /// made.
    template <class Item, class Fits>
    void load_list(std::vector<Item>& items, std::size_t most, const Fits& fits) {
        std::size_t count = 0;
        *this >> count;
        if (count > most || count > left()) refuse();
        items.clear();
        for (std::size_t i = 0; i < count; ++i) {
            items.emplace_back();
            *this >> items.back();
            if (!fits(items.back())) refuse();
        }
    }

    /// True when nothing but white space is left.
    bool is_at_end() { return (is >> std::ws).eof(); }

private:
    static constexpr std::size_t longest_text() { return std::size_t{64} * 1024; }
    std::size_t left() const {
        return static_cast<std::size_t>(std::max<std::streamsize>(is.rdbuf()->in_avail(), 0));
    }
    [[noreturn]] static void refuse() {
        throw boost::archive::archive_exception(boost::archive::archive_exception::input_stream_error);
    }
};

}  // namespace signpost
