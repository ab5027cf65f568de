// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/grading_presenter.h"

#include <algorithm>

#include "core/base/text.h"

namespace signpost {
namespace {

const PracticeCase* find_case(const Teaching& teaching, const std::string& id) {
    const auto at = std::find_if(teaching.cases.begin(), teaching.cases.end(),
                                 [&](const PracticeCase& one) { return one.id == id; });
    return at == teaching.cases.end() ? nullptr : &*at;
}

GradingTableColumn& column_named(std::vector<GradingTableColumn>& columns, const std::string& heading) {
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [&](const GradingTableColumn& one) { return one.heading == heading; });
    return at == columns.end() ? columns.emplace_back(GradingTableColumn{heading, {}}) : *at;
}

std::vector<SourceIndex> sources_of(const GradingScale& scale) {
    auto out = scale.sources;
    out.insert(out.begin(), scale.original);
    return out;
}

}  // namespace

GradingPresenter::GradingPresenter(const Catalog& catalog, const Translator& translator,
                                   const Teaching& teaching)
    : catalog_(&catalog), translator_(&translator), teaching_(&teaching) {
    for (const auto& scale : teaching_->grading.scales.scales) tables_.push_back(table_of(scale));
    tables_.push_back(table_of(teaching_->grading.scales.ice));
    refresh();
}

void GradingPresenter::choose(std::size_t place) {
    if (place >= state_.choices.size() || place == chosen_) return;
    chosen_ = place;
    refresh();
    if (on_change) on_change();
}

void GradingPresenter::refresh() {
    const auto& tr = *translator_;
    state_ = {};
    state_.heading = tr.text("For clinicians: how grading works");
    state_.notice =
        tr.text("For clinicians. Computed on practice cases only, never on a person's own checklist.");
    const auto& examples = teaching_->grading.examples;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto* scale = teaching_->grading.scales.find(examples[i].scale_id);
        const auto* one = find_case(*teaching_, examples[i].case_id);
        if (!scale || !one) continue;
        const bool is_on = state_.choices.size() == chosen_;
        state_.choices.push_back(
            {filled_in(tr.text("{case}: {table}"), {{"case", one->title}, {"table", scale->name}}), is_on});
        if (!is_on) continue;
        show_example(examples[i], *one);
        show_answer(*scale, grade_of(*scale, examples[i].facts));
    }
}

void GradingPresenter::show_example(const GradingExample& example, const PracticeCase& one) {
    const auto& scale = *teaching_->grading.scales.find(example.scale_id);
    state_.story = one.story;
    state_.taken = example.taken;
    state_.note = example.note;
    for (std::size_t i = 0; i < scale.fields.size(); ++i) {
        const auto value = example.facts.at(i);
        if (!value) continue;
        const auto& field = scale.fields[i];
        const bool is_flag = field.kind == GradingFieldKind::flag;
        const auto flag_text = translator_->text(*value != 0 ? "yes" : "no");
        state_.facts.push_back(
            field.label + ": " +
            (is_flag ? flag_text : name_of(field, *value, translator_->language.decimal_mark)));
    }
}

void GradingPresenter::show_answer(const GradingScale& scale, const GradingAnswer& answer) {
    const auto& tr = *translator_;
    if (!answer.grade) {
        state_.result = tr.text("No grade: the published table does not decide");
    } else if (*answer.grade == 0) {
        state_.result = tr.text("Grade 0: the criteria are not met");
    } else {
        state_.result = filled_in(tr.text("Grade {grade}"), {{"grade", std::to_string(*answer.grade)}});
    }
    for (const auto row : answer.rows)
        state_.rows.push_back(scale.rows[row].column + ": " + scale.rows[row].text);
    for (const auto why : answer.whys) state_.rows.push_back(scale.whys[why].text);
    for (const auto note : answer.footnotes)
        state_.footnotes.push_back(with_sources(scale.footnotes[note].text, scale.footnotes[note].sources));
    state_.sources = in_full(answer.sources);
}

GradingTable GradingPresenter::table_of(const GradingScale& scale) const {
    const auto& tr = *translator_;
    GradingTable out;
    out.name = scale.name;
    out.reading = scale.reading;
    for (const auto& one : scale.prerequisites) out.before.push_back(one.text);
    for (const auto& row : scale.rows)
        column_named(out.columns, row.column)
            .rows.push_back(
                {filled_in(tr.text("Grade {grade}"), {{"grade", std::to_string(row.grade)}}), row.text});
    for (auto& column : out.columns)
        std::stable_sort(column.rows.begin(), column.rows.end(),
                         [](const auto& a, const auto& b) { return a.label < b.label; });
    for (const auto& note : scale.footnotes) out.footnotes.push_back(with_sources(note.text, note.sources));
    for (const auto& why : scale.whys) out.left_open.push_back(with_sources(why.text, why.sources));
    out.sources = in_full(sources_of(scale));
    return out;
}

GradingTable GradingPresenter::table_of(const IceScale& scale) const {
    const auto& tr = *translator_;
    GradingTable out;
    out.name = scale.name;
    out.reading = tr.text("One point for each that is done. The score is the sum.");
    for (const auto& item : scale.items) {
        const auto points = tr.plural("{count} point", "{count} points", static_cast<unsigned>(item.points));
        column_named(out.columns, item.group)
            .rows.push_back({filled_in(points, {{"count", std::to_string(item.points)}}), item.text});
    }
    auto sources = scale.sources;
    sources.insert(sources.begin(), scale.original);
    out.sources = in_full(sources);
    return out;
}

std::vector<std::string> GradingPresenter::in_full(const std::vector<SourceIndex>& sources) const {
    std::vector<std::string> out;
    for (const auto index : sources) {
        const auto& source = catalog_->at(index);
        auto text = source.title + ". " + source.publisher;
        if (source.year) text += ", " + std::to_string(*source.year);
        out.push_back(source.address.empty() ? text : text + ". " + source.address);
    }
    return out;
}

std::string GradingPresenter::with_sources(const std::string& text,
                                           const std::vector<SourceIndex>& sources) const {
    std::vector<std::string> names;
    names.reserve(sources.size());
    for (const auto index : sources) names.push_back(catalog_->at(index).publisher);
    return text + " (" + joined(names, "; ") + ")";
}

}  // namespace signpost
