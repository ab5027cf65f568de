// SPDX-License-Identifier: Apache-2.0
#include "core/clinic/clinic_folder.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "core/clinic/clinic_signature.h"
#include "core/diary/file_layer.h"

namespace signpost {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_names = 1000;  // in one folder; a pack has fewer, and so has its owner

using ClinicKind = ClinicProblemKind;

class FolderReader {
public:
    explicit FolderReader(fs::path folder) : folder_(std::move(folder)), layer_(system_file_layer()) {}

    Result<ClinicFiles, ClinicProblem> read() {
        check_folder();
        look_into(folder_);
        std::error_code ignored;
        if (const auto effects = folder_ / "effects"; fs::exists(fs::symlink_status(effects, ignored)))
            look_into(effects);
        if (!problem_) read_signature();
        if (problem_) return *problem_;
        std::sort(files_.texts.begin(), files_.texts.end());
        return std::move(files_);
    }

private:
    void note(ClinicKind kind, const fs::path& path, int error = 0) {
        if (!problem_) problem_ = {kind, path.string(), error};
    }

    void check_folder() {
        std::error_code error;
        const auto status = fs::status(folder_, error);
        if (status.type() == fs::file_type::not_found) {
            note(ClinicKind::not_there, folder_);
        } else if (error) {
            note(ClinicKind::cannot_read, folder_, error.value());
        } else if (!fs::is_directory(status)) {
            note(ClinicKind::not_a_folder, folder_);
        }
    }

    /// The folder itself; not what lies in further folders.
    void look_into(const fs::path& folder) {
        if (problem_) return;
        std::error_code error;
        std::size_t names = 0;
        auto at = fs::directory_iterator(folder, error);
        for (; !error && at != fs::end(at) && !problem_; at.increment(error)) {
            if (++names > most_names) note(ClinicKind::too_many_files, folder);
            if (at->path().extension() == ".toml") read_file(at->path());
        }
        if (error) note(ClinicKind::cannot_read, folder, error.value());
    }

    /// Nothing when it could not be read, which is noted.
    std::optional<std::string> text_of(const fs::path& path) {
        std::error_code error;
        const auto status = fs::status(path, error);
        if (error && status.type() == fs::file_type::none) {
            note(ClinicKind::cannot_read, path, error.value());
            return std::nullopt;
        }
        if (!fs::is_regular_file(status)) {  // a device or a pipe would never end
            note(ClinicKind::not_plain, path);
            return std::nullopt;
        }
        auto text = layer_.read(path.string(), most_clinic_file_bytes);
        if (text) return std::make_optional(std::move(text.value()));
        const int number = text.error().number;
        note(number == EFBIG ? ClinicKind::too_large : ClinicKind::cannot_read, path, number);
        return std::nullopt;
    }

    void read_file(const fs::path& path) {
        auto text = text_of(path);
        if (!text) return;
        bytes_ += text->size();
        if (bytes_ > most_clinic_bytes) note(ClinicKind::too_large, folder_);
        if (files_.texts.size() == most_clinic_files) note(ClinicKind::too_many_files, folder_);
        files_.texts.emplace_back(path.lexically_relative(folder_).generic_string(), std::move(*text));
    }

    void read_signature() {
        const auto path = folder_ / signature_file;
        std::error_code error;
        if (fs::symlink_status(path, error).type() == fs::file_type::not_found) return;
        files_.signature = text_of(path);
    }

    fs::path folder_;
    FileLayer layer_;
    ClinicFiles files_;
    std::optional<ClinicProblem> problem_;
    std::size_t bytes_ = 0;
};

}  // namespace

Result<ClinicFiles, ClinicProblem> read_clinic_folder(const std::string& folder) {
    return FolderReader(folder).read();
}

}  // namespace signpost
