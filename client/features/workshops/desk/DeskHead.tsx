/** The head of the desk: the title, who is here, the ways to the agenda and the big screen, and ending or taking up the workshop. */

import { Eye, ListOrdered, MonitorUp } from "lucide-react";
import { useState } from "react";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { DocumentHeader, useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";

/** `onTry` is null while there is no step to see. */
export function DeskHead({ onTry }: { onTry: (() => void) | null }) {
	const t = useTexts(deskTexts);
	const format = useFormat();
	const { can } = useWorkspace();
	const { workspace, document, room, state, give } = useWorkshop();
	const [isEnding, setEnding] = useState(false);
	// Somebody who came by the code and was named leads from here; the pages of the workspace are not theirs.
	const isMember = can("read");
	return (
		<>
			{isMember ? (
				<DocumentHeader workspace={workspace} document={document} room={room} eyebrow={t.eyebrow} />
			) : (
				<GuestTitle eyebrow={t.eyebrow} />
			)}
			<div className={styles.ways}>
				{isMember && (
					<ButtonLink
						href={paths.workshopAgenda(workspace, document)}
						icon={<ListOrdered size={18} aria-hidden />}
						size="small"
					>
						{t.agenda}
					</ButtonLink>
				)}
				<ButtonLink
					href={(isMember ? paths.workshopScreen : paths.guestScreen)(workspace, document)}
					target="_blank"
					icon={<MonitorUp size={18} aria-hidden />}
					size="small"
				>
					{t.screen}
				</ButtonLink>
				{onTry && (
					<Button size="small" variant="quiet" icon={<Eye size={18} aria-hidden />} onPress={onTry}>
						{t.takePart}
					</Button>
				)}
				<span className={styles.spacer} />
				{state.endedAt === null && state.startedAt !== null && (
					<Button size="small" variant="quiet" onPress={() => setEnding(true)}>
						{t.end}
					</Button>
				)}
			</div>
			{state.endedAt !== null && (
				<Banner
					isLive
					action={
						<Button size="small" onPress={() => void give({ kind: "reopen-workshop" })}>
							{t.reopen}
						</Button>
					}
				>
					<strong>{t.over}</strong> {t.overMore(format.dateTime(state.endedAt))}
				</Banner>
			)}
			<ConfirmDialog
				title={t.endTitle}
				confirmLabel={t.end}
				isOpen={isEnding}
				onOpenChange={setEnding}
				onConfirm={async () => {
					await give({ kind: "end-workshop" }, t.over);
				}}
			>
				{t.endAsk}
			</ConfirmDialog>
		</>
	);
}

export function GuestTitle({ eyebrow }: { eyebrow: string }) {
	const { workspace, document } = useWorkshop();
	const title = useDocumentTitle(workspace, document);
	usePageTitle(title);
	return (
		<header>
			<p className={styles.eyebrow}>{eyebrow}</p>
			<h1 className={styles.title}>{title ?? eyebrow}</h1>
		</header>
	);
}
