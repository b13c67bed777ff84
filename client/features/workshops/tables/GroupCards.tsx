/** From the cards of tables to putting them in order: the step of the agenda that does it, or one more that is made for it, begins. */

import { Group } from "lucide-react";
import { cardsStepOf, type Step, usualStep } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import { useBeginStep } from "#client/features/workshops/desk/use-begin-step.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import styles from "./CardsByTable.module.css";
import shared from "./Tables.module.css";

/** `step`: that of the tables. For whoever leads. */
export function GroupCards({ step }: { step: Step }) {
	const t = useTexts(tablesTexts);
	const { state, give } = useWorkshop();
	const { begin, isPending, moved, forget } = useBeginStep();
	const after = state.steps.slice(state.steps.findIndex(({ id }) => id === currentStep(state)?.id) + 1);
	const planned = after.find(
		(one) => one.kind === "group" && !one.isSkipped && cardsStepOf(state.steps, one).id === step.id,
	);
	const group = async () => {
		if (planned) return await begin(planned);
		let made: Step | undefined;
		await give(
			{ kind: "add-steps", steps: [usualStep("group", t.groupTitle)], before: after[0]?.id ?? null },
			undefined,
			({ events }) => {
				const bodies = events.flatMap((event) => ("body" in event ? [WorkshopBody.parse(event.body)] : []));
				made = bodies.flatMap((body) => (body.kind === "steps-added" ? body.steps : []))[0];
			},
		);
		if (made) await begin(made);
	};
	return (
		<div className={styles.onward}>
			<Button icon={<Group size={18} aria-hidden />} isPending={isPending} onPress={() => void group()}>
				{t.group}
			</Button>
			<p className={shared.soft}>{planned ? t.groupPlanned(planned.title || t.groupTitle) : t.groupMade}</p>
			{moved !== null && (
				<Banner tone="warn" isLive onClose={forget}>
					{moved}
				</Banner>
			)}
		</div>
	);
}
