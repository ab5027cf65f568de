// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/about.h"

#include "core/base/text.h"
#include "core/sharing/check_report.h"

namespace signpost {
namespace {

AboutSection rules_section(const Catalog& catalog, const CalendarDate& today, const Translator& tr) {
    AboutSection section{tr.text("The rules and who checked them"), {}};
    for (const auto& line : closing_report(catalog, today, tr)) section.paragraphs.push_back(line.text);
    section.paragraphs.push_back(filled_in(tr.text("They hold {signs} signs and {effects} side effects. Each "
                                                   "one names where it comes from: {sources} "
                                                   "sources in all."),
                                           {{"signs", std::to_string(catalog.signs.size())},
                                            {"effects", std::to_string(catalog.effects.size())},
                                            {"sources", std::to_string(catalog.sources.size())}}));
    return section;
}

AboutSection keys_section(const Translator& tr) {
    return {
        tr.text("Keys"),
        {tr.text("Tab goes to the next box, Shift+Tab back, the space bar ticks."),
         tr.text("Ctrl+F: find a sign. Escape: show all signs again."),
         tr.text("Ctrl+L: clear, or with a diary begin a new check. Ctrl+Z: bring back what was cleared."),
         tr.text("In the diary and on Teach, Ctrl+Z: undo. Ctrl+Y: redo. On the chart, arrow keys: from "
                 "point to point."),
         tr.text("Ctrl+Shift+C: copy the check as text, or the page on Share or Teach. Ctrl+P: print it."),
         tr.text("Ctrl+T: what to say when you call. Escape: back to where you were."),
         tr.text("Ctrl+1: Check. Ctrl+2: Diary. Ctrl+3: Share. Ctrl+4: Learn. Ctrl+5: Teach. Ctrl+6: Care "
                 "team. Ctrl+7: Settings. Ctrl+8 or F1: this page. Ctrl+Q: close."),
         tr.text("Ctrl and plus: larger text. Ctrl and minus: smaller text. Ctrl and zero: text of 100 %."),
         tr.text("F2: the night view, large and dark. F2 again or Escape: back to where you were."),
         tr.text("F6: between the signs and where they are listed.")}};
}

}  // namespace

std::vector<AboutSection> about_sections(const Catalog& catalog, const CalendarDate& today,
                                         std::string_view version, const Translator& tr) {
    return {
        {tr.text("What Signpost is for"),
         {tr.text("It is for the weeks after a CAR T-cell infusion. You tick what you notice. Signpost shows "
                  "which "
                  "known side effects list those signs, and which signs need emergency help."),
          tr.text("It always says the same first thing: contact your care team. You never need a match to "
                  "call.")}},
        {tr.text("What it is not"),
         {tr.text("It cannot tell you what is wrong. It does not say how bad something is. It never says "
                  "that all is "
                  "well, because it cannot know."),
          tr.text("It does not replace your care team, your treatment plan or the wallet card you were "
                  "given. If they "
                  "say something else, follow them.")}},
        {tr.text("What stays with you"),
         {tr.text("Signpost sends nothing anywhere. It keeps your care team's details and the infusion date "
                  "on this computer."),
          tr.text("What you tick is kept only in a diary that you started, in the file that you chose. With "
                  "a passphrase the file cannot be read without it. Without a diary, what you tick is gone "
                  "when you "
                  "close the window.")}},
        rules_section(catalog, today, tr),
        keys_section(tr),
        {tr.text("The program"),
         {filled_in(tr.text("Signpost {version}. Free software under the Apache License 2.0."),
                    {{"version", std::string(version)}})}},
    };
}

}  // namespace signpost
