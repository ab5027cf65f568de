#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Tries the Debian package where nothing else is: in a new, minimal Debian tree it is installed, worked with, upgraded,
# removed and purged; the person's diary and settings must stay, and nothing else.
#
#   try-in-debian.sh PACKAGE.deb UPGRADE.deb
#
# Needs mmdebstrap, and root or user namespaces; for the window Xvfb, xauth, openbox, dbus and python3-gi on this machine:
# screen and driver stay outside, so that the tree has only what the package asks for. Packages come from where this
# machine's own apt fetches those of Debian.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
driver=$here/../tests/support/gui_driver.py
home=/home/person
diary=$home/diary.signpost

say() {
    printf 'try-in-debian: %s\n' "$*"
}

fail() {
    say "$*" >&2
    exit 1
}

# ---- Outside: makes the tree, and takes it away when all mounts within are gone.

make_sources() {
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    # shellcheck disable=SC2016  # apt fills these in
    apt-get indextargets --format '$(ORIGIN)|$(CREATED_BY)|deb $(REPO_URI) $(RELEASE) $(COMPONENT)' |
        sed -n 's/^Debian|Packages|//p' | grep -E " $codename(-updates|-security)? main\$" | sort -u
}

outside() {
    for tool in mmdebstrap unshare python3 xvfb-run dbus-run-session openbox; do
        command -v "$tool" >/dev/null 2>&1 || fail "$tool is missing."
    done
    enter='unshare --mount'
    if [ "$(id -u)" -ne 0 ]; then
        enter='unshare --user --map-root-user --map-auto --mount'
        $enter true 2>/dev/null || fail 'this needs root, or user namespaces with a range of ids in /etc/subuid (package uidmap); here is neither.'
    fi
    tree=$(mktemp -d /tmp/signpost-debian.XXXXXX)
    # No mount of the inner part is seen out here; --one-file-system is the second lock on that door.
    trap '$enter rm -rf --one-file-system -- "$tree"' EXIT
    chmod 755 "$tree"
    make_sources >"$tree.sources"
    [ -s "$tree.sources" ] || fail 'no source of Debian packages is known here: run apt-get update first.'
    say "making a minimal Debian in $tree, from:"
    cat "$tree.sources"
    mmdebstrap --quiet --variant=apt "$codename" "$tree" - <"$tree.sources"
    rm -f -- "$tree.sources"
    $enter sh "$0" --inside "$tree" "$@"
}

# ---- Inside, in mounts of its own

in_tree() {
    chroot "$tree" /usr/bin/env -i PATH=/usr/bin:/usr/sbin:/bin:/sbin HOME=$home LC_ALL=C.UTF-8 LANGUAGE=en \
        DEBIAN_FRONTEND=noninteractive "$@"
}

apt_in_tree() {
    in_tree apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >"$tree/var/log/try.log" 2>&1 </dev/null || {
        cat "$tree/var/log/try.log" >&2
        fail "apt-get $* failed."
    }
}

mount_all() {
    mount --make-rprivate /
    mount --rbind /proc "$tree/proc"
    mount --rbind /dev "$tree/dev"
    mount --bind /tmp "$tree/tmp" # the sockets of screen and session bus
    for file in resolv.conf hosts; do
        [ ! -r /etc/$file ] || cp -L /etc/$file "$tree/etc/$file"
    done
    apt-config dump | grep -i '^Acquire::[a-z]*::Proxy' >"$tree/etc/apt/apt.conf.d/99proxy" || true
    export TMPDIR=/tmp
}

# window STEPS [FILE]: the installed window, worked through its accessibility tree.
window() {
    steps=$1
    shift
    LC_ALL=C.UTF-8 LANGUAGE=en python3 "$driver" --headless --wm openbox --app signpost --screen 1180x800 --timeout 30 \
        script "$here/steps/$steps.steps" -- chroot "$tree" /usr/bin/env HOME=$home NO_AT_BRIDGE= signpost "$@" ||
        fail "the window did not do the steps of $steps."
}

# of_person: every file of the person with its checksum.
of_person() {
    (cd -- "$tree$home" && find . -type f ! -path './.cache/*' -exec sha256sum {} + | sort -k 2)
}

same_as_before() {
    [ "$(of_person)" = "$kept" ] || fail "the person's files changed: $1."
    say "the person's files are as they were: $1."
}

traces() {
    (cd -- "$tree" &&
        find . -xdev \( -path ./tmp -o -path .$home -o -path ./var/log \) -prune -o -iname '*signpost*' -print)
}

knows_diaries() {
    grep -q 'application/x-signpost-diary' "$tree/usr/share/mime/globs2"
}

install_it() {
    say 'installing.'
    cp -- "$1" "$tree/var/cache/first.deb"
    cp -- "$2" "$tree/var/cache/second.deb"
    apt_in_tree update
    [ -z "$(traces)" ] || fail 'the tree is not new.'
    apt_in_tree install /var/cache/first.deb
    in_tree signpost-cli --version
    in_tree signpost --version
    knows_diaries || fail 'diaries are not known by their kind.'
}

work_with_it() {
    say 'the main job, on the command line.'
    mkdir -p "$tree$home"
    answer=$(in_tree signpost-cli match --sign fever)
    for words in 'Contact your care team now, day or night.' 'Cytokine release syndrome (CRS)'; do
        printf '%s\n' "$answer" | grep -Fq "$words" || fail "match does not say: $words"
    done
    in_tree signpost-cli diary new $diary --infusion-date 2026-11-02 >/dev/null
    in_tree signpost-cli diary add $diary --time 2026-11-05T08:00 --sign chills >/dev/null
    in_tree signpost-cli export --format pdf --out $home/report.pdf $diary
    [ "$(head -c 5 "$tree$home/report.pdf")" = %PDF- ] || fail 'export made no PDF.'
    say 'the main job, in the window.'
    window first_start $diary
    window no_diary $home/report.pdf
    [ -s "$tree$home/.config/signpost/settings.ini" ] || fail 'no settings were kept.'
    kept=$(of_person)
}

upgrade_it() {
    say 'upgrading.'
    # shellcheck disable=SC2016  # dpkg-query fills it in
    before=$(in_tree dpkg-query -W -f='${Version}' signpost)
    apt_in_tree install /var/cache/second.deb
    # shellcheck disable=SC2016
    after=$(in_tree dpkg-query -W -f='${Version}' signpost)
    in_tree dpkg --compare-versions "$before" lt "$after" || fail "not an upgrade: $before to $after."
    same_as_before "after the upgrade from $before to $after"
    window after_upgrade
    in_tree signpost-cli diary verify $diary >/dev/null || fail 'the diary is not whole after the upgrade.'
    kept=$(of_person)
}

# take_away remove|purge
take_away() {
    say "$1."
    apt_in_tree "$1" signpost
    same_as_before "after $1"
    [ -z "$(traces)" ] || fail "after $1 there is still: $(traces)"
    if knows_diaries; then fail "after $1 the system still knows the kind of file."; fi
    if in_tree dpkg-query -W signpost >/dev/null 2>&1; then fail 'dpkg still knows the package.'; fi
}

remove_it() {
    take_away remove
    say 'installing again: the diary and the number are still there.'
    apt_in_tree install /var/cache/second.deb
    window after_upgrade
    kept=$(of_person)
    take_away purge
}

inside() {
    tree=$1
    shift
    mount_all
    install_it "$@"
    work_with_it
    upgrade_it
    remove_it
    say 'done: installed, worked with, upgraded, removed, installed again, purged.'
}

case ${1:-} in
    --inside)
        shift
        inside "$@"
        ;;
    *)
        if [ $# -ne 2 ] || [ ! -r "$1" ] || [ ! -r "$2" ]; then fail 'usage: try-in-debian.sh PACKAGE.deb UPGRADE.deb'; fi
        outside "$@"
        ;;
esac
