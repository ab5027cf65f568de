// SPDX-License-Identifier: Apache-2.0
// Numbers, dates and times as the keyboards of different languages give them: Arabic, Persian and full-width
// digits, and the marks that go with them, read as those of ASCII. For reading only: what a person typed is
// kept and shown as it was typed.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

/// "٣٨٫٤" and "３８．４" as "38.4", "２０：１５" as "20:15", "℃" as "°C"; without the invisible marks of
/// direction. Letters stay.
std::string with_ascii_digits(std::string_view typed);

}  // namespace signpost
