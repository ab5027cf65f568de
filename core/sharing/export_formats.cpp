// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/export_formats.h"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "core/base/text.h"
#include "core/paper/chart_look.h"
#include "core/paper/diary_chart.h"
#include "core/paper/pages.h"
#include "core/paper/picture.h"
#include "core/paper/qr.h"
#include "core/paper/timeline_painting.h"
#include "core/sharing/csv.h"
#include "core/sharing/diary_json.h"
#include "core/sharing/document_text.h"
#include "core/sharing/fhir.h"

namespace signpost {
namespace {

using Tr = Translator;
using Made = Result<Exported, ExportProblem>;

constexpr std::size_t letters_in_a_line = 80;
constexpr double chart_width_px = 1000;
constexpr double qr_px = 400;

Document document_of(const ShareRequest& request) {
    return paper_of(request.paper).make(request.context, request.diary);
}

/// The picture inside the file itself, so that nothing is loaded from anywhere.
std::string data_address(const paper::PictureBytes& png) {
    if (!png) return {};
    const auto& bytes = png.value();
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();  // the zero that ends it
    return "data:image/png;base64," + out;
}

paper::ChartLook chart_look(const Document& document) {
    auto look = paper::light_look();
    look.language = document.language;
    look.is_right_to_left = document.is_right_to_left;
    return look;
}

PicturePainters painters_for(const Document& document) {
    const auto look = chart_look(document);
    return {[look](const paper::Chart& chart) {
                return data_address(
                    paper::chart_png(chart, look, {chart_width_px, paper::wanted_height(chart, look)}));
            },
            [](const QrPart& part) { return data_address(paper::qr_png(part.text, qr_px)); },
            [look](const paper::Timeline& timeline) {
                return data_address(paper::timeline_png(timeline, look, chart_width_px));
            }};
}

Made make_text(const ShareRequest& request) {
    return Exported{plain_text(document_of(request), letters_in_a_line), {}, {}};
}

Made make_html(const ShareRequest& request) {
    const auto document = document_of(request);
    return Exported{html_of(document, painters_for(document)), {}, {}};
}

Made make_pdf(const ShareRequest& request) {
    const auto document = document_of(request);
    auto bytes = paper::pages_pdf(document, request.page, request.context.now.date);
    if (!bytes)
        return bytes.error() == paper::PictureError::memory ? ExportProblem::no_memory
                                                            : ExportProblem::too_large;
    Exported out{std::move(bytes.value()), paper::missing_letters(document), {}};
    if (!out.missing_letters.empty()) out.missing_fonts = paper::fonts_for(out.missing_letters);
    return out;
}

Made make_csv(const ShareRequest& request) {
    return Exported{diary_csv(request.context.catalog, request.diary), {}, {}};
}

Made make_json(const ShareRequest& request) { return Exported{diary_json_text(request.diary), {}, {}}; }

Made make_fhir(const ShareRequest& request) {
    return Exported{fhir_bundle(request.context.catalog, request.diary), {}, {}};
}

Made make_calendar(const ShareRequest& request) {
    auto made = reminder_calendar(request.context, request.diary.details, request.reminders);
    if (made) return Exported{std::move(made.value()), {}, {}};
    return made.error() == ReminderProblem::none_planned ? ExportProblem::no_reminders
                                                         : ExportProblem::bad_reminders;
}

constexpr std::array rows{
    ExportFormat{"text", "txt", FormatHolds::paper, [](const Tr& tr) { return tr.text("Plain text"); },
                 make_text},
    ExportFormat{"html", "html", FormatHolds::paper,
                 [](const Tr& tr) { return tr.text("Web page, to read in a browser"); }, make_html},
    ExportFormat{"pdf", "pdf", FormatHolds::paper,
                 [](const Tr& tr) { return tr.text("PDF, to print or send"); }, make_pdf},
    ExportFormat{"csv", "csv", FormatHolds::entries,
                 [](const Tr& tr) { return tr.text("Table for a spreadsheet (CSV)"); }, make_csv},
    ExportFormat{"json", "json", FormatHolds::entries,
                 [](const Tr& tr) { return tr.text("Whole diary for other programs (JSON)"); }, make_json,
                 true},
    ExportFormat{"fhir", "json", FormatHolds::entries,
                 [](const Tr& tr) { return tr.text("For hospital records (FHIR R4)"); }, make_fhir},
    ExportFormat{"calendar", "ics", FormatHolds::reminders,
                 [](const Tr& tr) { return tr.text("Reminders for a calendar (iCalendar)"); }, make_calendar},
};

/// What the file is, as the front of its name.
std::string file_stem(const ExportFormat& format, const ShareRequest& request) {
    if (format.holds == FormatHolds::reminders) return "reminders";
    if (format.holds == FormatHolds::paper) {
        std::string out(paper_of(request.paper).id);
        std::replace(out.begin(), out.end(), '_', '-');
        return out;
    }
    return format.id == format.extension ? "diary" : "diary-" + std::string(format.id);
}

}  // namespace

std::span<const ExportFormat> export_formats() { return rows; }

const ExportFormat* find_format(std::string_view id) {
    const auto at =
        std::find_if(rows.begin(), rows.end(), [=](const ExportFormat& row) { return row.id == id; });
    return at == rows.end() ? nullptr : &*at;
}

std::string suggested_file_name(const ExportFormat& format, const ShareRequest& request) {
    return file_stem(format, request) + "-" + request.context.now.date.iso() + "." +
           std::string(format.extension);
}

}  // namespace signpost
