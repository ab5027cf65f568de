// SPDX-License-Identifier: Apache-2.0
// Fontconfig keeps what it knows of the fonts to the end of a program, behind pointers that the leak
// sanitizer cannot follow. Everything else that these tests leave behind is still reported.

// The name is the sanitizer's. NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" const char* __lsan_default_suppressions();
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
