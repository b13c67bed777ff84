/** The frame of a workshop for whoever came by its code: what it is, who they are, whether they are connected, the language, the way out. */

import { LogOut, Wifi, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { useRoomStatus } from "#client/document/use-room.ts";
import { WithKeptNotices } from "#client/features/workshops/KeptNotices.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import styles from "./GuestFrame.module.css";

const MAIN_ID = "contenu";

export function GuestFrame({ children }: { children: ReactNode }) {
	const t = useTexts(takingTexts);
	const { workspace, document, room, state, me: member, give } = useWorkshop();
	const { me } = useWorkspace();
	const { language, setLanguage } = useLanguage();
	const [, navigate] = useLocation();
	const { connected } = useRoomStatus(room);
	const title = useDocumentTitle(workspace, document) || t.workshop;
	usePageTitle(title);
	const other = language === "fr" ? "en" : "fr";
	const leave = () => {
		if (state.hands.some((hand) => hand.member === member)) void give({ kind: "lower-hand", member: null });
		// Their place stays on this device: the code brings them back to it.
		navigate(paths.joinWorkshop());
	};
	return (
		<div className={styles.frame}>
			<a
				href={`#${MAIN_ID}`}
				className={styles.skip}
				onClick={(event) => {
					event.preventDefault();
					window.document.getElementById(MAIN_ID)?.focus();
				}}
			>
				{t.skip}
			</a>
			<header className={styles.header}>
				<p className={styles.words}>
					<span className={styles.title}>{title}</span>
					<span className={styles.me}>
						<span className={styles.state} data-connected={connected}>
							{connected ? <Wifi size={14} aria-hidden /> : <WifiOff size={14} aria-hidden />}
							{connected ? t.connected : t.notConnected}
						</span>
						<span className={styles.name}>{me.name}</span>
					</span>
				</p>
				<Button variant="quiet" size="small" lang={other} onPress={() => setLanguage(other)}>
					{t.otherLanguage}
				</Button>
				<IconButton label={t.leave} onPress={leave}>
					<LogOut size={18} aria-hidden />
				</IconButton>
			</header>
			<main id={MAIN_ID} tabIndex={-1} className={styles.main}>
				<WithKeptNotices>{children}</WithKeptNotices>
			</main>
		</div>
	);
}
