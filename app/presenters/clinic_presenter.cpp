// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/clinic_presenter.h"

#include <algorithm>
#include <utility>

#include "core/base/direction.h"
#include "core/base/shown_text.h"
#include "core/base/text.h"
#include "core/sharing/clinic_words.h"

namespace signpost {
namespace {

constexpr std::size_t most_mistakes = 5;

using ClinicKind = ClinicProblemKind;

/// What a person can do about it, who need know nothing of files.
std::string problem_words(const ClinicRefusal& refusal, const Translator& tr) {
    if (!refusal.problem)
        return tr.text(
            "The clinic pack in {folder} has mistakes, so nothing of it is used. Show this to the clinic.");
    switch (refusal.problem->kind) {
        case ClinicKind::not_there:
            return tr.text(
                "The clinic pack is not used: the folder {folder} is not there. Put it back, or choose "
                "another.");
        case ClinicKind::changed:
        case ClinicKind::signature_broken:
            return tr.text(
                "The clinic pack in {folder} is not as the clinic signed it, so nothing of it is used. Ask "
                "the clinic for it again.");
        case ClinicKind::not_signed:
        case ClinicKind::other_key:
            return tr.text(
                "The clinic pack in {folder} is no longer signed by the same clinic, so nothing of it is "
                "used. Ask the clinic, then choose it again.");
        default:
            return tr.text("The folder {folder} cannot be used as a clinic pack.");
    }
}

std::vector<std::string> mistakes_to_show(const ClinicRefusal& refusal, const std::string& folder) {
    auto out = refusal_lines(refusal, folder);
    if (out.size() > most_mistakes) {
        out.resize(most_mistakes);
        out.emplace_back("...");
    }
    return out;
}

/// In groups, so that a person can compare it and a line can break.
std::string grouped(const std::string& key) {
    constexpr std::size_t letters = 8;
    std::string out;
    for (std::size_t at = 0; at < key.size(); at += letters)
        out += (at == 0 ? "" : " ") + key.substr(at, letters);
    return out;
}

}  // namespace

RulesAtStart rules_at_start(const Catalog& built_in, const Settings& settings) {
    if (settings.clinic_folder.empty()) return {};
    auto loaded = load_clinic(built_in, settings.clinic_folder, settings.clinic_key);
    if (loaded) return {std::move(loaded.value()), std::nullopt};
    RulesAtStart out{built_in, loaded.error()};
    out.other->lacks_clinic = true;
    return out;
}

ClinicPresenter::ClinicPresenter(const Catalog& built_in, const Catalog& catalog,
                                 const Translator& translator, Today today, const Settings& settings,
                                 std::optional<ClinicRefusal> refusal)
    : built_in_(&built_in),
      catalog_(&catalog),
      translator_(&translator),
      today_(std::move(today)),
      folder_at_start_(settings.clinic_folder),
      folder_(settings.clinic_folder),
      key_(settings.clinic_key),
      refusal_(std::move(refusal)),
      refused_folder_(settings.clinic_folder) {
    refresh();
}

void ClinicPresenter::choose(const std::string& folder) {
    const auto loaded = load_clinic(*built_in_, folder);
    if (loaded) {
        const auto& clinic = *loaded.value().clinic;
        folder_ = folder;
        key_ = clinic.signed_with;
        chosen_name_ = clinic.name;
        is_changed_ = true;
        refusal_.reset();
    } else {
        refusal_ = loaded.error();
        refused_folder_ = folder;
    }
    refresh();
    if (on_change) on_change();
}

void ClinicPresenter::stop() {
    is_changed_ = !folder_at_start_.empty();
    folder_.clear();
    key_.clear();
    chosen_name_.clear();
    refusal_.reset();
    refresh();
    if (on_change) on_change();
}

void ClinicPresenter::store(Settings& settings) const {
    settings.clinic_folder = folder_;
    settings.clinic_key = key_;
}

std::string ClinicPresenter::refused_words(const ClinicRefusal& refusal, const std::string& folder) const {
    return filled_in(problem_words(refusal, *translator_),
                     {{"folder", isolated(shown_line(folder), translator_->language)}});
}

void ClinicPresenter::refresh() {
    const auto& tr = *translator_;
    state_ = {};
    state_.heading = tr.text("Clinic pack");
    state_.intro = tr.text(
        "A clinic can add its own signs, sources, numbers and texts, and be more careful. It can "
        "take nothing away. Its texts are in the language in which it wrote them.");
    if (const auto& clinic = catalog_->clinic) {
        state_.facts = clinic_lines(*catalog_, today_(), tr);
        state_.facts.push_back(
            filled_in(tr.text("Signs added: {signs}. Places in lists: {links}. Sources: {sources}. "
                              "Combinations: {combinations}. Notes: {notes}. Phone numbers: {numbers}. Signs "
                              "raised: {raised}. Lines drawn: {lines}."),
                      {{"signs", std::to_string(clinic->signs.size())},
                       {"links", std::to_string(clinic->links)},
                       {"sources", std::to_string(clinic->sources.size())},
                       {"combinations", std::to_string(clinic->combinations.size())},
                       {"notes", std::to_string(clinic->notes.size())},
                       {"numbers", std::to_string(clinic->phones.size())},
                       {"raised", std::to_string(clinic->raised.size())},
                       {"lines", std::to_string(clinic->lines.size())}}));
        state_.facts.push_back(
            clinic->signed_with.empty()
                ? tr.text("It is not signed: a change to it would not be noticed.")
                : filled_in(tr.text("It is signed, and unchanged. The clinic's key is {key}."),
                            {{"key", isolated(grouped(clinic->signed_with), tr.language)}}));
        state_.facts.push_back(filled_in(tr.text("Folder: {folder}"),
                                         {{"folder", isolated(shown_line(folder_at_start_), tr.language)}}));
    } else {
        state_.facts.push_back(tr.text("No clinic pack is in use."));
    }
    tell_choice();
}

void ClinicPresenter::tell_choice() {
    const auto& tr = *translator_;
    if (refusal_) {
        state_.problem = refused_words(*refusal_, refused_folder_);
        state_.mistakes = mistakes_to_show(*refusal_, refused_folder_);
    }
    if (is_changed_)
        state_.note =
            folder_.empty()
                ? tr.text("From the next start of Signpost on, no clinic pack is used.")
                : filled_in(tr.text("From the next start of Signpost on, this clinic pack is used: {name}."),
                            {{"name", chosen_name_}});
    state_.choose = tr.text("Choose a folder...");
    if (!folder_.empty()) state_.stop = tr.text("Stop using the pack");
}

}  // namespace signpost
