// SPDX-License-Identifier: Apache-2.0
// What each problem with a diary file becomes: an exit code, one line, the prompt, and no change.
#include <chrono>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/frame.h"
#include "tests/app/cli/cli_program.h"
#include "tests/app/cli/diary_files.h"

namespace signpost::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

/// Every command that opens a diary, with what it needs to get that far.
const std::vector<Words> opening_commands{
    {"show"}, {"add", "--note", "x"}, {"recover"}, {"verify"}, {"passphrase", "--remove"}};

struct Told {
    int exit_code;
    std::string says;  ///< behind the path
};

class DiaryProblems : public ::testing::Test {
protected:
    ProgramRun call(Words words, const cli::Surroundings& around = {}) const {
        words.insert(words.begin(), "diary");
        words.insert(words.begin() + 2, file);
        return cli_inside(words, around);
    }
    void expect_each_tells(const Told& told) const {
        const auto before = folder.names();
        for (auto words : opening_commands) {
            const auto run = call(words);
            EXPECT_EQ(run.exit_code, told.exit_code) << words[0];
            EXPECT_THAT(run.err, StartsWith(file + ": " + told.says)) << words[0];
            EXPECT_EQ(lines_of(run.err).size(), 1U);
            EXPECT_TRUE(has_standing_lines(run.out)) << words[0];
            const bool finds_are_its_answer = words[0] == "verify";
            words.emplace_back("--json");
            if (!finds_are_its_answer) {
                EXPECT_EQ(call(words).out, "") << words[0];
            }
        }
        EXPECT_EQ(folder.names(), before);
    }
    /// The file with a number changed in its header and a checksum that fits.
    void forge(std::size_t at, char number) const {
        auto bytes = bytes_of_file(file);
        bytes[at] = number;
        const auto body = std::string_view(bytes).substr(0, bytes.size() - sizeof(Checksum));
        const auto checksum = checksum_of(body);
        put_file(file, std::string(body) + std::string(checksum.begin(), checksum.end()));
    }

    const TemporaryFolder folder;
    const std::string file = folder.path("d");
};

TEST_F(DiaryProblems, NotOurs) {
    put_file(file, "a letter to my sister, long enough to be something");
    expect_each_tells({3, "is not a diary of Signpost; check the name"});
}

TEST_F(DiaryProblems, Newer) {
    make_diary(file, test_diary(1));
    constexpr std::size_t at_format = 8;
    constexpr std::size_t at_schema = 12;
    forge(at_schema, 4);
    expect_each_tells({3, "was made by a newer Signpost; this one knows format 1 with schema 3"});
    forge(at_format, 2);
    expect_each_tells({3, "was made by a newer Signpost; this one knows format 1 with schema 3"});
}

TEST_F(DiaryProblems, Damaged) {
    make_diary(file, test_diary(1));
    damage(file);
    for (const auto& words : opening_commands) {
        const auto run = call(words);
        EXPECT_EQ(run.exit_code, 3) << words[0];
        EXPECT_TRUE(has_standing_lines(run.out));
        if (words[0] != "recover") {
            EXPECT_EQ(run.err,
                      file + ": is damaged; signpost-cli diary recover FILE brings back what can be read\n");
        }
    }
}

TEST_F(DiaryProblems, EverythingCutShortIsDamaged) {
    make_diary(file, test_diary(1));
    const auto whole = bytes_of_file(file);
    for (std::size_t length = 0; length < whole.size(); length += 41) {
        put_file(file, whole.substr(0, length));
        EXPECT_EQ(call({"show"}).exit_code, 3) << length;
        EXPECT_THAT(call({"show"}).err, StartsWith(file + ": is damaged")) << length;
    }
}

TEST_F(DiaryProblems, NoAccess) {
    for (const auto& words : opening_commands) {
        auto call = words;
        call.insert(call.begin(), "diary");
        call.insert(call.begin() + 2, folder.path());
        const auto run = cli(call);
        EXPECT_EQ(run.exit_code, 4) << words[0];
        EXPECT_THAT(run.err, StartsWith(folder.path() + ": no access (Is a directory)"));
    }
    EXPECT_EQ(cli({"diary", "show", "/dev/zero"}).exit_code, 4);
    EXPECT_EQ(cli({"diary", "new", folder.path("nowhere/d")}).exit_code, 4);
    EXPECT_EQ(cli({"diary", "new", folder.path(std::string(300, 'x'))}).exit_code, 4);
}

TEST_F(DiaryProblems, NotFound) {
    for (const auto& words : opening_commands) {
        EXPECT_EQ(call(words).exit_code, 4) << words[0];
        EXPECT_THAT(call(words).err, StartsWith(file + ": not ")) << words[0];
    }
    EXPECT_THAT(folder.names(), IsEmpty());
}

TEST_F(DiaryProblems, NeedsAPassphrase) {
    make_diary(file, test_diary(1), quick_key("open sesame"));
    for (const auto& words : opening_commands) {
        if (words[0] == "verify") continue;
        Words command{"/usr/bin/setsid", "-w", SIGNPOST_CLI, "diary", words[0], file};
        command.insert(command.end(), words.begin() + 1, words.end());
        const auto run = run_program(command);
        EXPECT_EQ(run.exit_code, 2) << words[0];
        EXPECT_EQ(run.err,
                  file +
                      ": is sealed, and there is no terminal to ask for its passphrase; give it with "
                      "--passphrase-fd N\n");
        EXPECT_TRUE(has_standing_lines(run.out));
    }
}

TEST_F(DiaryProblems, AWrongPassphraseIsRefusedAndChangesNothing) {
    make_diary(file, test_diary(1), quick_key("open sesame"));
    const auto before = bytes_of_file(file);
    for (const auto& words : opening_commands) {
        Words arguments{"diary", words[0], file, "--passphrase-fd", "0"};
        arguments.insert(arguments.end(), words.begin() + 1, words.end());
        const auto run = cli(arguments, {}, "Open sesame\n");
        EXPECT_EQ(run.exit_code, 1) << words[0];
        EXPECT_THAT(run.err,
                    StartsWith(file + ": this passphrase does not open it; the file itself is whole"));
        EXPECT_THAT(run.out + run.err, Not(HasSubstr("sesame")));
    }
    EXPECT_EQ(bytes_of_file(file), before);
}

TEST_F(DiaryProblems, InUse) {
    make_diary(file, test_diary(1));
    cli::Surroundings impatient;
    impatient.patience = std::chrono::milliseconds(0);
    const auto elsewhere = std::move(DiarySession::open(file, nullptr, OpenFor::writing).value());
    ASSERT_FALSE(elsewhere.is_read_only());
    for (const auto& words :
         {Words{"add", "--note", "x"}, Words{"recover"}, Words{"passphrase", "--remove"}}) {
        const auto run = call(words, impatient);
        EXPECT_EQ(run.exit_code, 4) << words[0];
        EXPECT_EQ(run.err,
                  file +
                      ": is in use elsewhere; close it in the window or the other program, then call "
                      "again\n");
    }
    EXPECT_EQ(call({"show"}).exit_code, 0);
    EXPECT_EQ(call({"verify"}).exit_code, 0);
}

TEST_F(DiaryProblems, TooManyEntries) {
    make_diary(file, test_diary(most_entries));
    const auto run = call({"add", "--note", "x"});
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.err, StartsWith(file + ": holds 20000 entries already"));
    EXPECT_EQ(read_diary(file).entries.size(), most_entries);
}

TEST_F(DiaryProblems, TooLarge) {
    put_file(file, "");
    std::filesystem::resize_file(file, largest_file_bytes + 1);
    EXPECT_EQ(call({"show"}).exit_code, 1);
    EXPECT_THAT(call({"show"}).err, StartsWith(file + ": is larger than a diary may be (64 MB)"));
}

TEST_F(DiaryProblems, NoSpaceLeavesTheFileAsItWas) {
    make_diary(file, test_diary(1));
    const auto before = bytes_of_file(file);
    const auto run = run_program(
        {"/bin/sh", "-c",
         std::string("ulimit -f 0; exec '") + SIGNPOST_CLI + "' diary add '" + file + "' --note x"});
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_EQ(run.err,
              file +
                  ": no space is left for it (File too large); nothing was changed, so free some and "
                  "call again\n");
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(bytes_of_file(file), before);
    EXPECT_THAT(folder.names(), ElementsAre("d"));
}

TEST_F(DiaryProblems, NamesThatCouldHarmATerminalAreShownSafely) {
    const auto run = cli({"diary", "show", folder.path("a\x1B[31m\n\xE2\x80\xAE")});
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_THAT(run.err, StartsWith(folder.path("a\\x1B[31m\\x0A\\xE2\\x80\\xAE: not found")));
}

}  // namespace
}  // namespace signpost::testing
