// SPDX-License-Identifier: Apache-2.0
#include "core/base/direction.h"
#include "core/base/text.h"
#include "core/sharing/document_text.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

/// The palette of the screens in light and dark, and black on white for printing. Blocks stay whole on a page
/// where they can.
constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ground: #F6F7F9; --card: #FFFFFF; --text: #1B2733; --soft: #425161;
  --line: #D5DCE3; --accent: #084F6A; --accent-ground: #E3F0F5; --urgent: #98131A; --urgent-ground: #FDECEC; }
@media (prefers-color-scheme: dark) { :root { --ground: #12181E; --card: #1B232B; --text: #EEF2F5;
  --soft: #B4C0CB; --line: #34414D; --accent: #7CC7E3; --accent-ground: #1A2E3A; --urgent: #FF9A98;
  --urgent-ground: #3A1B1D; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); line-height: 1.5;
  font-family: system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; font-size: 1.0625rem; }
.page { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.35em; margin: 0 0 .5rem; }
h2 { font-size: 1.15em; margin: 1.5rem 0 .5rem; break-after: avoid; }
p { margin: .5rem 0; }
ul { margin: .5rem 0; padding-inline-start: 1.5rem; }
p, li, dd, td, th, caption { overflow-wrap: anywhere; }
.prompt { font-weight: 600; color: var(--accent); background: var(--accent-ground); padding: .75rem 1rem; }
.emergency { font-weight: 600; color: var(--urgent); background: var(--urgent-ground);
  border-inline-start: .375rem solid var(--urgent); padding: .75rem 1rem; }
.fine { color: var(--soft); font-size: .9em; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 2fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.large { font-size: 1.6em; font-weight: 600; }
.to-write { display: block; min-height: 1.8em; border-bottom: 1px solid var(--soft); }
.boxes { list-style: none; padding-inline-start: 0; }
.boxes li { padding-inline-start: 1.75rem; text-indent: -1.75rem; margin: .25rem 0; break-inside: avoid; }
.boxes .fine { display: block; text-indent: 0; }
.urgent { color: var(--urgent); font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; background: var(--card); }
caption { text-align: start; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .375rem .5rem; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; background: #FFFFFF; }
.code { white-space: pre-line; }
html[dir="rtl"] body, html[dir="rtl"] :is(caption, th, td) { text-align: right; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; }
@media print { :root { color-scheme: light; --ground: #FFFFFF; --card: #FFFFFF; --text: #000000;
  --soft: #333333; --line: #808080; --accent: #000000; --accent-ground: #FFFFFF; --urgent: #000000;
  --urgent-ground: #FFFFFF; } .page { max-width: none; padding: 0; } .wide { overflow: visible; }
  .prompt, .emergency { border: 1px solid #000000; } .new-panel { break-before: page; } }
)css";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\'') {
            out += "&#39;";
        } else {
            out += c;
        }
    }
    return out;
}

/// Words may be of any script and direction. In a document that is read from the right, so is a sentence that
/// begins with a name of other letters.
std::string direction_of(const Document& document, std::string_view text) {
    return document.is_right_to_left && has_letters_from_the_right(text) ? " dir=\"rtl\"" : " dir=\"auto\"";
}

std::string element(const Document& document, std::string_view name, std::string_view kind,
                    std::string_view text) {
    auto out = "<" + std::string(name) + direction_of(document, text);
    if (!kind.empty()) out += " class=\"" + std::string(kind) + "\"";
    return out + ">" + escaped(text) + "</" + std::string(name) + ">\n";
}

std::string_view class_of(LineKind kind) {
    switch (kind) {
        case LineKind::prompt:
            return "prompt";
        case LineKind::emergency:
            return "emergency";
        case LineKind::fine:
        case LineKind::item_fine:
            return "fine";
        default:
            return {};
    }
}

bool is_in_list(LineKind kind) { return kind == LineKind::item || kind == LineKind::item_fine; }

/// From an item to the last line that belongs to its list; `at` stands behind it then.
std::string list_of(const Document& document, const Report& report, std::size_t& at) {
    std::string out = "<ul>\n";
    while (at < report.size() && is_in_list(report[at].kind)) {
        out += "<li" + direction_of(document, report[at].text) + ">" + escaped(report[at].text) + "\n";
        for (++at; at < report.size() && report[at].kind == LineKind::item_fine; ++at)
            out += element(document, "p", "fine", report[at].text);
        out += "</li>\n";
    }
    return out + "</ul>\n";
}

std::string image(const std::string& address, std::string_view words) {
    if (address.empty()) return {};
    return "<img src=\"" + escaped(address) + "\" alt=\"" + escaped(words) + "\">\n";
}

/// A picture with its words below; the words alone without a picture.
std::string figure(const Document& document, const std::string& address, std::string_view words) {
    return "<figure>\n" + image(address, words) + "<figcaption" + direction_of(document, words) + ">" +
           escaped(words) + "</figcaption>\n</figure>\n";
}

/// One part after the other.
struct AsHtml {
    const Document& document;
    const PicturePainters& painters;

    std::string operator()(const Report& report) const {
        std::string out;
        for (std::size_t at = 0; at < report.size();) {
            if (is_in_list(report[at].kind)) {
                out += list_of(document, report, at);
                continue;
            }
            const auto& line = report[at++];
            out += line.kind == LineKind::heading ? element(document, "h2", {}, line.text)
                                                  : element(document, "p", class_of(line.kind), line.text);
        }
        return out;
    }

    std::string operator()(const Facts& facts) const {
        std::string out = "<dl>\n";
        for (const auto& fact : facts.rows) {
            out += element(document, "dt", {}, fact.name);
            out += fact.value.empty() ? "<dd><span class=\"to-write\">&#160;</span></dd>\n"
                                      : element(document, "dd", fact.is_large ? "large" : "", fact.value);
        }
        return out + "</dl>\n";
    }

    std::string operator()(const DataTable& table) const {
        auto out = "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(table.name) +
                   "\">\n<table>\n";
        out += element(document, "caption", {}, table.name) + "<thead>\n<tr>\n";
        for (const auto& heading : table.headings) out += "<th scope=\"col\">" + escaped(heading) + "</th>\n";
        out += "</tr>\n</thead>\n<tbody>\n";
        for (const auto& row : table.rows) out += row_of_table(row);
        return out + "</tbody>\n</table>\n</div>\n";
    }

    std::string operator()(const BlankLines& lines) const {
        auto out = element(document, "h2", {}, lines.name);
        for (int i = 0; i < lines.count; ++i) out += "<p class=\"to-write\">&#160;</p>\n";
        return out;
    }

    std::string operator()(const TickBoxes& boxes) const {
        std::string out = "<ul class=\"boxes\">\n";
        for (const auto& box : boxes.boxes) {
            out += "<li" + direction_of(document, box.text) + ">" + (boxes.has_boxes ? "\u2610 " : "");
            out += box.is_emergency ? "<span class=\"urgent\">\u26A0 " + escaped(box.text) + "</span>"
                                    : escaped(box.text);
            if (!box.fine.empty()) out += " <span class=\"fine\">" + escaped(box.fine) + "</span>";
            out += "</li>\n";
        }
        return out + "</ul>\n";
    }

    std::string operator()(const ChartPart& part) const {
        return figure(document, painters.chart ? painters.chart(part.chart) : std::string(), part.summary);
    }

    std::string operator()(const TimelinePart& part) const {
        return figure(document, painters.timeline ? painters.timeline(part.timeline) : std::string(),
                      part.summary);
    }

    std::string operator()(const QrPart& part) const {
        auto out = figure(document, painters.qr ? painters.qr(part) : std::string(), part.caption);
        if (!says_what_stands_elsewhere(document, part)) out += element(document, "p", "code", part.text);
        return out;
    }

    std::string operator()(const NewPanel&) const { return "<div class=\"new-panel\"></div>\n"; }

private:
    std::string row_of_table(const std::vector<std::string>& row) const {
        std::string out = "<tr>\n";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += i == 0 ? "<th scope=\"row\"" + direction_of(document, row[i]) + ">" + escaped(row[i]) +
                                "</th>\n"
                          : element(document, "td", {}, row[i]);
        return out + "</tr>\n";
    }
};

}  // namespace

std::string html_of(const Document& document, const PicturePainters& painters) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escaped(document.language) + "\" dir=\"" +
                      (document.is_right_to_left ? "rtl" : "ltr") + "\">\n<head>\n";
    out += "<meta charset=\"utf-8\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<title>" + escaped(document.title) + "</title>\n<style>" + std::string(style) +
           "</style>\n</head>\n<body>\n<div class=\"page\">\n";
    out += "<header>\n" + element(document, "h1", {}, document.title) +
           element(document, "p", "prompt", document.head) + "</header>\n<main>\n";
    for (const auto& part : document.parts) out += std::visit(AsHtml{document, painters}, part);
    out += "</main>\n<footer>\n" + element(document, "p", "fine", document.foot) +
           "</footer>\n</div>\n</body>\n</html>\n";
    return out;
}

}  // namespace signpost
