"""What scripts/bench is made of: corpora, runs of programs, and the pages written of them."""
