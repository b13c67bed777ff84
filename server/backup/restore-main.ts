/** `npm run restore -- --from BACKUP [--replace]`: puts a backup in DATA_DIR, with Palier stopped. */

import { resolve } from "node:path";
import { readArguments } from "#server/backup/arguments.ts";
import { BackupProblem } from "#server/backup/backup-problem.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { systemClock } from "#server/clock.ts";
import { readEnv } from "#server/env.ts";
import { FolderTaken } from "#server/store/data-lock.ts";

async function main(): Promise<string> {
	const env = readEnv(process.env, process.cwd());
	if (!env.ok) throw new Error(env.error.sentence);
	const asked = readArguments(process.argv.slice(2), { values: ["from"], flags: ["replace", "accept-damage"] });
	const from = asked.values.get("from");
	if (from === undefined)
		throw new BackupProblem(
			"Dites quelle sauvegarde rétablir : npm run restore -- --from DOSSIER [--replace]",
			"Say which backup to restore: npm run restore -- --from FOLDER [--replace]",
		);
	const { manifest, movedTo } = await restoreBackup({
		from: resolve(from),
		dataDir: env.value.dataDir,
		replaces: asked.flags.has("replace"),
		acceptsDamage: asked.flags.has("accept-damage"),
		clock: systemClock,
	});
	const aside = movedTo === null ? "" : `Ce qui était là est dans / what was there is in ${movedTo}\n`;
	return (
		`Rétabli dans ${env.value.dataDir} : l’état du ${manifest.madeAt}. Les membres, les rôles et les invitations sont ceux de ce moment : vérifiez-les.\n` +
		`Restored in ${env.value.dataDir}: the state of ${manifest.madeAt}. Members, roles and invitations are those of that moment: check them.\n${aside}`
	);
}

try {
	process.stdout.write(await main());
} catch (error) {
	const isKnown = error instanceof BackupProblem || error instanceof FolderTaken;
	process.stderr.write(
		`${isKnown ? error.message : `Le rétablissement a échoué. / The restore failed.\n${String(error)}`}\n`,
	);
	process.exitCode = 1;
}
