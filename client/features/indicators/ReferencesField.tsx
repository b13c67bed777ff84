/** Where the same indicator is found in catalogues outside: IRIS+, the SDGs, or another one by its name. */

import { Plus, X } from "lucide-react";
import { useId, useState } from "react";
import type { CatalogueReference, Indicator, IndicatorFields } from "#shared/document/indicator-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import styles from "#client/features/indicators/Measure.module.css";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type ReferencesFieldProps = { table: RecordTable<IndicatorFields>; indicator: Indicator; canWrite: boolean };

/** Kept under its French name, which every reader gets in their language. */
const SDG = "ODD";
const IRIS = "IRIS+";

export function ReferencesField({ table, indicator, canWrite }: ReferencesFieldProps) {
	const t = useTexts(measureTexts);
	const titleId = useId();
	const { id, references } = indicator;
	/** Applies a change to the references as they are now: somebody else may have added one. */
	const change = (edit: (now: readonly CatalogueReference[]) => readonly CatalogueReference[]) =>
		table.set(id, "references", edit(table.get(id)?.references ?? []));
	const nameOf = ({ catalogue, code }: CatalogueReference) => `${catalogue === SDG ? t.sdg : catalogue} ${code}`.trim();
	if (references.length === 0 && !canWrite) return null;
	return (
		<section aria-labelledby={titleId} className={styles.section}>
			<h3 id={titleId} className={styles.title}>
				{t.references}
			</h3>
			{references.length === 0 && <p className={styles.note}>{t.noReferences}</p>}
			{references.length > 0 && (
				<ul className={styles.list}>
					{references.map((reference) => (
						<li key={`${reference.catalogue}/${reference.code}`}>
							<span className={styles.what}>{nameOf(reference)}</span>
							{canWrite && (
								<IconButton
									size="small"
									label={t.removeReference(nameOf(reference))}
									onPress={() => change((now) => now.filter((one) => !isSame(one, reference)))}
								>
									<X size={16} aria-hidden />
								</IconButton>
							)}
						</li>
					))}
				</ul>
			)}
			{canWrite && (
				<NewReference onAdd={(added) => change((now) => [...now.filter((one) => !isSame(one, added)), added])} />
			)}
		</section>
	);
}

function NewReference({ onAdd }: { onAdd: (reference: CatalogueReference) => void }) {
	const t = useTexts(measureTexts);
	const [catalogue, setCatalogue] = useState<string | null>(IRIS);
	const [code, setCode] = useState("");
	return (
		<form
			className={styles.add}
			onSubmit={(event) => {
				event.preventDefault();
				if (code.trim() === "") return;
				onAdd({ catalogue: (catalogue ?? "").trim(), code: code.trim() });
				setCode("");
			}}
		>
			<ComboBox
				label={t.catalogue}
				options={[
					{ value: IRIS, label: IRIS },
					{ value: SDG, label: t.sdg },
				]}
				value={catalogue}
				onChange={setCatalogue}
				allowsOwnText
			/>
			<TextField label={t.referenceCode} value={code} onChange={setCode} />
			<Button type="submit" size="small" icon={<Plus size={16} aria-hidden />}>
				{t.addReference}
			</Button>
		</form>
	);
}

function isSame(one: CatalogueReference, other: CatalogueReference): boolean {
	return one.catalogue === other.catalogue && one.code === other.code;
}
