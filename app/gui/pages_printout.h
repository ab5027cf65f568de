// SPDX-License-Identifier: Apache-2.0
// Prints pages on the printer that a person chooses in the system's dialog, which offers a file too.
#pragma once

#include <memory>
#include <string>

#include <wx/print.h>

#include "core/paper/pages.h"

namespace signpost::gui {

class PagesPrintout : public wxPrintout {
public:
    PagesPrintout(std::shared_ptr<const paper::Pages> pages, const std::string& title);

    bool OnPrintPage(int page) override;
    bool HasPage(int page) override;
    void GetPageInfo(int* first, int* last, int* from, int* to) override;

private:
    std::shared_ptr<const paper::Pages> pages_;
};

enum class Printed { done, cancelled, failed };

/// Asks for the printer, and prints.
Printed print_pages(wxWindow& parent, std::shared_ptr<const paper::Pages> pages, paper::PageSize size,
                    const std::string& title);

/// The same for a document that is not laid out yet, with its title.
Printed print_document(wxWindow& parent, const Document& document, paper::PageSize size);

}  // namespace signpost::gui
