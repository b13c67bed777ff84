/** The frame of a workshop for whoever came by its code: what it is, who they are, whether they are connected, the language, the way out. */

import { LogOut, MonitorSmartphone, Wifi, WifiOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { KeptNotices } from "#client/document/KeptNotices.tsx";
import { useRoomStatus } from "#client/document/use-room.ts";
import { deviceTexts } from "#client/features/workshops/devices/device-texts.ts";
import { RenamedNotice } from "#client/features/workshops/taking-part/RenamedNotice.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import styles from "./GuestFrame.module.css";

const devicesCode = later(() =>
	import("#client/features/workshops/devices/DeviceDialog.tsx").then((file) => file.DeviceDialog),
);

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
	const td = useTexts(deviceTexts);
	const [isOnDevices, setDevices] = useState(false);
	const Devices = useLater(devicesCode, isOnDevices, { onGiveUp: () => setDevices(false) });
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
				<IconButton label={td.continue} onPress={() => setDevices(true)}>
					<MonitorSmartphone size={18} aria-hidden />
				</IconButton>
				<IconButton label={t.leave} onPress={leave}>
					<LogOut size={18} aria-hidden />
				</IconButton>
			</header>
			{Devices && <Devices isOpen={isOnDevices} onOpenChange={setDevices} />}
			<RenamedNotice />
			<main id={MAIN_ID} tabIndex={-1} className={styles.main}>
				<KeptNotices workspace={workspace} me={member} isConnected={connected} />
				{children}
			</main>
		</div>
	);
}
