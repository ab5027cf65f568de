// SPDX-License-Identifier: Apache-2.0
#include "core/diary/record_archive.h"

#include <istream>
#include <locale>
#include <new>
#include <ostream>
#include <streambuf>

#include <boost/serialization/level.hpp>
#include <boost/serialization/tracking.hpp>

#include "core/diary/bounded_archive.h"
#include "core/diary/records_v2.h"

// Records carry no version of Boost's and are not tracked: our own schema number decides, and equal records
// may stand in a diary twice.
#define SIGNPOST_PLAIN_RECORD(type)                                             \
    BOOST_CLASS_IMPLEMENTATION(type, boost::serialization::object_serializable) \
    BOOST_CLASS_TRACKING(type, boost::serialization::track_never)
SIGNPOST_PLAIN_RECORD(signpost::ReadingRecordV1)
SIGNPOST_PLAIN_RECORD(signpost::EntryRecordV1)
SIGNPOST_PLAIN_RECORD(signpost::DetailRecordV1)
SIGNPOST_PLAIN_RECORD(signpost::DiaryRecordV1)
SIGNPOST_PLAIN_RECORD(signpost::ChangeRecordV1)
SIGNPOST_PLAIN_RECORD(signpost::TeachBackPointRecordV2)
SIGNPOST_PLAIN_RECORD(signpost::TeachBackRecordV2)
SIGNPOST_PLAIN_RECORD(signpost::DiaryRecordV2)
SIGNPOST_PLAIN_RECORD(signpost::ChangeRecordV2)
#undef SIGNPOST_PLAIN_RECORD

namespace signpost {
namespace {

using Output = boost::archive::text_oarchive;

template <class Item>
void list(BoundedTextInput& archive, std::vector<Item>& items, std::size_t most) {
    archive.load_list(items, most, [](const Item&) { return true; });
}

/// Ids one by one: an empty one takes no more room in a file than two letters, and far more in memory.
void list(BoundedTextInput& archive, std::vector<std::string>& ids, std::size_t most) {
    archive.load_list(ids, most,
                      [](const std::string& id) { return !id.empty() && id.size() <= longest_id_bytes; });
}

template <class Item>
void list(Output& archive, const std::vector<Item>& items, std::size_t) {
    const auto count = items.size();
    archive << count;
    for (const auto& item : items) archive << item;
}

/// Appends what is written to a text.
class IntoText : public std::streambuf {
public:
    explicit IntoText(std::string& text) : text_(&text) {}

protected:
    std::streamsize xsputn(const char* bytes, std::streamsize count) override {
        text_->append(bytes, static_cast<std::size_t>(count));
        return count;
    }
    int_type overflow(int_type letter) override {
        if (letter != traits_type::eof()) text_->push_back(static_cast<char>(letter));
        return letter;
    }

private:
    std::string* text_;
};

/// The number of Boost's archive library stands in front, and an older library refuses a newer one's,
/// although whole numbers and texts have not changed. So the oldest that we are built with stands there
/// always.
constexpr std::string_view any_start = "22 serialization::archive ";
constexpr std::string_view our_start = "22 serialization::archive 18 ";

std::string with_our_start(std::string archive) {
    const auto blank = archive.find(' ', any_start.size());
    if (archive.starts_with(any_start) && blank != std::string::npos)
        archive.replace(0, blank + 1, our_start);
    return archive;
}

template <class Record>
std::string to_archive(const Record& record) {
    std::string out;
    IntoText buffer(out);
    std::ostream stream(&buffer);
    stream.imbue(std::locale::classic());  // Boost goes on with what the stream has: never "20.000"
    {
        Output archive(stream);
        archive << record;
    }
    return with_our_start(std::move(out));
}

template <class Record>
std::optional<Record> from_archive(std::string_view bytes) {
    try {
        BytesInPlace buffer(bytes);
        std::istream stream(&buffer);
        stream.imbue(std::locale::classic());
        BoundedTextInput archive(stream);
        Record record;
        archive >> record;
        if (!archive.is_at_end()) return std::nullopt;
        return record;
    } catch (
        const std::exception&) {  // Boost's own, and whatever a hostile number leads the library to throw
        return std::nullopt;
    }
}

template <class Old, class New>
std::optional<New> newest_from(std::string_view bytes, std::uint32_t schema) {
    if (schema > last_schema_of_v1) return from_archive<New>(bytes);
    auto record = from_archive<Old>(bytes);
    return record ? std::optional(newer(std::move(*record))) : std::nullopt;
}

}  // namespace

template <class Archive>
void serialize(Archive& archive, ReadingRecordV1& record, unsigned) {
    archive& record.measurement& record.unit& record.value;
}

template <class Archive>
void serialize(Archive& archive, DetailRecordV1& record, unsigned) {
    archive& record.field& record.value;
}

template <class Archive>
void serialize(Archive& archive, EntryRecordV1& record, unsigned) {
    archive& record.id& record.revision& record.time& record.who;
    list(archive, record.signs, most_signs_in_entry);
    list(archive, record.readings, most_readings_in_entry);
    archive& record.age_years& record.fever_medicine_taken& record.fever_medicine_when;
    archive& record.sentence& record.sentence_text& record.note& record.rules_version;
}

template <class Archive>
void serialize(Archive& archive, DiaryRecordV1& record, unsigned) {
    archive& record.id;
    list(archive, record.details, detail_fields.size());
    list(archive, record.entries, most_entries);
}

template <class Archive>
void serialize(Archive& archive, ChangeRecordV1& record, unsigned) {
    archive& record.kind& record.entry& record.id& record.revision& record.detail& record.over;
}

template <class Archive>
void serialize(Archive& archive, TeachBackPointRecordV2& record, unsigned) {
    archive& record.point& record.ask& record.said& record.note;
}

template <class Archive>
void serialize(Archive& archive, TeachBackRecordV2& record, unsigned) {
    archive& record.id& record.revision& record.time& record.effect& record.nurse& record.learner;
    list(archive, record.points, most_points_in_teach_back);
    archive& record.note& record.rules_version;
}

template <class Archive>
void serialize(Archive& archive, DiaryRecordV2& record, unsigned) {
    archive& record.id;
    list(archive, record.details, detail_fields.size());
    list(archive, record.entries, most_entries);
    list(archive, record.teach_backs, most_teach_backs);
}

template <class Archive>
void serialize(Archive& archive, ChangeRecordV2& record, unsigned) {
    archive& record.kind& record.entry& record.teach_back& record.id& record.revision;
    archive& record.detail& record.over;
}

std::string archived(const Diary& diary) { return to_archive(record_of(diary)); }

std::string archived(const Change& change) { return to_archive(record_of(change)); }

std::optional<Diary> diary_from_archive(std::string_view bytes, std::uint32_t schema) {
    auto record = newest_from<DiaryRecordV1, DiaryRecordV2>(bytes, schema);
    return record ? diary_of(std::move(*record)) : std::nullopt;
}

std::optional<Change> change_from_archive(std::string_view bytes, std::uint32_t schema) {
    auto record = newest_from<ChangeRecordV1, ChangeRecordV2>(bytes, schema);
    return record ? change_of(std::move(*record)) : std::nullopt;
}

}  // namespace signpost
