/** Opens the import of values from a file. Its code comes with the first one. */

import { useState } from "react";
import type { CellKey } from "#client/features/measurements/entry-draft.ts";
import { importWords } from "#client/features/measurements/import-words.ts";
import type { FileAbout } from "#client/features/measurements/values-file.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { later, useLater } from "#client/ui/later.ts";

const dialogCode = later(() =>
	import("#client/features/measurements/ImportValuesDialog.tsx").then((file) => file.ImportValuesDialog),
);

export function ImportButton({ about, onPut }: { about: FileAbout; onPut: (cells: Record<CellKey, string>) => void }) {
	const t = useTexts(importWords);
	const [isOpen, setOpen] = useState(false);
	const ImportValuesDialog = useLater(dialogCode, isOpen, { onGiveUp: () => setOpen(false) });
	return (
		<>
			<Button size="small" onPress={() => setOpen(true)}>
				{t.open}
			</Button>
			{isOpen && ImportValuesDialog && (
				<ImportValuesDialog about={about} onPut={onPut} onClose={() => setOpen(false)} />
			)}
		</>
	);
}
