// SPDX-License-Identifier: Apache-2.0
// To whom everything is said.
#pragma once

namespace signpost {

enum class Voice { patient, caregiver };

}  // namespace signpost
