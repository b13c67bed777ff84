/** A browser that saw what came after a backup, once that backup was restored: told, and never merged silently. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

/** What a restore does, as far as rooms see it. */
async function restoreHappens(): Promise<void> {
	world.log.epoch = "another-history";
	await world.restart();
}

test("[R115] the first frame a client gets names the epoch of the data", async () => {
	const ana = await world.peer("Ana");
	expect(ana.notices[0]).toMatchObject({ notice: "access", access: "write", epoch: world.log.epoch });
	expect(ana.frames[0]?.[0]).toBe(102);
});

test("[R115] a client of another epoch is told first, and nothing of it is kept", async () => {
	const kind = { epoch: world.log.epoch };
	const ana = await world.peer("Ana", { kind });
	ana.types("avant. ");
	await ana.isSaved();
	ana.goesOffline();
	ana.types("du temps d’avant le rétablissement");
	await restoreHappens();
	ana.notices.length = 0;
	ana.returns();
	await until(() => ana.noticed("refused")?.kind === "restored");
	expect(ana.notices[0]).toMatchObject({
		notice: "access",
		access: "read",
		reason: "restored",
		epoch: "another-history",
	});
	ana.types(" et encore");
	await until(() => ana.notices.filter((one) => one.notice === "refused").length === 2);
	expect(await world.textOnDisk()).toBe("avant. ");
	expect(ana.closed).toBeNull();
});

test("[R115] its words that carry others' signatures are nobody's fault: it is not cut, its text stays its own", async () => {
	const kind = { epoch: world.log.epoch };
	const ana = await world.peer("Ana", { kind });
	const bo = await world.peer("Bo");
	bo.types("de Bo. ");
	await ana.sees("de Bo. ");
	ana.goesOffline();
	bo.goesOffline();
	bo.types("plus tard");
	await restoreHappens();
	for (let turn = 0; turn < 5; turn += 1) {
		ana.returns();
		ana.forges(new Uint8Array([1, 1, 200, 1, 5, 0]));
		await until(() => ana.noticed("refused")?.kind === "restored");
		ana.notices.length = 0;
		expect(ana.closed).toBeNull();
		ana.goesOffline();
	}
});

test("[R115] a client that opens afresh writes as usual, and so does one that never said its epoch", async () => {
	await restoreHappens();
	const fresh = await world.peer("Ana", { kind: { epoch: "another-history" } });
	const stock = await world.peer("Programme", { kind: { palier: false } });
	fresh.types("un ");
	await fresh.isSaved();
	await stock.sees("un ");
	stock.types("deux");
	await fresh.sees("un deux");
});
