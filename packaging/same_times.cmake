# SPDX-License-Identifier: Apache-2.0
# Run by CPack before it packs. With SOURCE_DATE_EPOCH set, every file gets that time, so that the same sources make the
# same package, byte for byte, whenever and wherever they are built.
if(DEFINED ENV{SOURCE_DATE_EPOCH} AND CMAKE_HOST_UNIX)
  execute_process(COMMAND find "${CPACK_TEMPORARY_INSTALL_DIRECTORY}" -exec touch -h -d "@$ENV{SOURCE_DATE_EPOCH}" {} +
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
