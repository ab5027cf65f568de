// SPDX-License-Identifier: Apache-2.0
#include "core/matching/stream_record.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include <simdjson.h>

#include "core/base/text.h"
#include "core/base/word_table.h"
#include "core/catalog/limits.h"

namespace signpost {
namespace {

namespace ondemand = simdjson::ondemand;
using RecordKind = RecordMistakeKind;

static_assert(stream_padding_bytes >= simdjson::SIMDJSON_PADDING);
constexpr std::size_t most_whole_digits = 5;  // more than any measurement, age or day has

enum class What { id, day, age_years, signs, reading };

struct Key {
    std::string name;  ///< with the quotation mark that ends it
    What what;
    MeasurementIndex measurement{};
    UnitIndex unit{};

    std::string_view without_mark() const { return std::string_view(name).substr(0, name.size() - 1); }
};

/// A measurement with one unit is named with the unit's id, one with several by how each is written:
/// oxygen_percent, temperature_c.
std::string name_of(const Measurement& measurement, const Unit& unit) {
    const bool by_id = measurement.units.size() == 1 || unit.written.empty();
    return measurement.id + "_" + (by_id ? unit.id : lower_case(unit.written.front())) + "\"";
}

std::vector<Key> keys_of(const Catalog& catalog) {
    std::vector<Key> out{
        {"id\"", What::id}, {"day\"", What::day}, {"age_years\"", What::age_years}, {"signs\"", What::signs}};
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m) {
        const auto& measurement = catalog.measurements[m];
        for (std::size_t u = 0; u < measurement.units.size(); ++u)
            out.push_back({name_of(measurement, measurement.units[u]), What::reading,
                           at_place<MeasurementIndex>(m), at_place<UnitIndex>(u)});
    }
    return out;
}

std::vector<std::string_view> ids_of(const Catalog& catalog) {
    std::vector<std::string_view> out;
    for (const auto& sign : catalog.signs) out.push_back(sign.id);
    return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

/// A number as it is written in JSON, without sign and exponent.
struct PlainNumber {
    std::string_view whole;
    std::string_view decimals;  ///< without zeros at the end
};

/// Nothing for anything else.
std::optional<PlainNumber> plain_number(std::string_view text) {
    PlainNumber out;
    out.whole = text.substr(0, count_digits(text));
    if (out.whole.empty() || (out.whole.size() > 1 && out.whole[0] == '0')) return std::nullopt;
    auto rest = text.substr(out.whole.size());
    if (rest.empty()) return out;
    if (rest[0] != '.' || rest.size() == 1) return std::nullopt;
    rest.remove_prefix(1);
    if (count_digits(rest) != rest.size()) return std::nullopt;
    out.decimals = rest.substr(0, rest.find_last_not_of('0') + 1);
    return out;
}

int to_int(std::string_view digits) {
    int out = 0;
    for (const char c : digits) out = out * 10 + (c - '0');
    return out;
}

/// Of at most most_whole_digits and two decimals.
Decimal to_decimal(const PlainNumber& number) {
    const auto digit = [&](std::size_t at) -> std::int64_t {
        return at < number.decimals.size() ? number.decimals[at] - '0' : 0;
    };
    return {to_int(number.whole) * std::int64_t{100} + digit(0) * 10 + digit(1)};
}

RecordMistake mistake_of(RecordKind kind, std::string_view subject = {}, std::string_view found = {}) {
    RecordMistake out;
    out.kind = kind;
    out.subject = subject;
    out.found = found;
    return out;
}

}  // namespace

class StreamReader::Impl {
public:
    Impl(const Catalog& catalog, std::size_t longest_line)
        : catalog_(&catalog), keys_(keys_of(catalog)), signs_(ids_of(catalog)) {
        if (parser_.allocate(longest_line) != simdjson::SUCCESS) throw std::bad_alloc();
    }

    std::optional<RecordMistake> read(std::string_view line);

    const Checklist& checklist() const { return checklist_; }
    std::string_view id() const { return id_; }
    const std::vector<Key>& keys() const { return keys_; }

private:
    /// Of a field: its value, and what is written for it where it is no list and no object.
    struct Value {
        ondemand::value json;
        ondemand::json_type type{};
        std::string_view written;
    };

    void forget();
    RecordKind read_object(std::string_view line);
    bool take(ondemand::field& field);
    const Key* usual_key(const char* written);
    const Key* key_named(ondemand::field& field);
    bool is_new(const Key& key);
    bool take_value(const Key& key, ondemand::value json);
    bool take_id(Value& value);
    bool take_signs(Value& value);
    void take_sign(std::string_view id);
    bool take_number(const Key& key, Value& value);
    void take_whole(const Key& key, std::string_view written);
    void take_reading(const Key& key, std::string_view written);
    void look_for_contradiction();
    void note(RecordMistake mistake) {
        if (!mistake_) mistake_ = std::move(mistake);
    }

    const Catalog* catalog_;
    const std::vector<Key> keys_;
    const WordTable signs_;
    ondemand::parser parser_;
    ondemand::document document_;
    std::size_t next_ = 0;     ///< the key that usually comes now
    std::uint64_t taken_ = 0;  ///< keys that the line had so far
    bool has_signs_ = false;
    Checklist checklist_;
    std::string_view id_;
    std::optional<RecordMistake> mistake_;  ///< the first
};

void StreamReader::Impl::forget() {
    next_ = 0;
    taken_ = 0;
    has_signs_ = false;
    checklist_.ticked.clear();
    checklist_.readings.clear();
    checklist_.age_years.reset();
    checklist_.days_since_infusion.reset();
    id_ = "null";
    mistake_.reset();
}

std::optional<RecordMistake> StreamReader::Impl::read(std::string_view line) {
    forget();
    const auto trouble = read_object(line);
    if (trouble != RecordKind::none) return mistake_of(trouble);
    if (!has_signs_) note(mistake_of(RecordKind::no_signs));
    if (!mistake_ && checklist_.readings.size() > 1) look_for_contradiction();
    return mistake_;
}

/// What keeps the line from being read to its end, or RecordKind::none.
RecordKind StreamReader::Impl::read_object(std::string_view line) {
    if (trimmed(line).empty()) return RecordKind::empty_line;
    if (parser_.iterate(line.data(), line.size(), line.size() + stream_padding_bytes).get(document_))
        return RecordKind::no_object;
    ondemand::object object;
    if (document_.get_object().get(object)) return RecordKind::no_object;
    for (auto found : object) {
        ondemand::field field;
        if (std::move(found).get(field) || !take(field)) return RecordKind::no_object;
    }
    return document_.current_location().error() == simdjson::OUT_OF_BOUNDS ? RecordKind::none
                                                                           : RecordKind::no_object;
}

/// False when the line is no JSON.
bool StreamReader::Impl::take(ondemand::field& field) {
    const auto* key = usual_key(field.key().raw());
    if (key == nullptr) key = key_named(field);
    if (key == nullptr) return mistake_.has_value();
    return take_value(*key, field.value());
}

/// Lines of one file have their keys in one order: the next one is looked for first. The bytes behind a key
/// can be read, because the line has its padding.
const Key* StreamReader::Impl::usual_key(const char* written) {
    for (std::size_t n = 0; n < keys_.size(); ++n) {
        const auto at = next_ + n < keys_.size() ? next_ + n : next_ + n - keys_.size();
        const auto& name = keys_[at].name;
        if (written[0] != name[0] || std::memcmp(written, name.data(), name.size()) != 0) continue;
        next_ = at + 1 < keys_.size() ? at + 1 : 0;
        return &keys_[at];
    }
    return nullptr;
}

/// A key may be written with escapes.
const Key* StreamReader::Impl::key_named(ondemand::field& field) {
    std::string_view name;
    if (field.unescaped_key().get(name)) return nullptr;
    for (const auto& key : keys_)
        if (key.without_mark() == name) return &key;
    note(mistake_of(RecordKind::unknown_key, name));
    return nullptr;
}

bool StreamReader::Impl::is_new(const Key& key) {
    const auto bit = std::uint64_t{1} << (static_cast<std::size_t>(&key - keys_.data()) % 64);
    const bool is_new = (taken_ & bit) == 0;
    taken_ |= bit;
    return is_new;
}

/// Null says that there is none, for all but the signs.
bool StreamReader::Impl::take_value(const Key& key, ondemand::value json) {
    if (!is_new(key)) note(mistake_of(RecordKind::given_twice, key.without_mark()));
    Value value{json, {}, {}};
    if (json.type().get(value.type)) return false;
    if (value.type == ondemand::json_type::null && key.what != What::signs) {
        bool is_null = false;
        return json.is_null().get(is_null) == simdjson::SUCCESS && is_null;
    }
    value.written = json.raw_json_token();
    if (value.written.back() <= ' ') value.written = trimmed(value.written);
    if (key.what == What::id) return take_id(value);
    if (key.what == What::signs) return take_signs(value);
    return take_number(key, value);
}

bool StreamReader::Impl::take_id(Value& value) {
    std::string_view text;
    double number = 0;
    if (value.type == ondemand::json_type::string) {
        if (value.json.get_string().get(text)) return false;
    } else if (value.type == ondemand::json_type::number) {
        if (value.json.get_double().get(number)) return false;
    } else {
        note(mistake_of(RecordKind::wrong_id));
        return true;
    }
    id_ = value.written;
    return true;
}

bool StreamReader::Impl::take_signs(Value& value) {
    has_signs_ = true;
    ondemand::array list;
    if (value.type != ondemand::json_type::array || value.json.get_array().get(list)) {
        note(mistake_of(RecordKind::wrong_signs));
        return value.type != ondemand::json_type::array;
    }
    for (auto one : list) {
        std::string_view id;
        const auto error = one.get_string().get(id);
        if (error == simdjson::INCORRECT_TYPE) {
            note(mistake_of(RecordKind::wrong_signs));
        } else if (error) {
            return false;
        } else {
            take_sign(id);
        }
    }
    return true;
}

void StreamReader::Impl::take_sign(std::string_view id) {
    const auto found = signs_.find(id);
    if (!found) return note(mistake_of(RecordKind::unknown_sign, id));
    checklist_.ticked.push_back(at_place<SignIndex>(*found));
}

bool StreamReader::Impl::take_number(const Key& key, Value& value) {
    if (value.type != ondemand::json_type::number) {
        note(mistake_of(RecordKind::not_a_number, key.without_mark(), value.written));
        return true;
    }
    key.what == What::reading ? take_reading(key, value.written) : take_whole(key, value.written);
    double number = 0;
    return !mistake_ || value.json.get_double().get(number) == simdjson::SUCCESS;
}

void StreamReader::Impl::take_whole(const Key& key, std::string_view written) {
    const int highest = key.what == What::day ? most_days : oldest_age_years;
    const auto number = plain_number(written);
    const bool is_whole = number && number->decimals.empty() && number->whole.size() <= most_whole_digits;
    if (!is_whole || to_int(number->whole) > highest) {
        auto mistake = mistake_of(RecordKind::not_whole, key.without_mark(), written);
        mistake.highest = highest;
        return note(std::move(mistake));
    }
    (key.what == What::day ? checklist_.days_since_infusion : checklist_.age_years) = to_int(number->whole);
}

void StreamReader::Impl::take_reading(const Key& key, std::string_view written) {
    const auto number = plain_number(written);
    const auto refused = [&](ReadingMistake reading) {
        auto mistake = mistake_of(RecordKind::bad_reading, key.without_mark(), written);
        mistake.measurement = key.measurement;
        mistake.reading = reading;
        note(std::move(mistake));
    };
    if (!number) return refused({ReadingMistakeKind::not_a_number, key.unit, {}});
    if (number->whole.size() > most_whole_digits)
        return refused({ReadingMistakeKind::out_of_range, key.unit, {}});
    if (number->decimals.size() > 2) return refused({ReadingMistakeKind::too_many_decimals, key.unit, {}});
    const auto value = to_decimal(*number);
    if (const auto mistake = mistake_in(catalog_->at(key.measurement), key.unit, value))
        return refused(*mistake);
    checklist_.readings.push_back({key.measurement, key.unit, value});
}

void StreamReader::Impl::look_for_contradiction() {
    const auto found = find_contradiction(*catalog_, checklist_.readings);
    if (!found) return;
    auto mistake = mistake_of(RecordKind::contradiction);
    mistake.measurement = found->should_be_lower.measurement;
    mistake.other = found->should_be_higher.measurement;
    note(std::move(mistake));
}

// ---- The reader

StreamReader::StreamReader(const Catalog& catalog, std::size_t longest_line)
    : impl_(std::make_unique<Impl>(catalog, longest_line)) {}

StreamReader::~StreamReader() = default;

std::optional<RecordMistake> StreamReader::read(std::string_view line) { return impl_->read(line); }

const Checklist& StreamReader::checklist() const { return impl_->checklist(); }

std::string_view StreamReader::id() const { return impl_->id(); }

std::vector<std::string> StreamReader::keys() const {
    std::vector<std::string> out;
    for (const auto& key : impl_->keys()) out.emplace_back(key.without_mark());
    return out;
}

}  // namespace signpost
