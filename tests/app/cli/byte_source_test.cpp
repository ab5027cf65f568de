// SPDX-License-Identifier: Apache-2.0
#include "app/cli/byte_source.h"

#include <fstream>
#include <random>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include "tests/support/temp_folder.h"

namespace signpost::cli {
namespace {

using ::testing::HasSubstr;

struct Taken {
    std::string text;
    std::optional<Mistake> problem;
};

Taken all_of(ByteSource& source, std::size_t at_once = 1000) {
    Taken out;
    std::string piece(at_once, '\0');
    for (std::size_t got = 0; (got = source.read(piece.data(), piece.size())) > 0;)
        out.text.append(piece, 0, got);
    if (source.problem() != nullptr) out.problem = *source.problem();
    return out;
}

std::string gzipped(const std::string& text) {
    std::string out(compressBound(text.size()) + 64, '\0');
    z_stream state{};
    deflateInit2(&state, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    state.avail_in = static_cast<uInt>(text.size());
    state.next_out = reinterpret_cast<Bytef*>(out.data());
    state.avail_out = static_cast<uInt>(out.size());
    deflate(&state, Z_FINISH);
    out.resize(state.total_out);
    deflateEnd(&state);
    return out;
}

std::string zstd_packed(const std::string& text) {
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
    return out;
}

/// Text that does not pack to nothing, of several windows.
std::string long_text() {
    std::mt19937 random(20261129);
    std::string out;
    while (out.size() < 400'000) out += std::to_string(random()) + "\n";
    return out;
}

class ByteSourceTest : public ::testing::Test {
protected:
    std::string file(const std::string& name, const std::string& bytes) {
        const auto path = folder_.path() + "/" + name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    Taken taken(const std::string& name, const std::string& bytes) {
        return all_of(*file_source(file(name, bytes), nullptr));
    }

    testing::TempFolder folder_;
    const std::string text_ = long_text();
};

TEST_F(ByteSourceTest, ReadsAPlainFileAndAStream) {
    EXPECT_EQ(taken("records", text_).text, text_);
    std::istringstream in(text_);
    EXPECT_EQ(all_of(*file_source("-", &in)).text, text_);
}

TEST_F(ByteSourceTest, UnpacksByTheName) {
    for (const auto& [name, bytes] :
         {std::pair{"records.gz", gzipped(text_)}, {"records.zst", zstd_packed(text_)}}) {
        const auto out = taken(name, bytes);
        EXPECT_EQ(out.text, text_) << name;
        EXPECT_FALSE(out.problem) << name;
    }
    EXPECT_EQ(taken("records", gzipped("a")).text, gzipped("a"));
}

TEST_F(ByteSourceTest, UnpacksPartsThatStandOneBehindTheOther) {
    EXPECT_EQ(taken("two.gz", gzipped(text_) + gzipped("end\n")).text, text_ + "end\n");
    EXPECT_EQ(taken("two.zst", zstd_packed(text_) + zstd_packed("end\n")).text, text_ + "end\n");
}

TEST_F(ByteSourceTest, GivesEveryByteInPiecesOfAnySize) {
    for (const auto& [name, bytes] : {std::pair{"a.gz", gzipped(text_)}, {"a.zst", zstd_packed(text_)}})
        for (const std::size_t at_once : {1U, 17U, 131'072U, 1'000'000U})
            EXPECT_EQ(all_of(*file_source(file(name, bytes), nullptr), at_once).text, text_)
                << name << at_once;
}

TEST_F(ByteSourceTest, TellsWhatWasCutOrDamaged) {
    for (const auto& [name, bytes] : {std::pair{"a.gz", gzipped(text_)}, {"a.zst", zstd_packed(text_)}}) {
        const auto cut = taken(name, bytes.substr(0, bytes.size() / 2));
        ASSERT_TRUE(cut.problem) << name;
        EXPECT_EQ(cut.problem->code, ExitCode::not_ours);
        EXPECT_THAT(cut.problem->what, HasSubstr("ends in the middle"));
        EXPECT_TRUE(text_.starts_with(cut.text));
        EXPECT_GT(cut.text.size(), 0U);
        auto flipped = bytes;
        flipped[0] = static_cast<char>(flipped[0] ^ 1);
        ASSERT_TRUE(taken(name, flipped).problem) << name;
        EXPECT_THAT(taken(name, flipped).problem->what, HasSubstr("damaged"));
    }
    EXPECT_TRUE(taken("empty.gz", "").problem);
    EXPECT_TRUE(taken("empty.zst", "").problem);
    EXPECT_FALSE(taken("nothing.gz", gzipped("")).problem);
    EXPECT_FALSE(taken("nothing.zst", zstd_packed("")).problem);
}

TEST_F(ByteSourceTest, RefusesAFileThatWouldNeedMuchMemory) {
    auto* packer = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(packer, ZSTD_c_windowLog, 27);
    ZSTD_CCtx_setParameter(packer, ZSTD_c_contentSizeFlag, 0);
    std::string out(1000, '\0');
    ZSTD_inBuffer in{"x", 1, 0};
    ZSTD_outBuffer into{out.data(), out.size(), 0};
    ZSTD_compressStream2(packer, &into, &in, ZSTD_e_flush);
    ZSTD_freeCCtx(packer);
    const auto refused = taken("wide.zst", out.substr(0, into.pos));
    ASSERT_TRUE(refused.problem);
    EXPECT_THAT(refused.problem->what, HasSubstr("8 MiB"));
}

TEST_F(ByteSourceTest, TellsAFileThatIsNotThere) {
    for (const auto* name : {"/nowhere/records", "/nowhere/records.gz", "/nowhere/records.zst", "/"}) {
        const auto none = all_of(*file_source(name, nullptr));
        ASSERT_TRUE(none.problem) << name;
        EXPECT_EQ(none.problem->code, ExitCode::no_access);
        EXPECT_EQ(none.text, "");
    }
}

}  // namespace
}  // namespace signpost::cli
