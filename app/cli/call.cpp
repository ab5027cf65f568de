// SPDX-License-Identifier: Apache-2.0
#include "app/cli/call.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/clinic_mistakes.h"
#include "core/base/nearest.h"
#include "core/clinic/load_clinic.h"

namespace signpost::cli {
namespace {

constexpr std::size_t help_column = 24;

bool looks_like_an_option(const std::string& word) { return word.size() > 1 && word.starts_with("-"); }

std::string without_value(const std::string& word) { return word.substr(0, word.find('=')); }

}  // namespace

Call::Call(const Context& context, const Command& command, std::vector<std::string> arguments)
    : context_(&context),
      command_(&command),
      arguments_(std::move(arguments)),
      wants_json_(asks_for_json(arguments_)),
      app_(std::string(command.help), "signpost-cli " + std::string(command.name)) {
    app_.allow_extras();  // unknown words are told by us, all of them
    app_.allow_windows_style_options(false);
    app_.get_formatter()->column_width(help_column);
    app_.set_help_flag("-h,--help", "Show this help");
    app_.set_version_flag("--version", SIGNPOST_VERSION, "Show the version");
    declare_clinic();
    app_.footer("Example:\n  " + std::string(command.example) + "\n");
}

CLI::Option* Call::add_option(const std::string& name, const std::string& help, const std::string& value) {
    // Each value is read as text by whoever declared the option, so CLI11 has nothing to convert.
    return app_.add_option(name, CLI::callback_t{}, help)
        ->type_name(value)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

CLI::Option* Call::add_flag(const std::string& name, const std::string& help) {
    return app_.add_flag(name, help)->disable_flag_override();
}

void Call::add_json_flag() { add_flag("--json", "Write JSON, for scripts"); }

std::optional<std::string> Call::value_of(const CLI::Option& option) {
    const auto& given = option.results();
    if (given.empty()) return std::nullopt;
    if (std::any_of(given.begin(), given.end(), [&](const auto& one) { return one != given.front(); }))
        note({ExitCode::refused, option.get_name(), "given twice with different texts"});
    return given.front();
}

std::optional<ExitCode> Call::parse() {
    correct_missing_and_stray_values();
    std::vector<std::string> reversed(arguments_.rbegin(), arguments_.rend());  // as CLI11 wants them
    try {
        app_.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        context_->out << app_.help();
        print_standing_lines(*context_);
        return ExitCode::done;
    } catch (const CLI::CallForVersion&) {
        print_version(*context_);
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        note({ExitCode::wrong_use, "signpost-cli " + std::string(command_->name), shown(error.what())});
    }
    note_unknown_words();
    if (loads_clinic_) lay_clinic_over_the_rules();
    return std::nullopt;
}

void Call::declare_clinic() {
    clinic_ = add_option("--clinic", "Lay the clinic's pack in this folder over the rules", "DIR");
    clinic_key_ = add_option("--clinic-key", "Take the pack only when it is signed with this key", "KEY");
}

std::optional<std::string> Call::clinic_folder() const {
    if (clinic_->results().empty()) return std::nullopt;
    return clinic_->results().front();
}

std::string Call::clinic_key() const {
    return clinic_key_->results().empty() ? std::string() : clinic_key_->results().front();
}

/// A refused pack ends the call: nobody should take the rules alone for those that were asked for.
void Call::lay_clinic_over_the_rules() {
    for (const auto* option : {clinic_, clinic_key_}) value_of(*option);
    const auto folder = clinic_folder();
    if (!folder && !clinic_key().empty())
        note({ExitCode::wrong_use, "--clinic-key",
              "names the key of a pack; give the pack with --clinic DIR"});
    if (!folder || has_mistakes()) return;
    auto catalog = load_clinic(context_->built_in, *folder, clinic_key());
    if (!catalog) {
        for (auto& mistake : mistakes_in(catalog.error(), *folder)) note(std::move(mistake));
        return;
    }
    with_clinic_ = std::move(catalog.value());
    context_with_clinic_.emplace(Context{context_->rules, context_->built_in, *with_clinic_, context_->out,
                                         context_->err, context_->surroundings});
    context_ = &*context_with_clinic_;
}

const CLI::Option* Call::option_named(const std::string& word) const {
    return looks_like_an_option(word) ? app_.get_option_no_throw(word) : nullptr;
}

/// "--temperature --sign fever" leaves the temperature without a value, and "--json=yes" gives one to an
/// option that takes none. CLI11 would stop there; noted and taken out here, the rest is read all the same.
void Call::correct_missing_and_stray_values() {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
        const auto& word = arguments_[i];
        const auto name = without_value(word);
        const auto* option = option_named(name);
        const bool takes_value = option && option->get_items_expected_min() > 0;
        const bool has_value_inside = name != word;
        if (option && !takes_value && has_value_inside) {
            note({ExitCode::wrong_use, name, "this option takes no value"});
            kept.push_back(name);
        } else if (takes_value && lacks_value(i)) {
            note({ExitCode::wrong_use, name, "a value is missing behind it"});
        } else {
            kept.push_back(word);
            if (takes_value && !has_value_inside) kept.push_back(arguments_[++i]);
        }
    }
    arguments_ = std::move(kept);
}

/// No value begins with two hyphens.
bool Call::lacks_value(std::size_t at) const {
    const auto& word = arguments_[at];
    if (word.find('=') != std::string::npos) return word.ends_with('=');
    return at + 1 == arguments_.size() || arguments_[at + 1].starts_with("--");
}

void Call::note_unknown_words() {
    std::vector<std::string> known;
    for (const auto* option : std::as_const(app_).get_options())
        for (const auto& name : option->get_lnames()) known.push_back("--" + name);
    bool behind_unknown_option = false;  // such a word is the value of that option, and no second mistake
    for (const auto& word : app_.remaining()) {
        if (word == "--") continue;
        if (looks_like_an_option(word)) {
            const auto near = nearest_few(without_value(word), known, most_suggestions);
            note({ExitCode::wrong_use, shown(without_value(word)),
                  "unknown option" +
                      did_you_mean(near, fmt::format("see signpost-cli {} --help", command_->name))});
        } else if (!behind_unknown_option) {
            note({ExitCode::wrong_use, in_quotes(word),
                  fmt::format("not expected here; an example: {}", command_->example)});
        }
        behind_unknown_option = looks_like_an_option(word) && word.find('=') == std::string::npos;
    }
}

ExitCode Call::refuse() const {
    return cli::refuse(*context_, mistakes_, wants_json_ || output_is_for_programs_);
}

ExitCode Call::refuse(Mistake mistake) {
    note(std::move(mistake));
    return refuse();
}

void Call::remark(const std::string& place, const std::string& what) const {
    context_->err << place << ": " << what << '\n';
}

ExitCode Call::print_text(const Report& report, const CareTeam& team) const {
    print(report, context_->surroundings.terminal, context_->out);
    context_->out << '\n';
    print_standing_lines(*context_, team);
    return ExitCode::done;
}

ExitCode Call::print_json(const nlohmann::ordered_json& json) const {
    constexpr int indent = 2;
    context_->out << json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return ExitCode::done;
}

bool asks_for_json(const std::vector<std::string>& arguments) {
    return std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
}

ExitCode refuse(const Context& context, const Mistakes& mistakes, bool output_is_for_programs) {
    const auto code = print_mistakes(mistakes, context.err);
    if (!output_is_for_programs)
        print(standing_report(context.catalog, {}, {}), context.surroundings.terminal, context.out);
    return code;
}

void print_version(const Context& context) {
    context.out << "signpost-cli " SIGNPOST_VERSION ", rules " << context.catalog.version << '\n';
}

}  // namespace signpost::cli
