// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diary_options.h"

#include "app/cli/call.h"
#include "app/cli/whole_number_option.h"

namespace signpost::cli {
namespace {

constexpr int highest_descriptor = 65535;

}  // namespace

CLI::Option* add_passphrase_fd_option(Call& call, const std::string& name, const std::string& help) {
    return call.add_option(name, help, "N");
}

std::optional<int> read_passphrase_fd_option(Call& call, const CLI::Option& option) {
    return read_whole_number(call, option, highest_descriptor);
}

DiaryOptions::DiaryOptions(Call& call) : call_(&call) {
    file_ = call.add_option("FILE", "The diary file", "");
    passphrase_fd_ = add_passphrase_fd_option(call, "--passphrase-fd",
                                              "Read the passphrase from this open file descriptor");
    call.add_json_flag();
}

DiaryFile DiaryOptions::read() {
    DiaryFile out;
    if (!file_->results().empty()) out.path = file_->results().front();
    if (out.path.empty()) call_->note({ExitCode::wrong_use, "FILE", "the name of the diary file is missing"});
    out.passphrase_fd = read_passphrase_fd_option(*call_, *passphrase_fd_);
    return out;
}

}  // namespace signpost::cli
