// SPDX-License-Identifier: Apache-2.0
// The arrows between the folders: gui -> presenters -> core <- cli, and only the two main.cpp join the rules.
// Read off the #include lines of every source file, because a link that works by accident is still an arrow.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost {
namespace {

using ::testing::IsEmpty;

namespace fs = std::filesystem;

struct Include {
    std::string name;
    bool quoted = false;
};

std::string_view without_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// The file that a line includes, if it is such a line.
std::optional<Include> include_in(std::string_view line) {
    line = without_blanks(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = without_blanks(line.substr(1));
    if (!line.starts_with("include")) return std::nullopt;
    line = without_blanks(line.substr(std::string_view("include").size()));
    if (!line.starts_with('"') && !line.starts_with('<')) return std::nullopt;
    const auto end = line.find_first_of("\">", 1);
    return Include{std::string(line.substr(1, end - 1)), line.front() == '"'};
}

std::vector<Include> includes_in(const std::string& text) {
    std::vector<Include> out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (auto found = include_in(line)) out.push_back(std::move(*found));
    return out;
}

/// What the files of one folder may include of ours, whether the toolkit, and below which folder what draws.
struct Layer {
    std::string folder;
    std::vector<std::string> may_use;
    bool may_use_toolkit = false;
    std::string draws_below = {};
};

const std::vector<Layer>& layers() {
    static const std::vector<Layer> rows{
        {"core/", {"core/"}, false, "core/paper/"},
        {"rules/", {"rules/embedded_rules.h"}},
        {"app/presenters/", {"core/", "app/presenters/"}},
        {"app/cli/", {"core/", "app/cli/"}},
        {"app/gui/", {"core/", "app/presenters/", "app/gui/"}, true, "app/gui/"},
    };
    return rows;
}

bool is_toolkit(const std::string& name) {
    const auto begins = [&](std::string_view start) { return name.starts_with(start); };
    return begins("wx") || begins("gtk/") || begins("gdk/") || begins("glib");
}

bool draws(const std::string& name) { return name.starts_with("cairo") || name.starts_with("pango"); }

bool may_draw(const Layer& layer, const std::string& path) {
    return !layer.draws_below.empty() && path.starts_with(layer.draws_below);
}

bool is_main(const std::string& path) { return path == "app/cli/main.cpp" || path == "app/gui/main.cpp"; }

/// What one file includes although it must not.
std::vector<std::string> broken_arrows(const Layer& layer, const std::string& path, const std::string& text) {
    std::vector<std::string> out;
    for (const auto& [name, quoted] : includes_in(text)) {
        const bool is_known = std::any_of(layer.may_use.begin(), layer.may_use.end(),
                                          [&](const std::string& start) { return name.starts_with(start); });
        const bool joins_rules =
            is_main(path) && (name == "rules/embedded_rules.h" || name == "languages/embedded_languages.h");
        const bool names_ours = quoted || name.starts_with("core/") || name.starts_with("app/") ||
                                name.starts_with("rules/") || name.starts_with("tests/");
        const bool is_library = is_toolkit(name) || draws(name);
        const bool is_allowed = is_toolkit(name) ? layer.may_use_toolkit : may_draw(layer, path);
        if (is_library ? !is_allowed : names_ours && !is_known && !joins_rules)
            out.push_back(path + " includes " + name);
    }
    return out;
}

bool is_source(const fs::path& path) { return path.extension() == ".h" || path.extension() == ".cpp"; }

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The source files below a folder, with their paths from the root of the tree.
std::vector<std::string> sources_below(const std::string& folder) {
    const fs::path root = SIGNPOST_SOURCE_DIR;
    std::vector<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
        if (is_source(entry.path())) out.push_back(fs::relative(entry.path(), root).generic_string());
    return out;
}

TEST(Layering, PointsOneWay) {
    for (const auto& layer : layers())
        for (const auto& path : sources_below(layer.folder))
            EXPECT_THAT(broken_arrows(layer, path, text_of(fs::path(SIGNPOST_SOURCE_DIR) / path)), IsEmpty());
}

TEST(Layering, LooksAtTheFilesThatThereAre) {
    EXPECT_GT(sources_below("core").size(), 30U);
    EXPECT_THAT(sources_below("core"), ::testing::Contains("core/catalog/catalog_load.cpp"));
    EXPECT_THAT(sources_below("rules"), ::testing::Contains("rules/embedded_rules.h"));
    EXPECT_THAT(includes_in(text_of(SIGNPOST_SOURCE_DIR "/core/catalog/catalog_load.cpp")),
                ::testing::Not(IsEmpty()));
}

TEST(Layering, HasALayerForEachFolderWithSources) {
    for (const auto& path : sources_below("app"))
        EXPECT_TRUE(std::any_of(layers().begin(), layers().end(), [&](const Layer& layer) {
            return path.starts_with(layer.folder);
        })) << path;
}

const Layer& layer(const std::string& folder) {
    return *std::find_if(layers().begin(), layers().end(),
                         [&](const Layer& one) { return one.folder == folder; });
}

TEST(Layering, FindsEachWrongArrow) {
    struct Wrong {
        std::string folder;
        std::string path;
        std::string line;
    };
    const Wrong rows[] = {
        {"core/", "core/a.h", "#include <wx/wx.h>"},
        {"core/", "core/a.h", "#include \"app/presenters/about.h\""},
        {"core/", "core/a.h", "#include \"rules/embedded_rules.h\""},
        {"core/", "core/a.h", "#include <rules/embedded_rules.h>"},
        {"core/", "core/a.h", "  #  include \"tests/support/test_catalogs.h\""},
        {"core/", "core/a.h", "#include \"decimal.h\""},
        {"core/", "core/a.h", "#include \"../app/gui/main_frame.h\""},
        {"core/", "core/sharing/a.h", "#include <cairo.h>"},
        {"core/", "core/papers.h", "#include <cairo-pdf.h>"},
        {"core/", "core/sharing/a.h", "#include \"pango/pangocairo.h\""},
        {"core/", "core/paper/a.h", "#include <wx/wx.h>"},
        {"core/", "core/paper/a.h", "#include \"app/gui/palette.h\""},
        {"app/presenters/", "app/presenters/a.h", "#include <pango/pango.h>"},
        {"app/cli/", "app/cli/a.h", "#include <cairo/cairo.h>"},
        {"rules/", "rules/a.cpp", "#include \"core/catalog/catalog.h\""},
        {"app/presenters/", "app/presenters/a.h", "#include \"wx/string.h\""},
        {"app/presenters/", "app/presenters/a.h", "#include \"app/gui/main_frame.h\""},
        {"app/presenters/", "app/presenters/a.h", "#include \"app/cli/output.h\""},
        {"app/presenters/", "app/presenters/main.cpp", "#include \"rules/embedded_rules.h\""},
        {"app/cli/", "app/cli/a.h", "#include \"app/presenters/about.h\""},
        {"app/cli/", "app/cli/a.h", "#include \"rules/embedded_rules.h\""},
        {"app/cli/", "app/cli/main.cpp", "#include <wx/wx.h>"},
        {"app/gui/", "app/gui/a.h", "#include \"rules/embedded_rules.h\""},
        {"app/gui/", "app/gui/a.h", "#include \"app/cli/output.h\""},
    };
    for (const auto& row : rows)
        EXPECT_EQ(broken_arrows(layer(row.folder), row.path, row.line).size(), 1U) << row.line;
}

TEST(Layering, LetsTheAllowedArrowsStand) {
    EXPECT_THAT(broken_arrows(layer("core/"), "core/a.h", "#include <string>\n#include \"core/base/text.h\""),
                IsEmpty());
    EXPECT_THAT(
        broken_arrows(layer("core/"), "core/paper/a.h", "#include <cairo.h>\n#include <pango/pango.h>"),
        IsEmpty());
    EXPECT_THAT(broken_arrows(layer("app/gui/"), "app/gui/a.h", "#include <cairo.h>"), IsEmpty());
    EXPECT_THAT(broken_arrows(layer("app/cli/"), "app/cli/main.cpp", "#include \"rules/embedded_rules.h\""),
                IsEmpty());
    EXPECT_THAT(broken_arrows(layer("app/gui/"), "app/gui/main.cpp", "#include \"rules/embedded_rules.h\""),
                IsEmpty());
    EXPECT_THAT(broken_arrows(layer("app/gui/"), "app/gui/a.h",
                              "#include <wx/wx.h>\n#include \"app/presenters/a.h\""),
                IsEmpty());
}

// ---- Grading, which must never reach what a person entered

bool is_of_grading(const std::string& path) {
    return path.starts_with("core/teaching/grading") || path.starts_with("app/cli/grad") ||
           path.starts_with("app/presenters/grading_") || path.starts_with("app/gui/grading_");
}

/// What holds the tables for the other parts, and the room in which the cards stand.
bool may_use_grading(const std::string& path) {
    return is_of_grading(path) || path.starts_with("core/teaching/teaching.") ||
           path.starts_with("app/gui/teach_") || path == "app/cli/commands.cpp" ||
           path == "core/words/rule_texts.cpp";  // names every text for translators
}

std::vector<std::string> all_sources() {
    auto out = sources_below("core");
    for (auto& path : sources_below("app")) out.push_back(std::move(path));
    return out;
}

TEST(Layering, GradingIsReachedFromTeachAlone) {
    for (const auto& path : all_sources()) {
        if (may_use_grading(path)) continue;
        const auto text = text_of(fs::path(SIGNPOST_SOURCE_DIR) / path);
        for (const auto& [name, quoted] : includes_in(text)) EXPECT_FALSE(is_of_grading(name)) << path;
        for (const std::string word : {"grade_of(", "GradingFacts", "GradingPart", ".grading"})
            EXPECT_EQ(text.find(word) == std::string::npos || path == "app/cli/rules_check_command.cpp", true)
                << path << " says " << word;
    }
}

TEST(Layering, GradingReadsNoChecklistAndNoDiary) {
    std::size_t files = 0;
    for (const auto& path : all_sources()) {
        if (!is_of_grading(path)) continue;
        ++files;
        const auto text = text_of(fs::path(SIGNPOST_SOURCE_DIR) / path);
        for (const std::string word : {"Checklist", "MatchResult", "Diary", "core/matching/", "core/diary/"})
            EXPECT_EQ(text.find(word), std::string::npos) << path << " says " << word;
    }
    EXPECT_GT(files, 15U);
}

}  // namespace
}  // namespace signpost
