# Completions of dateline-index for bash.

_dateline_index() {
  COMPREPLY=()
  local commands='build update inspect info check rollback import-places'
  local typed=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} word command=''
  if [[ $typed == = ]]; then
    typed=''
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ " $commands " != *" $word "* ]] || command=$word
  done
  local kind=''
  case $before in
    --index) kind=-d ;;
    --files-from | --places | --forces | --phrases | --config) kind=-f ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'text json jsonl' -- "$typed") && return ;;
    --from) mapfile -t COMPREPLY < <(compgen -W 'geonames' -- "$typed") && return ;;
    --help | -h) mapfile -t COMPREPLY < <(compgen -W 'all formats' -- "$typed") && return ;;
    --progress) mapfile -t COMPREPLY < <(compgen -W 'auto json off' -- "$typed") && return ;;
    --writer) mapfile -t COMPREPLY < <(compgen -W 'bulk portable' -- "$typed") && return ;;
    --after-switch) mapfile -t COMPREPLY < <(compgen -c -- "$typed") && return ;;
    --jobs | --lock-timeout | --max-* | --kinds | --min-population) return ;;
  esac
  if [[ -z $kind && $typed == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(dateline-index --help all 2>/dev/null | sed -nE 's/^  (-., |    )(--[a-z-]+).*/\2/p')" -- "$typed")
    return
  fi
  if [[ -z $kind && -z $command ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$typed")
    return
  fi
  case $kind$command in
    check | info | rollback) return ;;
  esac
  compopt -o filenames 2>/dev/null
  typed=${typed#[\'\"]}
  mapfile -t COMPREPLY < <(compgen "${kind:--f}" -- "${typed//\\/}")
}

complete -F _dateline_index dateline-index
