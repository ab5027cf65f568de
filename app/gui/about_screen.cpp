// SPDX-License-Identifier: Apache-2.0
#include "app/gui/about_screen.h"

#include "app/gui/result_card_panel.h"
#include "app/presenters/about.h"

namespace signpost::gui {

AboutScreen::AboutScreen(wxWindow* parent, AppModel& model) : Screen(parent), column_(new Column(this)) {
    std::vector<Block*> blocks;
    for (const auto& section :
         about_sections(model.catalog, model.today(), SIGNPOST_VERSION, model.translator)) {
        CardContent content;
        content.before.push_back({section.heading, "card-title", 0});
        for (const auto& paragraph : section.paragraphs) content.before.push_back({paragraph, "body", 8});
        auto* card = new ResultCardPanel(column_->page(), CardLook::plain, [] {});
        card->show(content);
        blocks.push_back(card);
    }
    column_->set_blocks(std::move(blocks));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        column_->SetSize(GetClientSize());
    });
}

}  // namespace signpost::gui
