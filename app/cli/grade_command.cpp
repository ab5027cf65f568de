// SPDX-License-Identifier: Apache-2.0
#include "app/cli/grade_command.h"

#include <iostream>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/counted.h"
#include "app/cli/grading_problem_text.h"
#include "app/cli/input_lines.h"
#include "app/cli/json_output.h"
#include "core/base/nearest.h"
#include "core/base/text.h"
#include "core/catalog/rule_mistake_text.h"
#include "core/teaching/grading_answer.h"
#include "core/teaching/grading_line.h"
#include "core/teaching/grading_load.h"

namespace signpost::cli {
namespace {

constexpr std::string_view ice_name = "ice";

/// The id as it was told, and the table.
Json begin_of_answer(const std::string& id, const std::string& scale) {
    Json out = Json::object();
    if (!id.empty()) out["id"] = Json::parse(id);
    out["scale"] = scale;
    return out;
}

template <class Named>
Json ids_at(const std::vector<Named>& things, const std::vector<std::size_t>& places) {
    Json out = Json::array();
    for (const auto place : places) out.push_back(things[place].id);
    return out;
}

Json ids_of(const Catalog& catalog, const std::vector<SourceIndex>& sources) {
    Json out = Json::array();
    for (const auto source : sources) out.push_back(catalog.at(source).id);
    return out;
}

Json why_in_words(const GradingScale& scale, const GradingAnswer& answer) {
    std::vector<std::string> out;
    for (const auto why : answer.whys) out.push_back(scale.whys[why].text);
    return joined(out, " ");
}

Json answer_json(const Catalog& catalog, const GradingScale& scale, const std::string& id,
                 const GradingFacts& facts) {
    const auto answer = grade_of(scale, facts);
    auto out = begin_of_answer(id, scale.id);
    out["grade"] = number_or_null(answer.grade);
    if (!answer.grade) out["why"] = why_in_words(scale, answer);
    out["decided_by"] = answer.decided_by;
    out["sources"] = ids_of(catalog, answer.sources);
    out["rows"] = ids_at(scale.rows, answer.rows);
    out["footnotes"] = ids_at(scale.footnotes, answer.footnotes);
    if (!answer.grade) out["undecided"] = ids_at(scale.whys, answer.whys);
    return out;
}

Json score_json(const Catalog& catalog, const IceScale& scale, const std::string& id,
                const std::vector<std::size_t>& missed) {
    auto out = begin_of_answer(id, std::string(ice_name));
    out["score"] = ice_score(scale, missed);
    out["decided_by"] = ids_at(scale.items, missed);
    out["sources"] = ids_of(catalog, scale.sources);
    return out;
}

/// Reads lines with one table and writes what comes of them.
class Stream {
public:
    explicit Stream(const Context& context)
        : context_(context),
          lines_(context.surroundings.in ? *context.surroundings.in : std::cin, longest_grading_line) {}

    /// `answer` makes the object for a line: {id as JSON, the answer or the reason why not}.
    template <class Answer>
    ExitCode run(const Answer& answer) {
        while (context_.out && lines_.next()) {
            if (lines_.is_too_long()) {
                refuse({}, fmt::format("this line is longer than {} bytes", longest_grading_line));
            } else {
                answer(lines_.line());
            }
        }
        if (refused_ == 0) return ExitCode::done;
        context_.err << fmt::format("standard input: {} of {} could not be taken\n", refused_,
                                    counted(lines_.number(), "line", "lines"));
        return ExitCode::refused;
    }

    void write(const Json& json) {
        context_.out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
    void refuse(const std::string& id, const std::string& why) {
        ++refused_;
        write({{"line", lines_.number()}, {"id", id.empty() ? Json() : Json::parse(id)}, {"error", why}});
    }

private:
    const Context& context_;
    InputLines lines_;
    std::size_t refused_ = 0;
};

ExitCode grade_lines(const Context& context, const GradingScale& scale) {
    Stream stream(context);
    return stream.run([&](const std::string& text) {
        const auto line = read_grading_line(scale, text);
        if (line.facts) {
            stream.write(answer_json(context.catalog, scale, line.id, line.facts.value()));
        } else {
            stream.refuse(line.id, grading_problem_text(scale.fields, line.facts.error()));
        }
    });
}

ExitCode score_lines(const Context& context, const IceScale& scale) {
    Stream stream(context);
    return stream.run([&](const std::string& text) {
        const auto line = read_ice_line(scale, text);
        if (line.facts) {
            stream.write(score_json(context.catalog, scale, line.id, line.facts.value()));
        } else {
            stream.refuse(line.id, grading_problem_text({}, line.facts.error()));
        }
    });
}

std::vector<std::string> names_of(const GradingScales& tables) {
    std::vector<std::string> out;
    for (const auto& scale : tables.scales) out.push_back(scale.id);
    out.emplace_back(ice_name);
    return out;
}

Mistake no_such_table(const GradingScales& tables, const std::vector<std::string>& given) {
    const auto names = names_of(tables);
    const auto known = "write one of " + joined(names, ", ");
    if (given.empty()) return {ExitCode::wrong_use, "SCALE", "the table is missing; " + known};
    return {ExitCode::wrong_use, "SCALE",
            fmt::format("unknown table {}{}", in_quotes(given.front()),
                        did_you_mean(nearest_few(given.front(), names, 2), known))};
}

}  // namespace

ExitCode grade_command(Call& call) {
    call.keep_output_for_programs();
    auto* const name = call.add_option("SCALE", "crs, icans, icans_child or ice; reads JSON lines", "");
    if (const auto ended = call.parse()) return *ended;
    const auto& context = call.context();
    const auto tables = load_grading_scales(context.rules, context.catalog);
    if (!tables) {
        for (const auto& mistake : tables.error()) context.err << rule_mistake_text(mistake) << '\n';
        return ExitCode::refused;
    }
    const auto& given = name->results();
    const auto* scale = given.empty() ? nullptr : tables.value().find(given.front());
    const bool is_ice = !given.empty() && given.front() == ice_name;
    if (!scale && !is_ice) call.note(no_such_table(tables.value(), given));
    if (call.has_mistakes()) return call.refuse();
    return scale ? grade_lines(context, *scale) : score_lines(context, tables.value().ice);
}

}  // namespace signpost::cli
