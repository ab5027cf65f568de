// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rules_extract_command.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "core/catalog/rule_mistake_text.h"
#include "core/words/rule_texts.h"

namespace signpost::cli {
namespace {

constexpr std::string_view header =
    "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: signpost\\n\"\n\"MIME-Version: 1.0\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n";
constexpr std::string_view of_the_caregiver =
    "In the voice of who looks after someone: \"you\" is not the patient.";

/// A text as gettext writes it.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        c == '\n' ? out += "\\n" : out += c;
    }
    return out + '"';
}

class Template {
public:
    explicit Template(std::ostream& out) : out_(&out) { *out_ << header; }

    void add(std::string_view context, std::string_view text, std::string_view plural,
             std::string_view remark) {
        if (text.empty() || !seen_.emplace(context, text).second) return;
        *out_ << '\n';
        if (!remark.empty()) *out_ << "#. " << remark << '\n';
        if (!context.empty()) *out_ << "msgctxt " << quoted(context) << '\n';
        *out_ << "msgid " << quoted(text) << '\n';
        if (!plural.empty())
            *out_ << "msgid_plural " << quoted(plural) << "\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n";
        if (plural.empty()) *out_ << "msgstr \"\"\n";
    }

private:
    std::ostream* out_;
    std::set<std::pair<std::string, std::string>> seen_;
};

void add_voice(Template& sentences, const MessageFile& voice) {
    for (std::size_t i = 0; i < voice.size(); ++i) {
        const auto message = voice.at(i);
        const auto plural = message.plural.empty() ? std::string_view() : plural_form(message.forms, 1);
        if (plural_form(message.forms, 0) != message.english || plural != message.plural)
            sentences.add(message.context, plural_form(message.forms, 0), plural, of_the_caregiver);
    }
}

}  // namespace

ExitCode rules_extract_command(Call& call) {
    call.keep_output_for_programs();
    if (const auto ended = call.parse()) return *ended;
    if (call.has_mistakes()) return call.refuse();
    const auto& context = call.context();
    auto teaching = load_teaching(context.rules, context.built_in);
    if (!teaching) {
        for (const auto& mistake : teaching.error()) context.err << rule_mistake_text(mistake, {}) << '\n';
        return ExitCode::refused;
    }
    Template sentences(context.out);
    const TextVisitor each = [&](const std::string& id, std::string& text) {
        sentences.add(id, text, {}, {});
    };
    auto catalog = context.built_in;
    visit_texts(catalog, each);
    visit_texts(teaching.value(), catalog, each);
    for (const auto& [name, bytes] : context.surroundings.languages) {
        const auto file = MessageFile::read(bytes);
        if (name == caregiver_catalogue && file) add_voice(sentences, *file);
    }
    return ExitCode::done;
}

}  // namespace signpost::cli
