# What a SQLite that can load nothing does not have, the static library must not call.
#
#   cmake -D NM=<nm> -D LIBRARY=<libgouji_static.a> -P calls.cmake
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${NM} -u ${LIBRARY} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES "sqlite3_create_module_v2")
  message(FATAL_ERROR "no call of SQLite is in ${LIBRARY}")
endif()
string(REGEX MATCHALL "sqlite3_[a-z_]*(load_extension|auto_extension)" found "${symbols}")
if(found)
  message(FATAL_ERROR "called: ${found}")
endif()
