#!/usr/bin/env bash
# A picture of DB Browser for SQLite with examples/gouji.sqbpro open, on a screen of its own; to be looked at.
# usage: db_browser.sh OUT.png [X Y]…      X Y: where to click first, one after the other
# Needs the Debian packages sqlitebrowser, xvfb, xdotool, scrot and a Chinese font (fonts-noto-cjk).
set -euo pipefail
out=$(realpath -- "${1:?usage: db_browser.sh OUT.png [X Y]…}")
shift
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT

# The project beside its database, as quickstart leaves them.
mkdir "$work/examples" "$work/sqlitebrowser"
cp examples/gouji.sqbpro "$work/examples/"
bash examples/quickstart.sh -o "$work/gouji.db" >/dev/null
printf '%s\n' '[%General]' language=zh_CN '[extensions]' "list=$PWD/build/release/gouji.so" \
  '[checkversion]' enabled=false >"$work/sqlitebrowser/sqlitebrowser.conf"

Xvfb -displayfd 3 -screen 0 1800x900x24 3>"$work/display" 2>/dev/null &
until [[ -s $work/display ]]; do sleep 0.1; done
export DISPLAY=:$(<"$work/display") XDG_CONFIG_HOME=$work XDG_RUNTIME_DIR=$work
sqlitebrowser "$work/examples/gouji.sqbpro" &
xdotool search --sync --onlyvisible --name 'DB Browser' >/dev/null
sleep 4
window=$(xdotool search --onlyvisible --name 'DB Browser' | tail -n 1)
xdotool windowmove "$window" 0 0 windowsize "$window" 1800 900
sleep 1
while (($# >= 2)); do
  xdotool mousemove "$1" "$2" click 1
  shift 2
  sleep 2
done
scrot --overwrite "$out"
