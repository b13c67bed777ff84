/** « Écarts » : what nothing links or says yet in a workspace, live, each line leading to where something can be done about it. */

import { Download } from "lucide-react";
import { useMemo } from "react";
import { useSearchParams } from "wouter";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import { gapLists, gapsCsv } from "#client/features/gaps/gap-lists.ts";
import { GapSection } from "#client/features/gaps/GapSection.tsx";
import styles from "#client/features/gaps/Gaps.module.css";
import { texts } from "#client/features/gaps/texts.ts";
import { useGaps } from "#client/features/gaps/use-gaps.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Page } from "#client/ui/Page.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { Select } from "#client/ui/Select.tsx";

export function GapsPage({ workspace }: { workspace: WorkspaceId }) {
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	return (
		<RoomGate room={portfolio}>
			<AllGaps workspace={workspace} portfolio={portfolio} />
		</RoomGate>
	);
}

const ANY = "any";
const SECTOR = "secteur";

function AllGaps({ workspace, portfolio }: { workspace: WorkspaceId; portfolio: OpenRoom }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { compare } = useFormat();
	const [params, setParams] = useSearchParams();
	const sector = params.get(SECTOR) ?? "";
	const gaps = useGaps(workspace, portfolio, sector);
	const lists = gapLists(gaps, workspace, language);
	const sectors = useMemo(
		() => [...new Set([...gaps.all.flatMap((project) => project.sectors), ...(sector ? [sector] : [])])].sort(compare),
		[gaps.all, sector, compare],
	);
	return (
		<Page
			title={t.title}
			lead={t.lead}
			actions={
				<Button
					icon={<Download size={16} aria-hidden />}
					isDisabled={lists.every(({ items }) => items === null || items.length === 0)}
					onPress={() =>
						saveFile(`${t.fileName}.csv`, gapsCsv(lists, window.location.origin, language), "text/csv;charset=utf-8")
					}
				>
					{t.exportCsv}
				</Button>
			}
		>
			<nav className={styles.summary} aria-label={t.title}>
				{lists.map(({ id, title, items, isMoot }) => (
					<a key={id} href={`#${id}`} className={styles.figure}>
						<span className={styles.number}>
							{items === null ? "…" : isMoot && items.length === 0 ? "–" : items.length}
						</span>
						<span>{title}</span>
					</a>
				))}
			</nav>
			{sectors.length > 1 && (
				<Select
					label={t.sector}
					description={t.sectorHint}
					className={styles.filter}
					options={[{ value: ANY, label: t.everySector }, ...sectors.map((one) => ({ value: one, label: one }))]}
					value={sector || ANY}
					onChange={(chosen) => setParams(chosen === ANY ? {} : { [SECTOR]: chosen }, { replace: true })}
				/>
			)}
			{lists.map((list) => (
				<GapSection key={list.id} workspace={workspace} list={list} />
			))}
		</Page>
	);
}
