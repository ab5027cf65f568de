// SPDX-License-Identifier: Apache-2.0
#include "app/cli/call.h"
#include "app/cli/diary_commands.h"
#include "app/cli/diary_json.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_report.h"
#include "app/cli/diary_texts.h"
#include "app/cli/unknown_sign.h"

namespace signpost::cli {
namespace {

class FilterOptions {
public:
    explicit FilterOptions(Call& call)
        : call_(&call),
          from_(call.add_option("--from", "Only entries of this day and later", "DATE")),
          to_(call.add_option("--to", "Only entries of this day and earlier", "DATE")),
          sign_(call.add_option("--sign", "Only entries with this sign", "ID")) {}

    EntryFilter read() const {
        EntryFilter out{read_date(*call_, *from_), read_date(*call_, *to_), {}};
        if (out.from && out.to && *out.from > *out.to)
            call_->note({ExitCode::refused, "--from", "lies behind --to, so that no day is left"});
        const auto sign = call_->value_of(*sign_);
        if (sign && sign->empty()) call_->note(unknown_sign(call_->catalog(), *sign));
        out.sign = sign.value_or("");
        return out;
    }

private:
    Call* call_;
    CLI::Option* from_;
    CLI::Option* to_;
    CLI::Option* sign_;
};

/// The records of the days that were asked for; who asks for a sign asks for entries alone.
std::vector<TeachBack> teach_backs_of(const Diary& diary, const EntryFilter& filter) {
    std::vector<TeachBack> out;
    for (const auto& record : diary.teach_backs) {
        const auto& day = record.time.date;
        const bool is_in = (!filter.from || day >= *filter.from) && (!filter.to || day <= *filter.to);
        if (is_in && filter.sign.empty()) out.push_back(record);
    }
    return out;
}

/// A diary may hold signs that these rules do not know, and they can be asked for.
bool is_known(const Catalog& catalog, const Diary& diary, const std::string& sign) {
    return sign.empty() || catalog.find_sign(sign) ||
           !entry_views(catalog, diary, {std::nullopt, std::nullopt, sign}).empty();
}

}  // namespace

ExitCode diary_show_command(Call& call) {
    const FilterOptions filter_options(call);
    DiaryOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto file = options.read();
    const auto filter = filter_options.read();
    if (call.has_mistakes()) return call.refuse();

    const auto session = open_to_read(file);
    if (!session) return call.refuse(session.error());
    const auto& catalog = call.catalog();
    const auto& diary = session.value().diary();
    if (!is_known(catalog, diary, filter.sign)) return call.refuse(unknown_sign(catalog, filter.sign));
    remark_what_is_not_in_the_file(call, session.value());
    const auto views = entry_views(catalog, diary, filter);
    const auto teach_backs = teach_backs_of(diary, filter);
    if (!call.wants_json())
        return call.print_text(diary_report(catalog, diary, views, teach_backs),
                               printable_team_of(catalog, diary.details));
    return call.print_json({{"diary", diary_json(catalog, diary, views, teach_backs)},
                            {"recovered", recovered_count(session.value())}});
}

}  // namespace signpost::cli
