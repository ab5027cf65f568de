// SPDX-License-Identifier: Apache-2.0
// A share presenter beside the desk of a diary, on the same disk.
#pragma once

#include <string>
#include <utility>

#include "app/presenters/share_presenter.h"
#include "tests/app/presenters/diary_desk.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {

class ShareDesk {
public:
    explicit ShareDesk(const Settings& settings = {}, MissingLetters missing = {})
        : desk(settings),
          share(real_catalog(), words_, desk.check, desk.team, desk.diary, settings,
                {[this] { return desk.now; }, desk.disk.layer(), paper::PageSize::a4,
                 [missing = std::move(missing)](const Document&) { return missing; }}) {
        share.show(true);
    }
    ShareDesk(const ShareDesk&) = delete;
    ShareDesk& operator=(const ShareDesk&) = delete;

    void start_diary() {
        desk.diary.create(folder / "diary.signpost", {}, {});
        share.look();
    }
    const ShareState& state() const { return share.state(); }
    std::string text() const { return share.as_text(); }
    /// The text that goes into the file of this format, written and read again.
    std::string saved(std::string_view format) {
        const auto path = folder / ("saved." + std::string(format));
        return share.save(format, path) ? bytes_in(path) : std::string();
    }

private:
    Translator words_;

public:
    TempFolder folder;
    DiaryDesk desk;
    SharePresenter share;
};

}  // namespace signpost::testing
