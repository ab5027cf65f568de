// SPDX-License-Identifier: Apache-2.0
// The floor under the window: a bare wxWidgets program with as many boxes as there are signs, and a line that
// says how many of them are ticked. What it takes, any wxWidgets window takes.
//
//     bare_window BOXES                  stays open
//     bare_window BOXES first-paint      ends as soon as its content was painted, and prints when that was
//     bare_window BOXES TICKS            ticks so many boxes, prints how long each took, and ends
#include <memory>

#include <gtk/gtk.h>
#include <wx/wx.h>

#include "app/gui/next_paint.h"
#include "app/gui/tick_times.h"

namespace {

class BareWindow : public wxApp {
public:
    bool OnInit() override {
        long boxes = 0;
        if (argc < 2 || argc > 3 || !argv[1].ToLong(&boxes) || boxes < 1) return false;
        auto* frame = new wxFrame(nullptr, wxID_ANY, L"Bare window", wxDefaultPosition, wxSize(1180, 800));
        auto* content = new wxScrolledWindow(frame);
        content->SetScrollRate(0, 20);
        auto* column = new wxBoxSizer(wxVERTICAL);
        auto* line = new wxStaticText(content, wxID_ANY, L"Nothing is ticked");
        column->Add(line, wxSizerFlags().Border(wxALL, 4));
        for (long i = 0; i < boxes; ++i)
            column->Add(new wxCheckBox(content, wxID_ANY,
                                       wxString::Format(L"Something that a person may notice, %ld", i)),
                        wxSizerFlags().Border(wxALL, 4));
        content->SetSizer(column);
        frame->Bind(wxEVT_CHECKBOX, [this, line](wxCommandEvent& event) {
            ticked_ += event.IsChecked() ? 1 : -1;
            line->SetLabel(wxString::Format(L"Ticked: %d", ticked_));
        });
        frame->Show();
        return argc == 2 || measure(*frame);
    }

private:
    bool measure(wxFrame& frame) {
        long ticks = 0;
        const bool ends = argv[2] == wxString(L"first-paint");
        if (!ends && (!argv[2].ToLong(&ticks) || ticks < 1)) return false;
        // Nothing moves or fades by itself while ticks are measured.
        if (!ends) g_object_set(gtk_settings_get_default(), "gtk-enable-animations", FALSE, nullptr);
        signpost::gui::native::after_next_paint(frame, [this, &frame, ends, ticks] {
            if (ends) {
                signpost::gui::print_time();
                frame.Close(true);
            } else {
                times_ = std::make_unique<signpost::gui::TickTimes>(frame, static_cast<int>(ticks));
            }
        });
        return true;
    }

    int ticked_ = 0;
    std::unique_ptr<signpost::gui::TickTimes> times_;
};

}  // namespace

wxIMPLEMENT_APP(BareWindow);
