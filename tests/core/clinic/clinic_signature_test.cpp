// SPDX-License-Identifier: Apache-2.0
#include "core/clinic/clinic_signature.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/clinic/load_clinic.h"
#include "tests/support/clinic_packs.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::sample_pack;
using ClinicKind = ClinicProblemKind;

class ClinicSignature : public ::testing::Test {
protected:
    ClinicSignature() { files_.signature = signature_text(files_, key_); }

    /// Nothing when somebody signed them.
    std::optional<ClinicKind> refusal(const ClinicFiles& files, const std::string& wanted = {}) const {
        const auto signer = signed_with(files, "folder", wanted);
        return signer ? std::nullopt : std::optional(signer.error().kind);
    }

    ClinicKey key_ = new_clinic_key().value();
    ClinicFiles files_{sample_pack(), {}};
};

TEST_F(ClinicSignature, FitsTheFilesAndNamesTheKey) {
    const auto signer = signed_with(files_, "folder");
    ASSERT_TRUE(signer);
    EXPECT_EQ(signer.value(), key_.key);
    EXPECT_FALSE(refusal(files_, key_.key));
    EXPECT_EQ(files_.signature, signature_text(files_, key_));  // the same each time
}

TEST_F(ClinicSignature, AnyChangedByteIsNoticed) {
    for (std::size_t file = 0; file < files_.texts.size(); ++file)
        for (std::size_t at = 0; at < files_.texts[file].second.size(); ++at) {
            auto changed = files_;
            changed.texts[file].second[at] = static_cast<char>(changed.texts[file].second[at] ^ 1);
            ASSERT_EQ(refusal(changed), ClinicKind::changed) << files_.texts[file].first << " " << at;
        }
}

TEST_F(ClinicSignature, AFileMoreOrLessOrRenamedIsNoticed) {
    auto more = files_;
    more.texts.emplace_back("zz.toml", "");
    EXPECT_EQ(refusal(more), ClinicKind::changed);
    auto less = files_;
    less.texts.pop_back();
    EXPECT_EQ(refusal(less), ClinicKind::changed);
    auto renamed = files_;
    renamed.texts.back().first = "effects/crs.toml";
    EXPECT_EQ(refusal(renamed), ClinicKind::changed);
    auto joined = files_;  // the end of one file moved to the beginning of the next
    joined.texts[1].second = joined.texts[0].second.back() + joined.texts[1].second;
    joined.texts[0].second.pop_back();
    EXPECT_EQ(refusal(joined), ClinicKind::changed);
}

TEST_F(ClinicSignature, ItsOwnTextCutOrBentIsRefused) {
    const auto whole = *files_.signature;
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
        auto cut = files_;
        cut.signature = whole.substr(0, length);
        ASSERT_TRUE(refusal(cut)) << length;
    }
    const auto begin = whole.find("key ");
    for (auto at = begin + 4; at + 1 < whole.size(); ++at) {
        if (whole[at] == '\n' || whole[at] == ' ' || (whole[at] >= 'g' && whole[at] <= 'z')) continue;
        auto bent = files_;
        (*bent.signature)[at] = whole[at] == '0' ? '1' : '0';
        ASSERT_TRUE(refusal(bent)) << at;
    }
}

TEST_F(ClinicSignature, AnotherKeyOrNoneIsRefusedWhereOneIsWanted) {
    const auto other = new_clinic_key().value();
    EXPECT_NE(other.key, key_.key);
    EXPECT_EQ(refusal(files_, other.key), ClinicKind::other_key);
    auto forged = files_;
    forged.texts[0].second += "# by somebody else\n";
    forged.signature = signature_text(forged, other);
    EXPECT_FALSE(refusal(forged));
    EXPECT_EQ(refusal(forged, key_.key), ClinicKind::other_key);
    files_.signature.reset();
    EXPECT_FALSE(refusal(files_));
    EXPECT_EQ(refusal(files_, key_.key), ClinicKind::not_signed);
    EXPECT_EQ(refusal(files_, "no key"), ClinicKind::bad_key);
}

TEST_F(ClinicSignature, TheKeyComesBackFromItsFile) {
    EXPECT_EQ(read_key_file(key_file_text(key_)), key_);
    for (const std::string text : {"", "Signpost clinic key 1\n", "key 00\nsecret 00\n"})
        EXPECT_FALSE(read_key_file(text));
    auto bent = key_file_text(key_);
    bent[bent.find("secret ") + 7] = bent[bent.find("secret ") + 7] == '0' ? '1' : '0';
    EXPECT_FALSE(read_key_file(bent));
}

TEST_F(ClinicSignature, AChangedPackIsNotReadAsRules) {
    const testing::TempFolder folder;
    testing::put_pack(folder.path(), files_.texts);
    testing::put_file(folder / signature_file, *files_.signature);
    const auto loaded = load_clinic(testing::real_catalog(), folder.path(), key_.key);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded.value().clinic->signed_with, key_.key);
    testing::put_file(folder / "signs.toml", "not even TOML [");
    const auto changed = load_clinic(testing::real_catalog(), folder.path());
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error(), (ClinicRefusal{ClinicProblem{ClinicKind::changed, folder.path(), 0}, {}}));
}

}  // namespace
}  // namespace signpost
