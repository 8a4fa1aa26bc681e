#include "indexer/page_captures.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "indexer/copy_groups.h"

namespace dateline {

namespace {

using Runs = std::vector<std::uint64_t>;

Runs runs_of(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) (text += paragraph) += '\n';
  Runs runs = shingles_of(tokenize(text));
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

double share_kept(const Runs& one, const Runs& other) {
  Runs common;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(common));
  return static_cast<double>(common.size()) /
         static_cast<double>(std::max<std::size_t>(1, std::min(one.size(), other.size())));
}

/// Captures that say the same, of which the last is compared with what comes.
struct Version {
  std::vector<Capture> captures;
  std::optional<Runs> runs;  ///< of the last
};

class Versions {
 public:
  explicit Versions(const CapturedText& text) : text_(text) {}

  /// Requires a body.
  void add(const Capture& capture) {
    std::optional<Runs> runs;
    const std::size_t compared = std::min(list_.size(), most_told_apart);
    const auto end = list_.begin() + static_cast<std::ptrdiff_t>(compared);
    auto same = std::find_if(list_.begin(), end, [&](const Version& version) { return is_alike(version, capture); });
    if (same == end && !list_.empty()) {
      runs = runs_of(text_.body(capture.number));
      same = std::find_if(list_.begin(), end,
                          [&](Version& version) { return share_kept(runs_before(version), *runs) >= least_kept; });
    }
    if (same == end) {
      list_.push_back({{capture}, list_.size() < most_told_apart ? std::move(runs) : std::nullopt});
    } else {
      same->captures.push_back(capture);
      same->runs = std::move(runs);
    }
  }

  std::vector<Version> list() && { return std::move(list_); }

 private:
  [[nodiscard]] bool is_alike(const Version& version, const Capture& capture) const {
    return resemblance(text_.sketch(version.captures.back().number), text_.sketch(capture.number)) >= least_resemblance;
  }

  const Runs& runs_before(Version& version) const {
    if (!version.runs) version.runs = runs_of(text_.body(version.captures.back().number));
    return *version.runs;
  }

  const CapturedText& text_;
  std::vector<Version> list_;
};

/// Of two that were saved at one time the content decides, so that the order of the archive does not.
bool beats(const Capture& capture, const Capture& other) {
  if (capture.has_body != other.has_body) return capture.has_body;
  if (capture.captured != other.captured) return capture.captured > other.captured;
  if (capture.captured == Capture::unknown_time) return capture.number < other.number;
  return std::tie(capture.content, capture.number) < std::tie(other.content, other.number);
}

std::vector<Version> versions_of(const std::vector<Capture>& page, const CapturedText& text) {
  std::vector<Capture> in_time;
  std::copy_if(page.begin(), page.end(), std::back_inserter(in_time),
               [](const Capture& capture) { return capture.has_body; });
  std::stable_sort(in_time.begin(), in_time.end(),
                   [](const Capture& a, const Capture& b) { return a.captured < b.captured; });
  Versions versions(text);
  for (const Capture& capture : in_time) versions.add(capture);
  std::vector<Version> list = std::move(versions).list();
  // What has no body says nothing against the URL, but where the URL is nobody's it may be anything.
  for (const Capture& capture : page) {
    if (capture.has_body) continue;
    if (list.size() == 1) {
      list.front().captures.push_back(capture);
    } else {
      list.push_back({{capture}, {}});
    }
  }
  return list;
}

}  // namespace

PageDecision decide_page(const std::vector<Capture>& page, const CapturedText& text) {
  PageDecision decision;
  for (const Version& version : versions_of(page, text)) {
    const auto best = std::min_element(version.captures.begin(), version.captures.end(), beats);
    decision.articles.push_back(*best);
  }
  std::sort(decision.articles.begin(), decision.articles.end(), [](const Capture& a, const Capture& b) {
    return a.record_id != b.record_id ? a.record_id < b.record_id : beats(a, b);
  });
  const auto same_record = [](const Capture& a, const Capture& b) { return a.record_id == b.record_id; };
  decision.articles.erase(std::unique(decision.articles.begin(), decision.articles.end(), same_record),
                          decision.articles.end());
  const auto by_number = [](const Capture& a, const Capture& b) { return a.number < b.number; };
  std::sort(decision.articles.begin(), decision.articles.end(), by_number);
  for (const Capture& capture : page) {
    if (!std::binary_search(decision.articles.begin(), decision.articles.end(), capture, by_number)) {
      decision.superseded.push_back(capture.number);
    }
  }
  return decision;
}

}  // namespace dateline
