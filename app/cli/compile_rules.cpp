// SPDX-License-Identifier: Apache-2.0
// A tool of the build: checks the rule files of a folder as `signpost-cli rules check` does, and writes the
// catalog that the programs carry. With any mistake it tells them all, writes nothing, and the build ends.
#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>

#include "app/cli/mistakes.h"
#include "app/cli/rule_folder.h"
#include "core/catalog/compiled_catalog.h"
#include "core/catalog/rule_mistake_text.h"

namespace signpost::cli {
namespace {

ExitCode refuse(const std::string& place, const std::string& what, ExitCode code) {
    return print_mistakes({{code, shown_line(place), what}}, std::cerr);
}

ExitCode write(const std::string& name, const std::string& bytes) {
    errno = 0;
    std::ofstream file(name, std::ios::binary);
    file << bytes;
    file.close();
    if (file) return ExitCode::done;
    return refuse(name, "cannot be written (" + std::generic_category().message(errno) + ")",
                  ExitCode::no_access);
}

ExitCode compile(const std::string& folder, const std::string& output) {
    const auto files = read_rule_folder(folder);
    if (!files) return print_mistakes(files.error(), std::cerr);
    const auto catalog = Catalog::load(texts_of(files.value()));
    if (catalog) {
        const auto bytes = compiled(catalog.value());
        if (read_compiled(bytes) == catalog.value()) return write(output, bytes);
        return refuse(output, "does not read back as it was written", ExitCode::refused);
    }
    for (const auto& mistake : catalog.error()) std::cerr << rule_mistake_text(mistake, folder) << '\n';
    return ExitCode::refused;
}

}  // namespace
}  // namespace signpost::cli

int main(int count, char** arguments) {
    using signpost::cli::ExitCode;
    if (count == 3) return static_cast<int>(signpost::cli::compile(arguments[1], arguments[2]));
    std::cerr << "usage: signpost_compile_rules RULES_DIR OUTPUT\n";
    return static_cast<int>(ExitCode::wrong_use);
}
