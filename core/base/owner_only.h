// SPDX-License-Identifier: Apache-2.0
// What a program does at its start so that what it holds stays with the person who runs it.
#pragma once

namespace signpost {

/// From now on every file and folder that this program makes, by itself or through the toolkit, is for its
/// owner only, and no memory of it is kept in a core file when it crashes. Says nothing about files that are
/// there already, and does nothing on a system that knows neither.
void keep_to_owner();

}  // namespace signpost
