// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clinic_starter.h"

#include "core/base/text.h"

namespace signpost::cli {
namespace {

constexpr std::string_view manifest = R"(# A clinic pack: what your clinic adds to the rules of Signpost.
# Lines that begin with "# " explain. Lines that begin with "#" alone are examples: take the "#" away to use them.
# Check the pack after each change:   signpost-cli rules check --clinic THIS_FOLDER
#
# A pack can add, and it can be more careful. It cannot take anything away, and it cannot ask for less.

# A short name for machines: a to z, 0 to 9 and _. Never change it once the pack is in use.
id = "my_clinic"

# These stand on every screen and on everything that is printed.
name = "My clinic"
version = "1"

# After this day every screen says that the pack is overdue. Choose a day on which somebody will look at it again.
review_by = {review_by}

# The clinician who read the whole pack and stands for it. Without this line every screen says that no clinician
# has reviewed the pack. Signpost shows the name as the pack's own word.
#reviewed_by = "Dr A. Example"

# One sentence for everyone who uses the pack. It stands with the telephone numbers.
#note = "Bring your wallet card when you come."

# Telephone numbers, at most six. The first one is shown above every page until the family has entered its own.
#[[phone]]
#label = "Ward 9, day and night"
#number = "01 234 567"
)";

constexpr std::string_view sources =
    R"(# Where the clinic's own facts come from. Everything that the other files add must name a source: one of these, or
# one that Signpost has already (signpost-cli sources). The founding article cannot be named here.

#[[source]]
#id = "our_leaflet"
#title = "Going home after CAR T-cell therapy"
#publisher = "My clinic"
#year = 2026
#kind = "patient_guidance"
)";

constexpr std::string_view signs =
    R"(# Signs that the clinic adds, raises or says something about. Write for someone who is ill and tired: short
# sentences, plain words, nothing that calms. "advice" is "contact" or "emergency".

# A new sign. It must also stand in one of the files in effects/, or in combinations.toml.
# The groups are whole_body, head_thinking, breathing_heart, skin_face, bleeding, stomach_bladder and readings.
#[[sign]]
#id = "night_sweats"
#label = "Night sweats that soak your clothes"
#short = "night sweats"
#check = "Did you have to change your clothes or your sheets?"
#clinical = "hyperhidrosis"
#group = "whole_body"
#advice = "contact"
#sources = ["our_leaflet"]

# A sign that Signpost has already, for which the clinic asks for emergency help.
#[[raise]]
#id = "very_sleepy"
#emergency_sources = ["our_leaflet"]

# A sentence that stands with a sign.
#[[note]]
#id = "chills"
#text = "Call before you take a warm bath."
)";

constexpr std::string_view measurements =
    R"(# Lines that are more careful than those of Signpost (signpost-cli show temperature). "id" names the line of Signpost,
# which stays; "line" has the number in each unit, and they must be exactly the same point: 37.5 °C is 99.5 °F.

#[[threshold]]
#id = "fever"
#line = { celsius = "37.5", fahrenheit = "99.5" }
#sources = ["our_leaflet"]

# The same line with emergency advice is more careful too.
#[[threshold]]
#id = "low_temperature"
#line = { celsius = "36.0", fahrenheit = "96.8" }
#advice = "emergency"
#sources = ["our_leaflet"]
)";

constexpr std::string_view combinations =
    R"(# Signs that together call for emergency help: one sign from each list of "needs" is enough.

#[[combination]]
#id = "chills_with_headache"
#label = "Chills with a headache"
#why = "Our leaflet asks for emergency help for this pair."
#needs = [["chills"], ["headache"]]
#sources = ["our_leaflet"]
)";

constexpr std::string_view effect =
    R"(# Signs that the clinic lists for this side effect. Other side effects have a file of their own in this folder, with
# their id as its name: crs, neuro, infection, low_counts, allergic.

id = "infection"

#[[sign]]
#id = "night_sweats"
#sources = ["our_leaflet"]
)";

}  // namespace

std::vector<std::pair<std::string, std::string>> clinic_starter(const CalendarDate& review_by) {
    return {{"clinic.toml", filled_in(manifest, {{"review_by", review_by.iso()}})},
            {"combinations.toml", std::string(combinations)},
            {"effects/infection.toml", std::string(effect)},
            {"measurements.toml", std::string(measurements)},
            {"signs.toml", std::string(signs)},
            {"sources.toml", std::string(sources)}};
}

}  // namespace signpost::cli
