// SPDX-License-Identifier: Apache-2.0
// The paper as it will be printed, page by page, or the same as text.
#pragma once

#include <functional>
#include <memory>

#include <wx/button.h>
#include <wx/textctrl.h>

#include "app/gui/card.h"
#include "app/gui/page_panel.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/share_presenter.h"

namespace signpost::gui {

class PaperPreviewCard : public Block {
public:
    PaperPreviewCard(wxWindow* parent, SharePresenter& share, std::function<void()> resized);

    /// True when the block must be laid out again.
    bool show(const ShareState& state);
    int lay_out(int width) override;
    /// The keyboard goes to the paper.
    void focus_paper();
    const std::shared_ptr<const paper::Pages>& pages() const { return pages_; }

private:
    void make_pages(const ShareState& state);
    void turn_to(std::size_t page);
    bool show_page();

    SharePresenter& share_;
    std::function<void()> resized_;
    WrappedText* hint_;
    WrappedText* missing_;
    WrappedText* page_words_;
    wxButton* previous_;
    wxButton* next_;
    wxButton* as_text_;
    PagePanel* picture_;
    wxTextCtrl* text_;
    std::shared_ptr<const paper::Pages> pages_;
    std::size_t page_ = 0;
    std::size_t version_ = 0;
    std::size_t text_version_ = 0;
    paper::PageSize size_ = paper::PageSize::a4;
    std::string paper_name_;
};

}  // namespace signpost::gui
