/** The keys of the grid, in a small surface one opens when one wants them. */

import type { ReactElement } from "react";
import { texts } from "#client/features/indicators/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Kbd } from "#client/ui/Kbd.tsx";
import { Popover } from "#client/ui/Popover.tsx";
import styles from "./IndicatorSetPage.module.css";

export function KeysHelp({ icon }: { icon: ReactElement }) {
	const t = useTexts(texts);
	const keys: [keys: string, act: string][] = [
		[t.arrows, t.keyMove],
		["F2", t.keyEdit],
		[t.escapeKey, t.keyLeave],
		[t.openKeys, t.keyOpen],
		["Ctrl+D", t.keyDuplicate],
		[t.upKeys, t.keyReorder],
		[t.deleteKey, t.keyArchive],
		["Ctrl+Z", t.keyUndo],
	];
	return (
		<Popover label={t.keys} placement="bottom end" trigger={<IconButton label={t.keys}>{icon}</IconButton>}>
			<dl className={styles.keys}>
				{keys.map(([key, act]) => (
					<div key={key} className={styles.key}>
						<dt>
							<Kbd keys={key} />
						</dt>
						<dd>{act}</dd>
					</div>
				))}
			</dl>
		</Popover>
	);
}
