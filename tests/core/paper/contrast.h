// SPDX-License-Identifier: Apache-2.0
// The contrast of two colours as WCAG 2 defines it, from 1 to 21.
#pragma once

#include "core/paper/chart_look.h"

namespace signpost::paper {

double contrast(const Rgb& a, const Rgb& b);

}  // namespace signpost::paper
