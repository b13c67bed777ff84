/** A link that was just made: copied, scanned from the screen, or projected for a room. */

import { Maximize2 } from "lucide-react";
import { useState } from "react";
import type { InvitedRole } from "#shared/domain/role.ts";
import { isThisComputer } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/members/texts.ts";
import { roleEffects } from "#client/i18n/role-effects.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { CopyField } from "#client/ui/CopyField.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { QrCode } from "#client/ui/QrCode.tsx";
import styles from "./InviteDialog.module.css";

export function InvitationReady({ link, role }: { link: string; role: InvitedRole }) {
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const effects = useTexts(roleEffects);
	const workspace = useWorkspace();
	const [isProjected, setProjected] = useState(false);
	return (
		<div className={styles.ready}>
			<p className={styles.sentence}>{t.readySentence}</p>
			<p className={styles.given}>
				<Badge tone="accent">{names[role]}</Badge> {effects[role]}
			</p>
			{isThisComputer(new URL(link).hostname) && <Banner tone="warn">{t.onlyHere}</Banner>}
			<CopyField label={t.link} value={link} copyLabel={t.copy} copiedLabel={t.copied} failedLabel={t.copyFailed} />
			<div className={styles.code}>
				<QrCode text={link} label={t.qr} className={styles.qr} />
				<Button icon={<Maximize2 size={18} aria-hidden />} onPress={() => setProjected(true)}>
					{t.enlarge}
				</Button>
			</div>
			<Banner tone="warn">{t.onlyOnce}</Banner>
			<Dialog
				title={t.projectTitle(workspace.name)}
				isOpen={isProjected}
				onOpenChange={setProjected}
				size="full"
				isDismissable
			>
				<div className={styles.projected}>
					<p>{t.projectSentence}</p>
					<QrCode text={link} label={t.qr} className={styles.projectedQr} />
				</div>
			</Dialog>
		</div>
	);
}
