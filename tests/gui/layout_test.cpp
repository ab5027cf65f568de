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
#include <wx/button.h>
#include <wx/evtloop.h>
#include <wx/init.h>

#include "app/gui/app_model.h"
#include "app/gui/class_window.h"
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

using Buttons = std::vector<wxButton*>;

/// The buttons that are in view and say this, in their order.
Buttons buttons_that_say(wxWindow& window, const wxString& label) {
    Buttons out;
    for (auto* child : window.GetChildren()) {
        if (!child->IsShown()) continue;
        auto* button = dynamic_cast<wxButton*>(child);
        if (button != nullptr && button->GetLabel() == label) out.push_back(button);
        const auto deeper = buttons_that_say(*child, label);
        out.insert(out.end(), deeper.begin(), deeper.end());
    }
    return out;
}

void press(wxButton& button) {
    wxCommandEvent event(wxEVT_BUTTON, button.GetId());
    event.SetEventObject(&button);
    button.HandleWindowEvent(event);
    settle();
}

void press(wxWindow& window, int key) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = key;
    window.HandleWindowEvent(event);
    settle();
}

void press_first(wxWindow& window, const wxString& label) { press(*buttons_that_say(window, label).at(0)); }

/// What a screen can look like, and how it comes to that: before it is shown, and then in it.
struct State {
    std::string name;
    ScreenNumber screen;
    std::function<void(AppModel&)> prepare;
    std::function<void(MainFrame&)> then = [](MainFrame&) {};
};

void tick_all(AppModel& model) {
    for (std::size_t i = 0; i < model.catalog.signs.size(); i += 3)
        model.check.tick(at_place<SignIndex>(i), true);
    model.check.type_reading(MeasurementIndex{}, "55");
}

/// With three entries, and one more that was removed.
void fill_diary(AppModel& model, const std::string& path) {
    model.diary.create(path, {}, {});
    for (int day = 1; day <= 4; ++day) {
        model.diary.new_check();
        tick_all(model);
        model.check.type_reading(MeasurementIndex{}, fmt::format("38.{}", day));
        model.diary.select_row(0);
        model.diary.type_note("A note of some length, as a tired person may write it at night.");
        model.diary.type_date(fmt::format("2026-11-0{}", day));
    }
    model.diary.remove_selected();
    model.diary.select_row(0);
}

void to_the_stories(MainFrame& frame) { press(*buttons_that_say(frame, _("Open")).back()); }

std::vector<State> states(const std::string& folder) {
    const auto as_it_is = [](AppModel&) {};
    return {
        {"check", ScreenNumber::check, as_it_is},
        {"check with signs", ScreenNumber::check, tick_all},
        {"diary without one", ScreenNumber::diary, as_it_is},
        {"care team", ScreenNumber::care_team, as_it_is},
        {"share", ScreenNumber::share, [](AppModel& model) { model.share.what_do_i_say(); }},
        {"learn", ScreenNumber::learn, as_it_is},
        {"effect", ScreenNumber::learn, as_it_is, [](MainFrame& frame) { press_first(frame, _("Read")); }},
        {"stories", ScreenNumber::learn, as_it_is,
         [](MainFrame& frame) {
             press_first(frame, _("&Back to Learn"));
             to_the_stories(frame);
         }},
        {"story", ScreenNumber::learn, as_it_is, [](MainFrame& frame) { press_first(frame, _("Open")); }},
        {"answer", ScreenNumber::learn, as_it_is,
         [](MainFrame& frame) { press_first(frame, _("&Show what was there")); }},
        {"teach", ScreenNumber::teach, as_it_is},
        {"about", ScreenNumber::about, as_it_is},
        {"settings", ScreenNumber::settings, as_it_is},
        {"night with signs", ScreenNumber::night, as_it_is},
        {"diary", ScreenNumber::diary, [folder](AppModel& model) { fill_diary(model, folder + "/diary"); }},
        {"share with a diary", ScreenNumber::share, as_it_is},
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
        for (const auto& state : states(home.path())) {
            frame->SetClientSize(small_window);
            state.prepare(model);
            frame->show_screen(state.screen);
            settle();
            state.then(*frame);
            for (const auto& size : {small_window, large_window}) look_at(*frame, state.name, size);
        }
        look_at_class(*frame, model);
        frame->leave();
        frame->Destroy();
        settle();
        app_->model = nullptr;
    }

private:
    void look_at_class(MainFrame& frame, AppModel& model) {
        bool is_over = false;
        auto* window = new ClassWindow(frame, model, {}, [&is_over] { is_over = true; });
        window->Show();
        for (const int key : std::initializer_list<int>{WXK_HOME, WXK_PAGEDOWN, 'N', WXK_END, '?'}) {
            press(*window, key);
            for (const auto& size : {small_window, large_window})
                look_at(*window, fmt::format("class after key {}", key), size);
        }
        window->Close();
        while (!is_over) settle();
    }

    void look_at(wxTopLevelWindow& frame, const std::string& what, const wxSize& size) {
        frame.SetClientSize(size);
        settle();
        ++counted_->looked_at;
        const auto& words = app_->words();
        const auto where =
            fmt::format("{} {}, {}, {}x{}: ", words.language().id == pseudo ? "pseudo" : words.language().id,
                        id_of(words.voice()), what, size.x, size.y);
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
