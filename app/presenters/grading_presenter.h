// SPDX-License-Identifier: Apache-2.0
// For clinicians: how the published grading tables are read, on practice cases. It is handed what Signpost
// teaches with and nothing else, so that no checklist and no diary of a person can reach it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/teaching/teaching.h"

namespace signpost {

/// A practice case to choose.
struct GradingChoice {
    std::string name;  ///< "Breathless on day three (CRS)"
    bool is_on = false;

    bool operator==(const GradingChoice&) const = default;
};

struct GradingState {
    std::string heading;
    std::string notice;  ///< for whom this is, and that it is never a person's own checklist
    std::vector<GradingChoice> choices;
    std::string story;
    std::vector<std::string> facts;      ///< "Temperature in °C: 39.4"
    std::vector<std::string> taken;      ///< what the story does not tell
    std::string note;                    ///< may be empty
    std::string result;                  ///< "Grade 2 in the table for CRS"
    std::vector<std::string> rows;       ///< the rows that decided, or why none does
    std::vector<std::string> footnotes;  ///< that applied
    std::vector<std::string> sources;    ///< of all these, in full

    bool operator==(const GradingState&) const = default;
};

/// A row as it is shown: its grade, or what a point is for.
struct GradingTableRow {
    std::string label;  ///< "Grade 2"
    std::string text;

    bool operator==(const GradingTableRow&) const = default;
};

struct GradingTableColumn {
    std::string heading;  ///< "Hypotension"
    std::vector<GradingTableRow> rows;

    bool operator==(const GradingTableColumn&) const = default;
};

struct GradingTable {
    std::string name;
    std::string reading;              ///< how it is read
    std::vector<std::string> before;  ///< what must be met first; may be empty
    std::vector<GradingTableColumn> columns;
    std::vector<std::string> footnotes;
    std::vector<std::string> left_open;  ///< what the table does not decide
    std::vector<std::string> sources;

    bool operator==(const GradingTable&) const = default;
};

class GradingPresenter {
public:
    /// All three must outlive it.
    GradingPresenter(const Catalog& catalog, const Translator& translator, const Teaching& teaching);

    const GradingState& state() const { return state_; }
    /// The four tables, ICE last; they never change.
    const std::vector<GradingTable>& tables() const { return tables_; }

    /// Another of the choices; a place that is none changes nothing.
    void choose(std::size_t place);

    std::function<void()> on_change;

private:
    void refresh();
    void show_example(const GradingExample& example, const PracticeCase& one);
    void show_answer(const GradingScale& scale, const GradingAnswer& answer);
    GradingTable table_of(const GradingScale& scale) const;
    GradingTable table_of(const IceScale& scale) const;
    std::vector<std::string> in_full(const std::vector<SourceIndex>& sources) const;
    /// "text (Title; Title)"
    std::string with_sources(const std::string& text, const std::vector<SourceIndex>& sources) const;

    const Catalog* catalog_;
    const Translator* translator_;
    const Teaching* teaching_;
    std::size_t chosen_ = 0;
    GradingState state_;
    std::vector<GradingTable> tables_;
};

}  // namespace signpost
