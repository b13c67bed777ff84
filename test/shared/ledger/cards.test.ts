/** The cards of a workshop: who reads them, whose they are, how they are put in order, and what became of them. */

import { beforeEach, expect, test } from "vitest";
import { cardsOf, clustersOf } from "#shared/ledger/cards-state.ts";
import { isSealed } from "#shared/ledger/stream.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bea");
const cam = memberCalled("cam");

let workshop: SmallWorkshop;
let step: string;
beforeEach(() => begin({}));

function begin(terms: Parameters<typeof stepLike>[1]) {
	workshop = new SmallWorkshop();
	const steps = [stepLike("ideas", terms), stepLike("group"), stepLike("close")];
	workshop.gives(ana, "facilitator", { kind: "add-steps", steps, before: null });
	for (const one of [bea, cam]) workshop.gives(one, "participant", { kind: "enter" });
	step = workshop.stepCalled("ideas");
	workshop.gives(ana, "facilitator", { kind: "begin-step", step, from: null });
}

const adds = (who: typeof ana, text: string) => workshop.writes(who, "participant", { kind: "add-card", step, text });
const goes = (to: string, from: string) =>
	workshop.gives(ana, "facilitator", {
		kind: "begin-step",
		step: workshop.stepCalled(to),
		from: workshop.stepCalled(from),
	});
const textsFor = (viewer: typeof ana) => cardsOf(workshop.cardsSeenBy(viewer), step).map(({ text }) => text);
const cardOf = (text: string) => [...workshop.cards.cards.values()].find((card) => card.text === text)?.id ?? "";
const reveals = () => workshop.writes(ana, "facilitator", { kind: "reveal", step });

test("[R720] what one writes for oneself reaches nobody else, whoever leads included, until it is shown", () => {
	adds(bea, "Un guichet unique");
	adds(cam, "Des haltes-répit");
	expect(textsFor(bea)).toEqual(["Un guichet unique"]);
	expect(JSON.stringify(workshop.reaching(ana))).not.toContain("guichet");
	expect(workshop.reaching(ana).every(isSealed)).toBe(true);
	expect(workshop.writes(bea, "participant", { kind: "reveal", step })).toBe("forbidden");
	reveals();
	for (const viewer of [ana, bea, cam])
		expect(textsFor(viewer).sort()).toEqual(["Des haltes-répit", "Un guichet unique"]);
	expect(reveals()).toBe("");
});

test("[R723] shown cards come out by their words, not by who was first", () => {
	for (const text of ["Zone", "Abri", "Lien"]) adds(bea, text);
	reveals();
	expect(textsFor(cam)).toEqual(["Abri", "Lien", "Zone"]);
});

test("[R721] in a step without names no event bears one for anybody else, before as after", () => {
	begin({ areAnonymous: true, arePrivate: false });
	adds(bea, "Anonyme");
	workshop.writes(bea, "participant", { kind: "edit-card", card: cardOf("Anonyme"), text: "Toujours anonyme" });
	workshop.writes(bea, "participant", { kind: "remove-card", card: cardOf("Toujours anonyme") });
	adds(bea, "Une autre");
	expect(JSON.stringify(workshop.reaching(cam))).not.toContain(bea);
	expect(JSON.stringify(workshop.reaching(ana))).not.toContain(bea);
	expect(cardsOf(workshop.cardsSeenBy(bea), step)[0]?.author).toBe(bea);
	begin({ areAnonymous: true });
	adds(bea, "En privé");
	reveals();
	const shown = workshop.reaching(cam).filter((event) => !isSealed(event));
	expect(JSON.stringify(shown)).not.toContain(bea);
	expect(JSON.stringify(shown)).toContain("2026-11-23T00:00:00.000Z");
});

test("[R724] one changes one’s own cards; another’s, not shown yet, is not even there", () => {
	adds(bea, "À moi");
	const card = cardOf("À moi");
	expect(workshop.writes(cam, "participant", { kind: "edit-card", card, text: "À moi aussi" })).toBe("not-found");
	expect(workshop.writes(bea, "participant", { kind: "edit-card", card, text: "Vraiment à moi" })).toBe("card-edited");
	reveals();
	expect(workshop.writes(cam, "participant", { kind: "edit-card", card, text: "Volée" })).toBe("not-yours");
	expect(workshop.writes(cam, "participant", { kind: "remove-card", card })).toBe("not-yours");
	expect(workshop.writes(cam, "participant", { kind: "hide-card", card, isHidden: true })).toBe("forbidden");
	workshop.writes(ana, "facilitator", { kind: "hide-card", card, isHidden: true });
	expect(textsFor(cam)).toEqual([]);
	workshop.writes(ana, "facilitator", { kind: "hide-card", card, isHidden: false });
	expect(textsFor(cam)).toEqual(["Vraiment à moi"]);
});

test("[R722] cards are taken by the step that asks for some, and a minute more", () => {
	goes("close", "ideas");
	expect(adds(bea, "Encore une")).toBe("card-added");
	workshop.passes(2);
	expect(adds(bea, "Trop tard")).toBe("step-closed");
	expect(adds(memberCalled("xav"), "D’ailleurs")).toBe("not-in-workshop");
});

test("[R725] cards are put in order together, in clusters with names, when a step asks for it", () => {
	for (const text of ["Abri", "Toit", "Lien"]) adds(bea, text);
	reveals();
	const [abri, toit, lien] = ["Abri", "Toit", "Lien"].map(cardOf) as [string, string, string];
	const add = { kind: "add-cluster" as const, step, name: "Logement", cards: [abri, toit] };
	expect(workshop.writes(cam, "participant", add)).toBe("step-closed");
	goes("group", "ideas");
	expect(workshop.writes(cam, "participant", add)).toBe("cluster-added,cards-placed");
	const [cluster] = clustersOf(workshop.cards, step);
	workshop.writes(bea, "participant", { kind: "place-cards", cards: [lien], cluster: cluster?.id ?? "" });
	workshop.writes(cam, "participant", { kind: "rename-cluster", cluster: cluster?.id ?? "", name: "Milieux" });
	expect(clustersOf(workshop.cardsSeenBy(bea), step).map(({ name }) => name)).toEqual(["Milieux"]);
	expect(cardsOf(workshop.cardsSeenBy(bea), step, cluster?.id).map(({ text }) => text)).toEqual([
		"Abri",
		"Lien",
		"Toit",
	]);
	workshop.writes(cam, "participant", { kind: "remove-cluster", cluster: cluster?.id ?? "" });
	expect(cardsOf(workshop.cards, step, null)).toHaveLength(3);
	expect(workshop.writes(cam, "participant", { kind: "place-cards", cards: [abri], cluster: "nowhere" })).toBe(
		"not-found",
	);
});

test("[R726] what became of a card is kept with it, once", () => {
	adds(bea, "Guichet unique");
	reveals();
	const use = { what: "balise" as const, place: "portfolio" as const, id: "b1" };
	const command = { kind: "use-cards" as const, cards: [cardOf("Guichet unique")], cluster: null, use };
	expect(workshop.writes(bea, "participant", command)).toBe("forbidden");
	expect(workshop.writes(ana, "facilitator", command)).toBe("cards-used");
	expect(workshop.writes(ana, "facilitator", command)).toBe("");
	expect(cardsOf(workshop.cardsSeenBy(cam), step)[0]?.uses).toEqual([use]);
});

test("[R764] a cluster that became something says so to everybody, once; its cards do not", () => {
	adds(bea, "Guichet unique");
	reveals();
	const made = { kind: "add-cluster" as const, step, name: "Accueil", cards: [cardOf("Guichet unique")] };
	expect(workshop.writes(ana, "facilitator", made)).toBe("cluster-added,cards-placed");
	const cluster = clustersOf(workshop.cards, step)[0]?.id ?? "";
	const use = { what: "condition" as const, place: "portfolio" as const, id: "o1" };
	const command = { kind: "use-cards" as const, cards: [], cluster, use };
	expect(workshop.writes(ana, "facilitator", command)).toBe("cards-used");
	expect(workshop.writes(ana, "facilitator", command)).toBe("");
	const seen = workshop.cardsSeenBy(cam);
	expect(clustersOf(seen, step)[0]?.uses).toEqual([use]);
	expect(cardsOf(seen, step)[0]?.uses).toEqual([]);
});

test("[R722] one person cannot fill a step", () => {
	for (let count = 0; count < 200; count += 1) adds(bea, `Carte ${count}`);
	expect(adds(bea, "Une de trop")).toBe("too-many-cards");
	expect(adds(cam, "La mienne")).toBe("card-added");
});

test("[R783] in a step of tables a card bears the table of whoever writes it, before and after it is shown; elsewhere it bears none", () => {
	begin({ kind: "tables", may: ["cards"], arePrivate: true });
	const table = (name: string, member: typeof ana) => ({ id: null, name, place: "", members: [member] });
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables: [table("Table 1", bea), table("Table 2", cam)] });
	for (const [who, text] of [
		[bea, "De la une"],
		[cam, "De la deux"],
	] as const)
		adds(who, text);
	const told = (viewer: typeof ana) =>
		cardsOf(workshop.cardsSeenBy(viewer), step).map((card) => {
			const name = workshop.state.tables.find(({ id }) => id === card.table)?.name;
			return `${name}: ${card.text}`;
		});
	expect(told(bea)).toEqual(["Table 1: De la une"]);
	reveals();
	expect(told(ana).sort()).toEqual(["Table 1: De la une", "Table 2: De la deux"]);
	// Without names, a small table would be one.
	begin({ kind: "tables", may: ["cards"], areAnonymous: true });
	adds(bea, "Sans nom");
	expect(cardsOf(workshop.cards, step).map((card) => card.table)).toEqual([null]);
	begin({});
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables: [table("Table 1", bea)] });
	adds(bea, "Ailleurs");
	expect(cardsOf(workshop.cards, step).map((card) => card.table)).toEqual([null]);
});
