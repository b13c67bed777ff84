/** What a project answers to an own field of the workspace, edited by its type. */

import { addChoice } from "#shared/document/own-choices.ts";
import {
	type OwnField,
	ownFieldTable,
	ownFromText,
	ownText,
	ownValue,
	YES_NO,
	yesNoWords,
} from "#shared/document/own-fields.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import { linked } from "#shared/document/project-organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { editableNumber } from "#client/document/number-text.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { readTypedDate } from "#client/features/portfolio/cell-edits.ts";
import { cellText, ownColumn } from "#client/features/portfolio/columns.ts";
import { ownBadTexts } from "#client/features/portfolio/sheet-texts.ts";
import { isWebAddress } from "#client/features/portfolio/web-address.ts";

type OwnFieldInputProps = {
	projects: RecordTable<ProjectFields>;
	project: Project;
	field: OwnField;
	canWrite: boolean;
};

export function OwnFieldInput(props: OwnFieldInputProps) {
	const { projects, project, field, canWrite } = props;
	const bad = useTexts(ownBadTexts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	if (!canWrite) {
		const value = cellText(project, ownColumn(field.id), language, catalog);
		const address = field.type === "link" && isWebAddress(value) ? value : null;
		return (
			<ReadOnlyField
				label={field.label}
				value={
					address ? (
						<a href={address} target="_blank" rel="noopener noreferrer">
							{value}
						</a>
					) : (
						value
					)
				}
			/>
		);
	}
	if (field.type === "choice" || field.type === "organisation" || field.type === "yes-no")
		return <ListedInput {...props} />;
	const shown = ownText(project, field, (named) => catalog.organisationName(named), language);
	const exact = (text: string) =>
		field.type === "date" && text.trim() !== "" ? (readTypedDate(text, "start") ?? text) : text;
	const isNumber = field.type === "number";
	return (
		<DraftField
			label={field.unit !== "" && isNumber ? `${field.label} (${field.unit})` : field.label}
			value={isNumber && shown !== "" ? editableNumber(Number(shown), language) : shown}
			canWrite
			inputMode={isNumber ? "decimal" : "text"}
			errorOf={(text) => (ownFromText(exact(text), field) === undefined ? badWords(bad, field.type) : null)}
			onCommit={(text) => {
				const value = ownFromText(exact(text), field);
				if (value !== undefined) projects.setItem(project.id, "own", field.id, value);
			}}
		/>
	);
}

/** A choice of the field, or an organisation of the directory: what is typed and is none yet is kept too. */
function ListedInput({ projects, project, field }: OwnFieldInputProps) {
	const { language } = useLanguage();
	const catalog = useCatalog();
	const write = (value: Parameters<typeof projects.setItem>[3]) =>
		projects.setItem(project.id, "own", field.id, value ?? null);
	const raw = Object.hasOwn(project.own, field.id) ? project.own[field.id] : undefined;
	if (field.type === "organisation") {
		const shown = ownText(project, field, (named) => catalog.organisationName(named), language);
		const names = catalog.organisations.live().map(({ name }) => name);
		return (
			<ComboBox
				label={field.label}
				value={shown === "" ? null : shown}
				allowsOwnText
				options={[...new Set([...names, ...(shown === "" ? [] : [shown])])].map((name) => ({
					value: name,
					label: name,
				}))}
				onChange={(name) => write(name === null ? null : linked(name, catalog.organisations))}
			/>
		);
	}
	if (field.type === "yes-no") {
		return (
			<ComboBox
				label={field.label}
				value={ownValue(project, field)?.type === "yes-no" ? String(raw) : null}
				options={YES_NO.map((value) => ({ value, label: yesNoWords[language][value] }))}
				onChange={write}
			/>
		);
	}
	return (
		<ComboBox
			label={field.label}
			value={typeof raw === "string" && field.choices.some(({ id }) => id === raw) ? raw : null}
			allowsOwnText
			options={field.choices
				.filter((one) => !one.archived || one.id === raw)
				.map(({ id, label }) => ({ value: id, label }))}
			onChange={(chosen) => {
				if (chosen === null) return write(null);
				if (field.choices.some(({ id }) => id === chosen)) return write(chosen);
				// A word that is no choice yet becomes one, for every project; one that was archived is used again.
				projects.doc.transact(() => {
					const choice = addChoice(ownFieldTable(projects.doc), field.id, chosen);
					if (choice) write(choice.id);
				});
			}}
		/>
	);
}

function badWords(bad: Readonly<Record<string, string>>, type: string): string | null {
	return bad[type] ?? null;
}
