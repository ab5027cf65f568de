// SPDX-License-Identifier: Apache-2.0
// A diary presenter with all that stands around it: a folder of its own, a clock moved by hand, a disk that
// fails when it is told to, and work that waits until the test lets it go on.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/presenters/diary_presenter.h"
#include "tests/support/temp_folder.h"

namespace signpost::testing {

/// The system's disk, on which nothing can be written while `error` is set.
class FailingDisk {
public:
    /// ENOSPC, EIO, …; 0 for a disk that works. All layers handed out obey it.
    void fail_with(int error) { *error_ = error; }
    FileLayer layer() const;

private:
    std::shared_ptr<int> error_ = std::make_shared<int>(0);
};

/// What stands in a file, byte by byte; empty when there is none.
std::string bytes_in(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

class DiaryDesk {
public:
    explicit DiaryDesk(Settings settings = {}, FailingDisk disk = {});
    DiaryDesk(const DiaryDesk&) = delete;
    DiaryDesk& operator=(const DiaryDesk&) = delete;

    void tick(std::string_view sign, bool noticed = true);
    void type(std::string_view measurement, std::string text);
    bool is_ticked(std::string_view sign) const;
    std::string reading_field(std::string_view measurement) const;

    const DiaryState& state() const { return diary.state(); }
    const std::vector<Entry>& entries() const { return diary.diary()->entries; }
    /// The notice with this id; null when there is none.
    const DiaryNotice* notice(std::string_view id) const;
    std::string notice_text(std::string_view id) const;
    bool has_button(std::string_view notice_id, NoticeAction action) const;
    std::string detail(std::string_view id) const;

    void pass_minutes(int minutes);
    /// Lets the work that waits go on, in its order.
    void finish_work();

    LocalTime now;
    bool is_work_held = false;
    FailingDisk disk;
    CheckPresenter check;
    CareTeamPresenter team;
    DiaryPresenter diary;

private:
    DiaryWorld world();

    std::vector<std::pair<std::function<void()>, std::function<void()>>> waiting_;
};

}  // namespace signpost::testing
