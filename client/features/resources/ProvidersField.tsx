/** Who provides a resource: organisations of the directory, by their record, or names somebody types. */

import { Link } from "react-aria-components";
import type { Named } from "#shared/document/named.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { paths } from "#client/api/paths.ts";
import type { ResourceFieldProps } from "#client/features/resources/ForWhomFields.tsx";
import { texts } from "#client/features/resources/texts.ts";
import { Removable } from "#client/features/resources/Removable.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { TagField } from "#client/ui/TagField.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./ResourcePanel.module.css";

export function ProvidersField({ workspace, table, resource, names, canWrite }: ResourceFieldProps) {
	const t = useTexts(texts);
	const { id, providers } = resource;
	const known = names.live("organisation");
	const write = (after: readonly Named[]) =>
		table.setList(
			id,
			"providers",
			providers.map((one) => ({ ...one })),
			after.map((one) => ({ ...one })),
		);
	const add = (typed: string) => {
		const folded = foldText(typed);
		if (folded === "") return;
		const record = known.find((one) => foldText(one.name) === folded || foldText(one.code ?? "") === folded);
		const named: Named = record ? { id: record.id, name: record.name } : { name: typed.trim() };
		const isThere = providers.some((one) =>
			record ? one.id === record.id : foldText(names.organisation(one)) === folded,
		);
		if (!isThere) write([...providers, named]);
	};
	const taken = new Set(providers.map(({ id: record }) => record));
	return (
		<section className={styles.links}>
			<h3 className={panel.label}>{t.providers}</h3>
			{providers.length === 0 && <p className={styles.hint}>{t.noLink}</p>}
			<ul className={styles.rows}>
				{providers.map((one) => {
					const name = names.organisation(one);
					const isLinked = one.id !== undefined && names.entry("organisation", one.id) !== null;
					return (
						<Removable
							key={one.id ?? `"${one.name}"`}
							label={t.unlink(name)}
							onRemove={canWrite ? () => write(providers.filter((other) => other !== one)) : null}
						>
							{isLinked ? <Link href={paths.organisation(workspace, one.id ?? "")}>{name}</Link> : name}
						</Removable>
					);
				})}
			</ul>
			{canWrite && (
				<TagField
					label={t.providers}
					hideLabel
					placeholder={t.providersHint}
					values={[]}
					suggestions={known.filter((one) => !taken.has(one.id)).map((one) => one.name)}
					onChange={([typed]) => add(typed ?? "")}
				/>
			)}
		</section>
	);
}
