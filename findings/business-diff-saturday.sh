#!/usr/bin/env bash
# Guess: a library for working days counts back what it counted forward: from a day to the tenth working day after it are ten.
# Seen with moment-business-days 1.2.0 (moment 2.30.1) and dayjs-business-days2 1.4.0 (dayjs 1.11.19) (npm, Node 20), told of England's bank
# holidays: where the first day is a Saturday, a Sunday or a bank holiday, businessAdd(10) or businessDaysAdd(10) is right, and
# businessDiff from the one to the other is nine. A complaint that came in at the weekend is one day younger than its deadline
# says, and an answer on the day after the last one counts as in time. From a Friday it is ten.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error moment@2.30.1 moment-business-days@1.2.0 dayjs@1.11.19 dayjs-business-days2@1.4.0 >/dev/null
seen="$(node -e '
  const holidays = ["2026-12-25", "2026-12-28", "2027-01-01"];
  const moment = require("moment-business-days");
  moment.updateLocale("en", { holidays, holidayFormat: "YYYY-MM-DD" });
  const dayjs = require("dayjs");
  const plugin = require("dayjs-business-days2");
  dayjs.extend(plugin.default ?? plugin, { holidays, holidayFormat: "YYYY-MM-DD" });
  for (const day of ["2026-12-04", "2026-12-05", "2026-12-06", "2026-12-28"]) {
    const first = moment(day).businessAdd(10), second = dayjs(day).businessDaysAdd(10);
    console.log(`${moment(day).format("ddd D MMM")}: ${first.format("ddd D MMM")}, ${first.businessDiff(moment(day))}; ${second.format("ddd D MMM")}, ${second.businessDiff(dayjs(day))}`);
  }')"
echo "$seen"
[ "$seen" = "Fri 4 Dec: Fri 18 Dec, 10; Fri 18 Dec, 10
Sat 5 Dec: Fri 18 Dec, 9; Fri 18 Dec, 9
Sun 6 Dec: Fri 18 Dec, 9; Fri 18 Dec, 9
Mon 28 Dec: Tue 12 Jan, 9; Tue 12 Jan, 9" ] || { echo "This has changed." >&2; exit 1; }
