/** Chooses people of the workspace: boxes to tick, with a search when they are many. */

import { useState } from "react";
import { CheckboxGroup } from "react-aria-components";
import { foldText } from "#shared/lib/fold-text.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { FieldLabel, FieldNotes } from "#client/ui/FieldWords.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import styles from "./PeopleField.module.css";

type PeopleFieldProps = {
	label: string;
	searchLabel: string;
	people: readonly { id: MemberId; name: string; more?: string }[];
	chosen: readonly MemberId[];
	error?: string | undefined;
	onChange: (chosen: MemberId[]) => void;
};

/** Below this many, a search would only be in the way. */
const SEARCH_FROM = 12;

export function PeopleField({ label, searchLabel, people, chosen, error, onChange }: PeopleFieldProps) {
	const [typed, setTyped] = useState("");
	const wanted = foldText(typed);
	const shown = people.filter(({ name, more }) => foldText(`${name} ${more ?? ""}`).includes(wanted));
	const hidden = chosen.filter((id) => !shown.some((one) => one.id === id));
	return (
		<CheckboxGroup
			className={styles.people}
			value={chosen.filter((id) => shown.some((one) => one.id === id))}
			isInvalid={error !== undefined}
			onChange={(ids) => onChange([...hidden, ...(ids as MemberId[])])}
		>
			<FieldLabel label={label} />
			{people.length >= SEARCH_FROM && <SearchField label={searchLabel} hideLabel value={typed} onChange={setTyped} />}
			<div className={styles.boxes}>
				{shown.map(({ id, name, more }) => (
					<Checkbox key={id} value={id}>
						{name}
						{more && <span className={styles.more}>{more}</span>}
					</Checkbox>
				))}
			</div>
			<FieldNotes error={error} />
		</CheckboxGroup>
	);
}
