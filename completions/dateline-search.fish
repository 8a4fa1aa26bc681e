# Completions of dateline-search for fish. What there is to complete, `dateline-search --complete` says.

# The word at the cursor without its quotation marks, which may still be open.
function __dateline_search_typed
    set -l typed (commandline -ct)
    set -l mark (string match -r '^[\'"]' -- $typed)
    if test -n "$mark"
        string unescape -- "$typed$mark"; or string sub -s 2 -- $typed
    else
        string unescape -- $typed; or echo -- $typed
    end
end

function __dateline_search_complete
    set -l words (commandline -opc)
    set -l typed (__dateline_search_typed)
    set -l before $words[-1]
    set -l given
    for i in (seq 2 (math (count $words) - 1))
        if contains -- "$words[$i]" --index --config
            set -a given $words[$i] (string replace -r '^~/' "$HOME/" -- $words[(math $i + 1)])
        end
    end

    set -l option ''
    set -l head ''
    set -l beginning $typed
    if string match -q -- '--*=*' "$typed"
        set option (string replace -r '=.*' '' -- $typed)
        set head "$option="
        set beginning (string replace -r '^[^=]*=' '' -- $typed)
    else if test "$before" = -n
        return
    else if string match -q -- '--matrix=*' "$before"
        set option --matrix-forces
    else if string match -q -- '--?*' "$before"
        set option $before
    else if test "$words[-2]" = --matrix
        set option --matrix-forces
    end
    switch "$option"
        case --index
            __fish_complete_directories "$beginning" | string replace -r '^' -- "$head"
            return
        case --config
            __fish_complete_path "$beginning" | string replace -r '^' -- "$head"
            return
        case '--*'
            set -l lines (dateline-search $given --complete (string sub -s 3 -- $option) -- "$beginning" 2>/dev/null)
            if test $status -ne 2
                for line in $lines
                    echo -- $head$line
                end
                return
            end
    end

    if string match -q -- '-*' "$typed"
        dateline-search --complete option -- "$typed" 2>/dev/null
    else
        dateline-search $given --complete words -- "$typed" 2>/dev/null
    end
end

complete -c dateline-search -f -k -a '(__dateline_search_complete)'
