// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stream_command.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/byte_source.h"
#include "app/cli/call.h"
#include "app/cli/counted.h"
#include "app/cli/stream_run.h"
#include "app/cli/whole_number_option.h"

namespace signpost::cli {
namespace {

constexpr int most_threads = 64;
constexpr int most_files = 100'000;

/// Tells what was refused, and what kept a file from being read; the worse of both counts.
ExitCode told(const Context& context, const std::string& name, const StreamCounts& counts,
              const ByteSource& source) {
    auto code = ExitCode::done;
    if (counts.refused > 0) {
        context.err << fmt::format("{}: {} of {} could not be taken\n",
                                   name == "-" ? "standard input" : shown_line(name), counts.refused,
                                   counted(counts.lines, "line", "lines"));
        code = ExitCode::refused;
    }
    if (source.problem() == nullptr) return code;
    return std::max(code, print_mistakes({*source.problem()}, context.err));
}

}  // namespace

ExitCode stream_command(Call& call) {
    call.keep_output_for_programs();
    auto* const files =
        call.add_option("FILE", "Files of records, .gz and .zst too; without any, standard input", "")
            ->expected(1, most_files)
            ->allow_extra_args();
    auto* const threads = call.add_option("--threads", "Work on so many threads; the order stays", "N");
    if (const auto ended = call.parse()) return *ended;
    const auto wanted = read_whole_number(call, *threads, most_threads);
    if (wanted == 0)
        call.note({ExitCode::wrong_use, "--threads", fmt::format("write 1 to {}", most_threads)});
    if (call.has_mistakes()) return call.refuse();
    auto names = files->results();
    if (names.empty()) names.emplace_back("-");
    const auto& context = call.context();
    auto code = ExitCode::done;
    for (const auto& name : names) {
        const auto source = file_source(name, context.surroundings.in);
        const auto counts =
            answer_lines(call.catalog(), *source, context.out, static_cast<unsigned>(wanted.value_or(1)));
        code = std::max(code, told(context, name, counts, *source));
        if (!context.out) break;
    }
    return code;
}

}  // namespace signpost::cli
