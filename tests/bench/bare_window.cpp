// SPDX-License-Identifier: Apache-2.0
// The floor under the start of the window: a bare wxWidgets program with as many boxes as there are signs
// (its first argument), which ends as soon as its content was painted. What it takes, any wxWidgets window
// takes.
#include <string>

#include <gtk/gtk.h>
#include <wx/wx.h>

namespace {

gulong after_paint = 0;

void on_after_paint(GdkFrameClock* clock, gpointer frame) {
    g_signal_handler_disconnect(clock, after_paint);
    static_cast<wxFrame*>(frame)->Close(true);
}

class BareWindow : public wxApp {
public:
    bool OnInit() override {
        long boxes = 0;
        if (argc != 2 || !argv[1].ToLong(&boxes) || boxes < 1) return false;
        auto* frame = new wxFrame(nullptr, wxID_ANY, L"Bare window", wxDefaultPosition, wxSize(1180, 800));
        auto* content = new wxScrolledWindow(frame);
        content->SetScrollRate(0, 20);
        auto* column = new wxBoxSizer(wxVERTICAL);
        for (long i = 0; i < boxes; ++i)
            column->Add(new wxCheckBox(content, wxID_ANY,
                                       wxString::Format(L"Something that a person may notice, %ld", i)),
                        wxSizerFlags().Border(wxALL, 4));
        content->SetSizer(column);
        frame->Show();
        auto* clock = gtk_widget_get_frame_clock(frame->GetHandle());
        if (clock == nullptr) return false;
        after_paint = g_signal_connect(clock, "after-paint", G_CALLBACK(on_after_paint), frame);
        return true;
    }
};

}  // namespace

wxIMPLEMENT_APP(BareWindow);
