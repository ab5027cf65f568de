// SPDX-License-Identifier: Apache-2.0
#include "app/gui/class_window.h"

#include <algorithm>
#include <chrono>

#include <wx/dcclient.h>
#include <wx/display.h>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui {
namespace {

// Parts of the slide's height; see the header for why.
constexpr double title_part = 16;
constexpr double subtitle_part = 25;
constexpr double line_part = 20;
constexpr double smallest_line_part = 28;
constexpr double prompt_part = 30;
constexpr double time_part = 40;
constexpr double emergency_part = 42;
constexpr double fine_part = 58;
constexpr double hint_part = 38;
constexpr double notes_part = 34;
constexpr double margin_part = 22;

constexpr double smaller = 0.96;       // from one size that is tried to the next
constexpr double between_lines = 0.4;  // of the letters' size
constexpr double smallest_size = 4;    // in a window too small to teach with
constexpr double notes_room = 0.24;    // of the height, for the speaker's notes on the one display
constexpr int second_ms = 1000;

std::chrono::seconds seconds_now() {
    return std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

/// The number of another display than this one; nothing when there is one only.
std::optional<unsigned> other_display(int own) {
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i)
        if (static_cast<int>(i) != own) return i;
    return std::nullopt;
}

std::string shown_words(const ClassSlide& slide) {
    std::vector<std::string> words{slide.title};
    if (!slide.subtitle.empty()) words.push_back(slide.subtitle);
    for (std::size_t i = 0; i < slide.shown; ++i) words.push_back(slide.lines[i].text);
    return joined(words, "\n");
}

ClassMark mark_of(ClassLineKind kind) {
    if (kind == ClassLineKind::text) return ClassMark::none;
    return kind == ClassLineKind::emergency ? ClassMark::emergency : ClassMark::item;
}

}  // namespace

ClassWindow::ClassWindow(wxWindow& parent, AppModel& model, const std::vector<EffectIndex>& effects,
                         std::function<void()> ended)
    : wxFrame(&parent, wxID_ANY, _("Class on warning signs")),
      model_(model),
      ended_(std::move(ended)),
      presenter_(model.catalog, model.teaching(), model.translator, model.care_team.team(), model.today(),
                 effects, &seconds_now),
      typesetter_({}, {}),
      focus_before_(wxWindow::FindFocus()) {
    native::begin_style(*this, "signpost");
    build();
    bind_events();
}

void ClassWindow::build() {
    stage_ = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS);
    stage_->SetBackgroundStyle(wxBG_STYLE_PAINT);
    spoken_ = new wxStaticText(stage_, wxID_ANY, wxString(), wxDefaultPosition, wxSize(1, 1));
    accessible::make_announcer(*spoken_);
    title_ = new_text();
    subtitle_ = new_text();
    hint_ = new_text();
    notes_ = new_text();
    prompt_ = new_text();
    time_ = new_text();
    emergency_ = new_text();
    fine_ = new_text();
}

void ClassWindow::bind_events() {
    stage_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(stage_);
        dc.SetBackground(wxBrush(palette().ground));
        dc.Clear();
    });
    stage_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const auto action = class_action(event);
        action ? act(*action) : event.Skip();
    });
    // Where "?" needs Shift, only the letter itself tells it.
    stage_->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        event.GetUnicodeKey() == wxS('?') ? act(ClassAction::toggle_keys) : event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { end(); });
    every_second_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_time(); });
    presenter_.on_change = [this] {
        if (!is_fitting_) show_state();
    };
    bind_clicks(*stage_);
}

/// The toolkit takes the focus from a panel with a new child, before it knows that the child wants none.
ClassText* ClassWindow::new_text() {
    auto* text = new ClassText(stage_, typesetter_);
    stage_->SetCanFocus(true);
    bind_clicks(*text);
    return text;
}

void ClassWindow::bind_clicks(wxWindow& window) {
    const auto click = [this](wxMouseEvent&) { act(ClassAction::forward); };
    const auto right_click = [this](wxMouseEvent&) { act(ClassAction::back); };
    window.Bind(wxEVT_LEFT_DOWN, click);
    window.Bind(wxEVT_LEFT_DCLICK, click);
    window.Bind(wxEVT_RIGHT_DOWN, right_click);
    window.Bind(wxEVT_RIGHT_DCLICK, right_click);
}

void ClassWindow::open() {
    const int own = std::max(wxDisplay::GetFromWindow(GetParent()), 0);
    const auto other = other_display(own);
    const auto area = wxDisplay(other.value_or(static_cast<unsigned>(own))).GetGeometry();
    SetSize(area.x, area.y, area.width * 3 / 4, area.height * 3 / 4);
    if (other) {
        notes_window_ =
            new ClassNotesWindow(*GetParent(), presenter_, [this](ClassAction action) { act(action); });
        notes_window_->open(static_cast<unsigned>(own));
    }
    Show();
    ShowFullScreen(true);
    show_state();
    every_second_.Start(second_ms);
    stage_->SetFocusIgnoringChildren();
    if (notes_window_) notes_window_->take_focus();
}

// ---- What is done

void ClassWindow::act(ClassAction action) {
    switch (action) {
        case ClassAction::forward:
            return presenter_.forward();
        case ClassAction::back:
            return presenter_.back();
        case ClassAction::next_effect:
            return presenter_.next_effect();
        case ClassAction::previous_effect:
            return presenter_.previous_effect();
        case ClassAction::first:
            return presenter_.first();
        case ClassAction::last:
            return presenter_.last();
        case ClassAction::toggle_time:
            return presenter_.toggle_time();
        case ClassAction::toggle_keys:
            return presenter_.toggle_keys();
        case ClassAction::toggle_notes:
            return toggle_notes();
        case ClassAction::toggle_dark:
            is_dark_ = !is_dark_;
            return show_state();
        case ClassAction::toggle_full:
            ShowFullScreen(!IsFullScreen());
            return;
        case ClassAction::night:
            CallAfter([this] {
                Close();
                model_.show_night();
            });
            return;
        case ClassAction::end:
            CallAfter([this] { Close(); });
    }
}

/// In the notes' own window where there is one; else on the slide itself.
void ClassWindow::toggle_notes() {
    if (notes_window_) {
        notes_window_->Show(!notes_window_->IsShown());
        return;
    }
    shows_notes_ = !shows_notes_;
    fitted_for_ = {};
    show_state();
}

void ClassWindow::end() {
    every_second_.Stop();
    presenter_.on_change = nullptr;
    if (notes_window_) notes_window_->Destroy();
    Hide();
    GetParent()->Raise();
    GetParent()->SetFocus();
    if (focus_before_) focus_before_->SetFocus();
    Destroy();
    if (ended_) ended_();
}

// ---- What is shown

void ClassWindow::show_state() {
    place();
    stage_->Refresh();
    announce();
    if (notes_window_) notes_window_->show();
}

void ClassWindow::announce() {
    const auto& slide = presenter_.state().slide;
    accessible::set_name(*stage_, shown_words(slide));
    accessible::announce(*spoken_, slide.added);
}

std::string ClassWindow::time_text() const {
    const auto time = presenter_.time();
    if (time.empty()) return {};
    std::vector<std::string> parts{presenter_.state().foot.place, time};
    if (presenter_.state().is_time_paused) parts.push_back(to_utf8(_("stopped")));
    return joined(parts, " \xC2\xB7 ");
}

/// On the first slide alone.
std::string ClassWindow::hint_text() const {
    if (!presenter_.state().is_first || presenter_.state().shows_keys) return {};
    std::vector<std::string> hints{to_utf8(_("Space goes on. ? shows all keys."))};
    if (!notes_window_)
        hints.push_back(to_utf8(_("S shows the notes. They are hidden, for the class would read them.")));
    const auto& team = model_.care_team.team();
    if (team.phone.empty() || team.emergency_number.empty())
        hints.push_back(to_utf8(_("Enter your numbers on Care team, so that they stand on each slide.")));
    return joined(hints, " ");
}

void ClassWindow::show_time() {
    const auto text = time_text();
    time_->Show(!text.empty());
    if (!text.empty())
        time_->show(text, look(part_of_height(time_part), palette().soft_text), time_->GetSize().x);
    if (notes_window_) notes_window_->show_time();
}

// ---- Where it stands

/// Of a slide that is as wide as a projector's at least, so that a narrow window gets smaller letters.
int ClassWindow::part_of_height(double parts) const {
    const auto size = stage_->GetClientSize();
    return std::max(static_cast<int>(std::min<double>(size.y, size.x * 0.75) / parts), 1);
}

Palette ClassWindow::palette() const {
    if (is_high_contrast()) return current_palette();
    return is_dark_ ? dark_palette() : light_palette();
}

ClassTextLook ClassWindow::look(double size, const wxColour& text) const {
    return {size, false, text, palette().ground, ClassMark::none};
}

ClassTextLook ClassWindow::look_of(ClassLineKind kind, double size) const {
    auto out = look(size, kind == ClassLineKind::emergency ? palette().emergency : palette().text);
    out.mark = mark_of(kind);
    return out;
}

void ClassWindow::place() {
    const auto size = stage_->GetClientSize();
    if (size.x < 2 || size.y < 2) return;
    if (fitted_for_ != size) fit_slides();
    auto room = place_foot();
    place_notes(room);
    place_hint(room);
    place_slide(room);
}

/// Slides that can be read from the last row: with fewer lines where there is less room.
void ClassWindow::fit_slides() {
    is_fitting_ = true;
    fitted_for_ = stage_->GetClientSize();
    auto room = place_foot();
    place_notes(room);
    presenter_.fit(
        [&](const ClassSlide& slide) { return fits(slide, room, part_of_height(smallest_line_part)); });
    is_fitting_ = false;
}

/// From the bottom up; returns the room above. The time keeps its line where there is none to tell, so that
/// nothing moves.
ClassWindow::Room ClassWindow::place_foot() {
    const auto size = stage_->GetClientSize();
    const auto& foot = presenter_.state().foot;
    const auto colours = palette();
    const int margin = part_of_height(margin_part);
    const int width = std::max(size.x - 2 * margin, 1);
    int bottom = size.y - margin / 2;
    const auto add = [&](ClassText& text, const std::string& words, const ClassTextLook& look) {
        const int height = text.show(words, look, width);
        bottom -= height;
        text.SetSize(margin, bottom, width, height);
        bottom -= margin / 5;
    };
    add(*fine_, foot.fine, look(part_of_height(fine_part), colours.soft_text));
    auto emergency = look(part_of_height(emergency_part), colours.emergency);
    emergency.mark = ClassMark::emergency;
    add(*emergency_, foot.emergency, emergency);
    auto prompt = look(part_of_height(prompt_part), colours.text);
    prompt.is_semibold = true;
    add(*prompt_, foot.prompt, prompt);
    const auto time = time_text();
    add(*time_, time.empty() ? " " : time, look(part_of_height(time_part), colours.soft_text));
    time_->Show(!time.empty());
    return {margin, margin * 3 / 4, width, bottom - margin / 5};
}

/// The largest size of a text, from one part of the height to another, with which it is not too high; never
/// so large that some of it would be cut.
double ClassWindow::fitted(const std::string& text, ClassTextLook look, int width, int most_height) const {
    while (look.size > smallest_size && ClassText::height_of(typesetter_, text, look, width) > most_height)
        look.size *= smaller;
    return look.size;
}

/// A strip of the same height whatever it holds, so that the slide above does not move.
void ClassWindow::place_notes(Room& room) {
    notes_->Show(shows_notes_);
    if (!shows_notes_) return;
    const auto& state = presenter_.state();
    auto lines = state.slide.say;
    lines.push_back(to_utf8(_("Next")) + ": " + state.next);
    const auto text = joined(lines, "\n");
    auto style = look(part_of_height(notes_part), palette().text);
    style.ground = palette().accent_ground;
    style.inset = part_of_height(margin_part) / 3.0;
    const int height = static_cast<int>(notes_room * stage_->GetClientSize().y);
    style.size = fitted(text, style, room.width, height);
    notes_->show(text, style, room.width);
    room.bottom -= height;
    notes_->SetSize(room.left, room.bottom, room.width, height);
    room.bottom -= part_of_height(margin_part) / 2;
}

void ClassWindow::place_hint(Room& room) {
    const auto text = hint_text();
    hint_->Show(!text.empty());
    if (text.empty()) return;
    const int height = hint_->show(text, look(part_of_height(hint_part), palette().soft_text), room.width);
    room.bottom -= height;
    hint_->SetSize(room.left, room.bottom, room.width, height);
}

ClassTextLook ClassWindow::title_look() const {
    auto out = look(part_of_height(title_part), palette().accent);
    out.is_semibold = true;
    return out;
}

ClassTextLook ClassWindow::subtitle_look() const {
    return look(part_of_height(subtitle_part), palette().soft_text);
}

int ClassWindow::height_of_head(const ClassSlide& slide, int width) const {
    const int title = ClassText::height_of(typesetter_, slide.title, title_look(), width);
    return title + ClassText::height_of(typesetter_, slide.subtitle, subtitle_look(), width);
}

/// Of all lines that the page will hold, so that their size stays as they come one by one.
int ClassWindow::height_of_lines(const ClassSlide& slide, int width, double size) const {
    double height = 0;
    for (const auto& line : slide.lines)
        height += between_lines * size +
                  ClassText::height_of(typesetter_, line.text, look_of(line.kind, size), width);
    return static_cast<int>(height);
}

bool ClassWindow::fits(const ClassSlide& slide, const Room& room, double size) const {
    return room.top + height_of_head(slide, room.width) + height_of_lines(slide, room.width, size) <=
           room.bottom;
}

/// Below the smallest size only what is one paragraph too long for a slide, or a window that is not in full
/// size: nothing is ever cut.
double ClassWindow::size_for(const ClassSlide& slide, const Room& room) const {
    double size = part_of_height(line_part);
    while (size > smallest_size && !fits(slide, room, size)) size *= smaller;
    return size;
}

void ClassWindow::place_slide(const Room& room) {
    const auto& slide = presenter_.state().slide;
    const double size = size_for(slide, room);
    int y = room.top;
    const auto add = [&](ClassText& text, const std::string& words, const ClassTextLook& look) {
        const int height = text.show(words, look, room.width);
        text.SetSize(room.left, y, room.width, height);
        y += height;
    };
    add(*title_, slide.title, title_look());
    subtitle_->Show(!slide.subtitle.empty());
    if (!slide.subtitle.empty()) add(*subtitle_, slide.subtitle, subtitle_look());
    while (lines_.size() < slide.lines.size()) lines_.push_back(new_text());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i]->Show(i < slide.shown);
        if (i >= slide.shown) continue;
        y += static_cast<int>(between_lines * size);
        add(*lines_[i], slide.lines[i].text, look_of(slide.lines[i].kind, size));
    }
}

}  // namespace signpost::gui
