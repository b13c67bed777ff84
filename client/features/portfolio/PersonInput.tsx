/** A person that a project names in an own field: a member of the workspace, a contact person of an organisation, or a name somebody types. */

import { Link } from "react-aria-components";
import type { Named } from "#shared/document/named.ts";
import { contactsOf } from "#shared/document/organisations.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import type { Option } from "#client/ui/OptionItem.tsx";
import styles from "./OwnFieldInput.module.css";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";

type PersonInputProps = { label: string; value: Named | null; onChange: (person: Named | null) => void };

export function PersonInput({ label, value, onChange }: PersonInputProps) {
	const catalog = useCatalog();
	const people = usePeopleChoices();
	const linked = value?.id === undefined ? undefined : people.find((one) => one.value === value.id);
	// A name that is nobody's here is kept as it was typed.
	const typed = value && !linked ? [{ value: value.name, label: catalog.personName(value) }] : [];
	return (
		<div className={styles.field}>
			<ComboBox
				label={label}
				value={linked?.value ?? value?.name ?? null}
				allowsOwnText
				options={[...typed, ...people]}
				onChange={(chosen) => {
					const person = people.find((one) => one.value === chosen);
					if (chosen === null) onChange(null);
					else onChange(person ? { id: person.value, name: person.label } : { name: chosen });
				}}
			/>
			<PersonLink value={value} />
		</div>
	);
}

/** Where to write to a contact person: the page of their organisation. */
export function PersonLink({ value }: { value: Named | null }) {
	const catalog = useCatalog();
	const { id } = useWorkspace();
	const contact = value && catalog.contact(value);
	if (!contact) return null;
	const { organisation } = contact;
	return (
		<Link href={paths.organisation(id, organisation.id)} className={styles.beside}>
			{organisation.name}
		</Link>
	);
}

/** Members first, then contact persons; each says where they are. */
function usePeopleChoices(): Option[] {
	const t = useTexts(sheetTexts);
	const api = useApi();
	const { id } = useWorkspace();
	const catalog = useCatalog();
	const members = useResource(`workspaces/${id}/members`, () => api.members(id));
	const list = members.state === "ready" ? members.value : [];
	return [
		...list.map((one) => ({
			value: one.id as string,
			label: one.name,
			description: [t.member, one.organisation].filter(Boolean).join(", "),
		})),
		...catalog.organisations.live().flatMap((organisation) =>
			contactsOf(organisation)
				.filter(({ name }) => name !== "")
				.map((contact) => ({
					value: contact.id,
					label: contact.name,
					description: [contact.title, organisation.name].filter(Boolean).join(", "),
				})),
		),
	];
}
