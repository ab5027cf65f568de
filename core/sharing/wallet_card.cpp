// SPDX-License-Identifier: Apache-2.0
// To be read by a stranger in a hurry. The square code holds the same lines, so that a telephone can show
// them larger or hand them on.
#include "core/base/text.h"
#include "core/sharing/document_text.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr double wallet_card_points = 9;
constexpr std::size_t longest_in_code_bytes = 60;

/// Product and day of the infusion in one line, where one line can hold both.
std::vector<Fact> infusion_facts(const PaperInput& input) {
    const auto& tr = input.context.translator;
    const auto product = one_line(input.diary.details.product);
    const auto date = infusion_words(input.diary.details, tr);
    if (product.empty() && date.empty()) return {{tr.text("Product and infusion date"), {}}};
    if (!product.empty() && !date.empty()) return {{tr.text("Infusion"), product + ", " + date}};
    return {{detail_name("product", tr), product}, {detail_name("infusion_date", tr), date}};
}

std::vector<Fact> card_facts(const PaperInput& input) {
    const auto& tr = input.context.translator;
    const auto& details = input.diary.details;
    std::vector<Fact> out{{tr.text("Name"), one_line(details.person_name)},
                          {tr.text("Birth date or hospital no."), one_line(details.person_number)}};
    for (auto& fact : infusion_facts(input)) out.push_back(std::move(fact));
    for (auto& fact : numbers_to_call(input)) out.push_back(std::move(fact));
    return out;
}

Report who_panel_words(const PaperInput& input) {
    return {
        {LineKind::heading, input.context.translator.text("CAR T-cell therapy: tell any doctor or nurse")},
        {LineKind::prompt, input.context.catalog.texts.prompt}};
}

/// Version and review state, in as few words as a card has room for.
std::string card_review_words(const PaperInput& input) {
    const auto lines =
        closing_report(input.context.catalog, input.context.now.date, input.context.translator);
    std::vector<std::string> out;
    for (std::size_t i = 1; i < lines.size(); ++i) out.push_back(lines[i].text);
    return joined(out, " ");
}

Report signs_panel(const PaperInput& input, const CareTeam& team) {
    const auto& tr = input.context.translator;
    const auto& catalog = input.context.catalog;
    return {{LineKind::heading, tr.text("Warning signs")},
            {LineKind::emergency,
             emergency_heading(input, team) + " " + joined(emergency_names(catalog), "; ") + "."},
            {LineKind::text, tr.text("Any other new sign: call your care team now, day or night.")},
            {LineKind::fine, card_review_words(input)}};
}

/// The lines of the two panels. A value that would make the code too fine to read is on the card alone.
std::string code_text(const PaperInput& input) {
    const auto& tr = input.context.translator;
    Facts facts;
    for (auto& fact : card_facts(input)) {
        if (fact.value.size() > longest_in_code_bytes) fact.value = tr.text("see the card");
        if (!fact.value.empty()) facts.rows.push_back(std::move(fact));
    }
    Document both;
    both.is_right_to_left = tr.language.is_right_to_left;
    both.parts = {who_panel_words(input), std::move(facts),
                  signs_panel(input, short_team(input.team, longest_in_code_bytes))};
    return plain_parts(both);
}

}  // namespace

Document make_wallet_card(const ShareContext& context, const Diary& diary) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::wallet_card, wallet_card_points);
    out.parts.emplace_back(who_panel_words(input));
    out.parts.emplace_back(Facts{card_facts(input)});
    out.parts.emplace_back(NewPanel{});
    out.parts.emplace_back(signs_panel(input, input.team));
    out.parts.emplace_back(NewPanel{});
    out.parts.emplace_back(QrPart{
        code_text(input),
        context.translator.text("A phone camera shows the words of this card. It opens no web page.")});
    return out;
}

}  // namespace signpost
