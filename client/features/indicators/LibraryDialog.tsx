/** The indicators of the other sets of the workspace, to be found and copied into this one. */

import { Check, Copy, Link2 } from "lucide-react";
import { useMemo, useState } from "react";
import {
	type Indicator,
	type IndicatorFields,
	indicatorTable,
	nextIndicatorCode,
} from "#shared/document/indicator-set.ts";
import { sharedIndicatorTable } from "#shared/document/shared-indicators.ts";
import { recordTextName } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { labelled } from "#shared/lib/language.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { type DocumentId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { copyRichText } from "#shared/document/copy-rich-text.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { openRooms } from "#client/document/open-rooms.ts";
import styles from "#client/features/indicators/Measure.module.css";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { texts } from "#client/features/indicators/texts.ts";
import { type OtherSet, useOtherSets } from "#client/features/indicators/use-other-indicators.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type LibraryDialogProps = { workspace: WorkspaceId; document: DocumentId; room: OpenRoom; onClose: () => void };

export function LibraryDialog({ workspace, document, room, onClose }: LibraryDialogProps) {
	const t = useTexts(measureTexts);
	const words = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const sets = useOtherSets(workspace, document);
	const [search, setSearch] = useState("");
	const shared = useTable(room, sharedIndicatorTable);
	const used = new Set<string>(useRecords(shared).map(({ id }) => id));
	const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
	const found = useMemo(() => foundIn(sets, search), [sets, search]);
	const count = found.reduce((sum, { indicators }) => sum + indicators.length, 0);
	const isComing = sets.some(({ indicators }) => indicators === null);
	const take = (set: OtherSet, indicator: Indicator) => {
		const name = indicator.name || indicator.code || words.untitled;
		const label = [indicator.code, name].filter((part) => part !== "").join(" · ");
		if (!shared.has(indicator.id)) shared.add(indicator.id, { document: set.document, label });
		toast({ text: t.usedToast(name), tone: "ok" });
	};
	const copy = (set: OtherSet, indicator: Indicator) => {
		copyIndicator(room, openRooms.room(roomName(workspace, set.document)).get(), indicator);
		setCopied((before) => new Set([...before, indicator.id]));
		toast({ text: t.copiedToast(indicator.name || indicator.code || words.untitled), tone: "ok" });
	};
	return (
		<Dialog
			title={t.copyFromTitle}
			isOpen
			onOpenChange={onClose}
			actions={<Button onPress={onClose}>{t.close}</Button>}
		>
			{sets.length === 0 ? (
				<p>{t.noOtherSet}</p>
			) : (
				<div className={styles.library}>
					<p className={styles.note}>{t.copyFromHelp}</p>
					<SearchField label={t.searchLibrary} value={search} onChange={setSearch} />
					<p className={styles.note} role="status">
						{isComing ? t.libraryComing : count === 0 ? t.libraryNone : t.found(count)}
					</p>
					{found.map(({ set, indicators }) => (
						<section key={set.document} className={styles.set}>
							<h3>{set.title}</h3>
							<ul className={styles.list}>
								{indicators.map((indicator) => (
									<li key={indicator.id} className={styles.one}>
										<span className={styles.what}>
											{[indicator.code, indicator.name || words.untitled].filter((part) => part !== "").join(" · ")}
											{indicator.unit !== "" && <span className={styles.facts}> {indicator.unit}</span>}
										</span>
										<Button
											size="small"
											variant={used.has(indicator.id) ? "quiet" : "primary"}
											icon={used.has(indicator.id) ? <Check size={16} aria-hidden /> : <Link2 size={16} aria-hidden />}
											aria-label={labelled(
												language,
												used.has(indicator.id) ? t.used : t.use,
												indicator.name || indicator.code || words.untitled,
											)}
											// Not disabled once it is used: the focus would be lost with it.
											onPress={() => {
												if (!used.has(indicator.id)) take(set, indicator);
											}}
										>
											{used.has(indicator.id) ? t.used : t.use}
										</Button>
										<Button
											size="small"
											icon={copied.has(indicator.id) ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
											aria-label={t.copyOne(indicator.name || indicator.code || words.untitled)}
											onPress={() => copy(set, indicator)}
										>
											{copied.has(indicator.id) ? t.copied : t.copy}
										</Button>
									</li>
								))}
							</ul>
						</section>
					))}
				</div>
			)}
		</Dialog>
	);
}

function foundIn(sets: readonly OtherSet[], search: string): { set: OtherSet; indicators: readonly Indicator[] }[] {
	const wanted = foldText(search);
	return sets.flatMap((set) => {
		const indicators = (set.indicators ?? []).filter(({ code, name, unit, source }) =>
			foldText([code, name, unit, source].join(" ")).includes(wanted),
		);
		return indicators.length > 0 ? [{ set, indicators }] : [];
	});
}

/** Into the set of `room`, with its definition and the next free code. What it is computed from or weighed by stays the same. */
export function copyIndicator(room: OpenRoom, from: OpenRoom, indicator: Indicator): RecordId {
	const table = indicatorTable(room.doc);
	const id = newId<RecordId>();
	const { id: source, order: _order, archived: _archived, example: _example, ...values } = indicator;
	const copy: IndicatorFields = { ...values, code: nextIndicatorCode(table.list()) };
	room.doc.transact(() => {
		table.add(id, copy);
		copyRichText(from.doc, recordTextName("definition", source), recordTextName("definition", id), room.doc);
	});
	return id;
}
