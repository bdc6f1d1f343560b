#!/usr/bin/env bash
# Guess: what makes the first line of a letter of a name writes "Dear Ms Khan" to Ms Khan, "Dear Sir John" to Sir John Smith, and to Dr and
# Mrs Smith both or neither. (On paper was only that names and titles come out right.)
# Seen with Lingua::EN::NameParse 1.38 (Perl, Debian 12), which says of none of these that it could not read it: Ms Khan is "Dear Friend",
# since Ms stands for her initials without a first name, and so are Mr Smith and Dr Khan; Sir John is "Dear Sir Smith", Mrs St John
# "Dear Mrs John"; and Dr and Mrs Smith are "Dear Dr Smith", with And for a first name.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq liblingua-en-nameparse-perl=1.38-1 libparse-recdescent-perl=1.967015+dfsg-4 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
seen="$(PERL5LIB="$place/usr/share/perl5" perl -MLingua::EN::NameParse -e '
  my $parser = Lingua::EN::NameParse->new(joint_names => 1, extended_titles => 1);
  for my $name ("Ms Aisha Khan", "Ms Khan", "Dr Khan", "Sir John Smith", "Mrs St John", "Dr and Mrs Smith") {
    my $wrong = $parser->parse($name);
    print "$name: ", $parser->salutation(salutation => "Dear", sal_default => "Friend"), $wrong ? " (not read)" : "", "\n";
  }')"
echo "$seen"
[ "$seen" = "Ms Aisha Khan: Dear Ms Khan
Ms Khan: Dear Friend
Dr Khan: Dear Friend
Sir John Smith: Dear Sir Smith
Mrs St John: Dear Mrs John
Dr and Mrs Smith: Dear Dr Smith" ] || { echo "This has changed." >&2; exit 1; }
