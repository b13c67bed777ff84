/** What a project answers to an own field of the workspace, edited by its type. */

import { ExternalLink } from "lucide-react";
import { Link } from "react-aria-components";
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
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import { editableNumber } from "#client/document/number-text.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { CitedText } from "#client/editor/CitedText.tsx";
import { CitingField } from "#client/editor/CitingField.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { readTypedDate } from "#client/features/portfolio/cell-edits.ts";
import { cellText, ownColumn } from "#client/features/portfolio/columns.ts";
import styles from "./OwnFieldInput.module.css";
import { PersonInput, PersonLink } from "#client/features/portfolio/PersonInput.tsx";
import { ownBadTexts, sheetTexts } from "#client/features/portfolio/sheet-texts.ts";
import { isWebAddress } from "#shared/editor/url-rule.ts";

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
	if (!canWrite) return <ReadOwnField {...props} />;
	if (field.type === "person") {
		const value = ownValue(project, field);
		return (
			<PersonInput
				label={field.label}
				value={value !== null && "named" in value ? value.named : null}
				onChange={(person) => projects.setItem(project.id, "own", field.id, person && { ...person })}
			/>
		);
	}
	if (field.type === "choice" || field.type === "organisation" || field.type === "yes-no")
		return <ListedInput {...props} />;
	if (field.type === "text")
		return (
			<CitingField
				label={field.label}
				value={writtenIn(project, field)}
				canWrite
				onCommit={(text) => projects.setItem(project.id, "own", field.id, text.trim() || null)}
			/>
		);
	const shown = ownText(project, field, (named) => catalog.organisationName(named), language);
	const exact = (text: string) =>
		field.type === "date" && text.trim() !== "" ? (readTypedDate(text, "start") ?? text) : text;
	const isNumber = field.type === "number";
	const input = (
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
	if (field.type !== "link" || shown === "") return input;
	return (
		<div className={styles.field}>
			{input}
			<WebLink address={shown} />
		</div>
	);
}

/** As it is kept, with what it cites. */
function writtenIn(project: Project, field: OwnField): string {
	const value = ownValue(project, field);
	return value?.type === "text" ? value.text : "";
}

/** Nothing to follow when it is no address one may follow: what a peer wrote is checked again. */
function WebLink({ address }: { address: string }) {
	const t = useTexts(sheetTexts);
	if (!isWebAddress(address)) return null;
	return (
		<a href={address} target="_blank" rel="noopener noreferrer" className={styles.beside}>
			<ExternalLink size={14} aria-hidden />
			{t.openLink}
		</a>
	);
}

function ReadOwnField({ project, field }: OwnFieldInputProps) {
	const { language } = useLanguage();
	const { id } = useWorkspace();
	const catalog = useCatalog();
	const words = cellText(project, ownColumn(field.id), language, catalog);
	const value = ownValue(project, field);
	const organisation =
		value?.type === "organisation" && value.named.id !== undefined ? catalog.organisations.get(value.named.id) : null;
	const shown =
		value?.type === "link" && isWebAddress(words) ? (
			<a href={words} target="_blank" rel="noopener noreferrer">
				{words}
			</a>
		) : organisation ? (
			<Link href={paths.organisation(id, organisation.id)}>{words}</Link>
		) : value?.type === "person" ? (
			<>
				{words} <PersonLink value={value.named} />
			</>
		) : value?.type === "text" ? (
			<CitedText text={value.text} />
		) : (
			words
		);
	return <ReadOnlyField label={field.label} value={shown} />;
}

/** A choice of the field, or an organisation of the directory: what is typed and is none yet is kept too. */
function ListedInput({ projects, project, field }: OwnFieldInputProps) {
	const t = useTexts(sheetTexts);
	const { language } = useLanguage();
	const { id } = useWorkspace();
	const catalog = useCatalog();
	const write = (value: Parameters<typeof projects.setItem>[3]) =>
		projects.setItem(project.id, "own", field.id, value ?? null);
	const raw = Object.hasOwn(project.own, field.id) ? project.own[field.id] : undefined;
	if (field.type === "organisation") {
		const shown = ownText(project, field, (named) => catalog.organisationName(named), language);
		const names = catalog.organisations.live().map(({ name }) => name);
		const record = catalog.organisations.byName(shown);
		return (
			<div className={styles.field}>
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
				{record && shown !== "" && (
					<Link href={paths.organisation(id, record.id)} className={styles.beside}>
						{t.openOrganisation(record.name)}
					</Link>
				)}
			</div>
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
