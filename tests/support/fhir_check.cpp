// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fhir_check.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "tests/support/fhir_elements.h"

namespace signpost::testing {
namespace {

using Json = nlohmann::ordered_json;

const std::string loinc = "http://loinc.org";
const std::string ucum = "http://unitsofmeasure.org";
const std::string extensions = "http://hl7.org/fhir/StructureDefinition/";

/// What one of the vital signs must look like.
struct Vital {
    std::string code;
    std::string also;  ///< a second code beside it
    std::vector<std::string> item_types;
    std::map<std::string, std::string> units;  ///< code to display
    std::string profile;                       ///< empty for a part of another
};
const std::vector<Vital> vitals{
    {"8310-5", "", {"quantity"}, {{"Cel", "°C"}, {"[degF]", "°F"}}, "bodytemp"},
    {"8480-6", "", {"integer"}, {{"mm[Hg]", "mmHg"}}, ""},
    {"8462-4", "", {"integer"}, {{"mm[Hg]", "mmHg"}}, ""},
    {"8867-4", "", {"integer"}, {{"/min", "beats/min"}}, "heartrate"},
    {"2708-6", "59408-5", {"integer"}, {{"%", "%"}}, "oxygensat"},
    {"9279-1", "", {"integer"}, {{"/min", "breaths/min"}}, "resprate"},
};
const std::string pressure = "85354-9";
const std::set<std::string> pressures{"8480-6", "8462-4"};

const Json nothing;

const Json& at(const Json& object, const std::string& name) {
    if (!object.is_object()) return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

std::string text_at(const Json& object, const std::string& name) {
    const auto& found = at(object, name);
    return found.is_string() ? found.get<std::string>() : std::string();
}

std::set<std::string> codes_in(const Json& codings, const std::string& system) {
    std::set<std::string> out;
    for (const auto& coding : codings)
        if (text_at(coding, "system") == system) out.insert(text_at(coding, "code"));
    return out;
}

const Vital* vital_with(const std::set<std::string>& codes) {
    for (const auto& vital : vitals)
        if (codes.contains(vital.code)) return &vital;
    return nullptr;
}

bool has_blank_ends(const std::string& text) {
    static const std::vector<std::string> blanks{
        " ",      "\t",     "\n",     "\r",     "\v",     "\f",     "\xC2\x85", "\u00A0", "\u1680",
        "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",   "\u2007", "\u2008",
        "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000",   "\uFEFF"};
    return std::any_of(blanks.begin(), blanks.end(), [&text](const std::string& blank) {
        return text.starts_with(blank) || text.ends_with(blank);
    });
}

class Check {
public:
    void questionnaire(const Json& form);
    void bundle(const Json& bundle);
    void general(const Json& value, const std::string& place);
    void add(std::vector<std::string> more) { mistakes_.insert(mistakes_.end(), more.begin(), more.end()); }
    std::vector<std::string> take() { return std::move(mistakes_); }

private:
    void note(const std::string& place, const std::string& what) { mistakes_.push_back(place + ": " + what); }
    void want(bool holds, const std::string& place, const std::string& what) {
        if (!holds) note(place, what);
    }
    void general_object(const Json& value, const std::string& place);

    void form_item(const Json& item, bool is_in_group, const std::string& around);
    void sign(const Json& item, bool is_in_group, const std::string& place);
    void options(const Json& item, const std::string& place);
    void measured(const Json& item, const Vital& vital, const std::string& place);
    void units(const Json& item, const Vital& vital, const std::string& place);
    void limits(const Json& item, const std::string& place);

    void entries(const Json& list);
    void references(const Json& value, const std::string& place);
    void response(const Json& response, const std::string& place);
    void answers(const Json& asked, const Json& given, const std::string& place);
    void answer(const Json& item, const Json& asked, const std::string& place);
    void observation(const Json& observation, const std::string& place);
    void observed(const Json& holder, const Vital& vital, const std::string& answered_by,
                  const std::string& place);
    void pressure_observation(const Json& observation, const std::string& from, const std::string& place);

    std::vector<std::string> mistakes_;
    std::set<std::string> link_ids_;
    std::set<std::string> sign_texts_;
    std::map<std::string, int> measured_;  ///< code to how often it is asked for
    std::string form_url_;
    std::string form_version_;
    std::map<std::string, const Json*> resources_;  ///< by fullUrl
    std::string patient_;
    std::set<std::string> authored_;
    /// Address of a response and code of a measurement to the answer, taken away when it was observed.
    std::map<std::pair<std::string, std::string>, Json> unobserved_;
};

void Check::general(const Json& value, const std::string& place) {
    want(!value.is_null(), place, "is null");
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        want(!text.empty(), place, "is an empty text");
        want(!has_blank_ends(text), place, "has blanks at its ends");
        const auto is_control = [](unsigned char c) {
            return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
        };
        want(std::none_of(text.begin(), text.end(), is_control), place, "has a control character");
    }
    if (value.is_array()) {
        want(!value.empty(), place, "is an empty list");
        for (std::size_t i = 0; i < value.size(); ++i)
            general(value[i], place + "[" + std::to_string(i) + "]");
    }
    if (value.is_object()) general_object(value, place);
}

void Check::general_object(const Json& value, const std::string& place) {
    static const std::regex time(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))");
    static const std::regex day(R"(\d{4}-\d\d-\d\d)");
    want(!value.empty(), place, "is an empty object");
    int values = 0;
    for (const auto& [name, inner] : value.items()) {
        if (name.starts_with("value") && name != "value") ++values;
        const bool is_time = name == "authored" || name == "effectiveDateTime" || name == "valueDateTime";
        if (is_time && !(inner.is_string() && std::regex_match(inner.get<std::string>(), time)))
            note(place + "." + name, "has no seconds or no zone");
        if (name == "date" && !std::regex_match(inner.is_string() ? inner.get<std::string>() : "", day))
            note(place + ".date", "is no day");
        general(inner, place.empty() ? name : place + "." + name);
    }
    want(values <= 1, place, "has more than one value");
}

void Check::questionnaire(const Json& form) {
    form_url_ = text_at(form, "url");
    form_version_ = text_at(form, "version");
    want(text_at(form, "resourceType") == "Questionnaire", "Questionnaire", "is another resource");
    want(std::regex_match(form_url_, std::regex(R"([a-z]+:[^|\s]+)")), "Questionnaire.url",
         "is not absolute");
    want(!form_version_.empty(), "Questionnaire.version", "is missing");
    want(!text_at(form, "title").empty(), "Questionnaire.title", "is missing");
    const auto status = text_at(form, "status");
    want(status == "draft" || status == "active", "Questionnaire.status", "is " + status);
    want(std::regex_match(text_at(form, "name"), std::regex("[A-Z]([A-Za-z0-9_]){0,254}")),
         "Questionnaire.name", "is no identifier");
    want(at(form, "subjectType") == Json::array({"Patient"}), "Questionnaire.subjectType", "is not Patient");
    want(!text_at(form, "date").empty(), "Questionnaire.date", "is missing");
    want(at(form, "item").is_array(), "Questionnaire.item", "is missing");
    for (const auto& item : at(form, "item")) form_item(item, false, "Questionnaire");
    for (const auto& [code, times] : measured_)
        want(times == 1, "Questionnaire", code + " is asked for " + std::to_string(times) + " times");
}

void Check::form_item(const Json& item, bool is_in_group, const std::string& around) {
    static const std::set<std::string> types{
        "group",  "display", "boolean", "decimal", "integer",     "date",       "dateTime",  "time",
        "string", "text",    "url",     "choice",  "open-choice", "attachment", "reference", "quantity"};
    static const std::regex link_letters(R"([A-Za-z0-9._-]{1,64})");
    const auto link_id = text_at(item, "linkId");
    const auto place = around + "/" + link_id;
    const auto type = text_at(item, "type");
    want(std::regex_match(link_id, link_letters), place, "is no link id");
    want(link_ids_.insert(link_id).second, place, "stands twice");
    want(!text_at(item, "text").empty(), place, "has no text");
    want(types.contains(type), place, "has the type " + type);
    for (const auto* no : {"initial", "repeats", "enableWhen", "required", "answerValueSet"})
        want(!item.contains(no), place, std::string("has ") + no);
    want((type == "choice") == item.contains("answerOption"), place, "has no options, or needs none");
    want((type == "group") == item.contains("item"), place, "is no group but has items, or has none");
    if (link_id.starts_with("s.")) sign(item, is_in_group, place);
    if (type == "choice") options(item, place);
    const auto codes = codes_in(at(item, "code"), loinc);
    const auto* vital = vital_with(codes);
    want((vital != nullptr) == link_id.starts_with("v."), place,
         "has the code of no measurement, or needs none");
    if (vital) measured(item, *vital, place);
    for (const auto& inner : at(item, "item")) {
        const auto inner_codes = codes_in(at(inner, "code"), loinc);
        const auto* inner_vital = vital_with(inner_codes);
        if (inner_vital && pressures.contains(inner_vital->code))
            want(codes.contains(pressure), place, "holds a pressure and has not the code " + pressure);
        form_item(inner, type == "group", place);
    }
}

void Check::sign(const Json& item, bool is_in_group, const std::string& place) {
    want(is_in_group, place, "is a sign outside a group");
    want(text_at(item, "type") == "boolean", place, "is a sign that is not boolean");
    want(sign_texts_.insert(text_at(item, "text")).second, place, "reads like another sign");
    for (const auto& extension : at(item, "extension"))
        want(text_at(extension, "url") != extensions + "questionnaire-hidden", place, "is hidden");
    want(codes_in(at(item, "code"), loinc).empty(), place, "is a sign with a LOINC code");
}

void Check::options(const Json& item, const std::string& place) {
    std::set<std::string> codes;
    for (const auto& option : at(item, "answerOption")) {
        const auto& coding = at(option, "valueCoding");
        want(coding.is_object(), place, "has an option that is no coding");
        want(!option.contains("initialSelected"), place, "has an option that is chosen already");
        for (const auto* name : {"system", "code", "display"})
            want(!text_at(coding, name).empty(), place, std::string("has an option without ") + name);
        want(codes.insert(text_at(coding, "code")).second, place, "has an option twice");
    }
    const auto& list = at(item, "extension");
    const bool has_buttons = std::any_of(list.begin(), list.end(), [](const Json& extension) {
        const auto& coding = at(at(extension, "valueCodeableConcept"), "coding");
        return text_at(extension, "url") == extensions + "questionnaire-itemControl" &&
               codes_in(coding, "http://hl7.org/fhir/questionnaire-item-control").contains("radio-button");
    });
    want(has_buttons, place, "has no radio buttons");
}

void Check::measured(const Json& item, const Vital& vital, const std::string& place) {
    ++measured_[vital.code];
    const auto type = text_at(item, "type");
    want(std::find(vital.item_types.begin(), vital.item_types.end(), type) != vital.item_types.end(), place,
         "is a measurement of the type " + type);
    if (!vital.also.empty())
        want(codes_in(at(item, "code"), loinc).contains(vital.also), place, "lacks the code " + vital.also);
    units(item, vital, place);
    limits(item, place);
}

void Check::units(const Json& item, const Vital& vital, const std::string& place) {
    const auto wanted =
        text_at(item, "type") == "quantity" ? "questionnaire-unitOption" : "questionnaire-unit";
    std::set<std::string> seen;
    for (const auto& extension : at(item, "extension")) {
        const auto url = text_at(extension, "url");
        if (!url.starts_with(extensions + "questionnaire-unit")) continue;
        want(url == extensions + wanted, place, "has its unit in " + url);
        const auto& unit = at(extension, "valueCoding");
        const auto known = vital.units.find(text_at(unit, "code"));
        want(text_at(unit, "system") == ucum, place, "has a unit that is not of UCUM");
        want(known != vital.units.end() && known->second == text_at(unit, "display"), place,
             "has the unit " + unit.dump());
        seen.insert(text_at(unit, "code"));
    }
    want(seen.size() == vital.units.size(), place, "lacks a unit");
}

void Check::limits(const Json& item, const std::string& place) {
    std::map<std::string, double> found;
    for (const auto& extension : at(item, "extension")) {
        const auto url = text_at(extension, "url");
        if (url != extensions + "minValue" && url != extensions + "maxValue") continue;
        const auto& value =
            at(extension, text_at(item, "type") == "integer" ? "valueInteger" : "valueDecimal");
        want(value.is_number(), place, "has a limit that is no number of its type");
        if (value.is_number()) found[url] = value.get<double>();
    }
    if (found.size() == 2)
        want(found[extensions + "minValue"] < found[extensions + "maxValue"], place,
             "has its limits swapped");
}

void Check::bundle(const Json& bundle) {
    want(text_at(bundle, "resourceType") == "Bundle", "Bundle", "is another resource");
    want(text_at(bundle, "type") == "collection", "Bundle.type", "is " + text_at(bundle, "type"));
    want(!bundle.contains("total"), "Bundle.total", "is there");
    entries(at(bundle, "entry"));
    references(bundle, "Bundle");
    for (const auto& [url, resource] : resources_)
        if (text_at(*resource, "resourceType") == "Questionnaire") questionnaire(*resource);
    for (const auto& [url, resource] : resources_)
        if (text_at(*resource, "resourceType") == "QuestionnaireResponse") response(*resource, url);
    for (const auto& [url, resource] : resources_)
        if (text_at(*resource, "resourceType") == "Observation") observation(*resource, url);
    for (const auto& [key, value] : unobserved_)
        note(key.first, "has an answer to " + key.second + " and no Observation");
}

void Check::entries(const Json& list) {
    static const std::regex urn(
        "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::map<std::string, int> kinds;
    for (const auto& entry : list) {
        const auto url = text_at(entry, "fullUrl");
        want(std::regex_match(url, urn), "Bundle.entry", "has the fullUrl " + url);
        want(resources_.emplace(url, &at(entry, "resource")).second, "Bundle.entry", "has twice " + url);
        const auto kind = text_at(at(entry, "resource"), "resourceType");
        ++kinds[kind];
        if (kind == "Patient") patient_ = url;
    }
    want(kinds["Patient"] == 1, "Bundle", "has not exactly one Patient");
    want(kinds["Questionnaire"] == 1, "Bundle", "has not exactly one Questionnaire");
}

void Check::references(const Json& value, const std::string& place) {
    if (value.is_object() && value.contains("reference"))
        want(resources_.contains(text_at(value, "reference")), place, "refers to nothing in the Bundle");
    if (value.is_structured())
        for (const auto& [name, inner] : value.items()) references(inner, place + "." + name);
}

void Check::response(const Json& response, const std::string& place) {
    static const std::set<std::string> statuses{"completed", "in-progress", "amended"};
    const auto form = text_at(response, "questionnaire");
    want(form == form_url_ || form == form_url_ + "|" + form_version_, place, "is for the form " + form);
    want(statuses.contains(text_at(response, "status")), place,
         "has the status " + text_at(response, "status"));
    const auto when = text_at(response, "authored");
    want(!when.empty(), place, "has no authored");
    want(authored_.insert(when).second, place, "is authored when another is: " + when);
    want(!when.ends_with("Z"), place, "is not in the time of its place");
    want(text_at(at(response, "subject"), "reference") == patient_, place, "is not about the Patient");
    for (const auto& [url, resource] : resources_)
        if (text_at(*resource, "resourceType") == "Questionnaire")
            answers(at(*resource, "item"), at(response, "item"), place);
}

/// `given` must be a part of `asked` in its order; each is then held against what it answers.
void Check::answers(const Json& asked, const Json& given, const std::string& place) {
    std::size_t next = 0;
    for (const auto& item : given) {
        const auto link_id = text_at(item, "linkId");
        while (next < asked.size() && text_at(asked[next], "linkId") != link_id) ++next;
        if (next == asked.size()) return note(place, link_id + " stands out of its order or group");
        answer(item, asked[next], place);
        answers(at(asked[next], "item"), at(item, "item"), place);
        ++next;
    }
}

void Check::answer(const Json& item, const Json& asked, const std::string& place) {
    static const std::map<std::string, std::string> value_names{
        {"boolean", "valueBoolean"},   {"integer", "valueInteger"}, {"decimal", "valueDecimal"},
        {"quantity", "valueQuantity"}, {"choice", "valueCoding"},   {"string", "valueString"},
        {"text", "valueString"}};
    const auto link_id = text_at(item, "linkId");
    const auto where = place + " " + link_id;
    const auto type = text_at(asked, "type");
    if (item.contains("text")) want(item["text"] == at(asked, "text"), where, "has another text");
    if (type == "group") return want(item.contains("item") && !item.contains("answer"), where, "is no group");
    const auto& list = at(item, "answer");
    if (!list.is_array() || list.size() != 1) return note(where, "has not one answer");
    const auto name = value_names.find(type);
    if (name == value_names.end() || !list[0].contains(name->second))
        return note(where, "has no value of the type " + type);
    const auto& value = list[0][name->second];
    if (link_id.starts_with("s.")) want(value == true, where, "is a sign that is not true");
    if (type == "choice") {
        const auto& options = at(asked, "answerOption");
        want(std::any_of(options.begin(), options.end(),
                         [&](const Json& option) { return at(option, "valueCoding") == value; }),
             where, "is none of the options");
    }
    if (const auto* vital = vital_with(codes_in(at(asked, "code"), loinc))) {
        const auto number = type == "quantity" ? at(value, "value") : value;
        want(number.is_number(), where, "is no number");
        if (type == "quantity")
            want(vital->units.contains(text_at(value, "code")) && text_at(value, "system") == ucum &&
                     vital->units.at(text_at(value, "code")) == text_at(value, "unit"),
                 where, "has no unit of the form");
        unobserved_[{place, vital->code}] = value;
    }
}

void Check::observation(const Json& observation, const std::string& place) {
    static const std::set<std::string> statuses{"final", "amended", "corrected"};
    want(statuses.contains(text_at(observation, "status")), place, "has no status for what was observed");
    const auto& category = at(observation, "category");
    want(category.is_array() && !category.empty() &&
             codes_in(at(category[0], "coding"), "http://terminology.hl7.org/CodeSystem/observation-category")
                 .contains("vital-signs"),
         place, "is no vital sign by its category");
    want(text_at(at(observation, "subject"), "reference") == patient_, place, "is not about the Patient");
    const auto& source = at(observation, "derivedFrom");
    const auto from =
        source.is_array() && source.size() == 1 ? text_at(source[0], "reference") : std::string();
    const auto response = resources_.find(from);
    if (response == resources_.end()) return note(place, "comes from no response");
    want(text_at(observation, "effectiveDateTime").substr(0, 10) ==
             text_at(*response->second, "authored").substr(0, 10),
         place, "is of another day than its response");
    want(observation.contains("effectiveDateTime"), place, "has no time");
    for (const auto& coding : at(at(observation, "code"), "coding"))
        for (const auto* name : {"system", "code", "display"})
            want(!text_at(coding, name).empty(), place, std::string("has a code without ") + name);
    const auto codes = codes_in(at(at(observation, "code"), "coding"), loinc);
    if (codes.contains(pressure)) return pressure_observation(observation, from, place);
    const auto* vital = vital_with(codes);
    if (!vital || vital->profile.empty()) return note(place, "is of no measurement");
    if (!vital->also.empty()) want(codes.contains(vital->also), place, "lacks the code " + vital->also);
    want(at(at(observation, "meta"), "profile") == Json::array({extensions + vital->profile}), place,
         "names not its profile");
    want(!observation.contains("component"), place, "has parts");
    observed(observation, *vital, from, place);
}

/// The number in `holder` must be the one that was answered.
void Check::observed(const Json& holder, const Vital& vital, const std::string& answered_by,
                     const std::string& place) {
    const auto& quantity = at(holder, "valueQuantity");
    const auto unit = vital.units.find(text_at(quantity, "code"));
    want(unit != vital.units.end() && text_at(quantity, "system") == ucum &&
             text_at(quantity, "unit") == unit->second,
         place, "has not its unit");
    const auto answer = unobserved_.find({answered_by, vital.code});
    if (answer == unobserved_.end()) return note(place, "says a number that no answer says");
    const auto& said = answer->second.is_object() ? answer->second["value"] : answer->second;
    want(at(quantity, "value").dump() == said.dump(), place, "says another number than the answer");
    if (answer->second.is_object())
        want(text_at(answer->second, "code") == text_at(quantity, "code"), place, "has another unit");
    unobserved_.erase(answer);
}

void Check::pressure_observation(const Json& observation, const std::string& from, const std::string& place) {
    want(at(at(observation, "meta"), "profile") == Json::array({extensions + "bp"}), place,
         "names not its profile");
    want(!observation.contains("valueQuantity"), place, "is a blood pressure with a value of its own");
    std::multiset<std::string> parts;
    int taken = 0;
    for (const auto& part : at(observation, "component")) {
        const auto* vital = vital_with(codes_in(at(at(part, "code"), "coding"), loinc));
        if (!vital || !pressures.contains(vital->code)) {
            note(place, "has a part that is no pressure");
            continue;
        }
        parts.insert(vital->code);
        const auto& reason = at(at(part, "dataAbsentReason"), "coding");
        const bool is_absent = codes_in(reason, "http://terminology.hl7.org/CodeSystem/data-absent-reason")
                                   .contains("not-performed");
        want(is_absent != part.contains("valueQuantity"), place,
             "has a part with both or neither of number and reason");
        if (is_absent)
            want(!unobserved_.contains({from, vital->code}), place, "hides a number that was taken");
        if (part.contains("valueQuantity")) observed(part, *vital, from, place);
        taken += part.contains("valueQuantity") ? 1 : 0;
    }
    want(parts == std::multiset<std::string>(pressures.begin(), pressures.end()), place,
         "has not both parts once");
    want(taken > 0, place, "has no number at all");
}

}  // namespace

std::vector<std::string> mistakes_in_questionnaire(const Json& questionnaire) {
    Check check;
    check.general(questionnaire, "");
    check.add(mistakes_in_elements(questionnaire));
    check.questionnaire(questionnaire);
    return check.take();
}

std::vector<std::string> mistakes_in_bundle(const Json& bundle) {
    Check check;
    check.general(bundle, "");
    check.add(mistakes_in_elements(bundle));
    check.bundle(bundle);
    return check.take();
}

}  // namespace signpost::testing
