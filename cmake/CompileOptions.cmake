# One set of options for everything that is ours.
add_library(compile_options INTERFACE)
target_include_directories(compile_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(compile_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Wcast-align -Wunused -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough)
target_compile_definitions(compile_options INTERFACE DATELINE_VERSION="${PROJECT_VERSION}")
if(DATELINE_WERROR)
  target_compile_options(compile_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns of paths inside inlined library code that cannot be taken.
  target_compile_options(compile_options INTERFACE -Wno-null-dereference -Wno-restrict)
endif()
if(DATELINE_SANITIZE)
  # What is tested is instrumented; the tests themselves need not be, and would take most of the time to build.
  set(instrumented $<NOT:$<BOOL:$<TARGET_PROPERTY:IS_TEST>>>)
  target_compile_options(compile_options INTERFACE
    $<${instrumented}:-fsanitize=address,undefined> $<${instrumented}:-fno-sanitize-recover=all> -fno-omit-frame-pointer)
  target_link_options(compile_options INTERFACE -fsanitize=address,undefined)
endif()
if(DATELINE_HARDEN AND NOT DATELINE_SANITIZE AND CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$")
  # What Debian's dpkg-buildflags asks for, wherever the programs are built; the tests need none of it. Checked by
  # tests/end_to_end/check_hardening.
  set(hardened $<NOT:$<BOOL:$<TARGET_PROPERTY:IS_TEST>>>)
  target_compile_options(compile_options INTERFACE
    $<${hardened}:-fPIE> $<${hardened}:-U_FORTIFY_SOURCE> $<${hardened}:-D_FORTIFY_SOURCE=2>
    $<${hardened}:-fstack-protector-strong> $<${hardened}:-fstack-clash-protection>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|amd64|AMD64)$")
    target_compile_options(compile_options INTERFACE $<${hardened}:-fcf-protection>)
  endif()
  target_link_options(compile_options INTERFACE -pie -Wl,-z,relro -Wl,-z,now)
endif()
