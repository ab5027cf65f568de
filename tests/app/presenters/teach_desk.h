// SPDX-License-Identifier: Apache-2.0
// A teach presenter beside the desk of a diary, on the same disk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/presenters/teach_presenter.h"
#include "core/sharing/document_text.h"
#include "tests/app/presenters/diary_desk.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {

inline const Lessons& real_lessons() {
    static const Lessons lessons = load_lessons(real_rules(), real_catalog()).value();
    return lessons;
}

class TeachDesk {
public:
    explicit TeachDesk(const Settings& settings = {})
        : desk(settings),
          teach(real_catalog(), real_lessons(), words_, desk.team, desk.diary,
                {[this] { return desk.now; }, desk.disk.layer(),
                 [](const Document& document) { return std::optional(plain_text(document)); }}) {
        desk.diary.on_change = [this] { teach.look(); };
    }
    TeachDesk(const TeachDesk&) = delete;
    TeachDesk& operator=(const TeachDesk&) = delete;

    void start_diary(const std::string& name = "diary.signpost") { desk.diary.create(folder / name, {}, {}); }
    const TeachState& state() const { return teach.state(); }
    const std::vector<TeachBack>& in_diary() const { return desk.diary.diary()->teach_backs; }
    std::string text() const { return teach.as_text(); }

private:
    Translator words_;

public:
    TempFolder folder;
    DiaryDesk desk;
    TeachPresenter teach;
};

}  // namespace signpost::testing
