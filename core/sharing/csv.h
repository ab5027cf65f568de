// SPDX-License-Identifier: Apache-2.0
// The entries of a diary as a table for a spreadsheet: RFC 4180, UTF-8, one row for each entry, nothing left
// out. A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.
//
// The form is a rectangle with one row of names, because pivot tables, R and pandas read that: details of the
// diary stand in columns of their own and repeat in every row. The number of a measurement stands in its own
// column as it was typed, with the id of its unit in the next one. Whatever has no column of its own (a
// second number of one measurement, one that these rules do not know) stands in "other_readings".
#pragma once

#include <string>

#include "core/catalog/catalog.h"
#include "core/diary/diary.h"

namespace signpost {

/// Begins with a byte order mark: Excel takes a file without one for the old code page of its country, and
/// letters such as "ü" break. LibreOffice, R (fileEncoding = "UTF-8-BOM") and pandas (encoding = "utf-8-sig")
/// read it as well. A diary without entries gives the row of names alone.
std::string diary_csv(const Catalog& catalog, const Diary& diary);

/// A text as a cell that no spreadsheet takes for a formula: one that begins with = + - @ or their full-width
/// forms, or with a tab or a carriage return, gets an apostrophe in front; also when blanks, line feeds or
/// apostrophes stand before those. So does a typed number such as "-5", which no measurement can have, and a
/// telephone number such as "+49 30 1". Taking one apostrophe away from such a cell gives the text back.
std::string guarded_cell(const std::string& text);

}  // namespace signpost
