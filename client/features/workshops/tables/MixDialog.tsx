/** The group makes one wording of several: passages and sentences are taken from the versions of the tables, then put in words; what it changes in the document is shown before it is written. */

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useMemo, useState } from "react";
import { type BlockJson, idOfBlock } from "#shared/document/block-json.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import {
	blocksOfMix,
	creditsOf,
	lineOf,
	losesForm,
	type MixLine,
	type Piece,
	piecesOf,
	withSentence,
} from "#client/features/workshops/tables/mixed-wording.ts";
import { mixTexts } from "#client/features/workshops/tables/mix-texts.ts";
import type { PlenaryPassage } from "#client/features/workshops/tables/table-versions.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { DifferenceText } from "#client/proposals/DifferenceText.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./Mix.module.css";

export type MixSource = {
	readonly name: string;
	readonly blocks: readonly BlockJson[];
	readonly from: readonly DocumentId[];
};

type MixDialogProps = {
	passage: PlenaryPassage;
	/** What all were given, then each version. */
	sources: readonly MixSource[];
	namesOf: (copies: readonly DocumentId[]) => string;
	/** Answers whether it is written. */
	onWrite: (blocks: BlockJson[], copies: DocumentId[]) => Promise<boolean>;
	onClose: () => void;
};

export function MixDialog({ passage, sources, namesOf, onWrite, onClose }: MixDialogProps) {
	const t = useTexts(mixTexts);
	const [lines, setLines] = useState<readonly MixLine[]>([]);
	const [isWriting, setWriting] = useState(false);
	const blocks = useMemo(() => blocksOfMix(lines, passage.ids), [lines, passage.ids]);
	const credits = creditsOf(lines);
	const write = async () => {
		setWriting(true);
		const isWritten = await onWrite(blocks, credits);
		setWriting(false);
		// Refused, what was written here is still here.
		if (isWritten) onClose();
	};
	const change = (key: string, text: string) =>
		setLines(lines.map((line) => (line.key === key ? { ...line, text } : line)));
	const move = (at: number, by: -1 | 1) => {
		const next = [...lines];
		const [one, other] = [next[at], next[at + by]];
		if (!one || !other) return;
		next[at] = other;
		next[at + by] = one;
		setLines(next);
	};
	return (
		<Dialog
			title={t.title}
			size="full"
			isOpen
			onOpenChange={onClose}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isDisabled={blocks.length === 0} isPending={isWriting} onPress={() => void write()}>
						{t.write}
					</Button>
				</>
			}
		>
			<div className={styles.mix}>
				<div className={styles.sources}>
					<p className={styles.soft}>{t.how}</p>
					{sources.map((source) => (
						<Source
							key={source.name}
							source={source}
							onTake={(piece) => setLines([...lines, lineOf(piece, source.from)])}
							onTakeSentence={(sentence) => setLines(withSentence(lines, sentence, source.from))}
						/>
					))}
				</div>
				<div className={styles.made}>
					<section aria-label={t.wording} className={styles.source}>
						<h3>{t.wording}</h3>
						{lines.length === 0 && <p className={styles.soft}>{t.empty}</p>}
						{lines.map((line, at) => (
							<div key={line.key} className={styles.line}>
								<TextArea
									label={t.lineAt(at + 1)}
									hideLabel
									rows={3}
									maxLength={20_000}
									value={line.text}
									onChange={(text) => change(line.key, text)}
									{...(losesForm(line) ? { description: t.losesForm } : {})}
								/>
								<div className={styles.lineActs}>
									<IconButton size="small" label={t.up(at + 1)} isDisabled={at === 0} onPress={() => move(at, -1)}>
										<ArrowUp size={16} aria-hidden />
									</IconButton>
									<IconButton
										size="small"
										label={t.down(at + 1)}
										isDisabled={at === lines.length - 1}
										onPress={() => move(at, 1)}
									>
										<ArrowDown size={16} aria-hidden />
									</IconButton>
									<IconButton
										size="small"
										label={t.remove(at + 1)}
										onPress={() => setLines(lines.filter(({ key }) => key !== line.key))}
									>
										<X size={16} aria-hidden />
									</IconButton>
								</div>
							</div>
						))}
					</section>
					{blocks.length > 0 && (
						<section aria-label={t.preview} className={styles.source}>
							<h3>{t.preview}</h3>
							<DifferenceText before={passage.now} after={blocks} />
							<p className={styles.soft}>{credits.length > 0 ? t.credits(namesOf(credits)) : t.noCredits}</p>
						</section>
					)}
				</div>
			</div>
		</Dialog>
	);
}

type SourceProps = { source: MixSource; onTake: (piece: Piece) => void; onTakeSentence: (sentence: string) => void };

/** One of the versions, in what can be taken of it: it does not change while the wording is made. */
function Source({ source: { name, blocks }, onTake, onTakeSentence }: SourceProps) {
	const t = useTexts(mixTexts);
	const tTables = useTexts(tablesTexts);
	const pieces = useMemo(() => piecesOf(blocks), [blocks]);
	return (
		<section className={styles.source} aria-label={name}>
			<h3>{name}</h3>
			{pieces.map((piece) => (
				<div key={idOfBlock(piece.block) ?? piece.text} className={styles.piece}>
					<Take label={t.takePassage} text={piece.text} onTake={() => onTake(piece)} />
					{piece.sentences.map((sentence) => (
						<Take
							key={sentence}
							isSentence
							label={t.takeSentence}
							text={sentence}
							onTake={() => onTakeSentence(sentence)}
						/>
					))}
				</div>
			))}
			{pieces.length === 0 && <p className={styles.soft}>{tTables.nothing}</p>}
		</section>
	);
}

type TakeProps = { label: (words: string) => string; text: string; isSentence?: boolean; onTake: () => void };

function Take({ label, text, isSentence = false, onTake }: TakeProps) {
	return (
		<button
			type="button"
			className={styles.take}
			data-sentence={isSentence || undefined}
			aria-label={label(text)}
			onClick={onTake}
		>
			<Plus size={16} aria-hidden />
			<span>{text}</span>
		</button>
	);
}
