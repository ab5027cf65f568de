// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.h"

#include <gtest/gtest.h>

#include "tests/support/message_bytes.h"

namespace signpost {
namespace {

using testing::message_bytes;

class WordsTest : public ::testing::Test {
protected:
    Words in(const char* language, Voice voice) const {
        return Words(catalogues_, *find_language(language), voice);
    }

    const std::string caregiver_ =
        message_bytes({{"", "Call your care team.", "", {"Call the care team."}},
                       {"sign.fever.check", "Take your temperature.", "", {"Take their temperature."}},
                       {"",
                        "{count} of your signs",
                        "{count} of your signs",
                        {"{count} of their signs", "{count} of their signs!"}},
                       {"", "Only here, you", "", {"Only here, they"}}});
    const std::string spanish_ = message_bytes(
        {{"", "Undo", "", {"Deshacer"}},
         {"", "Call your care team.", "", {"Llame a su equipo médico."}},
         {"", "Call the care team.", "", {"Llame al equipo médico."}},
         {"", "Only here, you", "", {"Solo aquí, usted"}},
         {"sign.fever.check", "Take your temperature.", "", {"Mida su temperatura."}},
         {"sign.fever.check", "Take their temperature.", "", {"Mida la temperatura de la persona."}},
         {"", "{count} of their signs", "{count} of their signs!", {"una", "{count} de la persona"}}},
        "X-Reviewed-By: Dra. Ana\n");
    const std::vector<MessageBytes> catalogues_{{"en@caregiver", caregiver_}, {"es", spanish_}};
};

TEST_F(WordsTest, WithoutACatalogueEnglishStands) {
    EXPECT_EQ(Words().text("Undo"), "Undo");
    EXPECT_EQ(in("de", Voice::patient).text("Undo"), "Undo");
    EXPECT_EQ(Words().plural("one", "many", 1), "one");
    EXPECT_EQ(Words().plural("one", "many", 0), "many");
}

TEST_F(WordsTest, SaysItInTheLanguage) {
    EXPECT_EQ(in("es", Voice::patient).text("Undo"), "Deshacer");
    EXPECT_EQ(in("es", Voice::patient).rule_text("sign.fever.check", "Take your temperature."),
              "Mida su temperatura.");
}

TEST_F(WordsTest, SaysItToTheCaregiver) {
    EXPECT_EQ(in("en", Voice::caregiver).text("Call your care team."), "Call the care team.");
    EXPECT_EQ(in("en", Voice::caregiver).text("Undo"), "Undo");
    EXPECT_EQ(in("en", Voice::caregiver).rule_text("sign.fever.check", "Take your temperature."),
              "Take their temperature.");
}

TEST_F(WordsTest, SaysItToTheCaregiverInTheLanguage) {
    EXPECT_EQ(in("es", Voice::caregiver).text("Call your care team."), "Llame al equipo médico.");
    EXPECT_EQ(in("es", Voice::caregiver).rule_text("sign.fever.check", "Take your temperature."),
              "Mida la temperatura de la persona.");
    EXPECT_EQ(in("es", Voice::caregiver).text("Undo"), "Deshacer");
}

TEST_F(WordsTest, AMissingTranslationIsEnglishAsAWholeAndInTheRightVoice) {
    EXPECT_EQ(in("es", Voice::caregiver).text("Only here, you"), "Only here, they")
        << "not the patient's sentence, although that one is translated";
}

TEST_F(WordsTest, CountsAsTheLanguageDoes) {
    const auto words = in("es", Voice::caregiver);
    EXPECT_EQ(words.plural("{count} of your signs", "{count} of your signs", 1), "una");
    EXPECT_EQ(words.plural("{count} of your signs", "{count} of your signs", 5), "{count} de la persona");
    EXPECT_EQ(in("en", Voice::caregiver).plural("{count} of your signs", "{count} of your signs", 5),
              "{count} of their signs!");
}

TEST_F(WordsTest, ATranslatorKnowsToWhomItSpeaks) {
    EXPECT_EQ(in("es", Voice::patient).translator().voice, Voice::patient);
    EXPECT_EQ(in("es", Voice::caregiver).translator().voice, Voice::caregiver);
}

TEST_F(WordsTest, ATranslatorOutlivesTheWords) {
    const auto translator = in("es", Voice::patient).translator();
    EXPECT_EQ(translator.text("Undo"), "Deshacer");
    EXPECT_EQ(translator.language.id, "es");
}

TEST_F(WordsTest, NamesItsReviewerAndNobodyElse) {
    EXPECT_EQ(in("es", Voice::patient).reviewed_by(), "Dra. Ana");
    EXPECT_EQ(in("de", Voice::patient).reviewed_by(), "");
}

TEST(Voice, HasAnIdForSettings) {
    EXPECT_EQ(voice_named(id_of(Voice::caregiver)), Voice::caregiver);
    EXPECT_EQ(voice_named(id_of(Voice::patient)), Voice::patient);
    EXPECT_EQ(voice_named("something else"), Voice::patient);
}

}  // namespace
}  // namespace signpost
