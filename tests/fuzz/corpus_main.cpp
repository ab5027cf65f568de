// SPDX-License-Identifier: Apache-2.0
// Gives every file of some folders to a fuzz target, once: where there is no fuzzer, the stored corpus is
// still a test. corpus_main FOLDER...
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>

#include "tests/support/temp_folder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::size_t run_folder(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const auto bytes = signpost::testing::bytes_of_file(file.path().string());
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++count;
    }
    return count;
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t count = 0;
    try {
        for (int i = 1; i < argc; ++i) count += run_folder(argv[i]);
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "corpus_main: %s\n", mistake.what());
        return EXIT_FAILURE;
    }
    std::printf("%zu files of the corpus: no finding\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
