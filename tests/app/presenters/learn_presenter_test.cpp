// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/learn_presenter.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/teaching/teaching.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;
using ::testing::SizeIs;

const Teaching& teaching() {
    static const Teaching loaded = load_teaching(testing::real_rules(), real_catalog()).value();
    return loaded;
}

class LearnPresenterTest : public ::testing::Test {
protected:
    const LearnPageState& opened(std::size_t number) {
        learn.open(number);
        return *learn.state().page;
    }
    std::size_t page_count() const { return real_catalog().effects.size() + teaching().pages.size(); }

    Translator words;
    LearnPresenter learn{real_catalog(), teaching().pages, words};
};

/// Every text of a page.
std::vector<std::string> texts_of(const LearnPageState& page) {
    std::vector<std::string> out{page.title, page.place};
    for (const auto& part : page.parts) {
        out.insert(out.end(), {part.heading, part.closing});
        for (const auto& fact : part.facts) out.push_back(fact.text);
        for (const auto& sign : part.signs) out.insert(out.end(), {sign.label, sign.check});
    }
    return out;
}

TEST_F(LearnPresenterTest, BeginsWithATileForEachEffectInCatalogOrderAndForEachOtherPage) {
    const auto& state = learn.state();
    ASSERT_THAT(state.effects, SizeIs(real_catalog().effects.size()));
    for (std::size_t i = 0; i < state.effects.size(); ++i) {
        const auto& effect = real_catalog().effects[i];
        EXPECT_EQ(state.effects[i].title, effect.name);
        EXPECT_EQ(state.effects[i].line, std::to_string(effect.signs.size()) + " signs");
    }
    ASSERT_THAT(state.pages, SizeIs(teaching().pages.size()));
    EXPECT_EQ(state.pages.front().title, teaching().pages.front().title);
    EXPECT_FALSE(state.page);
}

TEST_F(LearnPresenterTest, ShowsEachSignOfAnEffectWithHowToCheckItAndMarksThoseOfEmergency) {
    for (std::size_t e = 0; e < real_catalog().effects.size(); ++e) {
        const auto& effect = real_catalog().effects[e];
        const auto& page = opened(e);
        EXPECT_EQ(learn.effect(), at_place<EffectIndex>(e));
        const auto part = std::find_if(page.parts.begin(), page.parts.end(),
                                       [](const LearnPart& one) { return !one.signs.empty(); });
        ASSERT_NE(part, page.parts.end()) << effect.id;
        std::vector<LearnSign> expected;
        for (const auto& link : effect.signs) {
            const auto& sign = real_catalog().at(link.sign);
            expected.push_back({sign.label, sign.check, sign.advice == Advice::emergency});
        }
        EXPECT_EQ(part->signs, expected) << effect.id;
        EXPECT_EQ(part->closing, real_catalog().texts.list_not_complete);
        EXPECT_THAT(part->sign_sources, Not(IsEmpty()));
    }
}

TEST_F(LearnPresenterTest, TellsOfAnEffectWhatItIsWhenItAppearsAndWhatTeamsOftenDo) {
    for (std::size_t e = 0; e < real_catalog().effects.size(); ++e) {
        const auto& effect = real_catalog().effects[e];
        const auto texts = texts_of(opened(e));
        for (const auto& text : {effect.plain, effect.usual_time, effect.care})
            EXPECT_THAT(texts, Contains(text)) << effect.id;
        for (const auto& fact : effect.timing) EXPECT_THAT(texts, Contains(fact.text)) << effect.id;
        for (const auto& text : effect.article_says) EXPECT_THAT(texts, Contains(text)) << effect.id;
    }
}

TEST_F(LearnPresenterTest, TellsOfEachLateCaseOnceByItselfOrByAFactWithItsSource) {
    int told = 0;
    for (std::size_t e = 0; e < real_catalog().effects.size(); ++e) {
        const auto& effect = real_catalog().effects[e];
        const auto texts = texts_of(opened(e));
        for (const auto& late : effect.late) {
            const bool has_fact =
                std::any_of(effect.timing.begin(), effect.timing.end(), [&](const TimingFact& fact) {
                    return std::find_first_of(fact.sources.begin(), fact.sources.end(), late.sources.begin(),
                                              late.sources.end()) != fact.sources.end();
                });
            EXPECT_EQ(std::count(texts.begin(), texts.end(), late.text), has_fact ? 0 : 1) << late.text;
            ++told;
        }
    }
    EXPECT_GT(told, 0);
}

TEST_F(LearnPresenterTest, NamesTheSourcesOfEveryStatement) {
    for (std::size_t i = 0; i < page_count(); ++i)
        for (const auto& part : opened(i).parts)
            for (const auto& fact : part.facts) {
                ASSERT_THAT(fact.sources, Not(IsEmpty())) << fact.text;
                for (const auto& source : fact.sources) EXPECT_THAT(source.title, Not(IsEmpty()));
            }
}

TEST_F(LearnPresenterTest, MarksExactlyWhatTheFoundingArticleAloneStates) {
    for (std::size_t i = 0; i < page_count(); ++i) {
        const auto& page = opened(i);
        EXPECT_EQ(page.article_heading, real_catalog().texts.founding_article_says);
        for (const auto& part : page.parts)
            for (const auto& fact : part.facts) {
                const bool is_article_alone =
                    std::all_of(fact.sources.begin(), fact.sources.end(),
                                [](const SourceLine& source) { return source.is_founding_article; });
                EXPECT_EQ(fact.is_from_article, is_article_alone) << fact.text;
            }
    }
}

TEST_F(LearnPresenterTest, ShowsEverySectionOfAPage) {
    for (std::size_t p = 0; p < teaching().pages.size(); ++p) {
        const auto& from = teaching().pages[p];
        const auto& page = opened(real_catalog().effects.size() + p);
        EXPECT_EQ(page.title, from.title);
        EXPECT_FALSE(learn.effect());
        ASSERT_THAT(page.parts, SizeIs(from.sections.size()));
        for (std::size_t s = 0; s < from.sections.size(); ++s) {
            EXPECT_EQ(page.parts[s].heading, from.sections[s].heading);
            ASSERT_THAT(page.parts[s].facts, SizeIs(from.sections[s].texts.size()));
            for (std::size_t t = 0; t < from.sections[s].texts.size(); ++t)
                EXPECT_EQ(page.parts[s].facts[t].text, from.sections[s].texts[t].text);
        }
    }
}

TEST_F(LearnPresenterTest, LeadsThroughAllPagesAndBackAgain) {
    const auto last = page_count() - 1;
    EXPECT_THAT(opened(0).previous, IsEmpty());
    learn.previous();
    EXPECT_EQ(learn.state().page->title, real_catalog().effects.front().name);
    for (std::size_t i = 0; i < last; ++i) {
        EXPECT_EQ(learn.state().page->place,
                  "Page " + std::to_string(i + 1) + " of " + std::to_string(page_count()));
        const auto next = learn.state().page->next;
        learn.next();
        EXPECT_EQ(learn.state().page->title, next);
    }
    EXPECT_THAT(learn.state().page->next, IsEmpty());
    const auto at_the_end = learn.state();
    learn.next();
    EXPECT_EQ(learn.state(), at_the_end);
    learn.previous();
    EXPECT_EQ(learn.state().page->next, at_the_end.page->title);
    learn.back();
    EXPECT_FALSE(learn.state().page);
}

TEST_F(LearnPresenterTest, OpensNothingThatIsNotThere) {
    learn.open(page_count());
    EXPECT_FALSE(learn.state().page);
    learn.next();
    learn.previous();
    EXPECT_FALSE(learn.state().page);
}

TEST_F(LearnPresenterTest, SaysOnEachPageOfAnEffectThatASignCountsOnAnyDay) {
    for (std::size_t e = 0; e < real_catalog().effects.size(); ++e)
        EXPECT_THAT(texts_of(opened(e)), Contains(HasSubstr("counts on any day")));
}

TEST_F(LearnPresenterTest, PromisesNoMoreThanAListOfSigns) {
    for (std::size_t i = 0; i < page_count(); ++i)
        for (const auto& text : texts_of(opened(i)))
            EXPECT_EQ(testing::first_found(text, testing::calming_words()), "") << text;
}

}  // namespace
}  // namespace signpost
