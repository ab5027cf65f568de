// SPDX-License-Identifier: Apache-2.0
#include "core/diary/bounded_archive.h"

// Boost keeps these members in files of their own, to be included once for each archive that is not one of
// its own.
#include <boost/archive/impl/basic_text_iarchive.ipp>
#include <boost/archive/impl/text_iarchive_impl.ipp>

namespace boost::archive {

// NOLINTBEGIN(cppcoreguidelines-virtual-class-destructor): Boost's own
template class basic_text_iarchive<signpost::BoundedTextInput>;
template class text_iarchive_impl<signpost::BoundedTextInput>;
// NOLINTEND(cppcoreguidelines-virtual-class-destructor)

}  // namespace boost::archive
