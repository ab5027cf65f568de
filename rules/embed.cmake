# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT: a C++ file that holds the text of each of RULE_FILES (relative to RULES_DIR).
set(arrays "")
set(rows "")
set(n 0)
foreach(name IN LISTS RULE_FILES)
  file(READ "${RULES_DIR}/${name}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND arrays "constexpr char text_${n}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "    {\"${name}\", {text_${n}, sizeof text_${n} - 1}},\n")
  math(EXPR n "${n} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from the files in rules/. Do not edit.
#include \"rules/embedded_rules.h\"

namespace signpost::rules {
namespace {
${arrays}
constexpr EmbeddedRule files[] = {
${rows}};
}  // namespace

std::span<const EmbeddedRule> embedded_rules() { return files; }

}  // namespace signpost::rules
")
