# Run by CPack over what is about to be packed: Debian wants man pages and changelogs compressed, without a time.
file(GLOB_RECURSE documents
  ${CPACK_TEMPORARY_DIRECTORY}/*/share/man/*.[1-8] ${CPACK_TEMPORARY_DIRECTORY}/*/changelog)
foreach(document IN LISTS documents)
  execute_process(COMMAND gzip --best --no-name --force ${document} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
