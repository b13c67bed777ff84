/** The document of a step, as its own page shows it, at the passage or the record the step is about. */

import { useContext, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { linkedBlock } from "#shared/domain/page-place.ts";
import type { StepTarget } from "#shared/domain/workshop-step.ts";
import type { BlockId, DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { Quiet } from "#client/features/workshops/taking-part/Quiet.tsx";
import { ShowWhere } from "#client/features/workshops/taking-part/ShowWhere.tsx";
import { StepWorkspace } from "#client/features/workshops/taking-part/StepWorkspace.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { StepClauses } from "#client/features/workshops/StepClauses.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./TakingPart.module.css";

type StepDocumentProps = { document: DocumentId; target: StepTarget | null };

export function StepDocument({ document, target }: StepDocumentProps) {
	const t = useTexts(takingTexts);
	const { workspace, leads, isTrial } = useWorkshop();
	const shown = useRef<HTMLDivElement>(null);
	const parts = useContext(WorkshopPartsContext);
	const kind = useDirectoryDocuments(workspace).find(({ id }) => id === document)?.kind;
	// What is tried is not where one is: the address is that of the page behind.
	usePlaceInAddress(document, target, !isTrial);
	if (!parts || !kind) return null;
	const Page = {
		framework: parts.Framework,
		"balise-set": parts.Balises,
		"indicator-set": parts.Indicators,
		"recommendation-set": parts.Recommendations,
		"resource-set": parts.Resources,
		glossary: parts.Glossary,
		workshop: null,
	}[kind];
	if (Page === null) return <Quiet>{t.noDocument}</Quiet>;
	return (
		<StepWorkspace key={document} document={document}>
			{leads && <ShowWhere document={document} within={shown} />}
			<div className={styles.beside}>
				<StepClauses document={document} target={target} readsAnew />
			</div>
			<div ref={shown}>
				<Page workspace={workspace} document={document} />
			</div>
		</StepWorkspace>
	);
}

/** A page reads where to go in the address, as when somebody follows a link to a passage or to a record. */
function usePlaceInAddress(document: DocumentId, target: StepTarget | null, isOn: boolean): void {
	const [path, navigate] = useLocation();
	const place = placeIn(document, target);
	useEffect(() => {
		if (!isOn) return;
		navigate(`${path}${place}`, { replace: true });
		if (linkedBlock(place) !== null) window.dispatchEvent(new Event("hashchange"));
		return () => {
			// Whoever went to another page stays there.
			if (window.location.pathname === path) navigate(path, { replace: true });
		};
	}, [path, place, isOn, navigate]);
}

/** The end of the address of a passage or of a record: what tells it in the page of its document. */
function placeIn(document: DocumentId, target: StepTarget | null): string {
	if (target === null || target.kind === "cohort" || target.document !== document) return "";
	const [nowhere, kind] = ["" as WorkspaceId, "framework"] as const;
	const page = paths.document(nowhere, kind, document);
	if (target.kind === "record")
		return paths.record(nowhere, kind, document, target.record as RecordId).slice(page.length);
	return target.block === null ? "" : paths.block(nowhere, kind, document, target.block as BlockId).slice(page.length);
}
