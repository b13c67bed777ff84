/** Stories of rights in a room: what each may do at this instant, on every connection. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type SessionId } from "#shared/lib/ids.ts";
import { SCHEMA_VERSION } from "#shared/document/document-meta.ts";
import { until } from "#test/support/until.ts";
import { createWorld, updateOf, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

describe("rights", () => {
	test("[R13] a reader reads, and is told that what they write is not kept", async () => {
		const ana = await world.peer("Ana");
		const lea = await world.peer("Léa", { role: "reader" });
		ana.types("le cadre");
		await lea.sees("le cadre");
		expect(lea.noticed("access")).toMatchObject({ access: "read", role: "reader", member: lea.person.id });
		lea.types(" et moi");
		await until(() => lea.noticed("refused")?.kind === "write-refused");
		await lea.isSaved();
		expect(lea.noticed("refused")?.count).toBe(lea.sent);
		expect([ana.text, await world.textOnDisk(), lea.closed]).toEqual(["le cadre", "le cadre", null]);
	});

	test("[R13] a reader who sends only what the room already has is refused nothing", async () => {
		const ana = await world.peer("Ana");
		const lea = await world.peer("Léa", { role: "reader" });
		ana.types("le cadre").erases(0, 3);
		await lea.sees("cadre");
		lea.goesOffline().returns();
		await lea.isSaved();
		expect(lea.noticed("refused")).toBeUndefined();
	});

	test("[R14] a role lowered while connected counts from the next message, and is told at once", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		bo.types("avant");
		await ana.sees("avant");
		bo.person.role = "commenter";
		world.rooms.recheck(world.workspace, bo.person.id);
		await until(() => bo.noticed("access")?.access === "read");
		bo.types(" après");
		await until(() => bo.noticed("refused"));
		expect(await world.textOnDisk()).toBe("avant");
		bo.person.role = "editor";
		world.rooms.recheck(world.workspace);
		await until(() => bo.noticed("access")?.access === "write");
	});

	test("[R14] even before anybody rechecks, each message is judged by the role of now", async () => {
		const bo = await world.peer("Bo");
		bo.person.role = "reader";
		bo.types("trop tard");
		await until(() => bo.noticed("refused"));
		expect(await world.textOnDisk()).toBe("");
	});

	test("[R15] a member who is removed is cut on every connection, and the others go on", async () => {
		const ana = await world.peer("Ana");
		const tab = await world.peer("Bo");
		const phone = await world.peer("Bo, au téléphone", { as: tab.person });
		tab.person.removed = "removed-from-workspace";
		world.rooms.recheck(world.workspace, tab.person.id);
		await until(() => tab.closed && phone.closed);
		expect([tab.closed?.code, phone.closed?.reason]).toEqual([4403, "removed-from-workspace"]);
		ana.types("on continue");
		await ana.isSaved();
		expect(world.rooms.membersPresent(world.workspace)).toEqual([ana.person.id]);
	});

	test("[R15] a session that ends by itself is noticed, even when nothing is said", async () => {
		await world.close();
		world = await createWorld({ limits: { heartbeatMs: 5 } });
		const ana = await world.peer("Ana");
		ana.person.removed = "not-signed-in";
		await until(() => ana.closed?.code === 4401);
	});

	test("[R15] signing out closes the connections of that browser only", async () => {
		const laptop = await world.peer("Bo");
		const other = { ...laptop.person, session: newId<SessionId>() };
		const phone = await world.peer("Bo, au téléphone", { as: other });
		world.rooms.closeSession(laptop.person.session, "not-signed-in");
		await until(() => laptop.closed?.code === 4401);
		expect(phone.closed).toBeNull();
	});

	test("[R15] a room that is closed says why", async () => {
		const ana = await world.peer("Ana");
		world.rooms.closeRoom(world.room, "archived");
		await until(() => ana.closed?.code === 4410);
	});

	test("[R16] a client older than the document's schema reads, and is told to reload", async () => {
		await world.rooms.edit(world.room, null, (doc) => doc.getMap("meta").set("schema", SCHEMA_VERSION));
		const old = await world.peer("Vieil onglet", { kind: { schema: SCHEMA_VERSION - 1 } });
		const stock = await world.peer("Programme", { kind: { palier: false } });
		expect(old.noticed("access")).toMatchObject({ access: "read", reason: "schema-too-old" });
		old.types("efface sans le savoir");
		await until(() => old.noticed("refused")?.kind === "schema-too-old");
		stock.types("ok");
		await until(async () => (await world.textOnDisk()) === "ok");
		expect(stock.notices).toEqual([]);
	});

	test("[R16] a document that moves to a newer schema turns old tabs into readers", async () => {
		const old = await world.peer("Vieil onglet", { kind: { schema: SCHEMA_VERSION - 1 } });
		expect(old.noticed("access")?.access).toBe("write");
		await world.rooms.edit(world.room, null, (doc) => doc.getMap("meta").set("schema", SCHEMA_VERSION));
		old.types("trop tard");
		await until(() => old.noticed("refused")?.kind === "schema-too-old");
	});

	test("[R183] a version that nobody knows, written by a peer, locks nobody out", async () => {
		const ana = await world.peer("Ana", { kind: { schema: SCHEMA_VERSION } });
		const evil = await world.peer("Méchante", { kind: { schema: SCHEMA_VERSION } });
		evil.doc.getMap("meta").set("schema", 99_999);
		await evil.isSaved();
		ana.types("j’écris encore");
		await evil.sees("j’écris encore");
		const bo = await world.peer("Bo", { kind: { schema: SCHEMA_VERSION } });
		expect([ana.noticed("refused"), bo.noticed("access")?.access]).toEqual([undefined, "write"]);
	});

	test("[R17] a seventh tab of the same person is refused, the sixth is not", async () => {
		const first = await world.peer("Ana");
		for (let tab = 2; tab <= 6; tab++) await world.peer(`onglet ${tab}`, { as: first.person });
		const seventh = world.stranger("onglet 7", { as: first.person }).returns();
		await until(() => seventh.closed?.reason === "too-many-connections");
	});

	test("[R17] who floods is cut, by member and not by address", async () => {
		await world.close();
		world = await createWorld({ limits: { messagesPerSecond: 10, messageBurst: 100 } });
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		for (let message = 0; message < 200; message++) bo.forges(updateOf(""));
		await until(() => bo.closed?.code === 4129);
		ana.types("tranquille");
		await ana.isSaved();
	});

	test("[R184] who brings client ids without end fills their own share, and nobody else's", async () => {
		await world.close();
		world = await createWorld({ limits: { maxClientsPerMember: 3 } });
		const evil = await world.peer("Méchante");
		for (let page = 0; page < 5; page++) evil.forges(updateOf(`${page}`));
		await until(() => evil.noticed("refused")?.kind === "document-full");
		await evil.isSaved();
		expect((await world.log.load(world.room)).owners.size).toBe(3);
		const ana = await world.peer("Ana");
		ana.types("bonjour");
		await ana.isSaved();
		await world.restart();
		// It is counted again from the log.
		evil.goesOffline().returns();
		await evil.isIn();
		evil.forges(updateOf("encore"));
		await until(() => evil.notices.filter(({ notice }) => notice === "refused").length === 3);
		expect([ana.noticed("refused"), evil.closed]).toEqual([undefined, null]);
	});

	test("[R17] a full document still takes deletions", async () => {
		await world.close();
		world = await createWorld({ limits: { maxDocumentBytes: 2_000 } });
		const ana = await world.peer("Ana");
		ana.types("x".repeat(3_000));
		await ana.isSaved();
		ana.types("un mot de trop");
		await until(() => ana.noticed("refused")?.kind === "document-full");
		const bo = await world.peer("Bo");
		bo.erases(0, 2_900);
		await bo.isSaved();
		expect(await world.textOnDisk()).toBe("x".repeat(100));
		bo.types("!");
		await bo.isSaved();
		expect(await world.textOnDisk()).toBe(`${"x".repeat(100)}!`);
	});
});
