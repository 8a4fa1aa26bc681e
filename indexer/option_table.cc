#include "indexer/option_table.h"

#include <array>

namespace dateline {

namespace {

using enum OptionValues;

constexpr std::array reading = {
    CommandOption{"files-from", 0, several, "LIST",
                  "read also the paths that stand in LIST, one a line; - is standard input"},
    CommandOption{"max-record", 0, one, "SIZE",
                  "a longer record or page is a fault, 16M unless told; such as 500K or 1G", true},
    CommandOption{"max-unpacked", 0, one, "SIZE", "a container that holds more is read so far; 1T unless told", true},
    CommandOption{"max-ratio", 0, one, "N", "so many bytes out of one compressed byte are a bomb; 250 unless told",
                  true},
    CommandOption{"max-nesting", 0, one, "N", "containers within containers; deeper ones are faults; 4 unless told",
                  true},
    CommandOption{"max-comments", 0, one, "N", "of an article; further ones are left out; 100000 unless told", true},
};

constexpr std::array knowledge = {
    CommandOption{"places", 0, several, "FILE", "rows of places, added to those that are built in: dateline-lexicon(5)",
                  true},
    CommandOption{"forces", 0, several, "FILE", "rows of forces, likewise", true},
    CommandOption{"phrases", 0, several, "FILE", "wordings that mark what is no part of an article, likewise", true},
    CommandOption{"no-default-lexicons", 0, none, "", "know no places and forces but those of --places and --forces",
                  true},
};

constexpr std::array running = {
    CommandOption{"index", 0, one, "DIR",
                  "else $DATELINE_INDEX, else $XDG_DATA_HOME/dateline/index, else ~/.local/share/dateline/index", true},
    CommandOption{"jobs", 0, one, "N", "threads; one for each core unless told", true},
    CommandOption{"memory", 0, one, "SIZE",
                  "about how much a build may take, 384M unless told; more makes a large one a little faster", true},
    CommandOption{
        "writer", 0, one, "KIND",
        "who writes the tables of the index: bulk (this program; unless told, where Xapian is 1.4.22) or portable "
        "(Xapian itself, several times as slow)",
        true},
    CommandOption{"shards", 0, one, "N",
                  "how many shards bodies and comments are written to, each; 1, or as many as the last generation has "
                  "(update), unless told",
                  true},
    CommandOption{"shard", 0, one, "K/N",
                  "write only the articles of this machine, number K of N that are given the same archive: "
                  "docs/SCALING.md",
                  true},
    CommandOption{"as", 0, one, "NAME",
                  "name of the new generation, the same on all machines; such as 20261122T030102Z; the time of the "
                  "build unless told"},
    CommandOption{"keep", 0, one, "N", "generations that stay besides the new one, to go back to; 1 unless told", true},
    CommandOption{"strict", 0, none, "", "exit with 1 if anything could not be read", true},
    CommandOption{"quiet", 'q', none, "", "no progress and no summary, only what is wrong", true},
    CommandOption{"progress", 0, one, "HOW",
                  "auto: on a terminal, unless --quiet; json: an object a line on standard error, for programs; off",
                  true},
    CommandOption{"lock-timeout", 0, one, "SECONDS",
                  "wait so long for another that writes the index; 0, not at all, unless told", true},
    CommandOption{"after-switch", 0, one, "CMD",
                  "what /bin/sh is to run when a new generation is searched, with its counts in the environment; "
                  "where it fails, exit with 3",
                  true},
    CommandOption{"format", 0, one, "FORMAT", "text (the default); jsonl of inspect, json of info"},
    CommandOption{"json", 0, none, "", "the same as --format json"},
    CommandOption{"explain", 0, none, "", "also why each name and day was taken or not"},
};

constexpr std::array importing = {
    CommandOption{"from", 0, one, "FORM", "what the files are: geonames"},
    CommandOption{"kinds", 0, one, "LIST", "only these codes and classes of GeoNames, such as P,ADM1,DAM"},
    CommandOption{"min-population", 0, one, "N", "no towns with fewer people, or with an unknown number"},
    CommandOption{"all", 0, none, "", "also places that are known, as rows of their own"},
};

constexpr std::array everywhere = {
    CommandOption{"config", 0, one, "FILE", "options, one a line: name = value; else $XDG_CONFIG_HOME/dateline/config"},
    CommandOption{"help", 'h', none, "",
                  "this program at a glance; --help all: every option; --help formats: what is read"},
    CommandOption{"version", 0, none, "", "the version of this program"},
};

constexpr std::array groups = {
    CommandOptionGroup{"What is read", reading},
    CommandOptionGroup{"What is known", knowledge},
    CommandOptionGroup{"Where and how", running},
    CommandOptionGroup{"Which rows are made of places", importing},
    CommandOptionGroup{"With every command", everywhere},
};

}  // namespace

std::span<const CommandOptionGroup> command_option_groups() { return groups; }

}  // namespace dateline
