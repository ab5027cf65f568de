// SPDX-License-Identifier: Apache-2.0
// The Share screen without a window: which paper, whose, which days and which parts; the paper itself; and
// the files that are written from it. It promises that what is ticked now is on the paper whether a diary is
// kept or not, that nothing leaves which was left out, that days which cannot be read let no entry out, that
// no diary is ever written over, and that a write which failed is told in words beside its button.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/presenters/care_team_presenter.h"
#include "app/presenters/check_presenter.h"
#include "app/presenters/diary_presenter.h"
#include "app/presenters/share_state.h"
#include "core/sharing/papers.h"
#include "core/sharing/share_choice.h"

namespace signpost {

/// Letters that no font of this computer can show, and which fonts would; both empty when there are none.
struct MissingLetters {
    std::string letters;
    std::string fonts;
};

/// What the presenter finds around it; tests give their own.
struct ShareWorld {
    Now now = LocalTime::now;
    FileLayer layer = system_file_layer();
    paper::PageSize usual_page = paper::PageSize::a4;
    std::function<MissingLetters(const Document& document)> missing_letters = [](const Document&) {
        return MissingLetters{};
    };
    /// The rules in English, in which files for programs are written; null when the presenter's are.
    const Catalog* english = nullptr;
};

/// A format as it is offered.
ShareFormat share_format(const ExportFormat& format, const Translator& translator);

class SharePresenter {
public:
    /// All of these must outlive the presenter.
    SharePresenter(const Catalog& catalog, const Translator& translator, const CheckPresenter& check,
                   const CareTeamPresenter& team, DiaryPresenter& diary, const Settings& settings,
                   ShareWorld world = {});

    /// While nobody sees the paper, none is made.
    void show(bool is_shown);
    /// Something that stands on the paper may be different now.
    void look();
    /// What to read out on the telephone: the call sheet, with all that is there for it.
    void what_do_i_say();

    // ---- What is shared
    void choose_paper(std::string_view id);
    void choose_page(std::string_view id);
    void choose_range(std::string_view id);
    void type_from(std::string text);
    void type_to(std::string text);
    void include(std::string_view part_id, bool is_in);
    void type_person_name(const std::string& text);
    void type_person_number(const std::string& text);
    void toggle_text();

    // ---- A page that teaches
    /// One effect on paper with the numbers to call, and nothing of the person.
    Document effect_sheet(EffectIndex effect);
    /// Writes such a paper, as save() does; what came of it is told likewise. Without a PDF there was no
    /// memory to make it.
    bool save_pdf(const std::string& path, const std::optional<std::string>& pdf);

    // ---- Reminders
    void type_first_day(std::string text);
    void type_days(std::string text);
    void type_times(std::string text);
    void type_sentence_time(std::string text);
    void type_follow_up_date(std::size_t number, std::string text);
    void type_follow_up_time(std::size_t number, std::string text);
    void type_follow_up(std::size_t number, std::string text);
    void add_follow_up();

    // ---- What is done with it
    /// False, with the reason told, when there is nothing to save yet; so that no place is asked for in vain.
    bool can_save(std::string_view format_id);
    /// Writes a file for its owner only; false when there is none, which is told. A file that is there is
    /// written over only when it has the name that was chosen, letter by letter, and is no diary.
    bool save(std::string_view format_id, const std::string& path);
    /// A name for the file, without a folder.
    std::string suggested_file_name(std::string_view format_id) const;
    /// Where the last file was put; empty before the first one.
    const std::string& folder() const { return folder_; }
    void note_copied(bool is_copied);
    void note_printed(bool is_printed);

    /// The size of the sheet, also before anything was shown.
    paper::PageSize page() const { return page_; }
    /// Says everything anew after the catalog and the translator took on other words; what was typed stays.
    void words_changed() { refresh(); }

    const ShareState& state() const { return state_; }
    const Document& document() const { return document_; }
    std::string as_text() const;
    /// Puts what is kept from one start to the next into the settings.
    void store(Settings& settings) const;

    std::function<void()> on_change;

private:
    struct Typed {
        std::string from;
        std::string to;
        ShareRange range = ShareRange::all;
        std::string first_day;
        std::string days;
        std::string times;
        std::string sentence;
        struct Visit {
            std::string date;
            std::string time;
            std::string what;
        };
        std::vector<Visit> follow_ups{1};
    };

    void changed();
    void refresh();
    void refresh_choices();
    void refresh_person();
    void refresh_range();
    void refresh_reminders();
    void refresh_follow_ups();
    void refresh_paper();
    TypedField typed_day(const std::string& text) const;
    bool has_bad_dates() const { return !state_.from.problem.empty() || !state_.to.problem.empty(); }
    Diary whole() const;
    void put_check(Diary& diary) const;
    void name_team(DiaryDetails& details) const;
    Diary shared() const;
    ReminderPlan plan() const;
    bool has_reminder_problem() const;
    ShareContext context() const;
    ShareContext context_of(const ExportFormat& format) const;
    std::string hint_words() const;
    std::string words_of_choice(bool with_entries) const;
    std::string record_words() const;
    std::string missing_words() const;
    bool write(const ExportFormat& format, const std::string& path, const std::string& bytes);
    bool say(FormatHolds where, std::string text, bool is_problem);

    const Catalog* catalog_;
    const Translator* translator_;
    const CheckPresenter* check_;
    const CareTeamPresenter* team_;
    DiaryPresenter* diary_;
    ShareWorld world_;
    PaperKind paper_ = PaperKind::call_sheet;
    paper::PageSize page_;
    bool is_page_chosen_ = false;
    ShareChoice choice_;
    Typed typed_;
    std::string folder_;
    bool is_shown_ = false;
    LocalTime now_;                  ///< when the screen was looked at last
    std::optional<PaperKind> made_;  ///< the paper that is made; nothing before the first one
    Diary made_from_;
    LocalTime made_at_;
    Document document_;
    ShareState state_;
};

}  // namespace signpost
