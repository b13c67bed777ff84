/** An adopted version of a document, read from its ledger alone: it needs no row of the log, and shows nothing of the history (R533, R534). */

import * as Y from "yjs";
import { documentIn, type Standing, stillAllowed } from "#server/access/standing.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { type AdoptedPassage, adoptedPassages } from "#shared/document/adopted-words.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { AdoptedReply, SignedWords } from "#shared/ledger/adopted-view.ts";
import {
	type DocumentAdoption,
	DocumentAdoptionBody,
	documentAdoptionsStream,
	type DocumentAdoptionsState,
} from "#shared/ledger/document-adoptions.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type AdoptedVersionParts = {
	registry: Registry;
	ledgers: Pick<Ledgers, "read">;
	ledgerStore: Pick<LedgerStore, "read">;
};

/** What was read stays the same for good: the last ones asked for are kept. */
const MOST_KEPT = 20;
const kept = new WeakMap<object, Map<string, AdoptedPassage[]>>();

export async function adoptedVersion(
	parts: AdoptedVersionParts,
	who: Standing,
	asked: { document: string; number: number; language: Language },
): Promise<Result<AdoptedReply, Refusal>> {
	const { registry, ledgers } = parts;
	const { workspace } = who;
	const record = documentIn(registry, workspace.id, asked.document);
	if (!record) return refused({ kind: "not-found" });
	const { name: stream } = documentAdoptionsStream;
	const asker = { session: who.session.id, workspace: workspace.id };
	const read = await ledgers.read(asker, { place: record.id, stream }, (state: DocumentAdoptionsState) => ({
		adoption: structuredClone(state.get(asked.number)),
		latest: state.size,
	}));
	if (!read.ok) return read;
	const { adoption, latest } = read.value;
	if (!adoption) return refused({ kind: "not-found" });
	const passages = await passagesOfAdoption(parts, roomName(workspace.id, record.id), adoption, asked.language);
	if (!passages) return refused({ kind: "ledger-damaged" });
	// Reading took a while: the right is asked again.
	const still = stillAllowed(registry.now, who, "read");
	if (!still.ok) return still;
	const signed = ({ member, time, reason }: Signed): SignedWords => ({ name: nameOf(registry, member), time, reason });
	const { number, title, decision, shown, retired } = adoption;
	return ok({
		...{ document: record.id, kind: record.kind, number, title, decision, shown, latest, passages },
		adopted: signed(adoption),
		retired: retired && signed(retired),
	});
}

type Signed = { readonly member: MemberId | null; readonly time: string; readonly reason: string };

function nameOf(registry: Registry, member: MemberId | null): string | null {
	return member === null ? null : (registry.now.members.get(member)?.name ?? null);
}

async function passagesOfAdoption(
	{ ledgerStore }: AdoptedVersionParts,
	room: ReturnType<typeof roomName>,
	{ number, text }: DocumentAdoption,
	language: Language,
): Promise<AdoptedPassage[] | null> {
	const known = kept.get(ledgerStore) ?? new Map<string, AdoptedPassage[]>();
	kept.set(ledgerStore, known);
	const key = `${room} ${number} ${language}`;
	const before = known.get(key);
	if (before) return before;
	if (text === null) return null;
	const { rows } = await ledgerStore.read({ room, stream: documentAdoptionsStream.name }, text - 1, 1);
	const [row] = rows;
	const body = row?.body ? DocumentAdoptionBody.safeParse(JSON.parse(row.body)) : null;
	if (!body?.success || body.data.kind !== "adopted-text" || body.data.number !== number) return null;
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Buffer.from(body.data.state, "base64"));
	const passages = adoptedPassages(doc, language);
	known.set(key, passages);
	const [oldest] = known.keys();
	if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
	return passages;
}
