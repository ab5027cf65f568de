// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sharing/example_papers.h"

#include "core/sharing/document_text.h"
#include "tests/support/other_words.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

Entry entry_at(unsigned number, const std::string& iso) {
    Entry out;
    out.id = id_number(number);
    out.time = at(iso);
    out.rules_version = "2026.11";
    return out;
}

}  // namespace

ShareContext example_context_at(const std::string& iso) {
    static const Matcher matcher(real_catalog());
    return {real_catalog(), matcher, english, at(iso)};
}

const ShareContext& example_context() {
    static const auto context = example_context_at("2026-11-05T10:00+01:00");
    return context;
}

ShareContext example_context_in(std::string_view language_id, Voice voice) {
    const auto& words = other_words(language_id, voice);
    return {words.catalog, words.matcher, words.translator, example_context().now};
}

Diary diary_with_details() {
    auto out = empty_diary();
    out.details = {"2026-11-02", "axi-cel", "Ward 9, City Hospital", "030 1234 567",
                   "112",        {},        "Ann Example",           "14 March 1961"};
    return out;
}

Diary one_check() {
    auto out = diary_with_details();
    auto entry = entry_at(1, "2026-11-05T08:00+01:00");
    entry.signs = {"chills", "fatigue", "muscle_joint_pain", "headache", "dizziness"};
    entry.readings = {
        {"temperature", "celsius", "38.4"}, {"systolic", "mmhg", "118"}, {"diastolic", "mmhg", "76"}};
    entry.fever_medicine_taken = false;
    entry.note = "I feel much worse than last night. I slept for two hours.";
    out.entries = {entry};
    return out;
}

Diary a_few_days() {
    auto out = diary_with_details();
    auto first = entry_at(1, "2026-11-03T20:30+01:00");
    first.signs = {"fatigue", "headache"};
    first.readings = {{"temperature", "celsius", "36.9"}, {"oxygen", "percent", "97"}};
    first.sentence = SentenceLook::as_usual;
    first.sentence_text = "The sky is blue today.";
    auto second = entry_at(2, "2026-11-04T20:00+01:00");
    second.who = Who::caregiver;
    second.signs = {"fever", "chills"};
    second.readings = {{"temperature", "celsius", "38.2"}};
    second.fever_medicine_taken = true;
    second.fever_medicine_when = "at 18:00";
    second.note = "She shook for ten minutes.\nThe ward knows about it.";
    auto third = entry_at(3, "2026-11-05T06:00+01:00");
    third.who = Who::caregiver;
    third.signs = {"fatigue", "chills", "a_sign_of_other_rules"};
    third.readings = {{"temperature", "celsius", "38.6"}, {"heart_rate", "per_min", "104"}};
    auto fourth = entry_at(4, "2026-11-05T09:30+01:00");
    fourth.who = Who::caregiver;
    fourth.signs = {"chills", "headache", "confusion", "trouble_speaking"};
    fourth.readings = {{"temperature", "celsius", "39.1"}, {"oxygen", "percent", "ninety"}};
    fourth.age_years = 65;
    fourth.sentence = SentenceLook::changed;
    fourth.sentence_text = "The sky sky is";
    fourth.note = "She does not know what day it is.";
    out.entries = {first, second, third, fourth};
    return out;
}

Diary two_talks() {
    auto out = diary_with_details();
    auto first = teach_back(1, "", 3);
    first.effect = "an_effect_of_other_rules";
    for (auto& point : first.points) point = {point.point, point.ask, SaidBack::not_asked, ""};
    auto second = teach_back(2, "Ann was tired.\nGo on tomorrow with her husband.", 5);
    for (unsigned i = 1; i <= 5; ++i)
        second.points.push_back(
            {"crs_more_" + std::to_string(i),
             "What would you do if the fever comes back at night, number " + std::to_string(i) + "?",
             i % 2 == 0 ? SaidBack::taught_again : SaidBack::said,
             i % 2 == 0 ? "I would wait until the morning." : "I call, also at night."});
    out.teach_backs = {first, second};
    return out;
}

Document paper(PaperKind kind, const Diary& diary) { return paper_of(kind).make(example_context(), diary); }

std::string text_of_paper(PaperKind kind, const Diary& diary) { return plain_text(paper(kind, diary)); }

std::vector<std::string> lines_of(const Document& document, ReportLineKind kind) {
    std::vector<std::string> out;
    for (const auto& part : document.parts)
        if (const auto* report = std::get_if<Report>(&part))
            for (const auto& line : *report)
                if (line.kind == kind) out.push_back(line.text);
    return out;
}

}  // namespace signpost::testing
