#!/usr/bin/env bash
# Makes the README's pictures, those in .readme/, from a built example:
#
#   cargo run -- build example-strategy --out DIR && .ci/readme-pictures.sh DIR
#
# site.png: the top of the front page, light, 1280 by 960. measures.png: the top of the page of measures.
# pdf.png: the PDF's cover and the page with the first area's goals. register.png: its overview and its first
# charts. By hand, when the looks have changed. Wants what `.ci/validate` wants, and
# ImageMagick.
set -euo pipefail
if (($# != 1)) || [[ ! -f $1/nb/index.html ]]; then
    echo "usage: .ci/readme-pictures.sh DIR" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../.readme
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

node "$here/shots.mjs" "$1" "$work" nb/index.html >/dev/null
node "$here/shots.mjs" "$1" "$work" nb/measures.html >/dev/null
convert "$work/nb-index-1280-light.png" -crop 1280x960+0+0 +repage "$work/site.png"
convert "$work/nb-measures-1280-light.png" -crop 1280x960+0+0 +repage "$work/measures.png"

# The first page with a goal in its frame: "Mål" stands beside its number, and a target below.
pdf=$(find "$1/nb" -name '*strategi-nb.pdf' | head -n 1)
pages=$(pdfinfo "$pdf" | awk '/^Pages/ { print $2 }')
# The first page from the fourth on with both of two words, each a line or a part of one.
page_with() {
    for ((page = 4; page <= pages; page++)); do
        words=$(pdftotext -f "$page" -l "$page" "$pdf" -)
        if grep -q "$1" <<<"$words" && grep -q "$2" <<<"$words"; then
            echo "$page"
            return
        fi
    done
    echo "no page of the PDF has $1 and $2" >&2
    exit 1
}
# Two pages side by side.
spread() {
    for page in "$1" "$2"; do
        pdftoppm -r 75 -png -f "$page" -l "$page" -singlefile "$pdf" "$work/page-$page"
    done
    convert "$work/page-$1.png" "$work/page-$2.png" -bordercolor '#c9c9c6' -border 1 \
        -background '#e7e7e4' -gravity center -extent 680x940 +append "$work/$3.png"
}
goals=$(page_with '^Mål$' Måltall)
overview=$(page_with '^Mål og målinger$' 'nådd eller i rute')
charts=$(page_with '^Målinger$' '^Periode$')
spread 1 "$goals" pdf
spread "$overview" "$charts" register

for name in site measures pdf register; do
    convert "$work/$name.png" -strip -dither None -colors 255 -define png:compression-level=9 \
        "PNG8:$out/$name.png"
    size=$(stat -c %s "$out/$name.png")
    echo "$name.png: $((size / 1024)) KiB"
    ((size < 300 * 1024)) || { echo "too large" >&2; exit 1; }
done
