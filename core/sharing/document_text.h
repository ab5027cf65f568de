// SPDX-License-Identifier: Apache-2.0
// A document as plain text, and as one HTML file that needs nothing beside it and that a screen reader reads
// in order. Texts of a person are escaped, never taken as markup.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "core/sharing/document.h"

namespace signpost {

/// Draws a picture for the file, as the address of an image: "data:image/png;base64,..." Empty for none.
struct PicturePainters {
    std::function<std::string(const paper::Chart&)> chart;
    std::function<std::string(const QrPart&)> qr;
    std::function<std::string(const paper::Timeline&)> timeline;
};

std::string html_of(const Document& document, const PicturePainters& painters = {});

/// With `width` above 0 broken as plain_text(Report) breaks.
/// A code stands in it as its caption; its text only where a line of it stands nowhere else.
std::string plain_text(const Document& document, std::size_t width = 0);

/// The parts alone, without title, head and foot; of codes the caption.
std::string plain_parts(const Document& document, std::size_t width = 0);

/// True when each line of the code's text stands as a line of the other parts in plain_parts.
bool says_what_stands_elsewhere(const Document& document, const QrPart& code);

}  // namespace signpost
