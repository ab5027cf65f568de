// SPDX-License-Identifier: Apache-2.0
// Without the bus of the session no screen reader reads a window, but all else works. A bus that is there and
// never answers would keep the toolkit waiting for ever, and with it whoever needs the numbers now.
#pragma once

namespace signpost::gui::native {

/// Asks the bus, if there is one, and waits for its answer two seconds at most. When there is none, the
/// toolkit is told to do without. To be called before the toolkit starts; false for a bus that does not
/// answer.
bool use_session_bus();

}  // namespace signpost::gui::native
