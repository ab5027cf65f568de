// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages_printout.h"

#include <algorithm>
#include <utility>

#include <wx/dc.h>
#include <wx/log.h>
#include <wx/printdlg.h>

#include "app/gui/text.h"

namespace signpost::gui {
namespace {

wxPaperSize paper_size(paper::PageSize size) {
    return size == paper::PageSize::letter ? wxPAPER_LETTER : wxPAPER_A4;
}

}  // namespace

PagesPrintout::PagesPrintout(std::shared_ptr<const paper::Pages> pages, const std::string& title)
    : wxPrintout(from_utf8(title)), pages_(std::move(pages)) {}

bool PagesPrintout::HasPage(int page) {
    return page >= 1 && static_cast<std::size_t>(page) <= pages_->count();
}

void PagesPrintout::GetPageInfo(int* first, int* last, int* from, int* to) {
    *first = *from = 1;
    *last = *to = static_cast<int>(pages_->count());
}

bool PagesPrintout::OnPrintPage(int page) {
    auto* dc = GetDC();
    auto* cr = dc != nullptr ? static_cast<cairo_t*>(dc->GetImpl()->GetCairoContext()) : nullptr;
    if (cr == nullptr || !HasPage(page)) return false;
    // The context's unit is a dot of the printer. A sheet of another size than asked for holds the page
    // smaller.
    int width = 0;
    int height = 0;
    GetPageSizePixels(&width, &height);
    const auto points = pages_->size_points();
    const double scale = std::min(width / points.width, height / points.height);
    if (scale <= 0) return false;
    cairo_save(cr);
    cairo_scale(cr, scale, scale);
    pages_->paint(cr, static_cast<std::size_t>(page) - 1);
    cairo_restore(cr);
    return cairo_status(cr) == CAIRO_STATUS_SUCCESS;
}

Printed print_pages(wxWindow& parent, std::shared_ptr<const paper::Pages> pages, paper::PageSize size,
                    const std::string& title) {
    const wxLogNull quiet;  // what went wrong is told in the window, not by a dialog
    wxPrintDialogData data;
    data.GetPrintData().SetPaperId(paper_size(size));
    data.GetPrintData().SetOrientation(wxPORTRAIT);
    wxPrinter printer(&data);
    PagesPrintout printout(std::move(pages), title);
    if (printer.Print(&parent, &printout, true)) return Printed::done;
    return wxPrinter::GetLastError() == wxPRINTER_CANCELLED ? Printed::cancelled : Printed::failed;
}

Printed print_document(wxWindow& parent, const Document& document, paper::PageSize size) {
    return print_pages(parent, std::make_shared<const paper::Pages>(document, size), size, document.title);
}

}  // namespace signpost::gui
