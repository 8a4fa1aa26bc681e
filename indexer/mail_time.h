#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/calendar.h"

namespace dateline {

/// A time as mail headers and feeds write it.
struct MailTime {
  Day day;                          ///< as written, whatever the zone: the day that its writer calls it
  std::chrono::sys_seconds moment;  ///< the same in UTC
};

/// Reads "Mon, 05 Jun 2017 08:30:00 +0200" (RFC 5322, and RFC 822 before it): the day of the week and the seconds may
/// be missing, the year may have two figures, the zone may be a name of North America or of UTC; any other name, or
/// none, is taken for UTC, as RFC 5322 wants it. Nullopt for anything else; a day of the week that does not fit the
/// date is not looked at.
std::optional<MailTime> parse_mail_time(std::string_view text);

}  // namespace dateline
