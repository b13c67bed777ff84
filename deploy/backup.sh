#!/bin/sh
# Copies a running Palier's data: the log by SQLite's online backup first, then the registry and the images.
# Usage: deploy/backup.sh <DATA_DIR> <folder to create>
set -eu
data=${1:?the folder of the data}
copy=${2:?the folder to create}
here=$(cd "$(dirname "$0")/.." && pwd)
PATH="$here/node_modules/.bin:$PATH"
umask 077
mkdir "$copy"
for log in "$data"/*.sqlite; do
	node --input-type=module -e '
		import { backup, DatabaseSync } from "node:sqlite";
		const [from, to] = process.argv.slice(1);
		await backup(new DatabaseSync(from, { readOnly: true }), to);
	' "$log" "$copy/$(basename "$log")"
done
cp -p "$data"/*.json "$copy"/
[ ! -d "$data/media" ] || cp -Rp "$data/media" "$copy"/
echo "$copy"
