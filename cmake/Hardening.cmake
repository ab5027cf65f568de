# SPDX-License-Identifier: Apache-2.0
# What makes a mistake in our code harder to use against a person, and a build the same in every folder.
# tests/quality/hardening.py reads the built programs and fails where one of these is missing.
include(CheckCXXCompilerFlag)

if(MSVC)
  set(SIGNPOST_HARDENING /guard:cf /sdl)
  set(SIGNPOST_HARDENED_LINK /guard:cf /CETCOMPAT /DYNAMICBASE /NXCOMPAT)
else()
  set(control_flow -fcf-protection=full)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
    set(control_flow -mbranch-protection=standard)
  endif()
  set(SIGNPOST_HARDENING "")
  foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection ${control_flow})
    string(MAKE_C_IDENTIFIER "SIGNPOST_HAS${flag}" known)
    check_cxx_compiler_flag("${flag}" ${known})
    if(${known})
      list(APPEND SIGNPOST_HARDENING ${flag})
    endif()
  endforeach()
  # No path of the machine that builds goes into a program. Debuggers and coverage want them, so builds for these keep them.
  list(APPEND SIGNPOST_HARDENING
       "$<$<NOT:$<CONFIG:Debug>>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.;-ffile-prefix-map=${PROJECT_BINARY_DIR}=build>")
  # Programs lie at a new address with each start: only position independent code can.
  if(UNIX)
    list(APPEND SIGNPOST_HARDENING -fPIE)
  endif()
  set(SIGNPOST_HARDENED_LINK "")
  if(UNIX AND NOT APPLE)
    set(SIGNPOST_HARDENED_LINK -pie -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code)
  endif()
endif()

# Checked copies of memory and texts (FORTIFY) want an optimising compiler, and get in the way of the sanitizers.
set(fortified "$<NOT:$<CONFIG:Debug>>")
if(CMAKE_CXX_FLAGS_DEBUG MATCHES "-O[1-9s]")
  set(fortified 1)
endif()
if(NOT MSVC AND NOT SIGNPOST_SANITIZE)
  set(SIGNPOST_FORTIFY "$<${fortified}:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>")
endif()

# signpost_harden(NAME): applies all of it to a library or program.
function(signpost_harden name)
  target_compile_options(${name} PRIVATE "${SIGNPOST_HARDENING}" "${SIGNPOST_FORTIFY}")
  get_target_property(type ${name} TYPE)
  if(type STREQUAL "EXECUTABLE")
    target_link_options(${name} PRIVATE ${SIGNPOST_HARDENED_LINK})
  endif()
endfunction()
