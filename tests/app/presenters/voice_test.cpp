// SPDX-License-Identifier: Apache-2.0
// Who reads the caregiver's voice finds no sentence that is meant for the patient, and the other way round:
// over all that the presenters say on Check, Care team, Diary, Share with every paper, Learn, Night, About,
// in the band and in the footer. Practice stories, lessons and grading tables are the same in both voices.
#include <algorithm>
#include <cctype>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/about.h"
#include "app/presenters/learn_presenter.h"
#include "app/presenters/night_presenter.h"
#include "app/presenters/share_presenter.h"
#include "core/base/text.h"
#include "core/sharing/document_text.h"
#include "core/words/rule_texts.h"
#include "languages/embedded_languages.h"
#include "tests/app/presenters/diary_desk.h"
#include "tests/support/test_catalogs.h"
#include "tests/support/texts_in.h"

namespace signpost {
namespace {

using testing::real_catalog;
using testing::real_teaching;

// ---- What is looked for

/// A sentence as it may stand in a text: what lies between its placeholders, in this order.
struct Sentence {
    std::string words;
    std::vector<std::string> pieces;
};

Sentence sentence(std::string_view words) {
    Sentence out{std::string(words), {}};
    std::size_t at = 0;
    while (at < out.words.size()) {
        const auto open = std::min(out.words.find('{', at), out.words.size());
        if (open > at) out.pieces.push_back(out.words.substr(at, open - at));
        const auto close = out.words.find('}', open);
        at = close == std::string::npos ? out.words.size() : close + 1;
    }
    return out;
}

bool is_letter(const std::string& text, std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
}

/// How far apart two pieces may stand: what is filled in between is no longer than that.
constexpr std::size_t longest_filled_in = 200;

/// Where a sentence or a name ends: not within a word, and not before what is said of that name.
bool may_end(const std::string& text, std::size_t end) {
    const bool is_in_word = is_letter(text, end - 1) && is_letter(text, end);
    return !is_in_word && (end == text.size() || text[end] != ':');
}

/// True when it stands in a line as a whole.
bool stands_in(const Sentence& wanted, const std::string& text) {
    const auto& first = wanted.pieces.front();
    for (auto at = text.find(first); at != std::string::npos; at = text.find(first, at + 1)) {
        auto end = at + first.size();
        bool is_there = at == 0 || !is_letter(text, at - 1) || !is_letter(text, at);
        for (std::size_t i = 1; is_there && i < wanted.pieces.size(); ++i) {
            const auto next = text.find(wanted.pieces[i], end);
            is_there = next != std::string::npos && next - end <= longest_filled_in;
            end = next + wanted.pieces[i].size();
        }
        if (is_there && may_end(text, end)) return true;
    }
    return false;
}

/// A name of one or two words may stand in any sentence.
bool is_telling(const Sentence& one) {
    std::size_t letters = 0;
    for (const auto& piece : one.pieces) letters += piece.size();
    return letters >= 12 && std::count(one.words.begin(), one.words.end(), ' ') >= 2;
}

struct BothWordings {
    std::vector<Sentence> patient;
    std::vector<Sentence> caregiver;
};

/// When somebody else than the patient calls, the call sheet speaks of the patient so in either voice.
bool is_of_either_voice(std::string_view words) {
    return words == "I am calling about {name}." || words == "This person had {therapy} on {date}.";
}

void add_if_telling(std::string_view words, std::vector<Sentence>& to) {
    if (auto one = sentence(words); is_telling(one) && !is_of_either_voice(words))
        to.push_back(std::move(one));
}

/// All sentences that have another wording for the caregiver.
BothWordings sentences_that_differ() {
    BothWordings out;
    for (const auto& [name, bytes] : messages::embedded_languages()) {
        if (name != caregiver_catalogue) continue;
        const auto file = MessageFile::read(bytes).value();
        for (std::size_t i = 0; i < file.size(); ++i) {
            const auto message = file.at(i);
            const auto one = plural_form(message.forms, 0);
            if (one == message.english) continue;
            add_if_telling(message.english, out.patient);
            add_if_telling(one, out.caregiver);
            if (message.plural.empty()) continue;
            add_if_telling(message.plural, out.patient);
            add_if_telling(plural_form(message.forms, 1), out.caregiver);
        }
    }
    return out;
}

// ---- What is said

LocalTime that_evening() { return LocalTime::here(CalendarDate::from(2026, 11, 5).value(), 20 * 60 + 30); }

/// All presenters in one voice, over a folder of their own.
class Spoken {
public:
    explicit Spoken(Voice voice)
        : words_(messages::embedded_languages(), *find_language("en"), voice),
          translator_(words_.translator()),
          catalog_(worded(real_catalog(), words_)),
          teaching_(worded(real_teaching(), real_catalog(), words_)) {
        check_.set_team(team_.team());
        team_.on_change = [this] {
            check_.set_team(team_.team());
            diary_.team_changed();
        };
        diary_.show_list(true);
        share_.show(true);
        say_all();
    }
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;

    const std::vector<std::string>& texts() const { return texts_; }

private:
    template <class State>
    void hear(const State& state) {
        for (const auto& text : testing::texts_in(state))
            for (auto& line : split(text, "\n")) texts_.push_back(std::move(line));
    }

    void say_all() {
        say_check();
        say_readings();
        say_care_team();
        say_share();
        say_diary();
        say_share();
        say_pages();
    }

    void hear_check() {
        hear(check_.state());
        hear(night_of(catalog_, team_.team(), check_.state(), that_evening().date, translator_));
        hear(check_.as_text());
    }

    /// With nothing, with each sign alone, and with what the buttons answer.
    void say_check() {
        hear_check();
        for (std::size_t i = 0; i < catalog_.signs.size(); ++i) {
            check_.tick(at_place<SignIndex>(i), true);
            hear_check();
            check_.tick(at_place<SignIndex>(i), false);
        }
        check_.none_of_these();
        hear_check();
        check_.something_else();
        hear_check();
        check_.find("zzzz");
        hear_check();
        check_.find("");
    }

    void say_readings() {
        for (const std::string text : {"1", "40", "85", "120", "abc", "9999", "38.5"}) {
            for (std::size_t m = 0; m < catalog_.measurements.size(); ++m)
                check_.type_reading(at_place<MeasurementIndex>(m), text);
            hear_check();
        }
        check_.set_fever_medicine(true);
        for (const auto* text : {"5 Nov 2026", "6 Nov 2026", "abc", ""}) {
            check_.type_infusion_date(text);
            check_.type_age(text);
            hear_check();
        }
        check_.type_age("4");
        hear_check();
    }

    void say_care_team() {
        for (const auto* line : {"37.5", "39", "abc", ""}) {
            team_.type_fever_line(line);
            hear(team_.state());
            hear_check();
        }
        hear(band_of(catalog_, team_.team(), translator_));
        team_.type_name("Ward 9");
        team_.type_phone("555 0134");
        team_.type_emergency_number("112");
        hear(team_.state());
        hear(band_of(catalog_, team_.team(), translator_));
        const auto late = CalendarDate::from(2030, 1, 1).value();
        for (const auto& day : {that_evening().date, late}) hear(footer_of(catalog_, day, translator_));
        for (const auto& section : about_sections(catalog_, that_evening().date, "1", translator_))
            hear(section);
    }

    void say_share() {
        for (const auto& paper : papers()) {
            share_.choose_paper(paper.id);
            for (const auto* range : {"now", "all", "dates"}) {
                share_.choose_range(range);
                hear(share_.state());
                hear(share_.as_text());
            }
        }
        for (const auto& format : export_formats()) {
            share_.can_save(format.id);
            hear(share_.state());
        }
        share_.note_copied(true);
        hear(share_.state());
        share_.note_printed(true);
        hear(share_.state());
        share_.type_first_day("abc");
        share_.type_days("abc");
        share_.type_times("abc");
        hear(share_.state());
        for (std::size_t i = 0; i < catalog_.effects.size(); ++i)
            hear(plain_text(share_.effect_sheet(at_place<EffectIndex>(i))));
    }

    void say_diary() {
        hear(diary_.state());
        diary_.create(folder_ / "no/such/folder", {}, {});
        hear(diary_.state());
        diary_.create(folder_ / "diary.signpost", "one", "other");
        hear(diary_.state());
        diary_.create(folder_ / "diary.signpost", "one", "one");
        hear(diary_.state());
        check_.tick(SignIndex{}, true);
        diary_.new_check();
        hear(diary_.state());
        check_.tick(SignIndex{}, true);
        for (std::size_t row = 0; row < diary_.state().entry_count; ++row) say_row(row);
        diary_.new_entry();
        for (std::size_t look = 0; look < 3; ++look) {
            diary_.choose_sentence(look);
            hear(diary_.state());
        }
        for (const auto& detail : std::vector<DetailState>(diary_.state().details)) {
            diary_.type_detail(detail.id, "abc");
            hear(diary_.state());
        }
        say_closed_diary();
    }

    void say_row(std::size_t row) {
        hear(diary_.row(row));
        diary_.select_row(row);
        diary_.type_date("abc");
        diary_.type_time("abc");
        hear(diary_.state());
    }

    void say_closed_diary() {
        diary_.remove_selected();
        hear(diary_.state());
        const auto path = diary_.path();
        diary_.close_diary();
        hear(diary_.state());
        diary_.open(path);
        hear(diary_.state());
        diary_.unlock("wrong");
        hear(diary_.state());
        diary_.unlock("one");
        hear(diary_.state());
    }

    void say_pages() {
        hear(learn_.state());
        for (std::size_t i = 0; i < learn_.state().effects.size() + learn_.state().pages.size(); ++i) {
            learn_.open(i);
            hear(learn_.state());
        }
    }

    DiaryWorld diary_world() const {
        DiaryWorld out;
        out.now = that_evening;
        out.new_key = KeySettings::quick;
        return out;
    }

    ShareWorld share_world() const {
        ShareWorld out;
        out.now = that_evening;
        return out;
    }

    Words words_;
    Translator translator_;
    Catalog catalog_;
    Teaching teaching_;
    testing::TempFolder folder_;
    std::vector<std::string> texts_;
    CheckPresenter check_{catalog_, translator_, [] { return that_evening().date; }, {}};
    CareTeamPresenter team_{catalog_, translator_, {}};
    DiaryPresenter diary_{catalog_, translator_, check_, team_, {}, diary_world()};
    SharePresenter share_{catalog_, translator_, check_, team_, diary_, {}, share_world()};
    LearnPresenter learn_{catalog_, teaching_.pages, translator_};
};

const std::vector<std::string>& said_to(Voice voice) {
    static const Spoken to_patient(Voice::patient);
    static const Spoken to_caregiver(Voice::caregiver);
    return (voice == Voice::patient ? to_patient : to_caregiver).texts();
}

/// Each sentence of the list that stands in a text, with the first such text.
std::vector<std::string> found(const std::vector<Sentence>& sentences,
                               const std::vector<std::string>& texts) {
    const std::set<std::string> each(texts.begin(), texts.end());
    std::vector<std::string> out;
    for (const auto& one : sentences)
        for (const auto& text : each)
            if (stands_in(one, text)) {
                out.push_back(one.words + "  <-  " + text.substr(0, 300));
                break;
            }
    return out;
}

TEST(Voices, TheCaregiverReadsNothingThatIsSaidToThePatient) {
    EXPECT_THAT(found(sentences_that_differ().patient, said_to(Voice::caregiver)), ::testing::IsEmpty());
}

TEST(Voices, ThePatientReadsNothingThatIsSaidToTheCaregiver) {
    EXPECT_THAT(found(sentences_that_differ().caregiver, said_to(Voice::patient)), ::testing::IsEmpty());
}

/// Without this, the two above could hold because nothing is looked at.
TEST(Voices, EachReadsMostOfWhatIsSaidToIt) {
    const auto differ = sentences_that_differ();
    EXPECT_GT(differ.patient.size(), 100U);
    EXPECT_GT(found(differ.patient, said_to(Voice::patient)).size(), differ.patient.size() / 2);
    EXPECT_GT(found(differ.caregiver, said_to(Voice::caregiver)).size(), differ.caregiver.size() / 2);
}

TEST(Voices, ASentenceIsFoundWholeWithWhatIsFilledIn) {
    const auto wanted = sentence("Call {number} now, then your care team.");
    EXPECT_TRUE(stands_in(wanted, "Call 112 now, then your care team."));
    EXPECT_TRUE(stands_in(wanted, "First: Call 112 now, then your care team. Soon."));
    EXPECT_FALSE(stands_in(wanted, "Call 112 now, then the care team."));
    EXPECT_FALSE(stands_in(sentence("ask your team"), "mask your team"));
    EXPECT_FALSE(stands_in(sentence("ask your team"), "ask your teams"));
    EXPECT_FALSE(stands_in(sentence("Age in years"), "Age in years: 4"));
}

}  // namespace
}  // namespace signpost
