/** Said on the wall while it is cut off: since when, and that what is shown is of then. It goes by itself once the network is back. */

import { cutOffSince, isConnected, useRoomValue } from "#client/document/use-room-value.ts";
import { hourWords } from "#client/features/workshops/clock-words.ts";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BigScreen.module.css";

/** Whether what is shown may not be so any more. */
export function useIsCutOff(): boolean {
	return !useRoomValue(useWorkshop().room, isConnected);
}

export function NoNetwork() {
	const t = useTexts(screenTexts);
	const { language } = useLanguage();
	const { room } = useWorkshop();
	const since = useRoomValue(room, cutOffSince);
	if (!useIsCutOff()) return null;
	return (
		<p className={styles.cutOff} role="status">
			{since === null ? t.cutOff : t.cutOffSince(hourWords(since, language))}
		</p>
	);
}
