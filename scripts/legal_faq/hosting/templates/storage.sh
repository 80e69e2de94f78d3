#!/bin/sh
# Written by legal-faq hosting. Publishes a built site with rclone, for those who do not use
# legal-faq publish: assets first, then pages, then deletion.
#   RCLONE_CONFIG=rclone.conf ./publish.sh site legalfaq:bucket/prefix
# The prefix must hold nothing but the site: files that the build lacks are deleted. Hashed files
# of older builds stay, for pages that are still open somewhere; a week after the last publish
#   RCLONE_CONFIG=rclone.conf ./publish.sh --clean site legalfaq:bucket/prefix
# takes them away. Run either again after an interruption: what is there is not sent twice.
set -eu
clean=no
if [ "${1:-}" = --clean ]; then clean=yes; shift; fi
site=${1:?the built site}
target=${2:?remote:bucket/prefix}
test -f "$site/index.html" || { echo "publish.sh: $site holds no site." >&2; exit 1; }

hashed='*.{{ '{{[0-9a-f]{10}}}' }}'

send() { # media type, cache time, filters
  type=$1 cache=$2
  shift 2
  rclone copy --checksum --fast-list --transfers 16 --stats-one-line --stats 10s "$@" \
    --header-upload "Content-Type: $type" --header-upload "Cache-Control: $cache" "$site" "$target"
}
has() { [ -n "$(find "$site" -name "*.$1" -print -quit)" ]; }
hashed() { # ending, media type
  has "$1" || return 0
  send "$2" "{{ caching.hashed }}" --filter "+ $hashed.$1" --filter "- *"
}
other() { # ending, media type
  has "$1" || return 0
  send "$2" "{{ caching.other }}" --filter "- $hashed.$1" --filter "+ *.$1" --filter "- *"
}

echo "1 of 3: assets"
{% for ending, type in media_types.items() if ending != "html" %}
hashed {{ ending }} '{{ type }}'
other {{ ending }} '{{ type }}'
{% endfor %}
echo "2 of 3: pages"
other html '{{ media_types.html }}'

echo "3 of 3: deletion"
list=$(mktemp)
trap 'rm -f "$list"' EXIT
export LC_ALL=C
rclone lsf --recursive --files-only --fast-list "$target" | sort >"$list.there"
(cd "$site" && find . -type f | sed 's|^\./||' | sort) >"$list.here"
comm -23 "$list.there" "$list.here" >"$list"
rm -f "$list.there" "$list.here"
if [ "$clean" = no ]; then
  grep -Ev '\.[0-9a-f]{10}\.[a-z0-9]+$' "$list" >"$list.gone" || true
  mv "$list.gone" "$list"
fi
rclone delete --files-from-raw "$list" "$target"
echo "Done: $(wc -l <"$list") deleted."
