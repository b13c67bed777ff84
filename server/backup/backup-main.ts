/** `npm run backup [-- --to FOLDER]`: backs up the data of DATA_DIR, while the server runs or not, and says where. */

import { resolve } from "node:path";
import { readArguments } from "#server/backup/arguments.ts";
import { BackupProblem } from "#server/backup/backup-problem.ts";
import { nameOf } from "#server/backup/check-backup.ts";
import { makeBackup } from "#server/backup/make-backup.ts";
import { systemClock } from "#server/clock.ts";
import { readEnv } from "#server/env.ts";

const MOST_NAMED = 20;

async function main(): Promise<string> {
	const env = readEnv(process.env, process.cwd());
	if (!env.ok) throw new Error(env.error.sentence);
	const asked = readArguments(process.argv.slice(2), { values: ["to"], flags: [] });
	const to = asked.values.get("to");
	const made = await makeBackup({
		dataDir: env.value.dataDir,
		to: to === undefined ? null : resolve(to),
		clock: systemClock,
	});
	const { counts, damaged, damagedImages, files } = made.manifest;
	const megabytes = (files.reduce((sum, file) => sum + file.bytes, 0) / 1_000_000).toFixed(1);
	if (damaged.length + damagedImages.length > 0) {
		process.exitCode = 2;
		const named = [...damaged.map(nameOf), ...damagedImages].slice(0, MOST_NAMED).join("\n  ");
		process.stderr.write(
			`Attention : ${damaged.length} rangée(s) du journal et ${damagedImages.length} image(s) sont abîmées, copiées telles quelles. Gardez vos sauvegardes précédentes.\n` +
				`Warning: ${damaged.length} row(s) of the log and ${damagedImages.length} image(s) are damaged, copied as they are. Keep your earlier backups.\n  ${named}\n`,
		);
	}
	return (
		`Sauvegarde faite et relue : ${made.folder} (${counts.documents} documents, ${counts.rows} modifications, ${counts.images} images, ${megabytes} Mo).\n` +
		`Backup made and read again: ${made.folder} (${counts.documents} documents, ${counts.rows} changes, ${counts.images} images, ${megabytes} MB).\n`
	);
}

try {
	process.stdout.write(await main());
} catch (error) {
	const sentence =
		error instanceof BackupProblem ? error.message : `La sauvegarde a échoué. / The backup failed.\n${String(error)}`;
	process.stderr.write(`${sentence}\n`);
	process.exitCode = 1;
}
