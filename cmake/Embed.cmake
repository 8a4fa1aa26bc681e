# embed(TARGET FUNCTION FILE): builds FILE into TARGET, so that the program needs nothing beside itself; it can then be read
# through `std::string_view dateline::FUNCTION()`, which a header of ours declares.
function(embed target function file)
  get_filename_component(path ${file} ABSOLUTE)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${function}.cc)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
#include <string_view>

asm(".section .rodata\n"
    ".global dateline_@function@_begin\n"
    ".global dateline_@function@_end\n"
    "dateline_@function@_begin:\n"
    ".incbin \"@path@\"\n"
    "dateline_@function@_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char dateline_@function@_begin[];
extern const char dateline_@function@_end[];
}

namespace dateline {
std::string_view @function@();
std::string_view @function@() {
  return {dateline_@function@_begin, static_cast<std::size_t>(dateline_@function@_end - dateline_@function@_begin)};
}
}  // namespace dateline
]])
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${path})
  target_sources(${target} PRIVATE ${source})
endfunction()

# embed_with_digest(TARGET FUNCTION FILE): the same, and `std::string_view dateline::FUNCTION_digest()` is the file's SHA-256 in base64, as a
# Content-Security-Policy wants it.
function(embed_with_digest target function file)
  embed(${target} ${function} ${file})
  get_filename_component(path ${file} ABSOLUTE)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  file(SHA256 ${path} hex)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(digest "")
  foreach(begin RANGE 0 60 6)  # three bytes are four letters; the last two bytes are three
    string(SUBSTRING "${hex}0000" ${begin} 6 bytes)
    foreach(shift IN ITEMS 18 12 6 0)
      math(EXPR letter "(0x${bytes} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${letter} 1 letter)
      string(APPEND digest ${letter})
    endforeach()
  endforeach()
  string(SUBSTRING ${digest} 0 43 digest)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${function}_digest.cc)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
#include <string_view>

namespace dateline {
std::string_view @function@_digest();
std::string_view @function@_digest() { return "@digest@="; }
}  // namespace dateline
]])
  target_sources(${target} PRIVATE ${source})
endfunction()
