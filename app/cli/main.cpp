// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <iostream>

#include "app/cli/mistakes.h"
#include "app/cli/program.h"
#include "app/cli/program_path.h"
#include "core/base/owner_only.h"
#include "core/catalog/compiled_catalog.h"
#include "languages/embedded_languages.h"
#include "rules/embedded_rules.h"

int main(int count, char** arguments) {
    signpost::keep_to_owner();
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told as an error, not by a signal
#endif
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may grow no further
#endif
    const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
    signpost::cli::Surroundings around{signpost::cli::terminal_of_this_process()};
    around.program = signpost::cli::path_of_this_program(count > 0 ? arguments[0] : "");
    around.languages = signpost::messages::embedded_languages();
    const auto catalog = signpost::read_compiled(signpost::rules::compiled_catalog());
    if (!catalog) {  // the build reads them back, so that this is a damaged file
        std::cerr << "signpost-cli: the rules in this program cannot be read; install it again\n";
        return static_cast<int>(signpost::cli::ExitCode::not_ours);
    }
    const signpost::cli::Rules rules{signpost::rules::embedded_rules(), *catalog};
    return signpost::cli::run(words, rules, std::cout, std::cerr, around);
}
