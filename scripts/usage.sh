# Sourced by the other scripts of bash: what stands at the head of a script is its --help, and what it does not know it refuses.

script=$(basename "$0")

# Says what is wrong with what was typed, and ends.
misused() {
  echo "$script: $*" >&2
  echo "$script: hint: $0 --help" >&2
  exit 2
}

# All that was typed, as one word, is one of the others.
one_of() {
  local typed=$1 known
  shift
  for known in "$@"; do
    [ "$typed" != "$known" ] || return 0
  done
  misused "'$typed' is not known"
}

case "${1:-}" in
-h | --help)
  sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$0"
  exit 0
  ;;
esac
