# Completions of dateline-search for bash. What there is to complete, `dateline-search --complete` says.

# "Deir\ ez" and "'Deir ez": Deir ez
_dateline_unquoted() {
  local text=$1
  case $text in
    \'*) text=${text#\'} text=${text%\'} ;;
    \"*) text=${text#\"} text=${text%\"} text=${text//\\/} ;;
    *) text=${text//\\/} ;;
  esac
  printf '%s' "$text"
}

# One candidate as it stands on the command line, within the quotation marks that $2 says are open.
_dateline_quoted() {
  local text=$1
  case $2 in
    \') printf '%s' "${text//\'/\'\\\'\'}" ;;
    \") printf '%s' "$text" | sed 's/[\\"$`]/\\&/g' ;;
    *) printf '%q' "$text" ;;
  esac
}

# Candidates are lines of standard input that replace all of the word $1; of it, bash replaces the part behind $2.
_dateline_offer() {
  local line quote=''
  case $1 in [\'\"]*) quote=${1:0:1} ;; esac
  while IFS= read -r line; do
    line=${line%%$'\t'*}
    COMPREPLY+=("$(_dateline_quoted "${line#"$2"}" "$quote")")
  done
}

_dateline_search() {
  COMPREPLY=()
  local typed=${COMP_WORDS[COMP_CWORD]} at=$COMP_CWORD last before kept option beginning lines status word
  last=$typed
  case $last in [:=]) last='' ;; esac
  # Bash cuts words at : and =; here they are one again.
  while ((at > 1)) && [[ ${COMP_WORDS[at]} == [:=]* || ${COMP_WORDS[at - 1]} == *[:=] ]]; do
    at=$((at - 1))
    typed=${COMP_WORDS[at]}$typed
  done
  before=${COMP_WORDS[at - 1]}
  kept=${typed%"$last"}

  local -a given=()
  for ((word = 1; word < at - 1; word++)); do
    option=${COMP_WORDS[word]}
    [[ $option == --index || $option == --config ]] || continue
    [[ ${COMP_WORDS[word + 1]} != = ]] || word=$((word + 1))
    last=$(_dateline_unquoted "${COMP_WORDS[word + 1]}")
    given+=("$option" "${last/#\~\//$HOME/}")
  done

  option=''
  beginning=$typed
  if [[ $typed == --*=* ]]; then
    option=${typed%%=*}
    beginning=${typed#*=}
  elif [[ $before == -n ]]; then
    return
  elif [[ $before == --?* ]]; then
    option=$before
  elif [[ ${COMP_WORDS[at - 2]} == --matrix || ${COMP_WORDS[at - 3]}${COMP_WORDS[at - 2]} == --matrix= ]]; then
    option=--matrix-forces
  fi
  case $option in
    --index | --config)
      local kind=-f
      [[ $option != --index ]] || kind=-d
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen "$kind" -- "$(_dateline_unquoted "$beginning")")
      return
      ;;
    --*)
      lines=$(dateline-search "${given[@]}" --complete "${option#--}" -- "$(_dateline_unquoted "$beginning")" 2>/dev/null)
      status=$?
      if ((status != 2)); then
        [[ -z $lines ]] || _dateline_offer "$beginning" "${kept#"$option="}" <<<"$lines"
        return
      fi
      ;;
  esac

  if [[ $typed == -* ]]; then
    lines=$(dateline-search --complete option -- "$typed" 2>/dev/null)
  else
    lines=$(dateline-search "${given[@]}" --complete words -- "$(_dateline_unquoted "$typed")" 2>/dev/null)
    [[ $lines != *: ]] || compopt -o nospace 2>/dev/null
  fi
  [[ -z $lines ]] || _dateline_offer "$typed" "$kept" <<<"$lines"
}

complete -F _dateline_search dateline-search
