/** The people to write to in an organisation. */

import { Plus, X } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import {
	type Contact,
	type ContactEntry,
	contactsOf,
	type OrganisationFields,
	type OrganisationRecord,
} from "#shared/document/organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { mailAddress } from "#client/features/organisations/mail-address.ts";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

type ContactsEditorProps = {
	table: RecordTable<OrganisationFields>;
	organisation: OrganisationRecord;
	canWrite: boolean;
};

const EMPTY: Contact = { name: "", title: "", email: "", phone: "", about: "" };
const FIELDS = [
	["name", "contactName"],
	["title", "contactTitle"],
	["email", "contactEmail"],
	["phone", "contactPhone"],
	["about", "contactAbout"],
] as const;

export function ContactsEditor({ table, organisation, canWrite }: ContactsEditorProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const list = useRef<HTMLUListElement>(null);
	const [added, setAdded] = useState<string | null>(null);
	const { id } = organisation;
	// People keep their place while their name is being written.
	const order = useRef<readonly string[]>([]);
	const contacts = contactsOf(organisation);
	if (contacts.length !== order.current.length || contacts.some((one) => !order.current.includes(one.id)))
		order.current = [
			...order.current.filter((known) => contacts.some((one) => one.id === known)),
			...contacts.map((one) => one.id).filter((one) => !order.current.includes(one)),
		];
	const shown = order.current.flatMap((known) => contacts.find((one) => one.id === known) ?? []);
	useLayoutEffect(() => {
		if (added !== null) list.current?.querySelector<HTMLInputElement>(`[data-contact="${added}"] input`)?.focus();
	}, [added]);
	const add = () => {
		const contact = newId<RecordId>();
		table.setItem(id, "contacts", contact, EMPTY);
		setAdded(contact);
	};
	const remove = (contact: ContactEntry) => {
		const { takeBack } = doOnce(table.doc, table.scope, () => table.setItem(id, "contacts", contact.id, null));
		toast({
			text: t.contactRemoved(contact.name || t.somebody),
			action: { label: t.undo, onAction: () => takeBack() && toast({ text: t.takenBack, tone: "ok" }) },
		});
	};
	return (
		<section className={styles.part}>
			<h2>{t.contacts}</h2>
			{canWrite && <p className={styles.none}>{t.contactsHelp}</p>}
			{shown.length === 0 && !canWrite && <p className={styles.none}>{t.noContact}</p>}
			<ul ref={list} className={styles.contacts}>
				{shown.map((contact) => (
					<li key={contact.id} data-contact={contact.id} className={canWrite ? styles.contact : styles.person}>
						{canWrite ? (
							<>
								{FIELDS.map(([field, label]) => (
									<DraftField
										key={field}
										label={t[label]}
										value={contact[field]}
										canWrite
										className={field === "about" ? styles.about : undefined}
										onCommit={(text) => {
											const { id: contactId, ...now } = contact;
											table.setItem(id, "contacts", contactId, { ...now, [field]: text.trim() });
										}}
									/>
								))}
								<IconButton
									label={t.removeContact(contact.name || t.somebody)}
									size="small"
									onPress={() => remove(contact)}
								>
									<X size={16} aria-hidden />
								</IconButton>
							</>
						) : (
							<ContactWords contact={contact} />
						)}
					</li>
				))}
			</ul>
			{canWrite && (
				<div>
					<Button icon={<Plus size={16} aria-hidden />} onPress={add}>
						{t.addContact}
					</Button>
				</div>
			)}
		</section>
	);
}

function ContactWords({ contact }: { contact: Contact }) {
	const address = mailAddress(contact.email);
	return (
		<>
			<span className={styles.personName}>{contact.name || contact.email}</span>
			{contact.title !== "" && <span className={styles.facts}>{contact.title}</span>}
			{contact.about !== "" && <span>{contact.about}</span>}
			<span className={styles.reach}>
				{address ? <a href={address}>{contact.email}</a> : contact.email}
				{contact.phone !== "" && <span>{contact.phone}</span>}
			</span>
		</>
	);
}
