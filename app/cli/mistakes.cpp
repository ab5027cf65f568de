// SPDX-License-Identifier: Apache-2.0
#include "app/cli/mistakes.h"

#include <algorithm>

namespace signpost::cli {

ExitCode print_mistakes(const Mistakes& mistakes, std::ostream& err) {
    auto code = ExitCode::done;
    for (const auto& mistake : mistakes) {
        err << mistake.place << ": " << mistake.what << '\n';
        code = std::max(code, mistake.code);
    }
    return code;
}

}  // namespace signpost::cli
