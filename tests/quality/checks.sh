# SPDX-License-Identifier: Apache-2.0
# Read by ./run: the commands that print the figures of docs/quality.md.
# shellcheck shell=sh disable=SC2154,SC2086  # the lists of packages are words and stand in ./run

fuzz_targets='diary json fhir rules stream cli'
# What the mutants are made of, and the tests that must notice them: the quick ones first.
mutated='core/matching core/catalog'
long_tests='HostileRules.*:BoundedJson.*:WrittenDate.*:ChartOfDiary.*'
matching_tests="--tests core_test:-$long_tests --tests core_stream_test --tests core_clinic_test:-ClinicPackProperty.*
    --tests core_promises_test:PromisesExhaustive.*
    --tests core_test:$long_tests --tests core_promises_test:Promises.*"
coverage_least_lines=95
coverage_least_branches=90

run_fuzz() {
    readers=$fuzz_targets
    for known in $fuzz_targets; do
        [ "${1:-}" != "$known" ] || { readers=$1 && shift && break; }
    done
    [ $# -le 1 ] || wrong_use "fuzz: one of $fuzz_targets, and one number of seconds, please."
    seconds=${1:-600}
    printf '%s\n' "$seconds" | grep -Eqx '[1-9][0-9]{0,6}' || wrong_use 'fuzz: SECONDS is a whole number.'
    install_packages $build_packages $test_packages $sanitizer_packages
    for reader in $readers; do build asan "${reader}_fuzz"; done
    for reader in $readers; do fuzz_reader "$reader"; done
}

# fuzz_reader NAME: for $seconds. Absolute paths, because the command line works in a folder of its own.
fuzz_reader() {
    corpus=$root/build/fuzz/corpus-$1
    mkdir -p "$corpus"
    words=
    [ ! -r "tests/fuzz/$1.dict" ] || words="-dict=$root/tests/fuzz/$1.dict"
    say "fuzzing $1 for $seconds s; new inputs go to $corpus, findings to build/fuzz."
    sanitizer_options
    ASAN_OPTIONS=alloc_dealloc_mismatch=0:detect_leaks=1 \
        "build/asan/tests/fuzz/$1_fuzz" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=1024 \
        -artifact_prefix="$root/build/fuzz/" -print_final_stats=1 ${words:+"$words"} "$corpus" "$root/tests/data/fuzz/$1"
}

# sanitizer_options: what the programs of the builds asan and tsan find in their environment. Only the tests that the
# coverage is told of write down what they reach: they name another file.
sanitizer_options() {
    export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=halt_on_error=1
    export LSAN_OPTIONS="suppressions=$root/tests/quality/known_leaks.txt:print_suppressions=0"
    export LLVM_PROFILE_FILE=/dev/null
}

# run_coverage: of the core by its own tests and the stored fuzz inputs, with every line in pages for a browser.
run_coverage() {
    install_packages $build_packages $test_packages $sanitizer_packages
    build asan tests/core/all
    build asan tests/fuzz/all
    rm -rf build/asan/coverage
    mkdir -p build/coverage
    printf 'subdirs("../asan/tests/core" "../asan/tests/fuzz")\n' >build/coverage/CTestTestfile.cmake
    sanitizer_options
    ctest --test-dir build/coverage --output-on-failure --no-tests=error --parallel "$(nproc)" -E made_up \
        >build/coverage/ctest.log || fail 1 'tests failed, so there are no figures: see build/coverage/ctest.log.'
    judge_coverage --html build/coverage/core
}

# judge_coverage [ARGS]: tells what the tests reached that have run in the build asan.
judge_coverage() {
    python3 tests/quality/coverage.py --build build/asan --sources core --lines "$coverage_least_lines" \
        --branches "$coverage_least_branches" "$@"
}

# run_lint [FILE...]: clang-tidy over these sources, or over core/ and app/, several at a time; then cppcheck.
# shellcheck disable=SC2120  # the arguments come from ./run
run_lint() {
    install_packages $build_packages $window_packages $test_packages $lint_packages
    batches=all
    [ $# -eq 0 ] || batches=none
    configure lint "-DSIGNPOST_BATCHES=$batches"
    # What the build makes and the sources need: embedded texts and the icon.
    cmake --build build/lint --target signpost_rules signpost_languages app/gui/embedded_icons.cpp >/dev/null
    files=${*:-$(to_lint)}
    status=0
    say "clang-tidy over $(printf '%s\n' $files | wc -l) files of one or more sources."
    # What is compiled several at a time includes sources.
    printf '%s\n' $files | xargs -P "$(nproc)" -n 1 clang-tidy -p build/lint --quiet --checks=-bugprone-suspicious-include \
        2>build/lint/tidy.err || status=1
    lint_cppcheck || status=1
    [ "$status" -eq 0 ] || fail 1 'there are findings: see above.'
    say 'no finding.'
}

# to_lint: what is compiled of core/ and app/.
to_lint() {
    sed -n "s|^ *\"file\": \"$root/\(.*\)\",*\$|\1|p" build/lint/compile_commands.json |
        grep -E '^(build/lint/)?(core|app)/' | sort -u
}

lint_cppcheck() {
    say 'cppcheck.'
    cppcheck --quiet --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr \
        --suppressions-list=tests/quality/cppcheck.txt --error-exitcode=1 -j "$(nproc)" -I . \
        --template='{file}:{line}: {id}: {message}' core app
}

# run_mutants [N]: N of all, always the same; all of them when not told otherwise.
run_mutants() {
    [ $# -le 1 ] || wrong_use 'mutants: one number, please.'
    printf '%s\n' "${1:-0}" | grep -Eqx '[0-9]{1,6}' || wrong_use 'mutants: N is a whole number.'
    install_packages $build_packages $window_packages $test_packages $bench_packages
    build dev tests/core/all
    python3 tests/quality/mutate.py --build build/dev $matching_tests --sample "${1:-0}" --jobs "$(nproc)" --least 90 \
        $mutated
}

# run_quality: what is too long for every change.
run_quality() {
    # shellcheck disable=SC2119
    run_lint
    run_coverage
    run_mutants 300
    run_fuzz 1800
}
