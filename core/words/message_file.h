// SPDX-License-Identifier: Apache-2.0
// A compiled gettext catalogue (.mo), looked into where it lies: nothing is copied or indexed, so that a
// language costs nothing at the start. It holds only what its translator confirmed; msgfmt leaves out what is
// missing or out of date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signpost {

class MessageFile {
public:
    /// The bytes must outlive it and every answer. Refuses what is no such file, or is cut or bent.
    static std::optional<MessageFile> read(std::string_view bytes);

    /// The translation of a sentence, the plural forms of which have a zero byte between them; nothing when
    /// there is none. The context is empty for a sentence of the window and the id of the text for one of the
    /// rules.
    std::optional<std::string_view> find(std::string_view context, std::string_view english) const;

    struct Message {
        std::string_view context;
        std::string_view english;
        std::string_view plural;  ///< empty without one
        std::string_view forms;
    };
    /// The header is not among them.
    std::size_t size() const { return count_ == 0 ? 0 : count_ - 1; }
    Message at(std::size_t place) const;
    /// The value of a line of its header: "Plural-Forms", "X-Reviewed-By". Empty when there is none.
    std::string_view header(std::string_view name) const;

private:
    std::uint32_t number_at(std::size_t offset) const;
    std::string_view text_at(std::size_t table, std::size_t place) const;
    bool is_whole() const;

    std::string_view bytes_;
    std::size_t count_ = 0;
    std::size_t originals_ = 0;     ///< where the table of the English texts begins
    std::size_t translations_ = 0;  ///< and that of the translations
};

/// One of the plural forms that find() gives; the last when there are fewer.
std::string_view plural_form(std::string_view forms, std::size_t number);

}  // namespace signpost
