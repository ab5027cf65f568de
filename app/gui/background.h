// SPDX-License-Identifier: Apache-2.0
// Work that would hold up the window, done beside it. One piece at a time; what follows it is done back in
// the window, and not at all when the window is gone by then.
#pragma once

#include <functional>
#include <memory>
#include <thread>

namespace signpost::gui {

class Background {
public:
    Background() = default;
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;
    ~Background();

    void run(std::function<void()> work, std::function<void()> then);

private:
    std::thread thread_;
    std::shared_ptr<bool> is_wanted_ =
        std::make_shared<bool>(true);  ///< looked at in the window's thread only
};

}  // namespace signpost::gui
