// SPDX-License-Identifier: Apache-2.0
#include "tests/app/presenters/diary_desk.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

constexpr int minutes_in_day = 24 * 60;

/// Thursday 5 November 2026, 20:30, where this computer is.
LocalTime that_evening() { return LocalTime::here(CalendarDate::from(2026, 11, 5).value(), 20 * 60 + 30); }

}  // namespace

FileLayer FailingDisk::layer() const {
    auto out = system_file_layer();
    const auto error = error_;
    out.create = [error, then = out.create](const std::string& path) -> Result<int, SystemError> {
        return *error != 0 ? Result<int, SystemError>(SystemError{*error}) : then(path);
    };
    out.open_to_append = [error,
                          then = out.open_to_append](const std::string& path) -> Result<int, SystemError> {
        return *error != 0 ? Result<int, SystemError>(SystemError{*error}) : then(path);
    };
    out.write = [error, then = out.write](int file,
                                          std::string_view bytes) -> Result<std::size_t, SystemError> {
        return *error != 0 ? Result<std::size_t, SystemError>(SystemError{*error}) : then(file, bytes);
    };
    out.sync = [error, then = out.sync](int file) { return *error != 0 ? *error : then(file); };
    return out;
}

std::string bytes_in(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

DiaryDesk::DiaryDesk(Settings settings, FailingDisk failing)
    : now(that_evening()),
      disk(std::move(failing)),
      check(
          real_catalog(), english, [this] { return now.date; }, settings),
      team(real_catalog(), english, settings),
      diary(real_catalog(), english, check, team, settings, world()) {
    check.set_team(team.team());
    team.on_change = [this] {
        check.set_team(team.team());
        diary.team_changed();
    };
    diary.show_list(true);
}

DiaryWorld DiaryDesk::world() {
    DiaryWorld out;
    out.now = [this] { return now; };
    out.new_key = KeySettings::quick;
    out.layer = disk.layer();
    out.in_background = [this](std::function<void()> work, std::function<void()> then) {
        waiting_.emplace_back(std::move(work), std::move(then));
        if (!is_work_held) finish_work();
    };
    return out;
}

void DiaryDesk::finish_work() {
    while (!waiting_.empty()) {
        const auto next = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        next.first();
        next.second();
    }
}

void DiaryDesk::tick(std::string_view id, bool noticed) { check.tick(sign(real_catalog(), id), noticed); }

void DiaryDesk::type(std::string_view measurement, std::string text) {
    check.type_reading(real_catalog().find_measurement(measurement).value(), std::move(text));
}

bool DiaryDesk::is_ticked(std::string_view id) const {
    const auto wanted = sign(real_catalog(), id);
    for (const auto ticked : check.checklist().ticked)
        if (ticked == wanted) return true;
    return false;
}

std::string DiaryDesk::reading_field(std::string_view measurement) const {
    return check.state().readings[place(real_catalog().find_measurement(measurement).value())].text;
}

const DiaryNotice* DiaryDesk::notice(std::string_view id) const {
    for (const auto& one : state().notices)
        if (one.id == id) return &one;
    return nullptr;
}

std::string DiaryDesk::notice_text(std::string_view id) const {
    const auto* found = notice(id);
    return found != nullptr ? found->text : std::string();
}

bool DiaryDesk::has_button(std::string_view id, NoticeAction action) const {
    const auto* found = notice(id);
    if (found == nullptr) return false;
    for (const auto& button : found->buttons)
        if (button.action == action) return true;
    return false;
}

std::string DiaryDesk::detail(std::string_view id) const {
    for (const auto& one : state().details)
        if (one.id == id) return one.value.text;
    return {};
}

void DiaryDesk::pass_minutes(int minutes) {
    const auto minute = now.minute_of_day + minutes;
    const auto date = now.date.plus_days(minute / minutes_in_day).value();
    now = LocalTime::here(date, minute % minutes_in_day);
}

}  // namespace signpost::testing
