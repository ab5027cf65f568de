# SPDX-License-Identifier: Apache-2.0
# One place for what every Signpost target shares: language level, warnings, hardening, sanitizers, compiler cache.
include(Hardening)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers are only cached when ccache may ignore their time stamps.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
endif()

# signpost_target(NAME): applies the shared settings to a library or program.
function(signpost_target name)
  file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  target_compile_features(${name} PUBLIC cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  if(MSVC)
    target_compile_options(${name} PRIVATE /W4 /utf-8 $<$<BOOL:${SIGNPOST_WERROR}>:/WX>)
  else()
    target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                           -Woverloaded-virtual $<$<BOOL:${SIGNPOST_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      # GCC 12 sees overlaps and overflows in std::string's own code when it optimises (GCC bugs 105329, 105651).
      target_compile_options(${name} PRIVATE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
                                             -Wno-array-bounds)
    endif()
    if(CCACHE_PROGRAM AND SIGNPOST_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${name} PRIVATE -fpch-preprocess)
    elseif(CCACHE_PROGRAM AND SIGNPOST_PCH)
      target_compile_options(${name} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    endif()
  endif()
  if(UNIX AND NOT APPLE)
    # What a program does not use of the libraries that it is made of is left out of it.
    target_compile_options(${name} PRIVATE "$<$<NOT:$<CONFIG:Debug>>:-ffunction-sections;-fdata-sections>")
    target_link_options(${name} PRIVATE "$<$<NOT:$<CONFIG:Debug>>:-Wl,--gc-sections>")
  endif()
  if(SIGNPOST_HARDEN)
    signpost_harden(${name})
  endif()
  if(SIGNPOST_BATCHES STREQUAL "all" OR (SIGNPOST_BATCHES STREQUAL "tests" AND folder MATCHES "^tests"))
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    if(NOT MSVC)
      target_compile_options(${name} PRIVATE -Wno-shadow)  # of a local name of the source before
    endif()
  endif()
  if(SIGNPOST_FUZZ)
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(SIGNPOST_SANITIZE)
    target_compile_options(${name} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all
                                           -fno-omit-frame-pointer)
    target_link_options(${name} PRIVATE -fsanitize=address,undefined)
    if(folder MATCHES "^core|^tests/support")
      target_compile_options(${name} PRIVATE -O1)  # what is run most; the rest is compiled sooner without
    endif()
  endif()
  if(SIGNPOST_SANITIZE_THREADS)
    target_compile_options(${name} PRIVATE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(${name} PRIVATE -fsanitize=thread)
  endif()
  if(SIGNPOST_COVERAGE)
    # Only the core is counted; what links it needs what counts.
    if(folder MATCHES "^core")
      target_compile_options(${name} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    endif()
    target_link_options(${name} PRIVATE -fprofile-instr-generate)
  endif()
endfunction()

# signpost_alone(SOURCE...): is never compiled in one go with others. Local names must be unlike in what is compiled
# together, and this is for a source that cannot do with another name.
function(signpost_alone)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# signpost_precompile(NAME HEADER...): precompiled headers, when the option is on.
function(signpost_precompile name)
  if(SIGNPOST_PCH)
    target_precompile_headers(${name} PRIVATE ${ARGN})
  endif()
endfunction()
