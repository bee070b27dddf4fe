# The layers of ext/: text → form → parse → sqlite. A file may include what its own layer or one to
# the left has, and a library's headers only where that library belongs.
#
#   cmake -D SOURCE=<top of the repository> -P layers.cmake
cmake_minimum_required(VERSION 3.25)

set(LAYERS text form parse sqlite)
# Pattern of a header, then the one layer that may include it.
set(HOMES
  "^sqlite3(ext)?\\.h$" sqlite
  "^re2/" parse
  "^unicode/" text
  "^zlib\\.h$" text
  "^(dirent|fcntl|unistd|fstream|filesystem)(\\.h)?$" sqlite)

# Sets `result` to what is wrong with `#include <include>` or `"include"` in `layer`, or to "".
function(find_breach layer quote include result)
  set(${result} "" PARENT_SCOPE)
  set(homes ${HOMES})
  while(homes)
    list(POP_FRONT homes pattern home)
    if(include MATCHES "${pattern}" AND NOT layer STREQUAL home)
      set(${result} "${include} belongs in ext/${home} only" PARENT_SCOPE)
      return()
    endif()
  endwhile()
  if(NOT quote STREQUAL "\"")
    return()
  endif()
  string(REGEX MATCH "^[^/]*" target "${include}")
  list(FIND LAYERS "${layer}" here)
  list(FIND LAYERS "${target}" there)
  if(there EQUAL -1)
    set(${result} "${include} names no layer" PARENT_SCOPE)
  elseif(there GREATER here)
    set(${result} "${include} points right" PARENT_SCOPE)
  endif()
endfunction()

# Prints every breach in a file's text, and counts them in `count`.
function(check_text layer file text count)
  string(REGEX MATCHALL "#[ \t]*include[ \t]*[<\"][^>\"]+" includes "${text}")
  foreach(line IN LISTS includes)
    string(REGEX MATCH "([<\"])([^<\"]+)$" ignored "${line}")
    find_breach(${layer} "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}" breach)
    if(breach)
      message(STATUS "${file}: ${breach}")
      math(EXPR ${count} "${${count}} + 1")
    endif()
  endforeach()
  set(${count} ${${count}} PARENT_SCOPE)
endfunction()

# Does the check find what it is for? Layer, text of a file, breaches in it.
set(cases
  parse "#include \"text/fold.h\"\n#include <vector>\n#include <re2/re2.h>" 0
  sqlite "#include \"parse/report.h\"\n#include \"sqlite/api.h\"\n#include <sqlite3ext.h>" 0
  text "#include <unicode/ucnv.h>" 0
  text "#include \"form/form.h\"" 1
  parse "#include <re2/re2.h>\n#  include \"sqlite/value.h\"" 1
  form "#include <unicode/ucnv.h>" 1
  parse "#include <sqlite3ext.h>\n#include <sqlite3.h>" 2
  sqlite "#include <re2/re2.h>" 1
  parse "#include <fstream>" 1
  parse "#include \"../sqlite/value.h\"" 1)
while(cases)
  list(POP_FRONT cases layer text expected)
  set(found 0)
  check_text(${layer} "self-check" "${text}" found)
  if(NOT found EQUAL expected)
    message(FATAL_ERROR "self-check: ${found} breaches in ext/${layer}, not ${expected}: ${text}")
  endif()
endwhile()

set(breaches 0)
set(files 0)
foreach(layer IN LISTS LAYERS)
  file(GLOB_RECURSE sources ${SOURCE}/ext/${layer}/*.h ${SOURCE}/ext/${layer}/*.cpp)
  foreach(source IN LISTS sources)
    file(READ ${source} text)
    check_text(${layer} ${source} "${text}" breaches)
    math(EXPR files "${files} + 1")
  endforeach()
endforeach()
if(files EQUAL 0)
  message(FATAL_ERROR "no sources under ${SOURCE}/ext")
endif()
if(breaches GREATER 0)
  message(FATAL_ERROR "${breaches} includes against the order of the layers")
endif()
message(STATUS "${files} files keep to the order of the layers")
