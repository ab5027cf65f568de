// SPDX-License-Identifier: Apache-2.0
// Reads the parts of a catalog one table at a time, in an order in which every id is known before it is used,
// and notes every mistake. What the rules of the program are read with reads a clinic's additions to them
// too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/catalog/id_table.h"
#include "core/catalog/rule_reader.h"

namespace signpost {

class CatalogReader {
public:
    explicit CatalogReader(RuleMistakes& mistakes) : mistakes_(&mistakes) {}
    /// Begins with a whole catalog, whose ids are taken. What is added to it cannot cite the founding
    /// article: what that says, the rules in the program say.
    CatalogReader(Catalog built_in, RuleMistakes& mistakes);

    void read_catalog(RuleReader& reader);
    void read_source(RuleReader& reader);
    void read_sign(RuleReader& reader);
    void read_panel(RuleReader& reader);
    void read_measurement(RuleReader& reader);
    void read_effect(RuleReader& reader, const std::string& file_name);
    void read_link(RuleReader& reader, Effect& effect);
    void read_combination(RuleReader& reader);
    /// One number for each unit of the measurement.
    static std::vector<Decimal> read_line(RuleReader& reader, const Measurement& measurement);
    static Advice read_advice(RuleReader& reader);
    /// Sources under a key; a missing or empty list is a mistake.
    std::vector<SourceIndex> cited(RuleReader& reader, const std::string& subject,
                                   std::string_view key = "sources");
    void check_every_sign_leads_somewhere();

    Catalog catalog;  ///< what was read so far
    IdTable groups{"group"};
    IdTable sources{"source"};
    IdTable signs{"sign"};
    IdTable measurements{"measurement"};
    IdTable panels{"panel"};
    IdTable thresholds{"threshold"};
    IdTable effects{"effect"};
    IdTable combinations{"combination"};

private:
    std::vector<SourceIndex> sources_under(RuleReader& reader, const std::vector<std::string>& ids,
                                           std::string_view key);
    void read_texts(RuleReader& reader);
    void read_emergency_sources(RuleReader& reader, Sign& sign);
    static void read_codes(RuleReader& reader, Sign& sign);
    void check_texts_are_distinct(RuleReader& reader, const Sign& sign);
    void read_loinc(RuleReader& reader, Measurement& measurement);
    static Unit read_unit(RuleReader& reader, bool is_coded);
    void read_threshold(RuleReader& reader, Measurement& measurement);
    static AgeRange read_age(RuleReader& reader);
    void check_order_is_distinct(RuleReader& reader, const Effect& effect);
    Onset read_onset(RuleReader& reader, const std::string& effect);
    void read_late_case(RuleReader& reader, Effect& effect);

    RuleMistakes* mistakes_;
    bool may_cite_article_ = true;
};

}  // namespace signpost
