/** Opens a round: which projects, with which instrument, and who is asked. */

import { useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { useLocation, useSearchParams } from "wouter";
import { can as mayRole } from "#shared/domain/role.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { cohortTable, projectsOfCohort } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { offeredInstruments } from "#shared/ledger/instruments.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { NoInstrument } from "#client/features/assessments/NoInstrument.tsx";
import { PeopleField } from "#client/document/PeopleField.tsx";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { ProjectsField } from "#client/features/assessments/ProjectsField.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { sendWith, useMembers } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export function NewRoundPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const { can } = useWorkspace();
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => (
				<Page
					title={t.newTitle}
					lead={t.newLead}
					width="text"
					eyebrow={<Link href={paths.assessments(workspace)}>{tShared.back}</Link>}
				>
					<LedgerNotices ledger={ledgers.assessments} />
					{!can("runAssessments") ? (
						<EmptyState title={t.none}>{t.noneYetReader}</EmptyState>
					) : offeredInstruments(ledgers.instruments.state).length === 0 ? (
						<NoInstrument workspace={workspace} />
					) : (
						<NewRoundForm workspace={workspace} ledgers={ledgers} />
					)}
				</Page>
			)}
		</PortfolioLedgers>
	);
}

function NewRoundForm({ workspace, ledgers }: { workspace: WorkspaceId; ledgers: Ledgers }) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const { language } = useLanguage();
	const format = useFormat();
	const toast = useToast();
	const [, navigate] = useLocation();
	const [search] = useSearchParams();
	const members = useMembers();
	const { room, assessments, instruments } = ledgers;
	const records = useRecords(useTable(room, projectTable));
	const cohorts = useRecords(useTable(room, cohortTable)).filter(({ archived }) => !archived);
	const projects = useMemo(() => records.filter(({ archived }) => !archived), [records]);
	const offered = offeredInstruments(instruments.state);

	const [title, setTitle] = useState("");
	const [instrumentId, setInstrument] = useState(
		search.get("instrument") ?? (offered.length === 1 ? offered[0]?.id : null),
	);
	const [chosen, setChosen] = useState<readonly string[]>(() => {
		const wanted = new Set((search.get("projets") ?? "").split(","));
		const cohort = cohorts.find(({ id }) => id === search.get("cohorte"));
		const ofCohort = new Set(cohort ? projectsOfCohort(cohort, projects).map(({ id }) => id as string) : []);
		return projects.map(({ id }) => id as string).filter((id) => wanted.has(id) || ofCohort.has(id));
	});
	const [who, setWho] = useState<"everyone" | "some">("everyone");
	const [asked, setAsked] = useState<MemberId[]>([]);
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);

	const instrument = offered.find(({ id }) => id === instrumentId) ?? null;
	const askable = members.filter(({ role }) => mayRole(role, "assess"));
	const there = chosen.filter((id) => projects.some((project) => project.id === id));
	const open = async () => {
		setTried(true);
		if (!instrument || there.length === 0 || (who === "some" && asked.length === 0)) return;
		setSending(true);
		const { id, version } = instrument;
		const sent = await sendWith(assessments, instrument, {
			kind: "open-round",
			title: title.trim(),
			instrument: { id, version },
			projects: [...there],
			asked: who === "everyone" ? "everyone" : asked,
		});
		setSending(false);
		if (!sent.ok) return;
		const isDone = sent.value.state === "done";
		toast({ tone: "ok", text: isDone ? t.opened : tShared.waits });
		const round = sent.value.state === "done" ? roundOf(sent.value.reply.events) : null;
		navigate(round ? paths.round(workspace, round) : paths.assessments(workspace));
	};
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void open();
			}}
		>
			<TextField
				label={t.roundTitle}
				mark="optional"
				placeholder={t.defaultTitle(format.date(Date.now()))}
				value={title}
				maxLength={200}
				onChange={setTitle}
			/>
			<Select
				label={t.instrument}
				options={offered.map((one) => ({
					value: one.id,
					label: tShared.withInstrument(wordingIn(one.title, language), one.version),
				}))}
				value={instrumentId ?? null}
				error={isTried && !instrument ? t.instrumentMissing : undefined}
				onChange={setInstrument}
			/>
			<ProjectsField
				projects={projects}
				cohorts={cohorts}
				chosen={there}
				error={isTried && there.length === 0 ? t.projectsMissing : undefined}
				onChange={setChosen}
			/>
			<RadioGroup
				label={t.who}
				options={[
					{ value: "everyone", label: t.everyone, description: t.everyoneMore(askable.length) },
					{ value: "some", label: t.some },
				]}
				value={who}
				onChange={setWho}
			/>
			{who === "some" && (
				<PeopleField
					label={t.people}
					searchLabel={t.people}
					people={askable.map(({ id, name, organisation }) => ({
						id: id as MemberId,
						name,
						...(organisation ? { more: organisation } : {}),
					}))}
					chosen={asked}
					error={isTried && asked.length === 0 ? t.peopleMissing : undefined}
					onChange={setAsked}
				/>
			)}
			<div>
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.openNow}
				</Button>
			</div>
		</form>
	);
}

/** The round that a command opened, told by its own answer. */
function roundOf(events: readonly unknown[]): string | null {
	for (const event of events) {
		const body = (event as { body?: { kind: string; round?: string } }).body;
		if (body?.kind === "round-opened" && body.round) return body.round;
	}
	return null;
}
