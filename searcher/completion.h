#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace dateline {

/// `--complete OPTION BEGINNING`, for shells: prints the values of that option that begin so, one a line, those that
/// passages name first, at most a hundred. Of a list ("Aleppo,Dei") the last value is completed and the others are
/// printed with it. Besides the names of options there are
///
///     option   the options themselves, each with a tab and what it means
///     words    a query whose last field or value is incomplete: `dam place:"Deir`
///     id       identifiers of passages
///
/// Returns exit_done, or exit_nothing_found where nothing begins so and where there is no index, without a message.
/// Throws Error for an option that there is not or that takes no value, so that a shell can tell it from one that has
/// no values.
int complete(const TypedOptions& options, std::ostream& output);

}  // namespace dateline
