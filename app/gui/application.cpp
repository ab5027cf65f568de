// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <wx/app.h>
#include <wx/init.h>
#include <wx/uilocale.h>
#include <wx/utils.h>

#include "app/gui/app_model.h"
#include "app/gui/main_frame.h"
#include "app/gui/native.h"
#include "app/gui/next_paint.h"
#include "app/gui/palette.h"
#include "app/gui/session_bus.h"
#include "app/gui/text.h"
#include "app/gui/tick_times.h"
#include "app/gui/window_icon.h"

namespace signpost::gui {
namespace {

/// What the environment wishes, the most telling first.
std::vector<std::string> wished_languages() {
    std::vector<std::string> out;
    for (const auto* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
        if (wxString value; wxGetEnv(wxString::FromAscii(name), &value) && !value.empty())
            out.push_back(to_utf8(value));
    return out;
}

class Application : public wxApp, public WithWords, public WithLook {
public:
    Application(Content content, const StartOptions& options, bool has_session_bus)
        : content_(std::move(content)), options_(options), has_session_bus_(has_session_bus) {}

    bool OnInit() override {
        SetAppName(wxS("signpost"));
        SetAppDisplayName(wxS("Signpost"));
        wxUILocale::UseDefault();
        native::begin_fonts();
        model_ = std::make_unique<AppModel>(std::move(content_), best_language(wished_languages()),
                                            SettingsStore::in_home());
        native::keep_no_recent_files();
        native::stop_motion();
        native::set_theme(find_look(look()));
        native::set_text_percent(model_->preferences.text_percent());
        native::apply_style(current_palette());
        show_frame(new_frame(options_.diary.empty() ? ScreenNumber::check : ScreenNumber::diary));
        return true;
    }

    int OnExit() override {
        native::forget_recent_files();
        return wxApp::OnExit();
    }

    const Words& words() const override { return model_->words; }

    std::string look() const override { return model_ ? model_->preferences.look() : std::string(); }

    /// Of every window that is made from now on.
    wxLayoutDirection GetLayoutDirection() const override {
        return model_ && words().language().is_right_to_left ? wxLayout_RightToLeft : wxLayout_LeftToRight;
    }

    /// A broken promise inside is written down for developers; a dialog about it would only stand before the
    /// numbers that a person needs now.
    void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar* condition,
                         const wxChar* message) override {
        std::fprintf(stderr, "signpost: %s:%d: assert %s failed: %s\n", to_utf8(file).c_str(), line,
                     to_utf8(condition).c_str(), message != nullptr ? to_utf8(message).c_str() : "");
    }

private:
    MainFrame* new_frame(ScreenNumber first) {
        native::set_direction(words().language().is_right_to_left);
        auto* frame = new MainFrame(*model_, first, [this](const Settings& wanted) { speak(wanted); });
        if (!has_session_bus_)
            frame->tell(
                model_->translator.text("This desktop does not answer. Programs that read aloud may not read "
                                        "this window. All else works."));
        return frame;
    }

    void show_frame(MainFrame* frame) {
        native::look_up_found_fonts();
        frame->Show();
        native::after_next_paint(*frame, [this, frame, exits = options_.exit_after_first_paint] {
            if (exits) {
                print_time();
                frame->Close(true);
            } else {
                frame->CallAfter([this, frame] {
                    // Measuring ticks what nobody noticed: it must come into no diary.
                    if (options_.measured_ticks == 0 && !std::exchange(has_opened_diary_, true)) open_diary();
                    frame->build_rest();
                    set_icon(*frame);
                    native::give_back_memory();
                    if (!native::has_fonts())
                        std::fputs(
                            "signpost: there are no fonts on this system, so nothing can be read; "
                            "install one. signpost-cli works without.\n",
                            stderr);
                    // A window that takes another's place begins where the keyboard was.
                    if (frame->shown() == ScreenNumber::settings) frame->focus_first();
                    if (options_.measured_ticks > 0)
                        ticks_ = std::make_unique<TickTimes>(*frame, options_.measured_ticks);
                });
            }
        });
        frame_ = frame;
    }

    void open_diary() {
        options_.diary.empty() ? model_->diary.open_remembered() : model_->diary.open_given(options_.diary);
    }

    /// A window says what it was made with. In other words it is another window, in the place of the first.
    void speak(const Settings& wanted) {
        auto* const before = frame_;
        before->leave();
        model_->speak(wanted);
        auto* const after = new_frame(before->shown());
        after->take_place_of(*before);
        show_frame(after);
        SetTopWindow(after);
        before->Destroy();
    }

    Content content_;
    StartOptions options_;
    bool has_session_bus_;
    std::unique_ptr<AppModel> model_;
    MainFrame* frame_ = nullptr;
    std::unique_ptr<TickTimes> ticks_;  ///< only while ticks are measured
    bool has_opened_diary_ = false;
};

/// wxEntry itself would crash where there is no screen.
bool start_toolkit(int& argc, char** argv) {
    const native::StartWithoutGl without_gl;
    return wxEntryStart(argc, argv);
}

}  // namespace

std::optional<int> run_window(Content content, const StartOptions& options, int& argc, char** argv) {
    const bool has_session_bus = native::use_session_bus();
    if (!has_session_bus)
        std::fputs("signpost: the session bus does not answer; screen readers may not read the window.\n",
                   stderr);
    wxApp::SetInstance(
        new Application(std::move(content), options, has_session_bus));  // the toolkit deletes it
    if (!start_toolkit(argc, argv)) return std::nullopt;
    int code = EXIT_FAILURE;
    if (wxTheApp->CallOnInit()) {
        code = wxTheApp->OnRun();
        wxTheApp->OnExit();
    }
    wxEntryCleanup();
    return code;
}

}  // namespace signpost::gui
