/** Closes the connections of the person: those of their other devices, or all of them. */

import { useState } from "react";
import { useLocation } from "wouter";
import { useApi } from "#client/api/use-api.ts";
import { paths } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { openRooms } from "#client/document/open-rooms.ts";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { useSaving } from "#client/features/settings/use-saving.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import styles from "./SettingsSection.module.css";

export function SessionsSection() {
	const api = useApi();
	const t = useTexts(texts);
	const cache = useResourceCache();
	const [, navigate] = useLocation();
	const { save } = useSaving();
	const [isAsking, setAsking] = useState(false);
	const [isAskingOthers, setAskingOthers] = useState(false);
	const signOut = async () => {
		if (!(await save(api.signOutEverywhere, t.signedOut))) return false;
		navigate(paths.home());
		openRooms.closeAll();
		cache.clear();
		return true;
	};
	return (
		<SettingsSection id="connexions" title={t.sessions} why={t.sessionsWhy}>
			<div className={styles.acts}>
				<Button onPress={() => setAskingOthers(true)}>{t.signOutOthers}</Button>
				<Button variant="quiet" onPress={() => setAsking(true)}>
					{t.signOutEverywhere}
				</Button>
			</div>
			<ConfirmDialog
				title={t.signOutOthersTitle}
				confirmLabel={t.signOutOthers}
				isOpen={isAskingOthers}
				onOpenChange={setAskingOthers}
				onConfirm={() => save(api.signOutOthers, t.signedOutOthers)}
			>
				<p>{t.signOutOthersSentence}</p>
			</ConfirmDialog>
			<ConfirmDialog
				title={t.signOutTitle}
				confirmLabel={t.signOutEverywhere}
				isDanger
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={signOut}
			>
				<p>{t.signOutSentence}</p>
			</ConfirmDialog>
		</SettingsSection>
	);
}
