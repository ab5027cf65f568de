// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include <wx/app.h>
#include <wx/init.h>
#include <wx/uilocale.h>

#include "app/gui/app_model.h"
#include "app/gui/main_frame.h"
#include "app/gui/native.h"
#include "app/gui/palette.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

class Application : public wxApp {
public:
    Application(Content content, const StartOptions& options)
        : content_(std::move(content)), options_(options) {}

    bool OnInit() override {
        SetAppName(wxS("signpost"));
        SetAppDisplayName(wxS("Signpost"));
        wxUILocale::UseDefault();
        native::apply_style(current_palette());
        model_ = std::make_unique<AppModel>(std::move(content_.catalog), std::move(content_.teaching),
                                            window_translator(), SettingsStore::in_home());
        auto* frame = new MainFrame(*model_);
        frame->Show();
        native::after_first_paint(*frame, [frame, exits = options_.exit_after_first_paint] {
            if (exits) {
                frame->Close(true);
            } else {
                frame->CallAfter(&MainFrame::build_rest);
            }
        });
        return true;
    }

    /// A broken promise inside is written down for developers; a dialog about it would only stand before the
    /// numbers that a person needs now.
    void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar* condition,
                         const wxChar* message) override {
        std::fprintf(stderr, "signpost: %s:%d: assert %s failed: %s\n", to_utf8(file).c_str(), line,
                     to_utf8(condition).c_str(), message != nullptr ? to_utf8(message).c_str() : "");
    }

private:
    Content content_;
    StartOptions options_;
    std::unique_ptr<AppModel> model_;
};

}  // namespace

std::optional<int> run_window(Content content, const StartOptions& options, int& argc, char** argv) {
    wxApp::SetInstance(new Application(std::move(content), options));  // the toolkit deletes it
    if (!wxEntryStart(argc, argv)) return std::nullopt;                // wxEntry itself would crash here
    int code = EXIT_FAILURE;
    if (wxTheApp->CallOnInit()) {
        code = wxTheApp->OnRun();
        wxTheApp->OnExit();
    }
    wxEntryCleanup();
    return code;
}

}  // namespace signpost::gui
