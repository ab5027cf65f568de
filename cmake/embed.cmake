# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT: a C++ file with a function FUNCTION of the namespace signpost::NAMESPACE, declared in HEADER, which gives
# the bytes of each of FILES (relative to DIR) by its name without CUT.
set(arrays "")
set(rows "")
set(n 0)
foreach(name IN LISTS FILES)
  file(READ "${DIR}/${name}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(REPLACE "${CUT}" "" key "${name}")
  string(APPEND arrays "constexpr char text_${n}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "    {\"${key}\", {text_${n}, sizeof text_${n} - 1}},\n")
  math(EXPR n "${n} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Generated. Do not edit.
#include \"${HEADER}\"

namespace signpost::${NAMESPACE} {
namespace {
${arrays}
constexpr std::pair<std::string_view, std::string_view> files[] = {
${rows}};
}  // namespace

std::span<const std::pair<std::string_view, std::string_view>> ${FUNCTION}() { return files; }

}  // namespace signpost::${NAMESPACE}
")
