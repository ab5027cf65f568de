// SPDX-License-Identifier: Apache-2.0
// A page of a paper as it will be printed, as wide as there is room for it.
#pragma once

#include <memory>
#include <string>

#include <wx/panel.h>

#include "core/paper/pages.h"

namespace signpost::gui {

class PagePanel : public wxPanel {
public:
    explicit PagePanel(wxWindow* parent);

    /// Page 0 is the first. `name` and `description` are for those who do not see it.
    void show(std::shared_ptr<const paper::Pages> pages, std::size_t page, const std::string& name,
              const std::string& description);
    /// At that width.
    int wanted_height(int width) const;

private:
    void paint();

    std::shared_ptr<const paper::Pages> pages_;
    std::size_t page_ = 0;
    std::string name_;
};

}  // namespace signpost::gui
