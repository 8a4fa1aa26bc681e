#include "searcher/facet_request.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/error.h"
#include "common/nearest.h"
#include "common/schema.h"
#include "common/terminal.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

constexpr std::size_t highest_count_of_values = 1'000'000;

constexpr std::array fields = {
    FacetField{"place", FacetKind::place, schema::place},
    FacetField{"place/under", FacetKind::place, schema::place_within},
    FacetField{"force", FacetKind::force, schema::force},
    FacetField{"force/under", FacetKind::force, schema::force_within},
    FacetField{"source", FacetKind::named, schema::source},
    FacetField{"author", FacetKind::named, schema::author},
    FacetField{"theme", FacetKind::named, schema::theme},
    FacetField{"region", FacetKind::named, schema::region},
    FacetField{"lang", FacetKind::code, schema::language},
    FacetField{"year", FacetKind::period, schema::told_year, schema::untold_year},
    FacetField{"month", FacetKind::period, schema::told_month, schema::untold_month},
    FacetField{"day", FacetKind::period, schema::told_day, schema::untold_day},
    FacetField{"published/year", FacetKind::period, schema::published_year},
    FacetField{"published/month", FacetKind::period, schema::published_month},
    FacetField{"published/day", FacetKind::period, schema::published_day},
};

[[noreturn]] void refuse_field(std::string_view name) {
  NearestWords nearest(std::string(name), 1);
  std::string all;
  for (const FacetField& field : fields) {
    nearest.offer(std::string(field.name));
    all.append(all.empty() ? "" : ", ").append(field.name);
  }
  const std::vector<std::string> best = nearest.best_first();
  throw Error("--facet: passages are not counted by '" + shown(query::excerpt(name)) + "'" +
                  (best.empty() ? "" : "; did you mean '" + best[0] + "'?"),
              "fields are " + all);
}

FacetRequest parse_facet(std::string_view typed) {
  const std::size_t colon = typed.find(':');
  FacetRequest request;
  request.field = typed.substr(0, colon);
  if (find_facet_field(request.field) == nullptr) refuse_field(request.field);
  if (colon == std::string_view::npos) return request;
  const std::string_view number = typed.substr(colon + 1);
  const auto [stop, fault] = std::from_chars(number.data(), number.data() + number.size(), request.most);
  const bool read = fault == std::errc() && stop == number.data() + number.size();
  if (!read || request.most == 0 || request.most > highest_count_of_values) {
    throw Error("--facet: '" + shown(query::excerpt(number)) + "' is no number from 1 to " +
                    std::to_string(highest_count_of_values),
                "for example --facet " + request.field + ":20");
  }
  return request;
}

}  // namespace

const FacetField* find_facet_field(std::string_view name) {
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [&](const FacetField& field) { return field.name == name; });
  return found == fields.end() ? nullptr : found;
}

std::vector<FacetRequest> parse_facets(const std::vector<std::string>& typed) {
  std::vector<FacetRequest> requests;
  for (const std::string& list : typed) {
    std::string_view rest = list;
    while (true) {
      const std::size_t comma = rest.find(',');
      FacetRequest request = parse_facet(rest.substr(0, comma));
      const auto same = [&](const FacetRequest& other) { return other.field == request.field; };
      if (std::any_of(requests.begin(), requests.end(), same)) {
        throw Error("--facet: '" + request.field + "' is asked for twice");
      }
      requests.push_back(std::move(request));
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return requests;
}

}  // namespace dateline
