/** One passage: what all tables were given, and what each made of it, side by side; one under another on a phone. */

import { Check, Combine, Eye, EyeOff, SquarePen, Undo2, Vote } from "lucide-react";
import { useId, useRef, useState } from "react";
import {
	type BlockJson,
	blocksFingerprint,
	idOfBlock,
	wordsOfBlocks,
	idsOfBlocks,
} from "#shared/document/block-json.ts";
import { parseRecordTextName } from "#shared/document/rich-text.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { BlockId, DocumentId, RecordId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import {
	type PlenaryPassage,
	type Version,
	wordingsToChoose,
} from "#client/features/workshops/tables/table-versions.ts";
import { MixDialog } from "#client/features/workshops/tables/MixDialog.tsx";
import { mixTexts } from "#client/features/workshops/tables/mix-texts.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { VoteOnVersions } from "#client/features/workshops/tables/VoteOnVersions.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { DifferenceText } from "#client/proposals/DifferenceText.tsx";
import { Badge } from "#client/ui/Badge.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import styles from "./Tables.module.css";

export type PassageVersionsProps = {
	step: Step;
	passage: PlenaryPassage;
	title: string;
	/** Whether it is the one before everybody. */
	isShown: boolean;
	/** For whoever leads; null for everybody else. */
	led: Led | null;
};

/** `mayTake`: whether they may write in what the copies were made from. */
export type Led = { mayTake: boolean };

export function PassageVersions({ step, passage, title, isShown, led }: PassageVersionsProps) {
	const t = useTexts(tablesTexts);
	const tMix = useTexts(mixTexts);
	const { list } = useFormat();
	const id = useId();
	const { state, give } = useWorkshop();
	const heading = useRef<HTMLHeadingElement>(null);
	const taken = state.works.get(step.id)?.taken.get(passage.key) ?? null;
	const { base, distinct, unchanged, now } = passage;
	const isTaken = ({ copies }: Version) => copies.some(({ document }) => document === taken);
	const known = [base, ...distinct.map(({ blocks }) => blocks)].map(blocksFingerprint);
	const namesOf = (copies: Version["copies"]) => list(copies.map(({ name, table }) => nameOf(table) ?? name));
	const nameOf = (table: string) => state.tables.find((one) => one.id === table)?.name;
	/** Where a version is written, and what stands there now. */
	const place = () => ({
		...{ step: step.id, passage: passage.key, prev: passage.prev, seen: blocksFingerprint(now) },
		ids: [...new Set([...passage.ids, ...idsOfBlocks(now)])],
	});
	const take = async ({ blocks, copies }: Version) => {
		const [copy] = copies;
		if (!copy) return;
		const given = await give(
			{
				...{ kind: "take-version", copy: copy.document, ...place(), blocks: idsOfBlocks(blocks) },
			},
			t.takenSaid(namesOf(copies)),
		);
		// The button that was pressed is gone.
		if (given === "done") heading.current?.focus();
	};
	const mixed = state.works.get(step.id)?.mixed.get(passage.key) ?? null;
	const [isMixing, setMixing] = useState(false);
	const copiesNamed = (documents: readonly DocumentId[]) =>
		documents.flatMap((document) => state.copies.get(document) ?? []);
	const write = async (blocks: BlockJson[], copies: DocumentId[]) => {
		const given = await give({ kind: "mix-versions", ...place(), blocks, copies }, tMix.written);
		return given === "done" || given === "waiting";
	};
	const undo = async () => {
		const given = await give({ kind: "unmix-versions", ...place() }, tMix.undone);
		if (given === "done") heading.current?.focus();
	};
	return (
		<article className={styles.passage} aria-labelledby={id} data-shown={isShown}>
			<header className={styles.passageHead}>
				<h3 id={id} ref={heading} tabIndex={-1}>
					{title}
				</h3>
				{isShown && <Badge tone="accent">{t.shown}</Badge>}
			</header>
			<div className={styles.columns}>
				<section className={styles.start}>
					<h4>{t.start}</h4>
					<Words blocks={base} />
					{unchanged.length > 0 && (
						<p className={styles.soft}>
							{t.unchanged} – {namesOf(unchanged)}
						</p>
					)}
				</section>
				{distinct.map((version) => (
					<section key={version.copies[0]?.document} className={styles.version} data-taken={isTaken(version)}>
						<h4>
							{namesOf(version.copies)} {isTaken(version) && <Badge tone="ok">{t.taken}</Badge>}
						</h4>
						<DifferenceText before={base} after={version.blocks} />
						{led?.mayTake && !isTaken(version) && (
							<Button
								size="small"
								icon={<Check size={16} aria-hidden />}
								aria-label={t.takeOf(namesOf(version.copies))}
								onPress={() => void take(version)}
							>
								{t.take}
							</Button>
						)}
					</section>
				))}
			</div>
			{!known.includes(blocksFingerprint(now)) && (
				<div className={styles.nowSays}>
					<h4>{t.nowSays}</h4>
					<Words blocks={now} />
				</div>
			)}
			{mixed && (
				<div className={styles.nowSays}>
					<p>
						<Badge tone="ok">{tMix.mixed}</Badge>{" "}
						{mixed.copies.length > 0 && tMix.credits(namesOf(copiesNamed(mixed.copies)))}
					</p>
					{led?.mayTake && (
						<Button size="small" icon={<Undo2 size={16} aria-hidden />} onPress={() => void undo()}>
							{tMix.undo}
						</Button>
					)}
				</div>
			)}
			{led && (
				<PassageActs
					step={step}
					passage={passage}
					isShown={isShown}
					onMix={led.mayTake && distinct.length > 0 ? () => setMixing(true) : null}
				/>
			)}
			{isMixing && (
				<MixDialog
					passage={passage}
					sources={[
						{ name: t.start, blocks: base, from: [] },
						...distinct.map(({ blocks, copies }) => ({
							...{ name: namesOf(copies), blocks },
							from: copies.map(({ document }) => document),
						})),
					]}
					namesOf={(copies) => namesOf(copiesNamed(copies))}
					onWrite={write}
					onClose={() => setMixing(false)}
				/>
			)}
		</article>
	);
}

function Words({ blocks }: { blocks: PlenaryPassage["base"] }) {
	const t = useTexts(tablesTexts);
	const words = wordsOfBlocks(blocks);
	return words === "" ? <p className={styles.soft}>{t.nothing}</p> : <p className={styles.words}>{words}</p>;
}

type PassageActsProps = Pick<PassageVersionsProps, "step" | "passage" | "isShown"> & { onMix: (() => void) | null };

function PassageActs({ step, passage, isShown, onMix }: PassageActsProps) {
	const t = useTexts(tablesTexts);
	const tMix = useTexts(mixTexts);
	const { can } = useWorkspace();
	const { give } = useWorkshop();
	const [isVoting, setVoting] = useState(false);
	const place = useDocumentPlace(step, passage);
	const wordings = wordingsToChoose(passage);
	const show = (key: string | null) => void give({ kind: "set-plenary", step: step.id, plenary: { passage: key } });
	return (
		<div className={styles.acts}>
			<Button
				size="small"
				icon={isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
				onPress={() => show(isShown ? null : passage.key)}
			>
				{isShown ? t.hide : t.showAll}
			</Button>
			{onMix && (
				<Button size="small" icon={<Combine size={16} aria-hidden />} onPress={onMix}>
					{tMix.open}
				</Button>
			)}
			{can("runVotes") && wordings.length > 1 && (
				<Button size="small" icon={<Vote size={16} aria-hidden />} onPress={() => setVoting(true)}>
					{t.vote}
				</Button>
			)}
			{place !== null && (
				<ButtonLink size="small" variant="quiet" href={place} icon={<SquarePen size={16} aria-hidden />}>
					{t.inDocument}
				</ButtonLink>
			)}
			{isVoting && <VoteOnVersions step={step} wordings={wordings} onClose={() => setVoting(false)} />}
		</div>
	);
}

/** Where the passage is, for those who read the workspace: a mixed wording is written there. */
function useDocumentPlace(step: Step, passage: PlenaryPassage): string | null {
	const { can } = useWorkspace();
	const { workspace, state } = useWorkshop();
	const documents = useDirectoryDocuments(workspace);
	const source = state.works.get(step.id)?.source;
	const kind = documents.find(({ id }) => id === source?.document)?.kind;
	if (!source || !kind || !can("read")) return null;
	const record = parseRecordTextName(source.field)?.record;
	if (record !== undefined) return paths.record(workspace, kind, source.document, record as RecordId);
	const block = [...passage.now.map(idOfBlock), passage.prev].find((one) => one !== null);
	return block
		? paths.block(workspace, kind, source.document, block as BlockId)
		: paths.document(workspace, kind, source.document);
}
