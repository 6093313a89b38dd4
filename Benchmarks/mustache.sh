#!/bin/sh
# Renders 10,000 rows of 8 cells with Mustache and with Jinja2, in turns, and prints the median of each.
set -eu
cd "$(dirname "$0")"

if ! .venv/bin/python -c 'import jinja2' 2>/dev/null; then
  python3 -m venv .venv
  .venv/bin/pip install --quiet jinja2
fi
swift build -c release --product MustacheBench >&2
ours=.build/release/MustacheBench
theirs=".venv/bin/python peers/jinja_rows.py"

$ours --output >.build/ours.html
$theirs --output >.build/theirs.html
cmp .build/ours.html .build/theirs.html
echo "Both give the same $(wc -c <.build/ours.html) bytes."

rm -f .build/ours.times .build/theirs.times
for _ in 1 2 3 4 5; do
  $ours 21 >>.build/ours.times
  $theirs 5 >>.build/theirs.times
done
median() { sort -n "$1" | sed -n 3p; }
awk -v ours="$(median .build/ours.times)" -v theirs="$(median .build/theirs.times)" 'BEGIN {
  printf "Mustache %.1f ms, Jinja2 %.1f ms: %.1f times as fast\n", ours, theirs, theirs / ours
}'
