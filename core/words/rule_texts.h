// SPDX-License-Identifier: Apache-2.0
// The one list of the texts of the rules that people read, each with a permanent id: "sign.fever.label",
// "effect.crs.timing.2". Translations are found by it, and translators see it. What only reviewers read
// (notes, ids, codes, titles of sources) is not among them.
#pragma once

#include <functional>
#include <string>

#include "core/catalog/catalog.h"
#include "core/teaching/teaching.h"
#include "core/words/words.h"

namespace signpost {

/// Called with each text, which it may change.
using TextVisitor = std::function<void(const std::string& id, std::string& text)>;

void visit_texts(Catalog& catalog, const TextVisitor& each);
void visit_texts(Teaching& teaching, const Catalog& catalog, const TextVisitor& each);

/// The same rules in other words. Nothing but texts differs, so that every index into the one fits the other.
Catalog worded(Catalog catalog, const Words& words);
Teaching worded(Teaching teaching, const Catalog& catalog, const Words& words);

}  // namespace signpost
