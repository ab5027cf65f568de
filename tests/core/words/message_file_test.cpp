// SPDX-License-Identifier: Apache-2.0
#include "core/words/message_file.h"

#include <gtest/gtest.h>

#include "tests/support/message_bytes.h"

namespace signpost {
namespace {

using testing::message_bytes;

const std::string bytes =
    message_bytes({{"", "Undo", "", {"Deshacer"}},
                   {"sign.fever.short", "fever", "", {"fiebre"}},
                   {"group.skin.name", "fever", "", {"otra"}},
                   {"", "{count} sign", "{count} signs", {"{count} señal", "{count} señales"}}},
                  "Language: es\nX-Reviewed-By: Dr. Ana Example\n");

TEST(MessageFile, FindsASentenceByItselfAndATextOfTheRulesByItsId) {
    const auto file = MessageFile::read(bytes);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->find("", "Undo"), "Deshacer");
    EXPECT_EQ(file->find("sign.fever.short", "fever"), "fiebre");
    EXPECT_EQ(file->find("group.skin.name", "fever"), "otra");
}

TEST(MessageFile, HasNothingForASentenceThatIsNotThereOrChanged) {
    const auto file = MessageFile::read(bytes);
    EXPECT_FALSE(file->find("", "Undo it"));
    EXPECT_FALSE(file->find("sign.fever.short", "high fever"));
    EXPECT_FALSE(file->find("", "fever"));
    EXPECT_FALSE(file->find("", "")) << "the header is no translation of nothing";
}

TEST(MessageFile, GivesThePluralForms) {
    const auto file = MessageFile::read(bytes);
    const auto forms = file->find("", "{count} sign");
    ASSERT_TRUE(forms);
    EXPECT_EQ(plural_form(*forms, 0), "{count} señal");
    EXPECT_EQ(plural_form(*forms, 1), "{count} señales");
    EXPECT_EQ(plural_form(*forms, 7), "{count} señales");
}

TEST(MessageFile, TellsItsHeaderAndItsMessages) {
    const auto file = MessageFile::read(bytes);
    EXPECT_EQ(file->header("X-Reviewed-By"), "Dr. Ana Example");
    EXPECT_EQ(file->header("Reviewed"), "");
    ASSERT_EQ(file->size(), 4U);
    EXPECT_EQ(file->at(1).context, "group.skin.name");
    EXPECT_EQ(file->at(1).english, "fever");
    EXPECT_EQ(file->at(3).english, "{count} sign");
    EXPECT_EQ(file->at(3).plural, "{count} signs");
}

TEST(MessageFile, RefusesWhatIsNoSuchFile) {
    EXPECT_FALSE(MessageFile::read(""));
    EXPECT_FALSE(MessageFile::read(std::string(100, 'x')));
}

TEST(MessageFile, RefusesOrReadsEveryBentFileAndNeverReadsBeyondIt) {
    for (std::size_t length = 0; length < bytes.size() - 1; ++length) {
        const auto cut = bytes.substr(0, length);
        EXPECT_FALSE(MessageFile::read(cut)) << length;
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto bent = bytes;
        bent[at] = static_cast<char>(bent[at] ^ 0x55);
        const auto file = MessageFile::read(bent);
        if (!file) continue;
        for (std::size_t i = 0; i < file->size(); ++i) (void)file->at(i).english.size();
        (void)file->find("", "Undo");
        (void)file->header("Language");
    }
}

}  // namespace
}  // namespace signpost
