// SPDX-License-Identifier: Apache-2.0
// The sheets that printers hold.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/paper/rect.h"

namespace signpost::paper {

enum class PageSize { a4, letter };

struct PageSizeRow {
    PageSize size;
    std::string_view id;    ///< "a4"
    std::string_view name;  ///< "A4"
    Size points;            ///< of 1/72 inch, upright
};
inline constexpr std::array page_sizes{
    PageSizeRow{PageSize::a4, "a4", "A4", {595.276, 841.89}},
    PageSizeRow{PageSize::letter, "letter", "Letter", {612, 792}},
};

inline const PageSizeRow& row_of(PageSize size) { return page_sizes[static_cast<std::size_t>(size)]; }
inline std::optional<PageSize> find_page_size(std::string_view id) {
    for (const auto& row : page_sizes)
        if (row.id == id) return row.size;
    return std::nullopt;
}

}  // namespace signpost::paper
