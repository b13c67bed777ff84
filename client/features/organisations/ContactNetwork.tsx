/** The network of contact persons: whom to write to in each ministry and each organisation. */

import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { Link } from "react-aria-components";
import type { OrganisationRecord } from "#shared/document/organisations.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { SearchField } from "#client/ui/SearchField.tsx";
import { contactGroups, contactsCsv, searchContacts } from "#client/features/organisations/contact-rows.ts";
import { mailAddress } from "#client/features/organisations/mail-address.ts";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

type ContactNetworkProps = { workspace: WorkspaceId; organisations: readonly OrganisationRecord[] };

export function ContactNetwork({ workspace, organisations }: ContactNetworkProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { compare } = useFormat();
	const [search, setSearch] = useState("");
	const groups = useMemo(() => contactGroups(organisations, compare), [organisations, compare]);
	const shown = searchContacts(groups, search);
	if (groups.length === 0) return <EmptyState title={t.noPeople}>{t.noPeopleMore}</EmptyState>;
	return (
		<section className={styles.part} aria-label={t.network}>
			<div className={styles.tools}>
				<SearchField
					label={t.searchPeople}
					value={search}
					onChange={setSearch}
					hideLabel
					placeholder={t.searchPeople}
					className={styles.search}
				/>
				<Button
					icon={<Download size={16} aria-hidden />}
					isDisabled={shown.length === 0}
					onPress={() => saveFile(`${t.exportName}.csv`, contactsCsv(shown, language), "text/csv;charset=utf-8")}
				>
					{t.exportCsv}
				</Button>
			</div>
			{shown.length === 0 && <p className={styles.none}>{t.nobodyFits}</p>}
			{shown.map(({ organisation, contacts }) => (
				<article key={organisation.id} className={styles.group}>
					<h2 className={styles.groupTitle}>
						<Link href={paths.organisation(workspace, organisation.id)}>{organisation.name || t.untitled}</Link>{" "}
						<span className={styles.facts}>
							{organisation.type === "" ? "" : portfolioWords[language].organisationType[organisation.type]}
						</span>
					</h2>
					<ul className={styles.people}>
						{contacts.map((one) => {
							const address = mailAddress(one.email);
							return (
								<li key={one.id} className={styles.person}>
									<span className={styles.personName}>{one.name || one.email}</span>
									{one.title !== "" && <span className={styles.facts}>{one.title}</span>}
									{one.about !== "" && <span>{one.about}</span>}
									<span className={styles.reach}>
										{address ? <a href={address}>{one.email}</a> : one.email}
										{one.phone !== "" && <span>{one.phone}</span>}
									</span>
								</li>
							);
						})}
					</ul>
				</article>
			))}
		</section>
	);
}
