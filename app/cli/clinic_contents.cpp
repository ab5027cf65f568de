// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clinic_contents.h"

#include <functional>

#include <fmt/format.h>

#include "app/cli/counted.h"
#include "core/base/shown_text.h"
#include "core/words/careful_words.h"

namespace signpost::cli {
namespace {

using TextOfPack = std::function<void(const std::string& where, const std::string& text)>;

/// Every text of a pack that patients read.
void each_text(const Catalog& catalog, const TextOfPack& each) {
    const auto& clinic = *catalog.clinic;
    each("note", clinic.note);
    for (const auto& phone : clinic.phones) each("phone", phone.label);
    for (const auto index : clinic.signs) {
        const auto& sign = catalog.at(index);
        for (const auto& text : {sign.label, sign.short_name, sign.check}) each("sign " + sign.id, text);
    }
    for (const auto& [sign, text] : clinic.notes) each("note on " + catalog.at(sign).id, text);
    for (const auto index : clinic.combinations) {
        const auto& combination = catalog.at(index);
        for (const auto& text : {combination.label, combination.why})
            each("combination " + combination.id, text);
    }
}

void warn_of_words(const Context& context, const Catalog& catalog, const std::string& folder) {
    each_text(catalog, [&](const std::string& where, const std::string& text) {
        for (const auto* words : {&forbidden_words(), &calming_words(), &promising_words()})
            if (const auto word = first_found(text, *words); !word.empty())
                context.err << fmt::format(
                    "{}: {}: {} may promise or calm too much; look at that text again\n", shown_line(folder),
                    where, in_quotes(word));
    });
}

}  // namespace

void print_clinic_contents(const Context& context, const Catalog& catalog, const std::string& folder) {
    const auto& clinic = *catalog.clinic;
    auto& out = context.out;
    out << fmt::format("{}: read without a mistake\n", shown_line(folder));
    out << fmt::format("clinic pack {} ({}), version {}, over rules {}\n", clinic.name, clinic.id,
                       clinic.version, catalog.version);
    out << fmt::format(
        "adds {}, {}, {}, {}, {}, {}; raises {}; draws {}\n", counted(clinic.signs.size(), "sign", "signs"),
        counted(clinic.links, "link", "links"), counted(clinic.sources.size(), "source", "sources"),
        counted(clinic.combinations.size(), "combination", "combinations"),
        counted(clinic.notes.size(), "note", "notes"),
        counted(clinic.phones.size(), "telephone number", "telephone numbers"),
        counted(clinic.raised.size(), "sign", "signs"), counted(clinic.lines.size(), "line", "lines"));
    out << (clinic.reviewed_by ? fmt::format("reviewed by {}, as the pack says itself", *clinic.reviewed_by)
                               : std::string("names no clinician who reviewed it"))
        << fmt::format(", to be reviewed by {}\n", clinic.review_by.iso());
    if (clinic.is_overdue(context.surroundings.today())) out << "the review of the pack is overdue\n";
    out << (clinic.signed_with.empty() ? std::string("not signed") : "signed with key " + clinic.signed_with)
        << '\n';
    warn_of_words(context, catalog, folder);
}

}  // namespace signpost::cli
