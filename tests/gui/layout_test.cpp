// SPDX-License-Identifier: Apache-2.0
// Every screen in every language, in a pseudo-language whose texts are 40 % longer, in both directions, in a
// small and a large window: nothing is cut, nothing lies on anything, no letter leads to two controls, and
// the toolkit does not complain.
//   layout_test PERCENT [PICTURES]   at this size of text; writes a picture of each screen into that folder
#include <cstdlib>
#include <iostream>
#include <set>

#include <fmt/format.h>
#include <glib.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>

#include "app/gui/app_model.h"
#include "app/gui/main_frame.h"
#include "app/gui/native.h"
#include "app/gui/palette.h"
#include "app/gui/text.h"
#include "core/base/text.h"
#include "languages/embedded_languages.h"
#include "tests/gui/layout_audit.h"
#include "tests/support/message_bytes.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_catalogs.h"

namespace signpost::gui {
namespace {

using signpost::testing::MadeMessage;
using signpost::testing::TempFolder;

constexpr int words_longer_percent = 40;
constexpr auto pseudo = "de";  // stands in the place of this language
const wxSize small_window(800, 600);
const wxSize large_window(1920, 1080);

struct Counted {
    int complaints = 0;
    int looked_at = 0;
    std::set<std::string> faults;
};

/// 40 % longer, in short words that may break, with letters that stand high and low.
std::string lengthened(std::string_view english) {
    std::string out(english);
    for (std::size_t added = 0; added * 100 < english.size() * words_longer_percent; added += 6)
        out += added == 0 ? " \u00c5" : "\u011dp\u00e5r \u00dd";
    return out;
}

std::string pseudo_catalogue() {
    std::vector<MadeMessage> messages;
    for (const auto& [name, bytes] : messages::embedded_languages()) {
        const auto file = MessageFile::read(bytes);
        for (std::size_t i = 0; name == "es" && i < file->size(); ++i) {
            const auto one = file->at(i);
            MadeMessage made{std::string(one.context), std::string(one.english), std::string(one.plural), {}};
            made.forms = {lengthened(one.english), lengthened(one.plural.empty() ? one.english : one.plural)};
            if (one.plural.empty()) made.forms.resize(1);
            messages.push_back(std::move(made));
        }
    }
    return signpost::testing::message_bytes(messages);
}

GLogWriterOutput on_message(GLogLevelFlags level, const GLogField* fields, gsize count, gpointer data) {
    if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0) {
        ++static_cast<Counted*>(data)->complaints;
        g_log_writer_standard_streams(level, fields, count, nullptr);
    }
    return G_LOG_WRITER_HANDLED;
}

class LayoutApp : public wxApp, public WithWords {
public:
    bool OnInit() override { return true; }
    const Words& words() const override { return model->words; }
    wxLayoutDirection GetLayoutDirection() const override {
        return model && words().language().is_right_to_left ? wxLayout_RightToLeft : wxLayout_LeftToRight;
    }
    AppModel* model = nullptr;
};

void settle() {
    for (int i = 0; i < 12; ++i) {
        wxTheApp->ProcessPendingEvents();
        wxYield();
        wxMilliSleep(2);
    }
}

/// What a screen can look like, and how it comes to that.
struct State {
    std::string name;
    ScreenNumber screen;
    std::function<void(AppModel&)> prepare;
};

void tick_all(AppModel& model) {
    for (std::size_t i = 0; i < model.catalog.signs.size(); i += 3)
        model.check.tick(at_place<SignIndex>(i), true);
    model.check.type_reading(MeasurementIndex{}, "55");
}

std::vector<State> states() {
    return {
        {"check", ScreenNumber::check, [](AppModel&) {}},
        {"check with signs", ScreenNumber::check, tick_all},
        {"diary without one", ScreenNumber::diary, [](AppModel&) {}},
        {"care team", ScreenNumber::care_team, [](AppModel&) {}},
        {"share", ScreenNumber::share, [](AppModel& model) { model.share.what_do_i_say(); }},
        {"learn", ScreenNumber::learn, [](AppModel& model) { model.learn().back(); }},
        {"teach", ScreenNumber::teach, [](AppModel&) {}},
        {"about", ScreenNumber::about, [](AppModel&) {}},
        {"settings", ScreenNumber::settings, [](AppModel&) {}},
        {"night with signs", ScreenNumber::night, [](AppModel&) {}},
    };
}

class LayoutTest {
public:
    LayoutTest(LayoutApp& app, Counted& counted, std::string percent, std::string pictures)
        : app_(&app), counted_(&counted), percent_(std::move(percent)), pictures_(std::move(pictures)) {
        catalogues_.assign(messages::embedded_languages().begin(), messages::embedded_languages().end());
        for (auto& [name, bytes] : catalogues_)
            if (name == pseudo) bytes = pseudo_;
    }

    void look_at(const Language& language, Voice voice) {
        const TempFolder home;
        const SettingsStore store(home.path() + "/settings.ini");
        Settings settings;
        settings.language = language.id;
        settings.voice = id_of(voice);
        settings.text_size = percent_;
        settings.team_name = "Ward 7";
        settings.team_phone = "+49 170 1234567";
        store.save(settings);
        AppModel model({signpost::testing::real_catalog(),
                        [](const Catalog&) { return signpost::testing::real_teaching(); }, catalogues_},
                       language, store);
        app_->model = &model;
        native::set_direction(language.is_right_to_left);
        auto* frame = new MainFrame(model, ScreenNumber::check, [](const Settings&) {});
        frame->Show();
        frame->build_rest();
        for (const auto& state : states()) {
            state.prepare(model);
            frame->show_screen(state.screen);
            for (const auto& size : {small_window, large_window}) look_at(*frame, state, size);
        }
        frame->leave();
        frame->Destroy();
        settle();
        app_->model = nullptr;
    }

private:
    void look_at(MainFrame& frame, const State& state, const wxSize& size) {
        frame.SetClientSize(size);
        settle();
        ++counted_->looked_at;
        const auto& words = app_->words();
        const auto where =
            fmt::format("{} {}, {}, {}x{}: ", words.language().id == pseudo ? "pseudo" : words.language().id,
                        id_of(words.voice()), state.name, size.x, size.y);
        for (const auto& fault : testing::layout_faults(frame)) counted_->faults.insert(where + fault);
        if (!pictures_.empty()) take_picture(size, where.substr(0, where.size() - 2));
    }

    void take_picture(const wxSize& size, std::string name) const {
        for (auto& c : name)
            if (c == ' ' || c == ',') c = '-';
        const auto command = fmt::format("import -window root -crop {}x{}+0+0 +repage '{}/{}.png'", size.x,
                                         size.y, pictures_, name);
        if (std::system(command.c_str()) != 0) std::cerr << "no picture of " << name << '\n';
    }

    LayoutApp* app_;
    Counted* counted_;
    std::string percent_;
    std::string pictures_;
    const std::string pseudo_ = pseudo_catalogue();
    std::vector<MessageBytes> catalogues_;
};

}  // namespace
}  // namespace signpost::gui

int main(int argc, char** argv) {
    using namespace signpost;
    using namespace signpost::gui;
    if (argc < 2) return 2;
    Counted counted;
    g_log_set_writer_func(on_message, &counted, nullptr);
    auto* app = new LayoutApp;
    wxApp::SetInstance(app);
    int count = 1;
    if (!wxEntryStart(count, argv)) return 1;
    app->CallOnInit();
    {
        wxEventLoop loop;
        wxEventLoopActivator active(&loop);
        native::stop_motion();
        native::set_text_percent(std::atoi(argv[1]));
        native::apply_style(current_palette());
        LayoutTest test(*app, counted, argv[1], argc > 2 ? argv[2] : "");
        for (const auto& language : languages()) test.look_at(language, Voice::patient);
        test.look_at(*find_language("en"), Voice::caregiver);
        test.look_at(*find_language("ar"), Voice::caregiver);
    }
    app->OnExit();
    for (const auto& fault : counted.faults) std::cout << fault << '\n';
    std::cout << counted.looked_at << " views looked at, " << counted.faults.size() << " faults, "
              << counted.complaints << " complaints of the toolkit\n";
    wxEntryCleanup();
    return counted.faults.empty() && counted.complaints == 0 && counted.looked_at > 0 ? 0 : 1;
}
