#!/usr/bin/env python3
"""Reads the calendar files that the tests write with icalendar, which knows RFC 5545 by itself, and the case
files beside them with jsonschema.

Usage: calendars.py FOLDER SCHEMA
"""

import json
import pathlib
import sys
from datetime import date, timedelta

import icalendar
import jsonschema

EVENT = ["CLASS", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID"]


def problems_of_calendar(text):
    """Everything that is wrong with a calendar file."""
    calendar = icalendar.Calendar.from_ical(text)
    wrong = [f"{error}" for error in calendar.errors]
    if calendar.to_ical().replace(b"\r\n ", b"") .count(b"\r\n") != text.replace(b"\r\n ", b"").count(b"\r\n"):
        wrong.append("it has more or fewer lines when it is written again")
    if calendar["VERSION"] != "2.0" or not calendar.get("PRODID"):
        wrong.append("VERSION and PRODID are not as they must be")
    events = calendar.walk("VEVENT")
    if not events:
        wrong.append("no events")
    uids = [str(event["UID"]) for event in events]
    if len(set(uids)) != len(uids):
        wrong.append("an identifier stands twice")
    for event in events:
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if type(start) is not date or end - start != timedelta(days=1):
            wrong.append(f"{start} to {end} is not a whole day")
        if sorted(event.keys()) != EVENT or event.errors:
            wrong.append(f"properties: {sorted(event.keys())} {event.errors}")
        alarms = event.walk("VALARM")
        if len(alarms) != 1 or alarms[0]["ACTION"] != "DISPLAY" or not isinstance(alarms[0].decoded("TRIGGER"), timedelta):
            wrong.append("the alarm is not one that shows something some time before")
        for key in ("SUMMARY", "DESCRIPTION"):
            if not str(event[key]).strip():
                wrong.append(f"{key} is empty")
    return wrong


def check_the_check(text):
    """What is wrong has to be found, or the check above says nothing."""
    for old, new in [
        (b"DTEND;VALUE=DATE:2", b"DTEND;VALUE=DATE:3"),
        (b"CLASS:PRIVATE", b"CLASS:PRIVATE\r\nATTACH:https://example.com"),
        (b"TRIGGER:PT9H", b"TRIGGER:soon"),
        (b"VERSION:2.0", b"VERSION:3.0"),
    ]:
        assert old in text, old
        try:
            found = problems_of_calendar(text.replace(old, new, 1))
        except ValueError as error:
            found = [str(error)]
        if not found:
            sys.exit(f"A calendar with {new} in place of {old} passes.")


def main(folder, schema):
    folder = pathlib.Path(folder)
    calendars = sorted(folder.glob("*/*.ics"))
    cases = sorted(folder.glob("*/*.json"))
    if len(calendars) < 20 or len(cases) < 40:
        sys.exit(f"{folder} has {len(calendars)} calendars and {len(cases)} case files: too few.")
    wrong = []
    for path in calendars:
        wrong += [f"{path.parent.name}/{path.name}: {problem}" for problem in problems_of_calendar(path.read_bytes())]
    check_the_check(calendars[0].read_bytes())
    schema = json.loads(pathlib.Path(schema).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in cases:
        case = json.loads(path.read_text(encoding="utf-8"))
        wrong += [f"{path.parent.name}/{path.name}: {error.message}" for error in validator.iter_errors(case)]
        if validator.is_valid({**case, "version": 2}):
            wrong.append(f"{path.parent.name}/{path.name}: another version passes")
    for problem in wrong:
        print(problem)
    print(f"{len(calendars)} calendars, {len(cases)} case files: {len(wrong)} problems.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
