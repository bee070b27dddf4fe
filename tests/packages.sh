#!/usr/bin/env bash
# Installs what building gouji needs, where it is missing; says nothing where nothing is.
# usage: packages.sh [--tests | --fuzz]      --tests: what the tests need as well; --fuzz: clang, too
# Made for Debian 12 and Ubuntu 24.04, as root or through sudo. Elsewhere it names the packages,
# and goes on if the tools are there under whatever name.
set -euo pipefail

packages=(cmake ninja-build g++ pkg-config libsqlite3-dev libicu-dev libre2-dev zlib1g-dev sqlite3)
libraries=(sqlite3 icu-i18n re2 zlib) # as pkg-config knows them
if [[ ${1-} == --tests || ${1-} == --fuzz ]]; then
  packages+=(catch2 libgumbo-dev)
  libraries+=(catch2 gumbo)
fi
compiler=${CXX:-c++}
if [[ ${1-} == --fuzz ]]; then
  packages+=(clang libclang-rt-dev)
  compiler=clang++
fi

say() { printf 'gouji: %s\n' "$*" >&2; }
has() { command -v "$1" >/dev/null; }
at_least() { [[ $(printf '%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; } # VERSION MINIMUM

# Those of `packages` that dpkg does not know as installed.
missing_packages() {
  local installed package
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${packages[@]}" 2>/dev/null || true)
  for package in "${packages[@]}"; do
    [[ $'\n'$installed$'\n' == *$'\n'"$package installed"$'\n'* ]] || printf '%s\n' "$package"
  done
}

# What the build itself would miss, whoever installed it.
missing_tools() {
  local tool library
  for tool in cmake ninja "$compiler" pkg-config sqlite3; do
    has "$tool" || printf '%s\n' "$tool"
  done
  for library in "${libraries[@]}"; do
    pkg-config --exists "$library" 2>/dev/null || printf '%s (library)\n' "$library"
  done
}

# FILE takes the output of apt-get, which is of interest only when it fails.
install_packages() {
  local log=$1 sudo=()
  shift
  ((EUID == 0)) || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq >"$log" 2>&1 || true # the lists at hand may still do
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@" </dev/null >>"$log" 2>&1
}

check_versions() {
  local cmake gcc
  cmake=$(cmake --version | sed -n '1s/[^0-9]*\([0-9.]*\).*/\1/p')
  at_least "$cmake" 3.25 || { say "CMake 3.25 or newer is needed, this one is $cmake."; return 1; }
  [[ $("$compiler" --version) == *clang* ]] && return # CMake asks it for C++20
  gcc=$("$compiler" -dumpfullversion)
  at_least "$gcc" 12 || { say "g++ 12 or newer is needed, this one is $gcc."; return 1; }
}

missing=("${packages[@]}")
if has dpkg-query && has apt-get; then
  mapfile -t missing < <(missing_packages)
  if ((${#missing[@]})) && { ((EUID == 0)) || has sudo; }; then
    say "installing ${missing[*]} …"
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    if install_packages "$log" "${missing[@]}"; then
      missing=()
    else
      tail -n 20 "$log" >&2
      say 'apt-get could not install them.'
    fi
  fi
fi

if ((${#missing[@]})); then
  mapfile -t tools < <(missing_tools)
  if ((${#tools[@]})); then
    say "not found: $(printf '%s, ' "${tools[@]}" | sed 's/, $//')"
    say "please install, as root: ${missing[*]} (names as in Debian 12 and Ubuntu 24.04)"
    exit 1
  fi
fi
check_versions
