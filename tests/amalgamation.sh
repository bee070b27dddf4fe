#!/usr/bin/env bash
# Gets SQLite's source as one file, the oldest version that gouji runs with and a new one, from packages of
# npm that have it inside; prints their folders, with ; between. Ends with 1 where that can't be.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
work=$PWD/build/amalgamation
mkdir -p "$work"

# VERSION OF THE PACKAGE, SHA-256 OF ITS SQLITE3.C: prints the folder.
get() {
  local folder=$work/$1 archive
  if [[ ! -f $folder/sqlite3.c ]]; then
    archive=$(cd "$work" && npm pack --silent "better-sqlite3@$1" | tail -n 1)
    rm -rf "$folder.new"
    mkdir "$folder.new"
    tar -xzf "$work/$archive" -C "$folder.new" --strip-components=3 --wildcards 'package/deps/sqlite3/*'
    mv "$folder.new" "$folder"
  fi
  sha256sum --quiet --check <<<"$2  $folder/sqlite3.c" >&2
  printf '%s' "$folder"
}

oldest=$(get 7.5.1 402e0dfe3dfbc7209db9d8e99dd731a6e2883dd3cda0632afd92cd0729bfc3b0) # SQLite 3.38.2
newest=$(get 12.11.1 60d2f39a3726cd6b9021da6f4e868608d66fbb6528a9f513dc8ffcc640493422) # SQLite 3.53.2
printf '%s;%s\n' "$oldest" "$newest"
