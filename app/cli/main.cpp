// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <iostream>

#include "app/cli/program.h"
#include "rules/embedded_rules.h"

int main(int count, char** arguments) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told as an error, not by a signal
#endif
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may grow no further
#endif
    const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
    return signpost::cli::run(words, signpost::rules::embedded_rules(), std::cout, std::cerr,
                              {signpost::cli::terminal_of_this_process()});
}
