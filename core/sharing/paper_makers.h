// SPDX-License-Identifier: Apache-2.0
// One function for each paper; the table in papers.cpp names them. Others ask papers().
#pragma once

#include "core/sharing/papers.h"

namespace signpost {

/// What to say on the phone, on one page; behind it a table when there is more than one entry.
Document make_call_sheet(const ShareContext& context, const Diary& diary);
/// Three panels: who to call and about whom, the warning signs, and both again as a square code.
Document make_wallet_card(const ShareContext& context, const Diary& diary);
/// Numbers and signs in large type, on one page.
Document make_fridge_sheet(const ShareContext& context, const Diary& diary);
/// Every entry in full, with a chart.
Document make_diary_report(const ShareContext& context, const Diary& diary);
/// All signs with boxes, for people without a computer.
Document make_blank_checklist(const ShareContext& context, const Diary& diary);
/// When each effect usually appears, then a page for each.
Document make_handout(const ShareContext& context, const Diary& diary);
/// Each teach-back record on a page of its own, the newest first; without one a form to fill in by hand.
Document make_teach_back_record(const ShareContext& context, const Diary& diary);
/// One record alone, which need not be in any diary.
Document make_teach_back_sheet(const ShareContext& context, const Diary& diary, const TeachBack& record);

}  // namespace signpost
