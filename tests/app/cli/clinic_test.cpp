// SPDX-License-Identifier: Apache-2.0
// A clinic's pack on the command line: made, checked, signed, laid over the rules of any command, and
// refused.
#include <algorithm>
#include <filesystem>

#include <sys/stat.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/cli/clinic_starter.h"
#include "tests/app/cli/cli_program.h"
#include "tests/support/clinic_packs.h"
#include "tests/support/temp_folder.h"

namespace signpost::testing {
namespace {

namespace fs = std::filesystem;

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class ClinicOnTheCommandLine : public ::testing::Test {
protected:
    void SetUp() override { put_pack(pack_, sample_pack()); }

    /// The arguments, and the pack.
    Words with_pack(Words arguments) const {
        arguments.insert(arguments.end(), {"--clinic", pack_});
        return arguments;
    }
    std::string new_key(const std::string& name) const {
        const auto made = cli({"rules", "new-key", home_ / name});
        EXPECT_EQ(made.exit_code, 0) << made.err;
        return lines_of(made.out).back();
    }
    void sign(const std::string& key) const {
        const auto made = cli({"rules", "sign", pack_, "--key", home_ / key});
        EXPECT_EQ(made.exit_code, 0) << made.err;
    }

    TempFolder home_;
    std::string pack_ = home_ / "pack";
};

TEST_F(ClinicOnTheCommandLine, MatchesWithItsSignsAndSaysWhichPackItIs) {
    const auto json = cli_json(with_pack({"match", "--sign", "ward_night_sweats", "--temperature", "37.6C"}));
    EXPECT_EQ(json["catalog"]["clinic"], (Json{{"id", "ward_nine"},
                                               {"name", "Ward 9, Example Hospital"},
                                               {"version", "2026.1"},
                                               {"reviewed_by", "Dr A. Example"},
                                               {"review_by", "2027-05-01"},
                                               {"signed_with", nullptr}}));
    EXPECT_EQ(json["catalog"]["reviewed_by"], nullptr);
    EXPECT_THAT(ids(json["signs"]), ElementsAre("fever", "ward_night_sweats"));
    EXPECT_FALSE(cli_json({"match"})["catalog"].contains("clinic"));
    const auto text = cli(with_pack({"match", "--sign", "very_sleepy"}));
    EXPECT_EQ(text.exit_code, 0);
    EXPECT_THAT(
        in_one_line(text.out),
        AllOf(
            HasSubstr("Clinic pack Ward 9, Example Hospital, version 2026.1, reviewed by Dr A. Example as it "
                      "says itself, review by 2027-05-01."),
            HasSubstr("Not yet reviewed by a clinician."), HasSubstr("01 234 567")));
    EXPECT_TRUE(has_standing_lines(text.out) ||
                in_one_line(text.out).find("very sleepy") != std::string::npos);
}

TEST_F(ClinicOnTheCommandLine, LiesOverEveryCommand) {
    const auto signs = cli_json(with_pack({"signs"}))["signs"];
    EXPECT_THAT(ids(signs), ::testing::Contains("ward_night_sweats"));
    EXPECT_THAT(ids(cli_json(with_pack({"sources"}))["sources"]), ::testing::Contains("ward_leaflet"));
    EXPECT_THAT(cli(with_pack({"show", "ward_night_sweats"})).out,
                HasSubstr("Going home after CAR T-cell therapy"));
    EXPECT_THAT(cli(with_pack({"show", "temperature"})).out, HasSubstr("37.5"));
    EXPECT_THAT(cli(with_pack({"effects"})).out, HasSubstr("night sweats"));
    EXPECT_THAT(cli(with_pack({"questionnaire"})).out, HasSubstr("s.ward_night_sweats"));
    const auto stream =
        cli(with_pack({"stream"}), {}, "{\"id\": 1, \"signs\": [\"ward_night_sweats\", \"chills\"]}\n");
    EXPECT_EQ(stream.exit_code, 0) << stream.err;
    EXPECT_THAT(stream.out,
                AllOf(HasSubstr("\"advice\":\"emergency\""), HasSubstr("ward_sweats_with_chills")));
    // What teaches is read with the rules alone, whose answers it expects.
    EXPECT_EQ(cli(with_pack({"cases"})).exit_code, 0);
    const auto call_sheet =
        cli(with_pack({"export", "--format", "text", "--paper", "fridge_sheet", home_ / "d"}));
    EXPECT_NE(call_sheet.exit_code, 0);  // there is no such diary
}

/// P7: an entry with a sign of the pack is whole without the pack, and says the sign by its id.
TEST_F(ClinicOnTheCommandLine, AnEntryWithItsSignOpensWithoutIt) {
    const auto diary = home_ / "d.signpost";
    ASSERT_EQ(cli({"diary", "new", diary}).exit_code, 0);
    const auto added = cli(with_pack(
        {"diary", "add", diary, "--time", "2026-11-22T07:30", "--sign", "ward_night_sweats,chills"}));
    ASSERT_EQ(added.exit_code, 0) << added.err;
    const auto with = cli(with_pack({"diary", "show", diary}));
    EXPECT_THAT(with.out, HasSubstr("Night sweats that soak your clothes"));
    const auto without = cli({"diary", "show", diary});
    EXPECT_EQ(without.exit_code, 0) << without.err;
    EXPECT_THAT(without.out, AllOf(HasSubstr("ward_night_sweats"), HasSubstr("Chills")));
    const auto json = cli_json({"diary", "show", diary});
    EXPECT_THAT(json.dump(), AllOf(HasSubstr("ward_night_sweats"), HasSubstr("+ward_nine.2026.1")));
    const auto paper = cli(with_pack({"export", "--format", "text", "--paper", "call_sheet", diary}));
    EXPECT_EQ(paper.exit_code, 0) << paper.err;
    EXPECT_THAT(in_one_line(paper.out), AllOf(HasSubstr("night sweats"), HasSubstr("Clinic pack Ward 9")));
}

TEST_F(ClinicOnTheCommandLine, ARefusedPackEndsTheCallWithThePrompt) {
    put_file(pack_ + "/catalog.toml", "[texts]\nprompt = \"All is well.\"\n");
    const auto refused = cli(with_pack({"match", "--sign", "fever"}));
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, StartsWith(pack_ + "/catalog.toml: a clinic pack cannot have this file"));
    EXPECT_THAT(refused.out, AllOf(StartsWith("Contact your care team now"), Not(HasSubstr("well"))));
    EXPECT_THAT(cli(with_pack({"match", "--json"})).out, IsEmpty());
    EXPECT_THAT(cli(with_pack({"stream"})).out, IsEmpty());
}

TEST_F(ClinicOnTheCommandLine, ToldApartByTheExitCode) {
    EXPECT_EQ(cli({"signs", "--clinic", home_ / "nowhere"}).exit_code, 4);
    EXPECT_EQ(cli({"signs", "--clinic"}).exit_code, 2);
    EXPECT_EQ(cli({"signs", "--clinic", pack_, "--clinic", home_ / "other"}).exit_code, 1);
    EXPECT_EQ(cli({"signs", "--clinic-key", std::string(64, 'a')}).exit_code, 2);
    EXPECT_EQ(cli(with_pack({"signs", "--clinic-key", "short"})).exit_code, 2);
    EXPECT_EQ(cli(with_pack({"signs", "--clinic-key", std::string(64, 'a')})).exit_code, 1);
}

TEST_F(ClinicOnTheCommandLine, IsCheckedWithWhatItAdds) {
    const auto here = cli({"rules", "check", "--clinic", pack_});
    EXPECT_EQ(here.exit_code, 0) << here.err;
    EXPECT_EQ(here.err, "");
    EXPECT_THAT(
        here.out,
        AllOf(HasSubstr("adds 1 sign, 1 link, 1 source, 1 combination, 1 note, 2 telephone numbers; raises 1 "
                        "sign; draws 1 line"),
              HasSubstr("reviewed by Dr A. Example, as the pack says itself, to be reviewed by 2027-05-01"),
              HasSubstr("not signed")));
    const auto over_folder = cli({"rules", "check", SIGNPOST_RULES_DIR, "--clinic", pack_});
    EXPECT_EQ(over_folder.exit_code, 0) << over_folder.err;
    EXPECT_THAT(over_folder.out, AllOf(HasSubstr("practice cases"), HasSubstr("adds 1 sign")));
}

TEST_F(ClinicOnTheCommandLine, WarnsOfWordsThatCalmOrPromise) {
    auto pack = sample_pack();
    change(pack, "signs.toml", "Call before you take a warm bath.", "This is mild, so it can wait.");
    put_pack(pack_, pack);
    const auto checked = cli({"rules", "check", "--clinic", pack_});
    EXPECT_EQ(checked.exit_code, 0);
    EXPECT_THAT(checked.err, HasSubstr("note on chills: \"mild\" may promise or calm too much"));
}

TEST_F(ClinicOnTheCommandLine, TellsEveryMistakeWithItsPlace) {
    auto pack = sample_pack();
    change(pack, "measurements.toml", "celsius = \"37.5\", fahrenheit = \"99.5\"",
           "celsius = \"39.0\", fahrenheit = \"102.2\"");
    change(pack, "effects/infection.toml", "sources = [\"ward_leaflet\"]", "");
    put_pack(pack_, pack);
    const auto checked = cli({"rules", "check", "--clinic", pack_});
    EXPECT_EQ(checked.exit_code, 1);
    EXPECT_THAT(
        lines_of(checked.err),
        ElementsAre(
            pack_ + "/effects/infection.toml:3:1: \"infection\" names no source; add one under sources",
            pack_ + "/measurements.toml:3:8: the line of \"fever\" must be more careful than that of the "
                    "rules (>= 38); a clinic pack can ask for a call earlier, never later"));
    EXPECT_EQ(checked.out, "");
}

// ---- Signed

TEST_F(ClinicOnTheCommandLine, ASignedPackIsTakenUntilItIsChanged) {
    const auto key = new_key("ward.key");
    EXPECT_EQ(key.size(), 64U);
    sign("ward.key");
    EXPECT_EQ(cli_json(with_pack({"match", "--clinic-key", key}))["catalog"]["clinic"]["signed_with"], key);
    put_file(pack_ + "/notes.txt", "no part of it");
    EXPECT_EQ(cli(with_pack({"signs"})).exit_code, 0);
    put_file(pack_ + "/effects/crs.toml", "id = \"crs\"\n");
    const auto refused = cli(with_pack({"signs"}));
    EXPECT_EQ(refused.exit_code, 3);
    EXPECT_THAT(refused.err, HasSubstr("the files are not those that the clinic signed"));
    sign("ward.key");
    EXPECT_EQ(cli(with_pack({"signs"})).exit_code, 0);
    fs::remove(pack_ + "/clinic.sig");
    EXPECT_EQ(cli(with_pack({"signs"})).exit_code, 0);
    EXPECT_EQ(cli(with_pack({"signs", "--clinic-key", key})).exit_code, 1);
}

TEST_F(ClinicOnTheCommandLine, AnotherKeyIsRefusedWhereOneIsNamed) {
    const auto key = new_key("ward.key");
    new_key("other.key");
    sign("other.key");
    const auto refused = cli(with_pack({"signs", "--clinic-key", key}));
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_THAT(refused.err, HasSubstr("signed with another key"));
}

TEST_F(ClinicOnTheCommandLine, AKeyIsForItsOwnerOnlyAndNeverWrittenOver) {
    new_key("ward.key");
    struct stat status {};
    ASSERT_EQ(::stat((home_ / "ward.key").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    const auto before = bytes_of_file(home_ / "ward.key");
    EXPECT_EQ(cli({"rules", "new-key", home_ / "ward.key"}).exit_code, 1);
    EXPECT_EQ(bytes_of_file(home_ / "ward.key"), before);
    EXPECT_EQ(cli({"rules", "sign", pack_, "--key", home_ / "nowhere"}).exit_code, 4);
    EXPECT_EQ(cli({"rules", "sign", pack_, "--key", pack_ + "/clinic.toml"}).exit_code, 3);
    EXPECT_EQ(cli({"rules", "sign", pack_}).exit_code, 2);
}

TEST_F(ClinicOnTheCommandLine, APackWithMistakesIsNotSigned) {
    new_key("ward.key");
    put_file(pack_ + "/signs.toml", "[[sign]]\n");
    EXPECT_EQ(cli({"rules", "sign", pack_, "--key", home_ / "ward.key"}).exit_code, 1);
    EXPECT_FALSE(is_there(pack_ + "/clinic.sig"));
}

// ---- Begun

TEST_F(ClinicOnTheCommandLine, ANewPackLoadsAsItIs) {
    const auto made = cli({"rules", "new-clinic", home_ / "new"});
    EXPECT_EQ(made.exit_code, 0) << made.err;
    const auto checked = cli({"rules", "check", "--clinic", home_ / "new"});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_THAT(checked.out,
                AllOf(HasSubstr("adds 0 signs"), HasSubstr("names no clinician who reviewed it")));
    EXPECT_EQ(cli({"rules", "new-clinic", home_ / "new"}).exit_code, 1);
    EXPECT_EQ(cli({"rules", "new-clinic"}).exit_code, 2);
}

/// Each example of the starter holds once the "#" is taken away.
TEST_F(ClinicOnTheCommandLine, TheExamplesOfANewPackHold) {
    OwnedRules pack;
    for (const auto& [path, text] : cli::clinic_starter(real_catalog().review.review_by)) {
        std::string out;
        for (auto line : lines_of(text)) {
            if (line.size() > 1 && line[0] == '#' && line[1] != ' ') line.erase(0, 1);
            out += line + "\n";
        }
        pack.emplace_back(path, out);
    }
    put_pack(home_ / "examples", pack);
    const auto checked = cli({"rules", "check", "--clinic", home_ / "examples"});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_EQ(checked.err, "");
    EXPECT_THAT(checked.out,
                HasSubstr("adds 1 sign, 1 link, 1 source, 1 combination, 1 note, 1 telephone number; raises "
                          "1 sign; draws 2 lines"));
}

}  // namespace
}  // namespace signpost::testing
