// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <iostream>

#include "app/cli/program.h"
#include "app/cli/program_path.h"
#include "languages/embedded_languages.h"
#include "rules/embedded_rules.h"

int main(int count, char** arguments) {
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
    return signpost::cli::run(words, signpost::rules::embedded_rules(), std::cout, std::cerr, around);
}
