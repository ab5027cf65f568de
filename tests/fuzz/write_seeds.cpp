// SPDX-License-Identifier: Apache-2.0
// Wrote the seeds in tests/data/fuzz/diary: write_seeds FOLDER. One sound input for each reader, from which
// the fuzzer goes on. Needed again only when a reader is added to diary_fuzz.cpp.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#include "core/diary/journal.h"
#include "core/diary/record_archive.h"
#include "tests/support/forged_files.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace signpost;

std::string journal(const SealKey* key) {
    auto out = journal_start(testing::empty_diary().id, 1, key);
    const auto start = checksum_of_start(out);
    out += journal_record(PutEntry{testing::note_entry(1, "changed")}, 0, start, key);
    out += journal_record(RemoveEntry{testing::id_number(2), 1, "0"}, 1, start, key);
    out += journal_record(SetDetail{"product", "x"}, 2, start, key);
    out += journal_record(PutTeachBack{testing::teach_back(1, "said")}, 3, start, key);
    return out;
}

std::string bodies() {
    return archived(Change(PutEntry{testing::note_entry(1, "changed")})) + "\n" +
           archived(Change(RemoveEntry{testing::id_number(2), 1, "0"})) + "\n" +
           archived(Change(SetDetail{"product", "x"}));
}

void write(const std::string& folder, const std::string& name, char reader, const std::string& bytes) {
    testing::put_file(folder + "/" + name, reader + bytes);
}

void write_all_seeds(const std::string& folder) {
    const auto plain = diary_file_bytes(testing::sample_diary(), 1, nullptr);
    const auto sealed = diary_file_bytes(testing::sample_diary(), 1, testing::quick_key().get());
    const auto archive = archived(testing::sample_diary());
    write(folder, "plain_file", 0, plain);
    write(folder, "sealed_file", 0, sealed);
    write(folder, "plain_file_without_checksum", 1, plain.substr(0, plain.size() - checksum_bytes));
    write(folder, "sealed_file_without_checksum", 1, sealed.substr(0, sealed.size() - checksum_bytes));
    write(folder, "payload", 2, archive);
    write(folder, "empty_diary_payload", 2, archived(testing::empty_diary()));
    write(folder, "plain_journal", 3, journal(nullptr));
    write(folder, "sealed_journal", 4, journal(testing::quick_key().get()));
    write(folder, "plain_records", 5, bodies());
    write(folder, "sealed_records", 6, bodies());
    write(folder, "diary_archive", 7, archive);
    write(folder, "put_archive", 8, archived(Change(PutEntry{testing::sample_diary().entries[0]})));
    write(folder, "remove_archive", 8, archived(Change(RemoveEntry{testing::id_number(2), 1, "0"})));
    write(folder, "teach_backs_payload", 2, archived(testing::with_teach_backs()));
    write(folder, "teach_backs_file", 0, diary_file_bytes(testing::with_teach_backs(), 1, nullptr));
    write(folder, "put_teach_back_archive", 8, archived(Change(PutTeachBack{testing::teach_back(1, "a")})));
    write(folder, "remove_teach_back_archive", 8,
          archived(Change(RemoveTeachBack{testing::id_number(1), 1})));
    write(folder, "set_archive", 8, archived(Change(SetDetail{"product", "x"})));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return EXIT_FAILURE;
    try {
        write_all_seeds(argv[1]);
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "write_seeds: %s\n", mistake.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
