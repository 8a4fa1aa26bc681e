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
