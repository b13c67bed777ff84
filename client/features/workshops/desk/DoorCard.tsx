/** The door of a workshop: its code in large, its address, its link and its QR code; opened, locked, given another code, closed. */

import { DoorClosed, DoorOpen, Ellipsis, KeyRound, Lock, LockOpen, Maximize2 } from "lucide-react";
import { useState } from "react";
import { shownCode } from "#shared/domain/workshop-code.ts";
import { isOpenBeyond } from "#shared/ledger/workshop-state.ts";
import { isThisComputer } from "#client/api/paths.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { joinAddress, linkWith } from "#client/features/workshops/join-link.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { CopyField } from "#client/ui/CopyField.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { QrCode } from "#client/ui/QrCode.tsx";

type Asked = "new-code" | "close" | "large" | null;

export function DoorCard() {
	const t = useTexts(deskTexts);
	const { state, give } = useWorkshop();
	const [asked, setAsked] = useState<Asked>(null);
	const { door } = state;
	const now = useServerNow(60_000);
	const end = (isOpen: boolean) => {
		if (!isOpen) setAsked(null);
	};
	if (door === null) {
		return (
			<section className={styles.card}>
				<div className={styles.cardHead}>
					<h2 className={styles.cardTitle}>{t.door}</h2>
					<Badge icon={<DoorClosed size={14} aria-hidden />}>{t.doorClosed}</Badge>
				</div>
				<p className={styles.soft}>{t.doorClosedMore}</p>
				{(state.endedAt === null || isOpenBeyond(state, now)) && (
					<Button
						variant="primary"
						icon={<DoorOpen size={18} aria-hidden />}
						onPress={() => void give({ kind: "open-door" }, undefined)}
					>
						{t.openDoor}
					</Button>
				)}
			</section>
		);
	}
	const link = linkWith(door);
	const code = (
		<p className={styles.code}>
			<span className={styles.eyebrow} aria-hidden>
				{t.code}
			</span>
			<strong aria-label={t.codeIs([...door.code].join(" "))} role="img">
				{shownCode(door.code)}
			</strong>
		</p>
	);
	const address = (
		<p className={styles.address}>
			{t.address} <strong>{joinAddress()}</strong>
		</p>
	);
	return (
		<section className={styles.card}>
			<div className={styles.cardHead}>
				<h2 className={styles.cardTitle}>{t.door}</h2>
				{door.isLocked ? (
					<Badge tone="warn" icon={<Lock size={14} aria-hidden />}>
						{t.doorLocked}
					</Badge>
				) : (
					<Badge tone="ok" icon={<DoorOpen size={14} aria-hidden />}>
						{t.doorOpen}
					</Badge>
				)}
				<span className={styles.spacer} />
				<Menu
					label={t.doorMore}
					placement="bottom end"
					trigger={
						<IconButton size="small" label={t.doorMore}>
							<Ellipsis size={18} aria-hidden />
						</IconButton>
					}
				>
					<MenuItem icon={<KeyRound size={16} />} onAction={() => setAsked("new-code")}>
						{t.newCode}
					</MenuItem>
					<MenuItem icon={<DoorClosed size={16} />} onAction={() => setAsked("close")}>
						{t.closeDoor}
					</MenuItem>
				</Menu>
			</div>
			<div className={styles.entry}>
				<QrCode text={link} label={t.qr} className={styles.qr ?? ""} />
				<div className={styles.entryWords}>
					{code}
					{address}
				</div>
			</div>
			{door.isLocked && <p className={styles.soft}>{t.doorLockedMore}</p>}
			{isThisComputer(location.hostname) && <Banner tone="warn">{t.onlyHere}</Banner>}
			<CopyField label={t.link} value={link} copyLabel={t.copy} copiedLabel={t.copied} failedLabel={t.copyFailed} />
			<div className={styles.acts}>
				<Button
					icon={door.isLocked ? <LockOpen size={18} aria-hidden /> : <Lock size={18} aria-hidden />}
					onPress={() => void give({ kind: "lock-door", isLocked: !door.isLocked })}
				>
					{door.isLocked ? t.unlock : t.lock}
				</Button>
				<Button icon={<Maximize2 size={18} aria-hidden />} onPress={() => setAsked("large")}>
					{t.enlarge}
				</Button>
			</div>
			<ConfirmDialog
				title={t.newCodeTitle}
				confirmLabel={t.newCode}
				isOpen={asked === "new-code"}
				onOpenChange={end}
				onConfirm={async () => {
					await give({ kind: "open-door" });
				}}
			>
				{t.newCodeAsk}
			</ConfirmDialog>
			<ConfirmDialog
				title={t.closeTitle}
				confirmLabel={t.closeDoor}
				isOpen={asked === "close"}
				onOpenChange={end}
				onConfirm={async () => {
					await give({ kind: "close-door" });
				}}
			>
				{t.closeAsk}
			</ConfirmDialog>
			<Dialog title={t.enlargeTitle} isOpen={asked === "large"} onOpenChange={end} size="full" isDismissable>
				<div className={styles.large}>
					{address}
					{code}
					<QrCode text={link} label={t.qr} className={styles.largeQr ?? ""} />
				</div>
			</Dialog>
		</section>
	);
}
