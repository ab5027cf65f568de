// SPDX-License-Identifier: Apache-2.0
#include "core/clinic/clinic_folder.h"

#include <filesystem>
#include <set>

#include <sys/stat.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/clinic/load_clinic.h"
#include "tests/support/clinic_packs.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

namespace fs = std::filesystem;

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::put_file;
using testing::put_pack;
using testing::sample_pack;
using testing::TempFolder;
using ClinicKind = ClinicProblemKind;

class ClinicFolder : public ::testing::Test {
protected:
    void SetUp() override { put_pack(folder_.path(), sample_pack()); }

    std::optional<ClinicProblem> problem() const {
        const auto files = read_clinic_folder(folder_.path());
        return files ? std::nullopt : std::optional(files.error());
    }

    TempFolder folder_;
};

TEST_F(ClinicFolder, IsReadInTheOrderOfItsPaths) {
    put_file(folder_ / "README.txt", "left alone");
    fs::create_directories(folder_ / "old");
    put_file(folder_ / "old/signs.toml", "left alone");
    const auto files = read_clinic_folder(folder_.path());
    ASSERT_TRUE(files);
    EXPECT_EQ(files.value().texts, sample_pack());
    EXPECT_FALSE(files.value().signature);
}

TEST_F(ClinicFolder, SaysThatItIsNotThereOrNoFolder) {
    const auto gone = read_clinic_folder(folder_ / "nowhere");
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error(), (ClinicProblem{ClinicKind::not_there, folder_ / "nowhere", 0}));
    const auto file = read_clinic_folder(folder_ / "clinic.toml");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().kind, ClinicKind::not_a_folder);
}

TEST_F(ClinicFolder, ReadsNoPipeAndNoDevice) {
    ASSERT_EQ(::mkfifo((folder_ / "pipe.toml").c_str(), 0600), 0);
    ASSERT_TRUE(problem());
    EXPECT_EQ(problem()->kind, ClinicKind::not_plain);
    fs::remove(folder_ / "pipe.toml");
    fs::create_symlink("/dev/zero", folder_ / "zero.toml");
    ASSERT_TRUE(problem());
    EXPECT_EQ(problem()->kind, ClinicKind::not_plain);
    EXPECT_EQ(problem()->path, folder_ / "zero.toml");
}

TEST_F(ClinicFolder, ComesOutOfLoopsOfLinks) {
    fs::create_symlink("loop.toml", folder_ / "loop.toml");
    EXPECT_TRUE(problem());
    fs::remove(folder_ / "loop.toml");
    fs::remove_all(folder_ / "effects");
    fs::create_directory_symlink(".", folder_ / "effects");
    EXPECT_TRUE(read_clinic_folder(folder_.path()) || problem());
    fs::remove(folder_ / "effects");
    fs::create_directory_symlink("effects", folder_ / "effects");
    const auto loaded = load_clinic(testing::real_catalog(), folder_.path());
    EXPECT_FALSE(loaded);
}

TEST_F(ClinicFolder, RefusesWhatIsTooLargeOrTooMuch) {
    put_file(folder_ / "signs.toml", std::string(most_clinic_file_bytes + 1, '#'));
    ASSERT_TRUE(problem());
    EXPECT_EQ(problem()->kind, ClinicKind::too_large);
    for (int i = 0; i < 5; ++i)
        put_file(folder_ / ("x" + std::to_string(i) + ".toml"), std::string(most_clinic_file_bytes, '#'));
    fs::remove(folder_ / "signs.toml");
    ASSERT_TRUE(problem());
    EXPECT_EQ(problem()->kind, ClinicKind::too_large);
    for (int i = 0; i < 5; ++i) fs::remove(folder_ / ("x" + std::to_string(i) + ".toml"));
    for (std::size_t i = 0; i < most_clinic_files; ++i)
        put_file(folder_ / ("y" + std::to_string(i) + ".toml"), "");
    ASSERT_TRUE(problem());
    EXPECT_EQ(problem()->kind, ClinicKind::too_many_files);
}

TEST_F(ClinicFolder, ItsMistakesNameTheFileInIt) {
    put_file(folder_ / "signs.toml", "\xFF");
    const auto loaded = load_clinic(testing::real_catalog(), folder_.path());
    ASSERT_FALSE(loaded);
    EXPECT_FALSE(loaded.error().problem);
    const auto lines = refusal_lines(loaded.error(), folder_.path());
    ASSERT_THAT(lines, ::testing::Not(IsEmpty()));
    EXPECT_THAT(lines[0], ::testing::StartsWith(folder_ / "signs.toml: the file is no clean UTF-8 text"));
}

TEST(ClinicProblemWords, EveryKindHasASentenceOfItsOwn) {
    std::set<std::string> seen;
    for (int kind = 0; kind <= static_cast<int>(ClinicKind::bad_key); ++kind) {
        const auto words = clinic_problem_words({static_cast<ClinicKind>(kind), "x", 2});
        EXPECT_NE(words, "") << kind;
        EXPECT_TRUE(seen.insert(words).second) << words;
    }
}

}  // namespace
}  // namespace signpost
