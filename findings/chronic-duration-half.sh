#!/usr/bin/env bash
# Guess: what reads lengths of time in English, and understands "one and a half hours", understands "half an hour" too, or says no.
# (On paper was "12 and a half weeks", which is right.)
# Seen with chronic_duration 0.10.6.2 and numerizer 0.2.0 (Ruby, Debian 12): "half an hour" is an hour, "half a week" is a week, "an
# hour and a half" an hour and two seconds, "a year and a day" a year, and "3 months and a week" three months. So what staff or a child write of how long a thing took is written down as another length, without a word.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq ruby-chronic-duration=0.10.6.2-2 ruby-numerizer=0.2.0-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
seen="$(RUBYLIB="$place/usr/lib/ruby/vendor_ruby" ruby -e '
  require "gitlab_chronic_duration"
  ["12 and a half weeks", "one and a half hours", "half an hour", "half a week", "an hour and a half", "a year and a day", "3 months and a week"].each do |text|
    puts "#{text}: #{ChronicDuration.output(ChronicDuration.parse(text), format: :long)}"
  end')"
echo "$seen"
[ "$seen" = "12 and a half weeks: 2 months 27 days 12 hours
one and a half hours: 1 hour 30 minutes
half an hour: 1 hour
half a week: 7 days
an hour and a half: 1 hour 2 seconds
a year and a day: 1 year
3 months and a week: 3 months" ] || { echo "This has changed." >&2; exit 1; }
