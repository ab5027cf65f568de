// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fhir_elements.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>
#include <sstream>

namespace signpost::testing {
namespace {

using Json = nlohmann::ordered_json;

/// "name:type", a list as "name:type*". Types in lower case are primitive. All data types have id and
/// extension, all resources what stands under Resource.
const std::map<std::string, std::string>& shapes() {
    static const std::map<std::string, std::string> all{
        {"Resource",
         "resourceType:code id:id meta:Meta implicitRules:uri language:code text:Narrative contained:Any* "
         "extension:Extension* modifierExtension:Extension*"},
        {"Element", "id:string extension:Extension*"},
        {"Meta", "versionId:id lastUpdated:instant source:uri profile:uri* security:Coding* tag:Coding*"},
        {"Narrative", "status:code div:string"},
        {"Coding", "system:uri version:string code:code display:string userSelected:boolean"},
        {"CodeableConcept", "coding:Coding* text:string"},
        {"Quantity", "value:decimal comparator:code unit:string system:uri code:code"},
        {"Reference", "reference:string type:uri identifier:Identifier display:string"},
        {"Period", "start:dateTime end:dateTime"},
        {"Identifier",
         "use:code type:CodeableConcept system:uri value:string period:Period assigner:Reference"},
        {"HumanName",
         "use:code text:string family:string given:string* prefix:string* suffix:string* "
         "period:Period"},
        {"Extension",
         "url:uri valueBoolean:boolean valueCode:code valueCodeableConcept:CodeableConcept "
         "valueCoding:Coding "
         "valueDate:date valueDateTime:dateTime valueDecimal:decimal valueInteger:integer "
         "valueMarkdown:string valueQuantity:Quantity valueReference:Reference valueString:string "
         "valueUri:uri"},
        {"Bundle",
         "identifier:Identifier type:code timestamp:instant total:integer link:Link* "
         "entry:Entry* signature:Any"},
        {"Link", "relation:string url:uri"},
        {"Entry", "link:Link* fullUrl:uri resource:Any search:Any request:Any response:Any"},
        {"Patient",
         "identifier:Identifier* active:boolean name:HumanName* telecom:Any* gender:code birthDate:date "
         "deceasedBoolean:boolean deceasedDateTime:dateTime address:Any* maritalStatus:CodeableConcept "
         "multipleBirthBoolean:boolean multipleBirthInteger:integer photo:Any* contact:Any* "
         "communication:Any* generalPractitioner:Reference* managingOrganization:Reference link:Any*"},
        {"Questionnaire",
         "url:uri identifier:Identifier* version:string name:string title:string derivedFrom:uri* "
         "status:code experimental:boolean subjectType:code* date:dateTime publisher:string contact:Any* "
         "description:string useContext:Any* jurisdiction:CodeableConcept* purpose:string copyright:string "
         "approvalDate:date lastReviewDate:date effectivePeriod:Period code:Coding* item:QuestionnaireItem*"},
        {"QuestionnaireItem",
         "modifierExtension:Extension* linkId:string definition:uri code:Coding* prefix:string text:string "
         "type:code enableWhen:Any* enableBehavior:code required:boolean repeats:boolean readOnly:boolean "
         "maxLength:integer answerValueSet:uri answerOption:AnswerOption* initial:Any* "
         "item:QuestionnaireItem*"},
        {"AnswerOption",
         "modifierExtension:Extension* valueInteger:integer valueDate:date valueTime:string "
         "valueString:string valueCoding:Coding valueReference:Reference initialSelected:boolean"},
        {"QuestionnaireResponse",
         "identifier:Identifier basedOn:Reference* partOf:Reference* questionnaire:uri status:code "
         "subject:Reference encounter:Reference authored:dateTime author:Reference source:Reference "
         "item:ResponseItem*"},
        {"ResponseItem",
         "modifierExtension:Extension* linkId:string definition:uri text:string "
         "answer:Answer* item:ResponseItem*"},
        {"Answer",
         "modifierExtension:Extension* valueBoolean:boolean valueDecimal:decimal valueInteger:integer "
         "valueDate:date valueDateTime:dateTime valueTime:string valueString:string valueUri:uri "
         "valueAttachment:Any valueCoding:Coding valueQuantity:Quantity valueReference:Reference "
         "item:ResponseItem*"},
        {"Observation",
         "identifier:Identifier* basedOn:Reference* partOf:Reference* status:code category:CodeableConcept* "
         "code:CodeableConcept subject:Reference focus:Reference* encounter:Reference "
         "effectiveDateTime:dateTime effectivePeriod:Period effectiveInstant:instant issued:instant "
         "performer:Reference* valueQuantity:Quantity valueCodeableConcept:CodeableConcept "
         "valueString:string valueBoolean:boolean valueInteger:integer dataAbsentReason:CodeableConcept "
         "interpretation:CodeableConcept* note:Any* bodySite:CodeableConcept method:CodeableConcept "
         "specimen:Reference device:Reference referenceRange:Any* hasMember:Reference* "
         "derivedFrom:Reference* component:Component*"},
        {"Component",
         "modifierExtension:Extension* code:CodeableConcept valueQuantity:Quantity "
         "valueCodeableConcept:CodeableConcept valueString:string valueBoolean:boolean "
         "valueInteger:integer dataAbsentReason:CodeableConcept "
         "interpretation:CodeableConcept* referenceRange:Any*"},
    };
    return all;
}

const std::vector<std::string> resources{"Bundle", "Patient", "Questionnaire", "QuestionnaireResponse",
                                         "Observation"};

bool is_resource(const std::string& shape) {
    return std::find(resources.begin(), resources.end(), shape) != resources.end();
}

struct Element {
    std::string type;
    bool is_list = false;
};

void add_elements(std::map<std::string, Element>& out, const std::string& listed) {
    std::istringstream words(listed);
    for (std::string word; words >> word;) {
        const auto colon = word.find(':');
        const bool is_list = word.back() == '*';
        auto type = word.substr(colon + 1);
        if (is_list) type.pop_back();
        out[word.substr(0, colon)] = {type, is_list};
    }
}

const std::map<std::string, Element>& elements_of(const std::string& shape) {
    static std::map<std::string, std::map<std::string, Element>> known;
    auto& out = known[shape];
    if (out.empty()) {
        add_elements(out, shapes().at(is_resource(shape) ? "Resource" : "Element"));
        add_elements(out, shapes().at(shape));
        if (shape == "Bundle")
            for (const auto* no : {"text", "contained", "extension", "modifierExtension"}) out.erase(no);
    }
    return out;
}

/// Regular expressions of the R4 specification for its primitive types, where they are short.
bool is_primitive(const Json& value, const std::string& type) {
    static const std::map<std::string, std::regex> patterns{
        {"code", std::regex(R"([^\s]+(\s[^\s]+)*)")},
        {"id", std::regex(R"([A-Za-z0-9\-\.]{1,64})")},
        {"uri", std::regex(R"(\S+)")},
        {"date", std::regex(R"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)")},
        {"instant",
         std::regex(
             R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?)"
             R"((Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00)))")},
        {"dateTime",
         std::regex(R"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60))"
                    R"((\.\d+)?(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00)))?)?)?)")},
    };
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "decimal") return value.is_number();
    if (!value.is_string()) return false;
    const auto pattern = patterns.find(type);
    return pattern == patterns.end() || std::regex_match(value.get<std::string>(), pattern->second);
}

class ElementCheck {
public:
    void check(const Json& value, const std::string& type, const std::string& place) {
        if (type == "Any") {
            if (value.is_object() && value.contains("resourceType")) check_resource(value, place);
        } else if (std::islower(static_cast<unsigned char>(type.front())) != 0) {
            if (!is_primitive(value, type)) note(place, "is no " + type + ": " + value.dump());
        } else if (!value.is_object()) {
            note(place, "is no object");
        } else {
            for (const auto& [name, inner] : value.items()) check_member(type, name, inner, place);
        }
    }
    void check_resource(const Json& value, const std::string& place) {
        const auto kind = value.is_object() ? value.value("resourceType", Json()) : Json();
        if (!kind.is_string() || !is_resource(kind.get<std::string>())) {
            note(place, "is none of the resources that may stand here: " + kind.dump());
        } else {
            check(value, kind.get<std::string>(), place.empty() ? kind.get<std::string>() : place);
        }
    }
    std::vector<std::string> take() { return std::move(mistakes_); }

private:
    void check_member(const std::string& shape, const std::string& name, const Json& value,
                      const std::string& around) {
        const auto place = around + "." + name;
        const auto& known = elements_of(shape);
        const auto element = known.find(name);
        if (element == known.end()) return note(place, "is no element of R4");
        if (!element->second.is_list) return check(value, element->second.type, place);
        if (!value.is_array()) return note(place, "is no list");
        for (std::size_t i = 0; i < value.size(); ++i)
            check(value[i], element->second.type, place + "[" + std::to_string(i) + "]");
    }
    void note(const std::string& place, const std::string& what) { mistakes_.push_back(place + " " + what); }

    std::vector<std::string> mistakes_;
};

}  // namespace

std::vector<std::string> mistakes_in_elements(const nlohmann::ordered_json& resource) {
    ElementCheck check;
    check.check_resource(resource, "");
    return check.take();
}

}  // namespace signpost::testing
