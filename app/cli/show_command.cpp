// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_command.h"

#include <array>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/json_output.h"
#include "app/cli/loaded_cases.h"
#include "app/cli/show_reports.h"
#include "core/base/ids_of.h"
#include "core/base/nearest.h"

namespace signpost::cli {
namespace {

/// A kind of thing that can be shown; things of a kind are counted from 0.
struct Kind {
    std::string_view name;
    std::vector<std::string> (*ids)(const Library&);
    Json (*json)(const Library&, std::size_t);
    Report (*report)(const Library&, std::size_t);
    std::vector<SourceIndex> (*sources)(const Library&, std::size_t);
    bool tells_of_cases = false;  ///< what is shown of it takes the practice cases
};

using Lib = const Library&;
using Sources = std::vector<SourceIndex>;

constexpr std::array kinds = {
    Kind{"sign", [](Lib lib) { return ids_of(lib.catalog.signs); },
         [](Lib lib, std::size_t n) { return sign_json(lib.catalog, at_place<SignIndex>(n)); },
         [](Lib lib, std::size_t n) { return sign_report(lib, at_place<SignIndex>(n)); },
         [](Lib lib, std::size_t n) { return sources_cited(lib.catalog, at_place<SignIndex>(n)); }},
    Kind{"effect", [](Lib lib) { return ids_of(lib.catalog.effects); },
         [](Lib lib, std::size_t n) { return effect_json(lib.catalog, at_place<EffectIndex>(n)); },
         [](Lib lib, std::size_t n) { return effect_report(lib, at_place<EffectIndex>(n)); },
         [](Lib lib, std::size_t n) { return sources_cited(lib.catalog.effects[n]); }},
    Kind{"measurement", [](Lib lib) { return ids_of(lib.catalog.measurements); },
         [](Lib lib, std::size_t n) { return measurement_json(lib.catalog, at_place<MeasurementIndex>(n)); },
         [](Lib lib, std::size_t n) { return measurement_report(lib, at_place<MeasurementIndex>(n)); },
         [](Lib lib, std::size_t n) { return sources_cited(lib.catalog.measurements[n]); }},
    Kind{"combination", [](Lib lib) { return ids_of(lib.catalog.combinations); },
         [](Lib lib, std::size_t n) { return combination_json(lib.catalog, at_place<CombinationIndex>(n)); },
         [](Lib lib, std::size_t n) { return combination_report(lib, at_place<CombinationIndex>(n)); },
         [](Lib lib, std::size_t n) { return lib.catalog.combinations[n].sources; }},
    Kind{"source", [](Lib lib) { return ids_of(lib.catalog.sources); },
         [](Lib lib, std::size_t n) {
             auto json = source_json(lib.catalog, at_place<SourceIndex>(n));
             json["cited_by"] = cited_by_json(lib, at_place<SourceIndex>(n));
             return json;
         },
         [](Lib lib, std::size_t n) { return source_report(lib, at_place<SourceIndex>(n)); },
         [](Lib, std::size_t) { return Sources{}; }, true},
    Kind{"practice_case", [](Lib lib) { return ids_of(lib.cases); },
         [](Lib lib, std::size_t n) { return practice_case_json(lib.catalog, lib.cases[n]); },
         [](Lib lib, std::size_t n) { return practice_case_report(lib, lib.cases[n]); },
         [](Lib lib, std::size_t n) { return lib.cases[n].sources; }, true},
};

struct Found {
    const Kind* kind = nullptr;
    std::size_t number = 0;
};

std::optional<Found> find(const Library& library, const std::string& id) {
    for (const auto& kind : kinds) {
        const auto ids = kind.ids(library);
        const auto at = std::find(ids.begin(), ids.end(), id);
        if (at != ids.end()) return Found{&kind, static_cast<std::size_t>(at - ids.begin())};
    }
    return std::nullopt;
}

Mistake unknown_id(const Library& library, const std::string& id) {
    std::vector<std::string> known;
    for (const auto& kind : kinds)
        for (auto& one : kind.ids(library)) known.push_back(std::move(one));
    const auto hint = did_you_mean(nearest_few(id, known, most_suggestions),
                                   "see signpost-cli signs, effects, sources or cases");
    return {ExitCode::wrong_use, "ID", fmt::format("unknown id {}{}", in_quotes(id), hint)};
}

/// The kind and the thing's own keys, then each of its sources in full.
Json shown_as_json(const Library& library, const Found& found) {
    Json json{{"kind", found.kind->name}};
    json.update(found.kind->json(library, found.number));
    json["cited"] = sources_in_full(library.catalog, found.kind->sources(library, found.number));
    return json;
}

ExitCode print(Call& call, const Library& library, const Found& found) {
    if (call.wants_json()) return call.print_json(shown_as_json(library, found));
    return call.print_text(found.kind->report(library, found.number));
}

/// The cases are read only for what tells of them and for an id that is none of the catalog's.
ExitCode show(Call& call, const std::string& id) {
    const std::vector<PracticeCase> none;
    const Library without_cases{call.catalog(), none};
    const auto in_catalog = find(without_cases, id);
    if (in_catalog && !in_catalog->kind->tells_of_cases && !call.has_mistakes())
        return print(call, without_cases, *in_catalog);
    const auto cases = loaded_cases(call.context());
    if (!cases) return ExitCode::refused;
    const Library library{call.catalog(), *cases};
    const auto found = find(library, id);
    if (!found) call.note(unknown_id(library, id));
    if (call.has_mistakes()) return call.refuse();
    return print(call, library, *found);
}

}  // namespace

ExitCode show_command(Call& call) {
    auto* const id = call.add_option("ID", "The id of a sign, effect, source, case or anything else", "");
    call.add_json_flag();
    if (const auto ended = call.parse()) return *ended;
    if (!id->results().empty()) return show(call, id->results().front());
    call.note({ExitCode::wrong_use, "ID", "an id is missing; an example: signpost-cli show fever"});
    return call.refuse();
}

}  // namespace signpost::cli
