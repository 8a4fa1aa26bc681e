#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::html {

/// What an element is, as far as it matters for reading an article. `text` is a run of characters between tags.
enum class Tag : std::uint8_t {
  text,
  other,
  a,
  abbr,
  address,
  article,
  aside,
  audio,
  b,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  dd,
  details,
  dialog,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  label,
  legend,
  li,
  link,
  main,
  math,
  menu,
  meta,
  nav,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  picture,
  pre,
  q,
  s,
  script,
  section,
  select,
  small,
  source,
  span,
  strike,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  tt,
  u,
  ul,
  video
};

/// Of a name in lower case; `Tag::other` for names that do not matter here.
Tag tag_named(std::string_view name);

/// Whether the element stands on lines of its own in every browser: text before, in and behind it is never one
/// paragraph.
bool is_block(Tag tag);

/// h1 to h6.
bool is_heading(Tag tag);

/// Whether the content is never shown as text: scripts, styles, pictures and what is filled in.
bool is_never_text(Tag tag);

}  // namespace dateline::html
