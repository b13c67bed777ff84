/** What a participant sees of any step, as a trial: the same screens, from which nothing is sent. */

import { type ReactNode, useContext, useMemo, useState } from "react";
import { WorkshopPartsContext, type WorkshopParts } from "#client/document/workshop-parts.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts, trialTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { trialOf } from "#client/features/workshops/desk/trial.ts";
import { TakingPart } from "#client/features/workshops/taking-part/TakingPart.tsx";
import { useWorkshop, WorkshopContext } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { useToast } from "#client/ui/Toast.tsx";

/** `first`: the step that is shown first. */
export function TrialDialog({ first, onClose }: { first: string; onClose: () => void }) {
	const t = useTexts(trialTexts);
	const tAgenda = useTexts(agendaTexts);
	const toast = useToast();
	const here = useWorkshop();
	const handedIn = useContext(WorkshopPartsContext);
	const parts = useMemo(() => trialParts(handedIn), [handedIn]);
	const [step, setStep] = useState(first);
	const trial = useMemo(
		() => trialOf(here, step, new Date().toISOString(), () => toast({ text: t.notSent })),
		[here, step, toast, t],
	);
	return (
		<Dialog title={t.title} isOpen onOpenChange={onClose} size="full">
			<div className={styles.trial}>
				<Banner tone="warn">{t.trial}</Banner>
				<Select
					label={t.step}
					options={here.state.steps.map(({ id, title }, index) => ({
						value: id,
						label: `${index + 1}. ${title || tAgenda.untitled}`,
					}))}
					value={step}
					onChange={setStep}
				/>
				<div className={styles.trialScreen}>
					<WorkshopContext value={trial}>
						<WorkshopPartsContext value={parts}>
							<TakingPart key={step} />
						</WorkshopPartsContext>
					</WorkshopContext>
				</div>
			</div>
		</Dialog>
	);
}

function Opens({ what }: { what: "document" | "vote" | "round" }): ReactNode {
	const t = useTexts(trialTexts);
	return <Banner>{t.opensHere(t[what])}</Banner>;
}

const OpensDocument = () => <Opens what="document" />;
const OpensVote = () => <Opens what="vote" />;
const OpensRound = () => <Opens what="round" />;

/** A document that were really open would take what is written in it: its place is shown instead, and so for all that the application hands in. */
function trialParts(parts: WorkshopParts | null): WorkshopParts | null {
	const shown = Object.keys(parts ?? {}).map((name) => [
		name,
		/vote/i.test(name) ? OpensVote : name.startsWith("Round") ? OpensRound : OpensDocument,
	]);
	return parts && (Object.fromEntries(shown) as WorkshopParts);
}
