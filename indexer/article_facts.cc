#include "indexer/article_facts.h"

#include <algorithm>

#include "common/terms.h"
#include "indexer/article_encoding.h"
#include "indexer/page_captures.h"
#include "indexer/repeated_paragraphs.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

ArticleDigest digest_of(const std::string& encoded) {
  Sha256 sha;
  sha.add(encoded);
  const std::string all = sha.finish();
  ArticleDigest digest{};
  std::copy_n(all.begin(), digest.size(), digest.begin());
  return digest;
}

}  // namespace

ArticleIdentity identity_of(const Article& article) {
  const Metadata& meta = article.meta;
  ArticleIdentity identity;
  identity.id = number_of(meta.id);
  identity.record_id = number_of(meta.record_id);
  identity.told_apart = stable_hash(meta.id + meta.position.sha256);
  identity.content = stable_hash(meta.position.sha256);
  identity.offset = meta.position.offset;
  identity.captured = meta.captured.value_or(Capture::unknown_time);
  identity.has_url = meta.url.has_value();
  identity.has_body = !article.paragraphs.empty();
  return identity;
}

ArticleFacts facts_of(Article article, std::string path, std::string position, LedgerTexts& texts) {
  ArticleFacts facts;
  facts.identity = identity_of(article);
  std::vector<TokenizedText> words;
  for (const std::string& paragraph : article.paragraphs) words.push_back(tokenize(paragraph));
  facts.outline = {sketch_of(words), publisher_of(article.meta), article.meta.published};
  facts.paragraphs = paragraph_keys(article, words);
  const std::string encoded = encode_article(article);
  facts.digest = digest_of(encoded);
  facts.text = texts.add(encoded);
  facts.path = std::move(path);
  facts.position = std::move(position);
  facts.faults = std::move(article.faults);
  return facts;
}

}  // namespace dateline
