/** The agenda of a workshop, as it is prepared: what it is for, when and where, what it works with, and its steps with their planned times. One step is open beside the list (`?fiche=<id>`). */

import { Presentation } from "lucide-react";
import { useState } from "react";
import type { RecordId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { DocumentHeader } from "#client/document/DocumentHeader.tsx";
import { useOpenRecord } from "#client/document/use-open-record.ts";
import { useTellWhere } from "#client/document/use-whereabouts.ts";
import { AgendaDetails } from "#client/features/workshops/desk/AgendaDetails.tsx";
import { AgendaDocuments } from "#client/features/workshops/desk/AgendaDocuments.tsx";
import { AgendaPurpose } from "#client/features/workshops/desk/AgendaPurpose.tsx";
import { AgendaSteps } from "#client/features/workshops/desk/AgendaSteps.tsx";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { GuestTitle } from "#client/features/workshops/desk/DeskHead.tsx";
import { StepPanel } from "#client/features/workshops/desk/StepPanel.tsx";
import { TrialDialog } from "#client/features/workshops/desk/TrialDialog.tsx";
import { useAgendaActs } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import styles from "./Agenda.module.css";

export function AgendaPage() {
	const t = useTexts(agendaTexts);
	const { workspace, document, room, state } = useWorkshop();
	const { can } = useWorkspace();
	const acts = useAgendaActs();
	const tellWhere = useTellWhere(room);
	const [open, openRecord] = useOpenRecord();
	const [tried, setTried] = useState<string | null>(null);
	const step = state.steps.find(({ id }) => id === open);
	const openStep = (id: string) => openRecord(id as RecordId);
	return (
		<div className={styles.page}>
			<div className={styles.body}>
				{can("read") ? (
					<DocumentHeader
						workspace={workspace}
						document={document}
						room={room}
						eyebrow={t.eyebrow}
						actions={
							<ButtonLink
								variant="primary"
								href={paths.workshop(workspace, document)}
								icon={<Presentation size={18} aria-hidden />}
							>
								{t.toDesk}
							</ButtonLink>
						}
						onFollow={({ where }) => {
							if (where) openStep(where.record);
						}}
					/>
				) : (
					<GuestTitle eyebrow={t.eyebrow} />
				)}
				<AgendaPurpose />
				<div className={styles.around}>
					<AgendaDetails acts={acts} />
					<AgendaDocuments acts={acts} />
				</div>
				<AgendaSteps open={open} acts={acts} onOpen={openStep} onTry={setTried} />
			</div>
			{step && (
				<StepPanel
					key={step.id}
					step={step}
					acts={acts}
					onClose={() => openRecord(null)}
					onTry={() => setTried(step.id)}
					onWhere={tellWhere}
				/>
			)}
			{tried !== null && <TrialDialog first={tried} onClose={() => setTried(null)} />}
		</div>
	);
}
