// SPDX-License-Identifier: Apache-2.0
#include "core/words/message_file.h"

#include <algorithm>

namespace signpost {
namespace {

constexpr std::uint32_t magic = 0x950412DE;
constexpr std::size_t header_size = 28;
constexpr std::size_t row_size = 8;  // the length of a text, and where it is
constexpr char end_of_context = '\4';

std::string_view up_to(std::string_view text, char end) { return text.substr(0, text.find(end)); }

}  // namespace

std::optional<MessageFile> MessageFile::read(std::string_view bytes) {
    MessageFile file;
    file.bytes_ = bytes;
    if (bytes.size() < header_size || file.number_at(0) != magic) return std::nullopt;
    file.count_ = file.number_at(8);
    file.originals_ = file.number_at(12);
    file.translations_ = file.number_at(16);
    if (!file.is_whole()) return std::nullopt;
    return file;
}

std::uint32_t MessageFile::number_at(std::size_t offset) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes_[offset + i])} << (8 * i);
    return value;
}

std::string_view MessageFile::text_at(std::size_t table, std::size_t place) const {
    const auto row = table + place * row_size;
    return bytes_.substr(number_at(row + 4), number_at(row));
}

/// Both tables and every text lie within the bytes, and the English texts are in order.
bool MessageFile::is_whole() const {
    if (count_ > bytes_.size() / row_size) return false;
    for (const auto table : {originals_, translations_}) {
        if (table > bytes_.size() || bytes_.size() - table < count_ * row_size) return false;
        for (std::size_t i = 0; i < count_; ++i) {
            const std::size_t length = number_at(table + i * row_size);
            const std::size_t start = number_at(table + i * row_size + 4);
            if (start > bytes_.size() || bytes_.size() - start < length) return false;
        }
    }
    for (std::size_t i = 1; i < count_; ++i)
        if (up_to(text_at(originals_, i - 1), '\0') >= up_to(text_at(originals_, i), '\0')) return false;
    return true;
}

std::optional<std::string_view> MessageFile::find(std::string_view context, std::string_view english) const {
    auto key = std::string(context);
    if (!context.empty()) key += end_of_context;
    key += english;
    std::size_t from = 0;
    std::size_t to = count_;
    while (from < to) {
        const auto middle = from + (to - from) / 2;
        const auto order = up_to(text_at(originals_, middle), '\0').compare(key);
        if (order == 0 && !english.empty()) return text_at(translations_, middle);
        (order < 0 ? from : to) = order < 0 ? middle + 1 : middle;
    }
    return std::nullopt;
}

MessageFile::Message MessageFile::at(std::size_t place) const {
    const auto original = text_at(originals_, place + 1);
    const auto singular = up_to(original, '\0');
    Message out;
    out.forms = text_at(translations_, place + 1);
    if (singular.size() < original.size()) out.plural = original.substr(singular.size() + 1);
    const auto mark = singular.find(end_of_context);
    out.english = mark == std::string_view::npos ? singular : singular.substr(mark + 1);
    if (mark != std::string_view::npos) out.context = singular.substr(0, mark);
    return out;
}

std::string_view MessageFile::header(std::string_view name) const {
    if (count_ == 0 || !text_at(originals_, 0).empty()) return {};
    for (auto rest = text_at(translations_, 0); !rest.empty();) {
        const auto line = up_to(rest, '\n');
        if (line.starts_with(name) && line.substr(name.size()).starts_with(": "))
            return line.substr(name.size() + 2);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return {};
}

std::string_view plural_form(std::string_view forms, std::size_t number) {
    for (; number > 0; --number) {
        const auto end = forms.find('\0');
        if (end == std::string_view::npos) break;
        forms.remove_prefix(end + 1);
    }
    return up_to(forms, '\0');
}

}  // namespace signpost
