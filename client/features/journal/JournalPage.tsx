/** « Journal d’administration »: what was done to run the workspace, by whom, on whom; for every member. */

import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { ACT_FAMILIES } from "#shared/domain/administration-act.ts";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import { administrationStream, type JournalState } from "#shared/ledger/administration.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { type Ledger, useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import styles from "#client/features/journal/Journal.module.css";
import { type Called, chosenEntries, journalCsv, journalRow, peopleIn } from "#client/features/journal/journal-rows.ts";
import { JournalTable } from "#client/features/journal/JournalTable.tsx";
import { texts } from "#client/features/journal/texts.ts";
import { useCalled } from "#client/features/journal/use-called.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { Select } from "#client/ui/Select.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

const FAMILY = "sujet";
const PERSON = "personne";
const ALL = "tout";
const AT_ONCE = 100;

export function JournalPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	const ledger = useLedger(useRoom(roomName(workspace, DIRECTORY)), administrationStream);
	const called = useCalled(workspace);
	const isDamaged = ledger.problem === "ledger-damaged";
	return (
		<Page title={t.title} lead={t.lead}>
			{isDamaged && (
				<Banner tone="danger">
					<strong>{t.damaged}</strong> {t.damagedMore(t.count(ledger.state.size))}
				</Banner>
			)}
			{called && (ledger.isLoaded || isDamaged) ? (
				<Journal ledger={ledger} called={called} />
			) : ledger.problem !== null ? (
				<ErrorState title={t.failed}>{t.retrying}</ErrorState>
			) : (
				<Skeleton lines={8} />
			)}
		</Page>
	);
}

type JournalProps = { ledger: Pick<Ledger<JournalState, never>, "state" | "head">; called: Called };

function Journal({ ledger: { state, head }, called }: JournalProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { compare } = useFormat();
	const [params, setParams] = useSearchParams();
	const [shown, setShown] = useState(AT_ONCE);
	const family = ACT_FAMILIES.find((one) => one === params.get(FAMILY)) ?? null;
	const member = params.get(PERSON);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place; what is read of it changes with its head
	const rows = useMemo(
		() => chosenEntries(state.values(), { family, member }).map((entry) => journalRow(entry, called)),
		[state, head, family, member, called],
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the same
	const people = useMemo(
		() =>
			peopleIn(state.values())
				.map((id) => ({ value: id, label: called.member(id) ?? t.forgotten }))
				.sort((one, other) => compare(one.label, other.label)),
		[state, head, called, compare, t],
	);
	const choose = (name: string, value: string) =>
		setParams(
			(before) => {
				const next = new URLSearchParams(before);
				if (value === ALL) next.delete(name);
				else next.set(name, value);
				return next;
			},
			{ replace: true },
		);

	if (state.size === 0) return <EmptyState title={t.empty}>{t.emptyMore}</EmptyState>;
	return (
		<>
			<div className={styles.filters}>
				<Select
					label={t.subject}
					options={[
						{ value: ALL, label: t.everything },
						...ACT_FAMILIES.map((one) => ({ value: one as string, label: t[one] })),
					]}
					value={family ?? ALL}
					onChange={(value) => choose(FAMILY, value)}
				/>
				<Select
					label={t.person}
					options={[{ value: ALL, label: t.everybody }, ...people]}
					value={member ?? ALL}
					onChange={(value) => choose(PERSON, value)}
				/>
				<Button
					icon={<Download size={18} aria-hidden />}
					isDisabled={rows.length === 0}
					onPress={() => saveFile(`${t.fileName}.csv`, journalCsv(rows, language), "text/csv;charset=utf-8")}
				>
					{t.csv}
				</Button>
			</div>
			<p className={styles.count} role="status">
				{t.count(rows.length)}
			</p>
			{rows.length === 0 ? (
				<div className={styles.none}>
					<p>{t.nothingFound}</p>
					<Button variant="quiet" onPress={() => setParams(new URLSearchParams(), { replace: true })}>
						{t.showAll}
					</Button>
				</div>
			) : (
				<JournalTable rows={rows.slice(0, shown)} />
			)}
			{rows.length > shown && (
				<Button onPress={() => setShown(shown + AT_ONCE)}>{t.more(Math.min(AT_ONCE, rows.length - shown))}</Button>
			)}
		</>
	);
}
