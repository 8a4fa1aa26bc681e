# Completions of dateline-index for fish.

set -l commands build update inspect info check rollback import-places
complete -c dateline-index -f
complete -c dateline-index -n "not __fish_seen_subcommand_from $commands" -a build -d 'index all articles below a folder'
complete -c dateline-index -n "not __fish_seen_subcommand_from $commands" -a update -d 'the same, reading only what has changed'
complete -c dateline-index -n "not __fish_seen_subcommand_from $commands" -a inspect -d 'show what is seen in a file'
complete -c dateline-index -n "not __fish_seen_subcommand_from $commands" -a info -d 'what is in the index'
complete -c dateline-index -n "not __fish_seen_subcommand_from $commands" -a check -d 'verify every part of the index'
complete -c dateline-index -n "not __fish_seen_subcommand_from $commands" -a rollback -d 'go back to the index before the last build'
complete -c dateline-index -n "not __fish_seen_subcommand_from $commands" -a import-places -d 'make rows of places out of a dump'
complete -c dateline-index -n '__fish_seen_subcommand_from build inspect import-places' -F

function __dateline_index_options
    dateline-index --help all 2>/dev/null | string match -r -g '^  (?:-., |    )(--[a-z-]+)'
end

function __dateline_index_completes_option
    string match -q -- '-*' (commandline -ct)
end

complete -c dateline-index -n __dateline_index_completes_option -a '(__dateline_index_options)'
complete -c dateline-index -l index -x -a '(__fish_complete_directories)'
for option in files-from places forces phrases config
    complete -c dateline-index -l $option -r -F
end
for option in jobs keep max-record max-unpacked max-ratio kinds min-population lock-timeout
    complete -c dateline-index -l $option -x
end
complete -c dateline-index -l format -x -a 'text json jsonl'
complete -c dateline-index -l after-switch -x -a '(__fish_complete_command)'
complete -c dateline-index -l progress -x -a 'auto json off'
complete -c dateline-index -l writer -x -a 'bulk portable'
complete -c dateline-index -l from -x -a geonames
complete -c dateline-index -s h -l help
complete -c dateline-index -n 'contains -- --help (commandline -opc)' -a 'all formats'
