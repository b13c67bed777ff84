/** The projects or the balises a resource is linked to, each leading there; more are found by typing. */

import { useMemo } from "react";
import { Link } from "react-aria-components";
import { type DirectoryEntry, citableLabel } from "#shared/document/directory.ts";
import { citablePath } from "#client/editor/use-citable.ts";
import type { ResourceFieldProps } from "#client/features/resources/ForWhomFields.tsx";
import { Removable } from "#client/features/resources/Removable.tsx";
import { texts } from "#client/features/resources/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./ResourcePanel.module.css";

const FIELDS = { project: "projects", balise: "balises" } as const;

type LinkedRecordsProps = ResourceFieldProps & { kind: keyof typeof FIELDS };

export function LinkedRecords({ workspace, table, resource, names, canWrite, kind }: LinkedRecordsProps) {
	const t = useTexts(texts);
	const field = FIELDS[kind];
	const ids = resource[field];
	const write = (after: readonly string[]) => table.setList(resource.id, field, ids, after);
	const offered = useMemo(() => byLabel(names.live(kind)), [names, kind]);
	const add = (label: string) => {
		const id = offered.get(label);
		if (id !== undefined && !ids.includes(id)) write([...ids, id]);
	};
	return (
		<section className={styles.links}>
			<h3 className={panel.label}>{t[field]}</h3>
			{ids.length === 0 && <p className={styles.hint}>{t.noLink}</p>}
			<ul className={styles.rows}>
				{ids.map((id) => {
					const entry = names.entry(kind, id);
					const name = entry ? citableLabel(entry) || t.untitled : t.linkGone;
					const href = entry && citablePath(workspace, entry);
					return (
						<Removable
							key={id}
							label={t.unlink(name)}
							onRemove={canWrite ? () => write(ids.filter((other) => other !== id)) : null}
						>
							{href ? <Link href={href}>{name}</Link> : name}
							{entry?.archived && <Badge tone="warn">{t.archivedLink}</Badge>}
						</Removable>
					);
				})}
			</ul>
			{canWrite && (
				<TagField
					label={kind === "project" ? t.linkProject : t.linkBalise}
					hideLabel
					placeholder={kind === "project" ? t.linkProject : t.linkBalise}
					values={[]}
					isClosed
					suggestions={[...offered].filter(([, id]) => !ids.includes(id)).map(([label]) => label)}
					onChange={([label]) => add(label ?? "")}
				/>
			)}
		</section>
	);
}

/** Each by what it is called; two of the same name get a number. */
function byLabel(entries: readonly DirectoryEntry[]): ReadonlyMap<string, string> {
	const labels = new Map<string, string>();
	for (const entry of entries) {
		const name = citableLabel(entry);
		let label = name;
		for (let copy = 2; labels.has(label); copy += 1) label = `${name} (${copy})`;
		labels.set(label, entry.id);
	}
	return labels;
}
