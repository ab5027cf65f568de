// SPDX-License-Identifier: Apache-2.0
// What every diary command takes: the file, and where its passphrase comes from. The passphrase itself is
// never an argument.
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

namespace signpost::cli {

class Call;

/// What was given; of a wrong call some of it may be missing.
struct DiaryFile {
    std::string path;
    std::optional<int> passphrase_fd;
};

CLI::Option* add_passphrase_fd_option(Call& call, const std::string& name, const std::string& help);
std::optional<int> read_passphrase_fd_option(Call& call, const CLI::Option& option);

class DiaryOptions {
public:
    /// Declares the options, --json too, behind those of the command; call before Call::parse().
    explicit DiaryOptions(Call& call);

    /// What was given; mistakes are noted in the call.
    DiaryFile read();

private:
    Call* call_;
    CLI::Option* file_ = nullptr;
    CLI::Option* passphrase_fd_ = nullptr;
};

}  // namespace signpost::cli
