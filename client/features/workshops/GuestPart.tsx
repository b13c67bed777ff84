/** What somebody who came by the code has before them: the step; and the desk too, once they were named to lead. */

import { useState } from "react";
import { leadTexts } from "#client/features/workshops/lead-texts.ts";
import { TakingPart } from "#client/features/workshops/taking-part/TakingPart.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { later, useLater } from "#client/ui/later.ts";
import styles from "./GuestPart.module.css";

const deskCode = later(() => import("#client/features/workshops/desk/DeskPage.tsx").then((file) => file.DeskPage));

export function GuestPart() {
	const { leads } = useWorkshop();
	return leads ? <Leading /> : <TakingPart />;
}

/** Apart: whoever does not lead never fetches the desk. */
function Leading() {
	const t = useTexts(leadTexts);
	const [isAtDesk, setAtDesk] = useState(false);
	const DeskPage = useLater(deskCode, isAtDesk, { onGiveUp: () => setAtDesk(false) });
	return (
		<>
			<div className={styles.way}>
				<Button size="small" onPress={() => setAtDesk(!isAtDesk)}>
					{isAtDesk ? t.toStep : t.toDesk}
				</Button>
			</div>
			{isAtDesk ? DeskPage && <DeskPage /> : <TakingPart />}
		</>
	);
}
