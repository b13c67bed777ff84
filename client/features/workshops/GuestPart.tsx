/** What somebody who came by the code has before them: the step; and the desk and the agenda too, once they were named to lead. */

import { useState } from "react";
import { leadTexts } from "#client/features/workshops/lead-texts.ts";
import { TakingPart } from "#client/features/workshops/taking-part/TakingPart.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { later, useLater } from "#client/ui/later.ts";
import styles from "./GuestPart.module.css";

const deskCode = later(() => import("#client/features/workshops/desk/DeskPage.tsx").then((file) => file.DeskPage));
const agendaCode = later(() =>
	import("#client/features/workshops/desk/AgendaPage.tsx").then((file) => file.AgendaPage),
);

export function GuestPart() {
	const { leads } = useWorkshop();
	return leads ? <Leading /> : <TakingPart />;
}

const VIEWS = ["step", "desk", "agenda"] as const;
type View = (typeof VIEWS)[number];

/** Apart: whoever does not lead never fetches the desk. */
function Leading() {
	const t = useTexts(leadTexts);
	const [view, setView] = useState<View>("step");
	const giveUp = { onGiveUp: () => setView("step") };
	const DeskPage = useLater(deskCode, view === "desk", giveUp);
	const AgendaPage = useLater(agendaCode, view === "agenda", giveUp);
	return (
		<>
			<nav className={styles.way} aria-label={t.views}>
				{VIEWS.map((one) => (
					<Button
						key={one}
						size="small"
						variant={one === view ? "primary" : "secondary"}
						{...(one === view ? { "aria-current": "page" as const } : {})}
						onPress={() => setView(one)}
					>
						{t[one]}
					</Button>
				))}
			</nav>
			{view === "desk" && (
				<div className={styles.rights}>
					<Disclosure title={t.rightsTitle} isOpenFirst={false}>
						<p>{t.may}</p>
						<p>{t.mayNot}</p>
					</Disclosure>
				</div>
			)}
			{view === "desk" && DeskPage && <DeskPage />}
			{view === "agenda" && AgendaPage && <AgendaPage />}
			{view === "step" && <TakingPart />}
		</>
	);
}
