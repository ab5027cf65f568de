// SPDX-License-Identifier: Apache-2.0
// A document laid out on sheets of paper, painted with Cairo and Pango: the same pages for a PDF, a printer
// and the preview in the window. Promises: nothing of the document is cut, whatever its length, its letters
// or the direction of its script; its foot stands on every page and its head on every further one; equal
// documents give equal pages. Writes no file.
#pragma once

#include <memory>
#include <string>

#include <cairo.h>

#include "core/base/calendar_date.h"
#include "core/paper/page_size.h"
#include "core/paper/picture.h"
#include "core/sharing/document.h"

namespace signpost::paper {

class Pages {
public:
    Pages(const Document& document, PageSize size);
    ~Pages();
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;

    std::size_t count() const;
    Size size_points() const;
    /// Page 0 is the first. The context's unit is one point of 1/72 inch; a page that is not there paints
    /// nothing. The paper itself is not painted: a window lays white below.
    void paint(cairo_t* cr, std::size_t page) const;

private:
    struct Layout;
    std::unique_ptr<const Layout> layout_;
};

PictureBytes pages_pdf(const Document& document, PageSize size, const CalendarDate& created);
/// One page as a picture, at so many dots an inch.
PictureBytes page_png(const Document& document, PageSize size, std::size_t page, double dots_per_inch);

/// The letters of a document that no font of this computer can show, each once; empty when all can be shown.
std::string missing_letters(const Document& document);
/// Which fonts would show them, and the scripts they are for: "Noto Sans CJK (Chinese, Japanese, Korean)".
/// Empty for letters that belong to no script.
std::string fonts_for(std::string_view letters);

}  // namespace signpost::paper
