# SPDX-License-Identifier: Apache-2.0
# bash completion for signpost-cli and signpost. tests/quality/packaging_test.py compares it with the programs' own --help.
# Signs are asked of the program itself, so that they are always those of its rules.

_signpost_cli_options() {
    case $1 in
        match) echo --sign --temperature --systolic --diastolic --heart-rate --breathing-rate --oxygen --age --day \
            --fever-line --fever-medicine --json ;;
        signs | effects | sources | cases | show) echo --json ;;
        stream) echo --threads ;;
        'diary new') echo --infusion-date --product --team-name --team-phone --emergency-number --fever-line \
            --person-name --person-number --passphrase --passphrase-fd --json ;;
        'diary add') echo --time --who --sign --temperature --systolic --diastolic --heart-rate --breathing-rate \
            --oxygen --age --fever-medicine --fever-medicine-when --sentence --sentence-text --note --passphrase-fd \
            --json ;;
        'diary show') echo --from --to --sign --passphrase-fd --json ;;
        'diary verify' | 'diary recover') echo --passphrase-fd --json ;;
        'diary passphrase') echo --new-passphrase-fd --remove --passphrase-fd --json ;;
        export) echo --format --paper --page --language --voice --from --to --without --reminders-from --days --at \
            --sentence-at --follow-up --out --force --dry-run --passphrase-fd ;;
        'rules sign') echo --key ;;
        import) echo --fhir --json --passphrase --passphrase-fd ;;
    esac
    echo --clinic --clinic-key --help --version
}

# Values of the option $1 of the command $2, where they are known.
_signpost_cli_values() {
    case $1 in
        --sign) "${COMP_WORDS[0]}" signs --json 2>/dev/null | sed -n 's/^ *"id": "\([a-z0-9_]*\)".*/\1/p' ;;
        --who) echo patient caregiver nurse ;;
        --sentence) echo as_usual changed ;;
        --format) echo text html pdf csv json fhir calendar ;;
        --paper) echo call_sheet wallet_card fridge_sheet diary_report checklist handout teach_back ;;
        --page) echo a4 letter ;;
        --language) echo en de es fr ar zh_CN ;;
        --voice) echo patient caregiver ;;
        --without) echo person infusion notes sentences teach_backs ;;
    esac
}

# The words of a list with commas, such as --sign fever,chi: what stands before the last comma stays.
_signpost_cli_listed() {
    local kept=
    [[ $2 == *,* ]] && kept=${2%,*},
    COMPREPLY=($(compgen -P "$kept" -W "$1" -- "${2##*,}"))
}

_signpost_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]-} values
    local first='match signs effects sources cases show rules stream diary export import questionnaire grade --help --version'
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W "$first" -- "$word"))
        return
    fi
    case $command in
        rules | diary)
            if ((COMP_CWORD == 2)); then
                local second='check new-clinic new-key sign extract'
                [[ $command == diary ]] && second='new add show verify recover passphrase'
                COMPREPLY=($(compgen -W "$second" -- "$word"))
                return
            fi
            command="$command ${COMP_WORDS[2]}"
            ;;
    esac
    values=$(_signpost_cli_values "$before")
    if [[ -n $values ]]; then
        _signpost_cli_listed "$values" "$word"
    elif [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$(_signpost_cli_options "$command")" -- "$word"))
    elif [[ $command == grade ]]; then
        COMPREPLY=($(compgen -W 'crs icans icans_child ice' -- "$word"))
    else
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}

_signpost() {
    local word=${COMP_WORDS[COMP_CWORD]}
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W '--help --version --exit-after-first-paint --measure-ticks' -- "$word"))
    else
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -X '!*.signpost' -- "$word") $(compgen -d -- "$word"))
    fi
}

complete -F _signpost_cli signpost-cli
complete -F _signpost signpost
