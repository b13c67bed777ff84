/** Three short steps for whoever starts a workspace; put away for good with one press. */

import { X } from "lucide-react";
import { useState } from "react";
import { Button as PlainButton, Link } from "react-aria-components";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/home/texts.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./FirstSteps.module.css";

export function FirstSteps({ onWrite }: { onWrite: () => void }) {
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const memoryKey = `palier.first-steps.${workspace.id}`;
	const [isHidden, setHidden] = useState(() => recall(deviceMemory(), memoryKey) !== null);
	if (isHidden || !workspace.can("changeSettings")) return null;
	const hide = () => {
		remember(deviceMemory(), memoryKey, "hidden");
		setHidden(true);
	};
	return (
		<section className={styles.steps} aria-labelledby="first-steps">
			<header className={styles.header}>
				<h2 id="first-steps" className={styles.title}>
					{t.stepsTitle}
				</h2>
				<IconButton label={t.hideSteps} size="small" onPress={hide}>
					<X size={16} aria-hidden />
				</IconButton>
			</header>
			<ol className={styles.list}>
				<li className={styles.step}>
					<Link href={paths.members(workspace.id)}>{t.stepInvite}</Link>
					<span>{t.stepInviteWhy}</span>
				</li>
				<li className={styles.step}>
					<Link href={paths.portfolio(workspace.id)}>{t.stepImport}</Link>
					<span>{t.stepImportWhy}</span>
				</li>
				<li className={styles.step}>
					<PlainButton className={styles.act} onPress={onWrite}>
						{t.stepWrite}
					</PlainButton>
					<span>{t.stepWriteWhy}</span>
				</li>
			</ol>
		</section>
	);
}
