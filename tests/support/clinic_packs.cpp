// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clinic_packs.h"

#include <filesystem>

#include "core/catalog/clinic_pack.h"
#include "core/clinic/clinic_folder.h"
#include "tests/support/temp_folder.h"

namespace signpost::testing {

OwnedRules sample_pack() {
    return read_clinic_folder(SIGNPOST_SOURCE_DIR "/tests/data/clinic").value().texts;
}

const Catalog& catalog_with_sample_pack() {
    static const Catalog one = load_pack(real_catalog(), sample_pack()).value();
    return one;
}

Result<Catalog, std::vector<RuleMistake>> load_pack(const Catalog& rules, const OwnedRules& pack) {
    return with_clinic(rules, std::vector<RuleText>(pack.begin(), pack.end()));
}

void put_pack(const std::string& folder, const OwnedRules& pack) {
    namespace fs = std::filesystem;
    for (const auto& [path, text] : pack) {
        fs::create_directories((fs::path(folder) / path).parent_path());
        put_file((fs::path(folder) / path).string(), text);
    }
}

}  // namespace signpost::testing
