#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the calendar of signpost-cli with a reader that is not ours, as a calendar program would in two zones and over
three changes of the clocks, and looks whether each reminder comes on the right days at the minute that was asked for.

Usage: calendar_zones_test.py SIGNPOST_CLI
"""
import datetime
import os
import subprocess
import sys
import zoneinfo

import icalendar
from dateutil import rrule

# Zone, first day, and the night in which its clocks change (None: they do not change in these days).
CASES = [
    ("Europe/Berlin", "2026-10-20", "2026-10-25"),
    ("Europe/Berlin", "2026-03-24", "2026-03-29"),
    ("America/New_York", "2026-10-20", "2026-11-01"),
    ("America/New_York", "2026-03-24", None),
]
DAYS = 14
TIMES = {"temperature": ["08:00", "20:00"], "sentence": ["18:00"]}
VISIT = "2026-11-20T10:00"


def calendar_of(program, zone, first):
    arguments = [program, "export", "--format", "calendar", "--reminders-from", first, "--days", str(DAYS),
                 "--at", ",".join(TIMES["temperature"]), "--sentence-at", TIMES["sentence"][0],
                 "--follow-up", VISIT + "=Clinic; bring the diary, please"]
    run = subprocess.run(arguments, capture_output=True, env={**os.environ, "TZ": zone}, check=True, timeout=60)
    return icalendar.Calendar.from_ical(run.stdout)


def occurrences(event):
    """The times on the clock at which an event comes, without any zone."""
    start = event.decoded("dtstart")
    assert isinstance(start, datetime.datetime) and start.tzinfo is None, f"{start!r} is not floating"
    rule = event.get("rrule")
    if rule is None:
        return [start]
    return list(rrule.rrulestr(rule.to_ical().decode(), dtstart=start))


def instant(moment, zone):
    """When that time on the clock is in that zone."""
    return moment.replace(tzinfo=zone).astimezone(datetime.timezone.utc)


def check_days(moments, first, clock, zone):
    """Each day once, at that time on the clock of the zone."""
    begin = datetime.date.fromisoformat(first)
    expected = [begin + datetime.timedelta(days=i) for i in range(DAYS)]
    shown = [instant(moment, zone).astimezone(zone) for moment in moments]
    assert [moment.date() for moment in shown] == expected, f"{clock}: not each day once: {shown}"
    assert {moment.strftime("%H:%M") for moment in shown} == {clock}, f"{clock}: {shown}"


def check_change(moments, change, zone):
    """Over a change of the clocks the time in UTC moves by an hour, on that day; else never."""
    hours = [instant(moment, zone).hour for moment in moments]
    moved = [moments[i].date().isoformat() for i in range(1, DAYS) if hours[i] != hours[i - 1]]
    assert moved == ([change] if change else []), f"{zone.key}: in UTC moved on {moved}"


def check_event_is_whole(event):
    for name in ("uid", "dtstamp", "summary", "description", "class", "transp", "duration"):
        assert event.get(name) is not None, f"no {name}"
    assert event.decoded("dtstamp").tzinfo is not None
    description = str(event["description"])
    for words in ("Contact your care team now, day or night.", "Not yet reviewed by a clinician.", "seizure"):
        assert words in description, f"{words!r} is missing in {description!r}"
    alarms = event.walk("valarm")
    assert len(alarms) == 1 and alarms[0].decoded("trigger") == datetime.timedelta(0), "no alarm at the start"


def check(program, zone_name, first, change):
    zone = zoneinfo.ZoneInfo(zone_name)
    events = calendar_of(program, zone_name, first).walk("vevent")
    assert len({str(event["uid"]) for event in events}) == len(events) == 4
    for event in events:
        check_event_is_whole(event)
    repeated = [occurrences(event) for event in events if "rrule" in event]
    assert sorted(moments[0].strftime("%H:%M") for moments in repeated) == ["08:00", "18:00", "20:00"]
    for moments in repeated:
        check_days(moments, first, moments[0].strftime("%H:%M"), zone)
        check_change(moments, change, zone)
    visits = [event for event in events if "rrule" not in event]
    assert [occurrences(visit)[0].strftime("%Y-%m-%dT%H:%M") for visit in visits] == [VISIT]
    assert str(visits[0]["summary"]) == "Clinic; bring the diary, please"
    print(f"{zone_name}, from {first}: {sum(map(len, repeated))} reminders, each at its time")


def main():
    for case in CASES:
        check(sys.argv[1], *case)


if __name__ == "__main__":
    main()
