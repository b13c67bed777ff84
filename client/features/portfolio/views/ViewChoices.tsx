/** The saved views one may put in a text. */

import { useState } from "react";
import { viewTable } from "#shared/document/portfolio-views.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRecords } from "#client/document/use-records.ts";
import { useRoom, useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { texts } from "#client/features/portfolio/views/texts.ts";
import styles from "./ViewBlock.module.css";

type ViewChoicesProps = {
	/** The view that is shown now. */
	now?: string | undefined;
	/** A block is changed where it stands. */
	isChange: boolean;
	onPick: (view: { target: string; label: string }) => void;
};

export function ViewChoices(props: ViewChoicesProps) {
	const { id } = useWorkspace();
	const room = useRoom(roomName(id, PORTFOLIO));
	return (
		<RoomGate room={room}>
			<Choices room={room} {...props} />
		</RoomGate>
	);
}

function Choices({ room, now, isChange, onPick }: ViewChoicesProps & { room: OpenRoom }) {
	const t = useTexts(texts);
	const { id } = useWorkspace();
	const views = useRecords(useTable(room, viewTable)).filter((view) => !view.archived);
	const [chosen, setChosen] = useState<string | null>(now ?? null);
	const view = views.find((one) => one.id === chosen) ?? views[0];
	if (!view) {
		return (
			<div className={styles.choices}>
				<p>{t.pickNone}</p>
				<ButtonLink href={paths.portfolio(id)}>{t.openPortfolio}</ButtonLink>
			</div>
		);
	}
	return (
		<div className={styles.choices}>
			<p>{t.pickMore}</p>
			<RadioGroup
				label={t.pickLabel}
				value={view.id as string}
				onChange={setChosen}
				options={views.map((one) => ({ value: one.id as string, label: one.name, description: t[one.kind] }))}
			/>
			<Button variant="primary" onPress={() => onPick({ target: view.id, label: view.name })}>
				{isChange ? t.change : t.insert}
			</Button>
		</div>
	);
}
