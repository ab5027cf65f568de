// SPDX-License-Identifier: Apache-2.0
// The Teach screen without a window: which effects a class shows, the record of what a learner says back, and
// the records before it. It promises that nothing typed is lost: with a diary a record goes into it as it is
// written, without one it stays until the window closes and says so, what a diary does not take stays beside
// it, and another effect, another record or a removal can be undone. A question stays as it was asked. There
// is no score, and nothing is said of how well a person did.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/presenters/care_team_presenter.h"
#include "app/presenters/diary_presenter.h"
#include "app/presenters/teach_state.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/papers.h"
#include "core/teaching/lessons.h"

namespace signpost {

/// What the presenter finds around it; tests give their own.
struct TeachWorld {
    Now now = LocalTime::now;
    FileLayer layer = system_file_layer();
    /// The pages as the bytes of a PDF; nothing when they could not be made.
    std::function<std::optional<std::string>(const Document& document)> pdf_of;
};

class TeachPresenter {
public:
    /// All of these must outlive the presenter.
    TeachPresenter(const Catalog& catalog, const Lessons& lessons, const Translator& translator,
                   const CareTeamPresenter& team, DiaryPresenter& diary, TeachWorld world = {});

    /// The diary, the team or the time may be different now.
    void look();

    // ---- The class
    void show_in_class(std::string_view effect, bool is_in);
    /// Nothing when a class cannot begin, which is told.
    std::vector<EffectIndex> class_to_start();
    /// The class is over: after one effect the teach-back is about it, unless another one is being written.
    void class_ended();

    // ---- The record that is open
    /// Another subject for it. Once a point is marked or written on, that record stays as it is and another
    /// one begins.
    void choose_subject(std::string_view id);
    void type_nurse(const std::string& text);
    void type_learner(const std::string& text);
    void type_date(const std::string& text);
    void type_time(const std::string& text);
    void mark(std::size_t point, SaidBack said);
    void type_point_note(std::size_t point, const std::string& text);
    void type_note(const std::string& text);
    void start_another();
    void undo();
    void redo();

    // ---- All records
    void open(const std::string& id);
    /// Undo brings it back.
    void remove(const std::string& id);
    /// Brings all that is in the window alone into the open diary.
    void put_into_diary();

    // ---- What is done with a record
    /// The page for the record with this id; of the one that is open when there is none.
    Document paper(std::string_view id = {}) const;
    /// The pages to take home after a class.
    Document handout() const;
    std::string as_text() const;
    /// Writes a PDF for its owner only; false when there is none, which is told. No diary is written over.
    bool save_pdf(const std::string& path);
    /// A name for the file, without a folder.
    std::string suggested_file_name() const;
    /// Where the last file was put; empty before the first one.
    const std::string& folder() const { return folder_; }
    void note_copied(bool is_copied);
    void note_printed(TeachPlace where, bool is_printed);

    /// Says everything anew after the catalog and the translator took on other words; what was typed stays.
    void words_changed() { refresh(); }

    const TeachState& state() const { return state_; }
    const TeachBack& record() const { return sheet_.record; }
    /// All that is kept, in the diary or in the window alone, newest first.
    std::vector<TeachBack> records() const;

    std::function<void()> on_change;

private:
    /// A record while it is written.
    struct Sheet {
        TeachBack record;
        std::string usual_nurse;  ///< names that stand in it although nobody typed them
        std::string usual_learner;
        std::string diary;                      ///< the one it goes into; empty for none
        bool was_in_diary = false;              ///< it stood there when it was looked at last
        std::optional<std::string> typed_date;  ///< as long as they cannot be used
        std::optional<std::string> typed_time;
    };
    /// In the window alone: no diary holds this state of it.
    struct Loose {
        TeachBack record;
        std::string diary;
    };
    struct Step {
        std::string field;  ///< typing in one box is one step
        Sheet sheet;        ///< what stood there on the other side of it
        std::optional<Loose> removed;
    };
    using Edit = std::function<void(TeachBack&)>;

    Sheet new_sheet(std::string subject, std::string nurse) const;
    void show_sheet(Sheet sheet);
    void note_step(const std::string& field, std::optional<Loose> removed = std::nullopt);
    void edit(const std::string& field, const Edit& change);
    void edit_moment(const std::string& field, std::optional<std::string> Sheet::*box,
                     const std::string& text);
    std::optional<LocalTime> typed_moment() const;
    void go(std::vector<Step>& from, std::vector<Step>& to, bool is_back);
    void keep(const std::string& step);
    std::optional<FileProblem> put(const TeachBack& record, const std::string& step);
    std::optional<FileProblem> take_out(const std::string& id);
    void put_back(const Loose& one);
    void follow_diary();
    void follow_record();
    bool is_written() const;
    bool has_marks() const;
    bool may_write() const;
    std::string open_diary() const;
    const TeachBack* in_diary(std::string_view id) const;
    const Loose* loose(std::string_view id) const;
    std::optional<TeachBack> find(std::string_view id) const;
    std::vector<const TeachBack*> all_records() const;
    void keep_loose(Loose one);
    void drop_loose(std::string_view id);
    std::vector<TeachBackPoint> points_for(std::string_view subject) const;
    void say(TeachPlace where, std::string text, bool is_problem = false);
    void changed();
    void refresh();
    void refresh_class();
    void refresh_fields();
    void refresh_points();
    void refresh_rows();
    ShareContext context() const;
    Diary details_for_paper() const;
    TeachKept kept() const;
    std::string kept_words() const;

    const Catalog* catalog_;
    const Lessons* lessons_;
    const Translator* translator_;
    const CareTeamPresenter* team_;
    DiaryPresenter* diary_;
    TeachWorld world_;
    Matcher matcher_;
    std::vector<bool> is_in_class_;
    Sheet sheet_;
    std::vector<Loose> loose_;
    std::vector<Step> undo_;
    std::vector<Step> redo_;
    std::map<std::string, Sheet, std::less<>> unread_;  ///< by id: with a date or a time that cannot be used
    std::string seen_diary_;                            ///< the one that was open when it was looked at last
    std::string undone_;                                ///< the record that undo took out of the diary
    std::string problem_;                               ///< why the last change is not in the diary
    bool is_at_work_ = false;                           ///< the diary is changed from here
    std::string folder_;
    TeachState state_;
};

}  // namespace signpost
