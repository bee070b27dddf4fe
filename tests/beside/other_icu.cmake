# Writes the source of the other ICU: a function for each that the module takes from its own.
#
#   cmake -D NM=<nm> -D MODULE=<gouji.so> -D OUT=<file> -P other_icu.cmake
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${NM} -D -u ${MODULE} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "(u|ucnv|unorm2|uset|utrans)_[A-Za-z0-9]+_[0-9]+" names "${symbols}")
list(LENGTH names count)
if(count LESS 5)
  message(FATAL_ERROR "no calls of ICU in ${MODULE}: ${names}")
endif()
set(source "#include <cstdlib>\n")
foreach(name IN LISTS names)
  string(REGEX REPLACE "_[0-9]+$" "" name ${name})
  foreach(suffix "" _4_8 _50 _99)
    string(APPEND source
      "extern \"C\" __attribute__((visibility(\"default\"))) void ${name}${suffix}() { std::abort(); }\n")
  endforeach()
endforeach()
file(WRITE ${OUT} "${source}")
