// SPDX-License-Identifier: Apache-2.0
#include "tests/core/paper/example_documents.h"

#include <string>
#include <vector>

#include "tests/core/paper/example_charts.h"

namespace signpost::paper {
namespace {

using LineKind = ReportLineKind;

const std::string prompt =
    "Call your care team now about any of these signs. Do not wait for the next visit.";
const std::string team = "Riverside Cell Therapy Ward 555 0142";
const std::string numbers = "Your care team: 555 0142. In an emergency: 911.";
const std::string foot =
    "Signpost lists which documented side effects name a sign. It does not replace your care team. Rules "
    "2026.11, checked 2026-11-01 by the project, to be reviewed by 2027-05-01. Not yet reviewed by a "
    "clinician.";

Report standing_lines() {
    return {{LineKind::prompt, prompt},
            {LineKind::prompt, team},
            {LineKind::emergency,
             "Call 911 first if you notice any of these: hard breathing; chest pain; a seizure; cannot be "
             "woken; weak on one side; fainting; bleeding that does not stop."}};
}

Report signs() {
    Report out{{LineKind::heading, "What was noticed"}};
    for (const std::string sign :
         {"Fever (39.4\u00A0°C)", "Chills or shaking", "Confused or not sure of the day",
          "Trouble finding words", "Handwriting has changed", "Very tired"})
        out.push_back({LineKind::item, sign});
    out.push_back({LineKind::text, "Day 5 after the infusion."});
    return out;
}

Report readings() {
    return {{LineKind::heading, "Readings"},
            {LineKind::item, "Temperature: 39.4\u00A0°C"},
            {LineKind::item_fine, "Measured at 08:15 in the mouth, before any fever medicine."},
            {LineKind::item, "Upper blood pressure: 94\u00A0mmHg"},
            {LineKind::item, "Oxygen: 93\u00A0%"},
            {LineKind::text, "A number in the usual range does not rule out a side effect."},
            {LineKind::heading, "Cytokine release syndrome"},
            {LineKind::text, "The new cells and the body's defences release many messengers at once."},
            {LineKind::text, "It lists what you noticed: fever, chills, very tired."},
            {LineKind::fine, "Sources: Package leaflet of the medicine; Guideline of the society (2024)."}};
}

Facts team_facts() {
    return {{{"Care team", "555 0142", true},
             {"Emergency", "911", true},
             {"Name", "Maria Example", false},
             {"Medicine", "", false},
             {"Day of the infusion", "2026-11-05", false}}};
}

Document started(PaperKind kind, const std::string& title) {
    Document out;
    out.kind = kind;
    out.title = title;
    out.head = prompt + " " + numbers;
    out.foot = foot;
    out.page_words = "Page {page} of {pages}";
    out.language = "en";
    return out;
}

std::vector<std::string> diary_row(int row) {
    static const std::vector<std::string> noticed{
        "Fever, chills", "", "Very tired; did not want to eat or drink", "Trouble finding words", "Headache"};
    const auto number = static_cast<std::size_t>(row);
    return {"2026-11-" + std::to_string(5 + row % 20) + " 08:" + std::to_string(10 + row % 50),
            "day " + std::to_string(row),
            "3" + std::to_string(7 + row % 3) + "." + std::to_string(row % 10) + "\u00A0°C",
            std::to_string(94 + row % 30) + "\u00A0mmHg",
            noticed[number % noticed.size()],
            row % 7 == 3 ? "Called the ward, told to drink more and to call again in the evening." : ""};
}

TickBoxes boxes(const std::string& group, int count, int emergencies) {
    TickBoxes out;
    for (int i = 0; i < count; ++i) {
        TickBox box{group + " sign number " + std::to_string(i), "", i < emergencies};
        if (i % 3 == 1) box.text += ", worse than in the days before";
        if (i % 4 == 2) box.fine = "Count for a whole minute, sitting down.";
        out.boxes.push_back(box);
    }
    return out;
}

}  // namespace

Document call_sheet_document() {
    auto out = started(PaperKind::call_sheet, "Call sheet");
    out.parts = {standing_lines(),
                 team_facts(),
                 signs(),
                 readings(),
                 BlankLines{"What the care team said", 4},
                 Report{{LineKind::prompt, prompt}}};
    return out;
}

Document wallet_card_document() {
    auto out = started(PaperKind::wallet_card, "Wallet card");
    out.parts = {Report{{LineKind::prompt, prompt}},
                 team_facts(),
                 NewPanel{},
                 Report{standing_lines()[2],
                        {LineKind::text,
                         "I had CAR T-cell therapy. Please call my care team "
                         "before giving steroids."}},
                 NewPanel{},
                 QrPart{"Signpost\nCare team: 555 0142\nInfusion: 2026-11-05\nCAR T-cell therapy",
                        "Scan to read this card on a telephone."}};
    return out;
}

Document fridge_sheet_document() {
    auto out = started(PaperKind::fridge_sheet, "Call when you notice a sign");
    out.text_points = 20;
    out.parts = {standing_lines(),
                 Facts{{{"Care team", "555 0142", true}, {"Emergency", "911", true}, {"Other", "", false}}}};
    return out;
}

Document diary_document(int rows) {
    auto out = started(PaperKind::diary_report, "Diary report");
    DataTable table{"Entries", {"When", "Day", "Temperature", "Upper pressure", "Noticed", "Note"}, {}};
    for (int row = 0; row < rows; ++row) table.rows.push_back(diary_row(row));
    out.parts = {standing_lines(), ChartPart{week_chart(), "Eight days, with fever on three of them."},
                 table};
    return out;
}

Document checklist_document() {
    auto out = started(PaperKind::checklist, "Checklist");
    out.parts.push_back(standing_lines());
    for (const std::string group : {"Breathing", "Thinking", "Heart", "Skin", "Stomach", "Bleeding"}) {
        out.parts.push_back(Report{{LineKind::heading, group}});
        out.parts.push_back(boxes(group, 13, group == "Breathing" ? 3 : 1));
    }
    out.parts.push_back(BlankLines{"Anything else", 3});
    return out;
}

}  // namespace signpost::paper
