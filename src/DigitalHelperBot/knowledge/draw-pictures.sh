#!/bin/sh
# Makes a PNG of every SVG in this folder, beside it and with its name. Needs Chromium.
# usage: ./draw-pictures.sh
set -eu
cd "$(dirname "$0")"
browser=${BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
find . -name '*.svg' | while read -r svg; do
  size=$(sed -n '1s/.*width="\([0-9]*\)" height="\([0-9]*\)".*/\1,\2/p' "$svg")
  "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --default-background-color=00000000 \
    --window-size="$size" --screenshot="$PWD/${svg%.svg}.png" "file://$PWD/$svg" >/dev/null 2>&1
  echo "${svg%.svg}.png"
done
