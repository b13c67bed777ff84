/** Opens a round on what balises ask of projects: those of a set, or of one balise of it. */

import { useState } from "react";
import { MAX_DIMENSIONS } from "#shared/domain/instrument.ts";
import type { AskedOfProjects } from "#shared/ledger/agreed-coverage.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { type BaliseSet, useBaliseSets } from "#client/document/use-balise-sets.ts";
import { stepRoundTexts } from "#client/features/workshops/rounds/step-round-texts.ts";
import styles from "#client/features/workshops/votes/StepVote.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Select.tsx";

type PrepareBalisesProps = {
	workspace: WorkspaceId;
	isOpening: boolean;
	/** `title`: what they are of. */
	onOpen: (title: string, criteria: AskedOfProjects[]) => void;
};

const ALL = "all";

export function PrepareBalises({ workspace, isOpening, onOpen }: PrepareBalisesProps) {
	const t = useTexts(stepRoundTexts);
	const { sets } = useBaliseSets(workspace);
	const offered = sets.filter((set) => askedOfProjects(set, null).length > 0);
	const [setId, setSet] = useState<string | null>(null);
	const [chosen, setChosen] = useState<string>(ALL);
	const set = offered.find(({ document }) => document === setId) ?? offered[0];
	if (!set) return <p className={styles.soft}>{t.noCriteria}</p>;
	const balises = set.balises.filter(({ id }) => askedOfProjects(set, id).length > 0);
	const balise = balises.find(({ id }) => id === chosen);
	const criteria = askedOfProjects(set, balise?.id ?? null);
	const isTooMany = criteria.length > MAX_DIMENSIONS;
	return (
		<>
			<Select
				label={t.baliseSet}
				options={offered.map(({ document, title }) => ({ value: document as string, label: title }))}
				value={set.document}
				onChange={(next) => {
					setSet(next);
					setChosen(ALL);
				}}
			/>
			<Select
				label={t.balise}
				options={[
					{ value: ALL, label: t.allBalises },
					...balises.map(({ id, code, name }) => ({ value: id as string, label: name || code })),
				]}
				value={balise?.id ?? ALL}
				onChange={setChosen}
			/>
			<p className={styles.soft}>{isTooMany ? t.tooManyCriteria(MAX_DIMENSIONS) : t.criteria(criteria.length)}</p>
			<div>
				<Button
					isPending={isOpening}
					isDisabled={isTooMany}
					onPress={() => onOpen(balise ? balise.name || balise.code : set.title, criteria)}
				>
					{t.openBalises}
				</Button>
			</div>
		</>
	);
}

/** What a balise, or all of them, ask of projects, in their order. */
export function askedOfProjects({ document, balises, criteria }: BaliseSet, balise: string | null): AskedOfProjects[] {
	return balises
		.filter(({ id, archived }) => !archived && (balise === null || id === balise))
		.flatMap((of) =>
			criteria
				.filter((one) => one.balise === of.id && !one.archived && one.asks === "project" && one.text.trim() !== "")
				.map(({ id, text }) => ({
					...{ document, balise: of.id, criterion: id },
					...{ wording: text.trim(), name: of.name || of.code },
				})),
		);
}
