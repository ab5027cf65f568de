// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/sharing/bounded_json.h"
#include "core/sharing/fhir.h"
#include "core/sharing/fhir_response.h"

namespace signpost {
namespace fhir {
namespace {

using ImportKind = ImportProblemKind;
using Problem = std::optional<ImportProblem>;

/// Of a Bundle, the resources that say nothing which the responses do not say.
bool is_companion(std::string_view kind) {
    return kind == "Patient" || kind == "Questionnaire" || kind == "Observation";
}

class FileReader {
public:
    explicit FileReader(const ResponseContext& context) : context_(context) {}

    Problem read(const Json& file);
    FhirEntries take() { return std::move(out_); }

private:
    Problem read_bundle(const Json& bundle);
    Problem read_entry(const Json& entry, const std::string& place);
    Problem read_one(const Json& response, const std::string& place);
    void note_responses(const Json& entries);
    void leave_stray_observation(const Json& observation, const std::string& place);
    void leave(NotTaken one);

    const ResponseContext& context_;
    FhirEntries out_;
    std::set<std::string> ids_;
    std::set<std::pair<std::string, std::string>> left_;
    std::set<std::string> responses_;  ///< the addresses of the responses in the Bundle
};

Problem FileReader::read(const Json& file) {
    if (!file.is_object()) return problem_at(ImportKind::not_ours, {}, file);
    const auto* kind = member(file, "resourceType");
    if (!kind) return ImportProblem{ImportKind::not_ours, "resourceType", {}};
    if (*kind == "Bundle") return read_bundle(file);
    if (*kind == "QuestionnaireResponse") return read_one(file, {});
    return problem_at(ImportKind::not_ours, "resourceType", *kind);
}

Problem FileReader::read_bundle(const Json& bundle) {
    const auto* entries = member(bundle, "entry");
    if (!entries) return std::nullopt;
    if (!entries->is_array()) return problem_at(ImportKind::wrong_type, "entry", *entries);
    note_responses(*entries);
    for (std::size_t i = 0; i < entries->size(); ++i)
        if (auto problem = read_entry((*entries)[i], fmt::format("entry[{}]", i))) return problem;
    return std::nullopt;
}

void FileReader::note_responses(const Json& entries) {
    for (const auto& entry : entries) {
        const auto* resource = member(entry, "resource");
        const auto* kind = resource ? text_member(*resource, "resourceType") : nullptr;
        const auto* address = text_member(entry, "fullUrl");
        if (kind && address && *kind == "QuestionnaireResponse") responses_.insert(*address);
    }
}

Problem FileReader::read_entry(const Json& entry, const std::string& place) {
    if (!entry.is_object()) return problem_at(ImportKind::wrong_type, place, entry);
    const auto* resource = member(entry, "resource");
    if (!resource) return ImportProblem{ImportKind::missing, place + ".resource", {}};
    if (!resource->is_object()) return problem_at(ImportKind::wrong_type, place + ".resource", *resource);
    const auto* kind = member(*resource, "resourceType");
    if (!kind) return ImportProblem{ImportKind::missing, place + ".resource.resourceType", {}};
    if (!kind->is_string())
        return problem_at(ImportKind::wrong_type, place + ".resource.resourceType", *kind);
    const auto& name = kind->get_ref<const std::string&>();
    if (name == "QuestionnaireResponse") return read_one(*resource, place + ", ");
    if (!is_companion(name)) return problem_at(ImportKind::not_ours, place + ".resource.resourceType", *kind);
    if (name == "Observation") leave_stray_observation(*resource, place);
    return std::nullopt;
}

/// An Observation that comes from no response of this file says something that would be lost.
void FileReader::leave_stray_observation(const Json& observation, const std::string& place) {
    const auto* sources = member(observation, "derivedFrom");
    const bool is_derived = sources && sources->is_array() &&
                            std::any_of(sources->begin(), sources->end(), [this](const Json& source) {
                                const auto* address = text_member(source, "reference");
                                return address && responses_.contains(*address);
                            });
    if (!is_derived) leave({place, "Observation"});
}

Problem FileReader::read_one(const Json& response, const std::string& place) {
    auto read = read_response(context_, response, place);
    if (!read) return read.error();
    for (auto& one : read.value().not_taken) leave(std::move(one));
    auto& entry = read.value().entry;
    if (!entry || !ids_.insert(entry->id).second) return std::nullopt;
    if (out_.entries.size() >= most_entries) return ImportProblem{ImportKind::too_large, place + "entry", {}};
    out_.entries.push_back(std::move(*entry));
    return std::nullopt;
}

/// Each once: what belongs to the diary stands in every response.
void FileReader::leave(NotTaken one) {
    if (left_.insert({one.place, one.found}).second) out_.not_taken.push_back(std::move(one));
}

}  // namespace
}  // namespace fhir

Result<FhirEntries, ImportProblem> entries_from_fhir(
    const Catalog& catalog, std::string_view bytes,
    const std::function<int(std::int64_t utc_minutes)>& here_offset_minutes) {
    const auto file = bounded_json(bytes);
    if (!file) return file.error();
    const auto form = fhir::form_of(catalog);
    const auto index = fhir::index_of(form);
    const fhir::ResponseContext context{catalog, index, here_offset_minutes};
    fhir::FileReader reader(context);
    if (const auto problem = reader.read(file.value())) return *problem;
    auto out = reader.take();
    std::sort(out.entries.begin(), out.entries.end(), is_before);
    return out;
}

}  // namespace signpost
