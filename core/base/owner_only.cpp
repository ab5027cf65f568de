// SPDX-License-Identifier: Apache-2.0
#include "core/base/owner_only.h"

#ifdef __unix__
#include <sys/resource.h>
#include <sys/stat.h>
#endif

namespace signpost {

void keep_to_owner() {
#ifdef __unix__
    umask(077);
    rlimit core{};
    if (getrlimit(RLIMIT_CORE, &core) != 0) return;
    core.rlim_cur = 0;  // whoever looks for a mistake can raise it again: the hard limit stays
    setrlimit(RLIMIT_CORE, &core);
#endif
}

}  // namespace signpost
