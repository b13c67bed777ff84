/** The ledgers in a backup: copied with the rest at one instant, read again event by event, and named when one of them is not what was written. */

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, test } from "vitest";
import { checkBackup, nameOf } from "#server/backup/check-backup.ts";
import { makeBackup } from "#server/backup/make-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { BALLOT_KEYS_FOLDER, ballotKeyFiles } from "#server/store/ballot-keys.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import { newId } from "#shared/lib/ids.ts";
import { DataFolder } from "#test/support/data-folder.ts";

const clock = { now: () => Date.UTC(2027, 0, 16) };
const open: DataFolder[] = [];
afterEach(() => {
	for (const data of open.splice(0)) data.remove();
});

test("[R218] a flipped letter is named by the backup, refused by the restore, and brought back by the backup before it", async () => {
	const { data, document } = await DataFolder.with("Un texte. ");
	open.push(data);
	await data.close();
	const ledger = { room: data.room(document), stream: "guestbook" };
	const log = await openSqliteUpdateLog(data.path);
	for (const [after, body] of ['"un"', '"deux"', '"trois"'].entries())
		await log.ledgers.append(ledger, { after, member: null, key: newId(), time: 1, bodies: [body] });
	await log.close();

	const before = await makeBackup({ dataDir: data.path, to: join(data.root, "before"), clock });
	expect(before.manifest).toMatchObject({ logFormat: 3, counts: { rows: 4 }, damaged: [] });
	const db = new DatabaseSync(join(data.path, "log.sqlite"));
	db.exec(`UPDATE ledger_events SET body = '"DEUX"' WHERE seq = 2`);
	db.close();
	const after = await makeBackup({ dataDir: data.path, to: join(data.root, "after"), clock });
	expect(after.manifest.damaged).toEqual([{ table: "ledger_events", ...ledger, seq: 2 }]);
	expect(after.manifest.damaged.map(nameOf)).toEqual([`ledger_events ${ledger.room} guestbook 2`]);
	await expect(checkBackup(after.folder)).rejects.toThrow("guestbook 2");
	await restoreBackup({ from: before.folder, dataDir: data.path, replaces: true, clock });
	const again = await openSqliteUpdateLog(data.path);
	const page = await again.ledgers.read(ledger, 0);
	expect(page.rows.map(({ body }) => body)).toEqual(['"un"', '"deux"', '"trois"']);
	expect(page.damagedAt).toBeNull();
	await again.close();
});

test("[R427] the keys of anonymous ballots are in no backup, and stay where a backup is put back", async () => {
	const { data } = await DataFolder.with("Un texte. ");
	open.push(data);
	await data.close();
	const keys = ballotKeyFiles(join(data.path, BALLOT_KEYS_FOLDER));
	const key = await keys.make("urne");
	const made = await makeBackup({ dataDir: data.path, to: join(data.root, "before"), clock });
	expect(made.manifest.files.filter(({ path }) => path.includes("key"))).toEqual([]);
	await restoreBackup({ from: made.folder, dataDir: data.path, replaces: true, clock });
	expect(await keys.find("urne")).toEqual(key);
});
