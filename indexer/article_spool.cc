#include "indexer/article_spool.h"

#include <vector>

#include "indexer/article_encoding.h"

namespace dateline {

void ArticleSpool::put(std::uint32_t first, std::span<const Article> articles) {
  std::string bytes;
  std::vector<Place> places;
  for (const Article& article : articles) {
    const std::string encoded = encode_article(article);
    places.push_back({bytes.size(), static_cast<std::uint32_t>(encoded.size())});
    bytes += encoded;
  }
  const std::uint64_t begin = file_.append(bytes);
  const std::lock_guard lock(mutex_);
  if (places_.size() < first + places.size()) places_.resize(first + places.size());
  for (std::size_t i = 0; i < places.size(); ++i) places_[first + i] = {begin + places[i].offset, places[i].length};
}

Article ArticleSpool::get(std::uint32_t number) const {
  Place place;
  {
    const std::lock_guard lock(mutex_);
    place = places_.at(number);
  }
  return decode_article(file_.read(place.offset, place.length));
}

}  // namespace dateline
