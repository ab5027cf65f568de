// SPDX-License-Identifier: Apache-2.0
// One call of one command: its options, what was given for them, and every mistake found so far. Nothing is
// printed before all is read, so that one call reports all its mistakes. A wrong call still shows the
// care-team prompt.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/program.h"

namespace signpost::cli {

class Call {
public:
    Call(const Call&) = delete;  // the context points into it
    Call& operator=(const Call&) = delete;
    ~Call() = default;
    Call(const Context& context, const Command& command, std::vector<std::string> arguments);

    const Context& context() const { return *context_; }
    const Catalog& catalog() const { return context_->catalog; }
    /// As they were given, behind the command's name; for parse() to read once.
    const std::vector<std::string>& arguments() const { return arguments_; }
    /// The folder of a clinic's pack that the call names, if it does.
    std::optional<std::string> clinic_folder() const;
    std::string clinic_key() const;
    /// For a command that loads the pack itself; before parse().
    void loads_clinic_itself() { loads_clinic_ = false; }
    /// Where a command declares its options, before parse().
    CLI::App& options() { return app_; }
    /// An option that takes a value, each time that it is given.
    CLI::Option* add_option(const std::string& name, const std::string& help, const std::string& value);
    CLI::Option* add_flag(const std::string& name, const std::string& help);
    void add_json_flag();
    /// The text that was given for an option, if one was; two different ones are a mistake.
    std::optional<std::string> value_of(const CLI::Option& option);

    /// Reads the arguments and notes what is unknown, and lays the clinic's pack over the rules: what was
    /// taken from context() or catalog() before does not know of it. Not nothing when help or the version was
    /// asked for and printed.
    std::optional<ExitCode> parse();
    bool wants_json() const { return wants_json_; }
    /// For a command whose --json says what it reads and not how it answers.
    void answers_in_text() { wants_json_ = false; }

    void note(Mistake mistake) { mistakes_.push_back(std::move(mistake)); }
    bool has_mistakes() const { return !mistakes_.empty(); }
    /// Standard output is for bytes that a program reads: what people should read stays out of it.
    void keep_output_for_programs() { output_is_for_programs_ = true; }
    /// Prints the mistakes, and the standing lines unless the output is for programs.
    ExitCode refuse() const;
    ExitCode refuse(Mistake mistake);
    /// Something that the caller should know although it goes on: one line on the error stream.
    void remark(const std::string& place, const std::string& what) const;

    /// A text for people, closed by the standing lines.
    ExitCode print_text(const Report& report, const CareTeam& team = {}) const;
    ExitCode print_json(const nlohmann::ordered_json& json) const;

private:
    void declare_clinic();
    void lay_clinic_over_the_rules();
    void correct_missing_and_stray_values();
    bool lacks_value(std::size_t at) const;
    void note_unknown_words();
    const CLI::Option* option_named(const std::string& word) const;

    const Context* context_;
    std::optional<Catalog> with_clinic_;
    std::optional<Context> context_with_clinic_;
    bool loads_clinic_ = true;
    CLI::Option* clinic_ = nullptr;
    CLI::Option* clinic_key_ = nullptr;
    const Command* command_;
    std::vector<std::string> arguments_;
    bool wants_json_;
    bool output_is_for_programs_ = false;
    CLI::App app_;
    Mistakes mistakes_;
};

bool asks_for_json(const std::vector<std::string>& arguments);

ExitCode refuse(const Context& context, const Mistakes& mistakes, bool output_is_for_programs);

void print_version(const Context& context);

/// Whether the call that was read gave this option.
inline bool is_given(const CLI::Option& option) { return !option.results().empty(); }

}  // namespace signpost::cli
