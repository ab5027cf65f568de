// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/papers.h"

#include <algorithm>
#include <array>

#include "core/sharing/paper_makers.h"

namespace signpost {
namespace {

using Tr = Translator;

constexpr std::array rows{
    Paper{PaperKind::call_sheet, "call_sheet", [](const Tr& tr) { return tr.text("Call sheet"); },
          [](const Tr& tr) { return tr.text("What to say on the phone, in the order nurses ask."); }, false,
          make_call_sheet},
    Paper{PaperKind::wallet_card, "wallet_card", [](const Tr& tr) { return tr.text("Wallet card"); },
          [](const Tr& tr) { return tr.text("To carry with you and show to any doctor or nurse."); }, false,
          make_wallet_card},
    Paper{PaperKind::fridge_sheet, "fridge_sheet", [](const Tr& tr) { return tr.text("Fridge sheet"); },
          [](const Tr& tr) { return tr.text("The numbers and signs in large type, for the wall at home."); },
          false, make_fridge_sheet},
    Paper{PaperKind::diary_report, "diary_report", [](const Tr& tr) { return tr.text("Diary report"); },
          [](const Tr& tr) { return tr.text("All that is written, day by day, for your care team."); }, true,
          make_diary_report},
    Paper{PaperKind::checklist, "checklist", [](const Tr& tr) { return tr.text("Checklist to fill in"); },
          [](const Tr& tr) { return tr.text("All the signs with boxes to tick by hand."); }, false,
          make_blank_checklist},
    Paper{PaperKind::handout, "handout", [](const Tr& tr) { return tr.text("What to look for"); },
          [](const Tr& tr) { return tr.text("A page for each side effect, to read and to teach with."); },
          false, make_handout},
    Paper{PaperKind::teach_back, "teach_back", [](const Tr& tr) { return tr.text("Teach-back record"); },
          [](const Tr& tr) { return tr.text("What was asked, and what was said back in own words."); }, false,
          make_teach_back_record},
};

}  // namespace

std::span<const Paper> papers() { return rows; }

const Paper& paper_of(PaperKind kind) {
    return *std::find_if(rows.begin(), rows.end(), [=](const Paper& row) { return row.kind == kind; });
}

const Paper* find_paper(std::string_view id) {
    const auto at = std::find_if(rows.begin(), rows.end(), [=](const Paper& row) { return row.id == id; });
    return at == rows.end() ? nullptr : &*at;
}

}  // namespace signpost
