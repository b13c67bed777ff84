/** Names typed in projects that have no record yet, each with the offer to make one that links all its mentions. */

import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type { OrganisationFields } from "#shared/document/organisations.ts";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import { type LooseName, linkMentions, looseNames } from "#shared/document/project-organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

type LooseNamesProps = {
	table: RecordTable<OrganisationFields>;
	projects: RecordTable<ProjectFields>;
	records: readonly Project[];
	canWrite: boolean;
};

const MOST = 100;

export function LooseNames({ table, projects, records, canWrite }: LooseNamesProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const catalog = useCatalog();
	const [most, setMost] = useState(MOST);
	const names = useMemo(() => looseNames(records), [records]);
	if (!canWrite || names.length === 0) return null;
	const create = (wanted: readonly LooseName[]) => {
		const { takeBack } = doOnce(table.doc, [...table.scope, ...projects.scope], () => {
			const made: { id: RecordId; values: { name: string } }[] = [];
			for (const { name } of wanted) {
				const known = catalog.organisations.byName(name);
				const id = known?.id ?? newId<RecordId>();
				if (!known) made.push({ id, values: { name } });
				linkMentions(projects, name, { id, name: known?.name ?? name });
			}
			table.addMany(made);
		});
		toast({
			text: t.created(wanted.length),
			tone: "ok",
			action: { label: t.undo, onAction: () => takeBack() && toast({ text: t.takenBack }) },
		});
	};
	return (
		<Disclosure title={t.looseTitle} aside={names.length} isOpenFirst={false}>
			<p className={styles.none}>{t.looseHelp}</p>
			<div>
				<Button icon={<Plus size={16} aria-hidden />} onPress={() => create(names.slice(0, most))}>
					{t.createAll(Math.min(names.length, most))}
				</Button>
			</div>
			<ul className={styles.list}>
				{names.slice(0, most).map((one) => (
					<li key={one.name} className={styles.row}>
						<span className={styles.who}>
							{one.name}
							<span className={styles.facts}>{t.projectCount(one.projects)}</span>
						</span>
						<Button size="small" aria-label={t.createRecordOf(one.name)} onPress={() => create([one])}>
							{t.createRecord}
						</Button>
					</li>
				))}
			</ul>
			{names.length > most && (
				<Button onPress={() => setMost(most + MOST)}>{t.showMore(Math.min(MOST, names.length - most))}</Button>
			)}
		</Disclosure>
	);
}
