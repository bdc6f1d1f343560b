"""Holds every date the guide counts against numpy, and its bank holidays against another list of them.

Usage: compare.py PROGRAM

PROGRAM is `complaint-guide`. Its command `days` prints every date it counts; numpy counts the same dates
anew. For every day from 2018 to the end of the bank holiday list: 1 to 65 working days on (the day after is
day 1; the day itself is day 1; received on the next working day), 1 to 65 back, and twelve months on.

The comparison is then run twice more with a bank holiday taken from one side: if that goes unnoticed, the
comparison proves nothing, and this fails.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import holidays
import numpy as np

LIST = pathlib.Path(__file__).parents[2] / "static" / "bank-holidays.json"
LENGTHS = np.arange(1, 66)
FIRST = "2018-01-01"
# Where the two lists of bank holidays differ, and why. Nothing today: weekdays only, 2012 to 2028.
EXPLAINED: dict[str, str] = {}


def listed(file):
    """The bank holidays that the guide reads."""
    events = json.loads(file.read_text())["england-and-wales"]["events"]
    return np.array(sorted(event["date"] for event in events), dtype="datetime64[D]")


def counted_by_the_guide(program, first, last, file):
    """A row for each day: the day, then every date the guide counts from it; NaT where it gives none."""
    command = [program, "days", "--from", first, "--to", last, "--holidays", str(file)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = [line.split("\t") for line in printed.replace("-\t", "NaT\t").replace("-\n", "NaT\n").splitlines()]
    return np.array(rows, dtype="datetime64[D]")


def counted_by_numpy(first, last, bank_holidays):
    """The same rows, by numpy."""
    begins = bank_holidays[0].astype("datetime64[Y]").astype("datetime64[D]")
    ends = (bank_holidays[-1].astype("datetime64[Y]") + 1).astype("datetime64[D]") - 1
    days = np.arange(first, np.datetime64(last) + 1, dtype="datetime64[D]")[:, None]

    def offset(lengths, roll):
        found = np.busday_offset(days, lengths, roll=roll, holidays=bank_holidays)
        # Beyond its list the guide gives no date, and numpy knows no list that ends.
        return np.where((found < begins) | (found > ends), np.datetime64("NaT"), found)

    after = offset(LENGTHS, "backward")
    day_itself = offset(LENGTHS - 1, "forward")
    next_working_day = offset(LENGTHS, "forward")
    before = offset(-LENGTHS, "forward")
    months = days.astype("datetime64[M]")
    of_month = days - months
    # The same day of the month a year later, or the last day where that month is shorter.
    year = np.minimum((months + 12).astype("datetime64[D]") + of_month, (months + 13).astype("datetime64[D]") - 1)
    return np.hstack([days, after, day_itself, next_working_day, before, year])


def columns():
    kinds = ["on", "on, the day itself day 1", "on, received on the next working day", "back"]
    return ["day"] + [f"{n} {kind}" for kind in kinds for n in LENGTHS] + ["twelve months on"]


def differences(program, first, last, file, bank_holidays):
    guide = counted_by_the_guide(program, first, last, file)
    numpy = counted_by_numpy(first, last, bank_holidays)
    if guide.shape != numpy.shape:
        return guide.size, [f"the guide gives {guide.shape} dates, numpy {numpy.shape}"]
    same = (guide == numpy) | (np.isnat(guide) & np.isnat(numpy))
    names = columns()
    told = [
        f"{guide[row, 0]}, {names[column]}: the guide {guide[row, column]}, numpy {numpy[row, column]}"
        for row, column in np.argwhere(~same)
    ]
    return guide.size, told


def list_differences(bank_holidays):
    """Weekdays that only one of the two lists holds; a holiday at a weekend moves no date."""
    ours = {str(day) for day in bank_holidays}
    years = range(int(str(bank_holidays[0])[:4]), int(str(bank_holidays[-1])[:4]) + 1)
    theirs = {str(day) for day in holidays.country_holidays("GB", subdiv="ENG", years=years)}
    weekday = lambda day: datetime.date.fromisoformat(day).weekday() < 5
    return sorted(filter(weekday, ours ^ theirs))


def fail(message, lines=()):
    print(message, *lines[:10], sep="\n  ", file=sys.stderr)
    sys.exit(1)


def main():
    if len(sys.argv) != 2:
        fail(__doc__)
    program = sys.argv[1]
    bank_holidays = listed(LIST)
    last = str(bank_holidays[-1])[:4] + "-12-31"

    found = list_differences(bank_holidays)
    if found != sorted(EXPLAINED):
        fail("The bank holidays differ from the package `holidays`, and it is not explained:", found)
    if not list_differences(bank_holidays[bank_holidays != np.datetime64("2022-09-19")]):
        fail("A one-off bank holiday was taken away and it was not noticed.")

    count, told = differences(program, FIRST, last, LIST, bank_holidays)
    if told:
        fail(f"{len(told)} of {count} dates differ:", told)

    # A year with one holiday fewer, on the one side and then on the other.
    gone = np.datetime64("2026-05-25")
    fewer = bank_holidays[bank_holidays != gone]
    one_year = (program, "2026-01-01", "2026-12-31")
    if not differences(*one_year, LIST, fewer)[1]:
        fail("numpy lacked a bank holiday and it was not noticed.")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "fewer.json"
        text = json.loads(LIST.read_text())
        events = text["england-and-wales"]["events"]
        text["england-and-wales"]["events"] = [event for event in events if event["date"] != str(gone)]
        file.write_text(json.dumps(text))
        if not differences(*one_year, file, bank_holidays)[1]:
            fail("The guide lacked a bank holiday and it was not noticed.")
    print(f"{count} dates are the same; {len(bank_holidays)} bank holidays, {len(EXPLAINED)} explained differences.")


main()
