/**
 * Makes a record, a shared obstacle or a paragraph of a card or a cluster, in the document where it will live, then says so on the card. Both are kept on the
 * device when the network goes: the one in the copy of the document, the other among the commands that wait.
 */

import { useMemo, useState } from "react";
import type { CardOrigin } from "#shared/document/card-origins.ts";
import { makeFromCards } from "#shared/document/from-cards.ts";
import { MADE_IN, TURNED_INTO, type TurnedInto } from "#shared/domain/turned-into.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useCanWrite, useRoom, useRoomStatus } from "#client/document/use-room.ts";
import styles from "#client/features/workshops/become/Become.module.css";
import { becomeTexts } from "#client/features/workshops/become/become-texts.ts";
import type { ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type BecomeDialogProps = {
	step: Step;
	/** What it is called to begin with. */
	name: string;
	cards: readonly ShownCard[];
	/** The cluster it is made of; null: of the card alone. */
	cluster: string | null;
	onClose: () => void;
};

const LONGEST_NAME = 110;

export function BecomeDialog(props: BecomeDialogProps) {
	const t = useTexts(becomeTexts);
	const { workspace, state } = useWorkshop();
	const { step, cards, onClose } = props;
	const documents = useDirectoryDocuments(workspace);
	const [what, setWhat] = useState<TurnedInto>("balise");
	const [chosen, setChosen] = useState<DocumentId | null>(null);
	const [name, setName] = useState(firstWords(props.name, LONGEST_NAME));
	const kind = MADE_IN[what];
	// Those of the workshop come first: it is most often one of them.
	const places = useMemo(() => {
		const own = new Set([documentOf(step), ...state.details.documents]);
		const fitting = documents.filter((one) => one.kind === kind && !one.archived);
		return [...fitting].sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
	}, [documents, kind, step, state]);
	const document = places.find(({ id }) => id === chosen)?.id ?? places[0]?.id ?? null;
	const place = kind === null ? PORTFOLIO : document;
	return (
		<Dialog
			title={t.title}
			isOpen
			onOpenChange={(isOpen) => !isOpen && onClose()}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					{place !== null && (
						<MakeButton {...props} called={props.name} key={place} what={what} place={place} name={name.trim()} />
					)}
				</>
			}
		>
			<div className={styles.fields}>
				<Select
					label={t.what}
					options={TURNED_INTO.map((value) => ({ value, label: t[value] }))}
					value={what}
					onChange={setWhat}
				/>
				{kind === null ? (
					<p className={styles.soft}>{t.portfolio}</p>
				) : document === null ? (
					<p className={styles.soft}>{t.noPlace}</p>
				) : (
					<Select
						label={t.where}
						options={places.map(({ id, title }) => ({ value: id as string, label: title }))}
						value={document as string}
						onChange={(id) => setChosen(id as DocumentId)}
					/>
				)}
				{!(what === "paragraph" && cards.length === 1) && (
					<TextField
						label={what === "paragraph" ? t.nameParagraph : t.name}
						maxLength={300}
						value={name}
						onChange={setName}
					/>
				)}
				<p className={styles.soft}>{t.words(cards.length)}</p>
			</div>
		</Dialog>
	);
}

type MakeButtonProps = Omit<BecomeDialogProps, "name"> & {
	/** What the cluster is called. */
	called: string;
	what: TurnedInto;
	place: DocumentId | typeof PORTFOLIO;
	name: string;
};

/** The room of the document is open as long as it is chosen: the right to write in it is the server’s to say. */
function MakeButton({ called, what, place, name, step, cards, cluster, onClose }: MakeButtonProps) {
	const t = useTexts(becomeTexts);
	const { workspace, document: workshop, giveCard } = useWorkshop();
	const room = useRoom(roomName(workspace, place));
	const { loaded, closed } = useRoomStatus(room);
	const mayWrite = useCanWrite(room);
	const [isMaking, setMaking] = useState(false);
	if (closed !== null || (loaded && !mayWrite)) return <p className={styles.soft}>{t.mayNot}</p>;
	const make = async () => {
		setMaking(true);
		const after = step.target?.kind === "document" && step.target.document === place ? step.target.block : null;
		const origin: CardOrigin = {
			...{ workshop, step: step.id, stepTitle: step.title },
			...(cluster === null
				? { from: "card", source: cards[0]?.id ?? "", words: cards[0]?.text ?? "" }
				: { from: "cluster", source: cluster, words: called }),
		};
		const id = makeFromCards(room.doc, what, { name, lines: cards.map(({ text }) => text), origin, after });
		const use = { what, place, id };
		await giveCard({ kind: "use-cards", cards: cards.map((card) => card.id), cluster, use }, t.made);
		onClose();
	};
	return (
		<Button variant="primary" isPending={isMaking} isDisabled={!loaded || name === ""} onPress={() => void make()}>
			{loaded ? t.make : t.opening}
		</Button>
	);
}
