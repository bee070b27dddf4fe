# The module exports its entry points and nothing else, so that it lives beside a host that links
# another ICU.
#
#   cmake -D NM=<nm> -D MODULE=<gouji.so> -P exports.cmake
cmake_minimum_required(VERSION 3.25)

if(MODULE MATCHES "\\.dylib$")
  set(options -gU)
else()
  set(options -D --defined-only)
endif()
execute_process(COMMAND ${NM} ${options} ${MODULE} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" symbols "${symbols}")
list(TRANSFORM symbols REPLACE "^.* _?" "")
list(SORT symbols)
if(NOT symbols STREQUAL "sqlite3_gouji_init;sqlite3_gouji_noread_init")
  message(FATAL_ERROR "exported: ${symbols}")
endif()
