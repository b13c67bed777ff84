/** Whether one goes where the leader goes: said, left in one press, taken up again in another. */

import { Navigation } from "lucide-react";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import type { FollowLeader } from "#client/features/workshops/taking-part/use-follow-leader.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./TakingPart.module.css";

export function FollowBar({ follow }: { follow: FollowLeader }) {
	const t = useTexts(takingTexts);
	if (follow.leader === null) return null;
	return (
		<div className={styles.follow}>
			<Navigation size={16} aria-hidden />
			{follow.isOn ? <span>{t.following(follow.leader)}</span> : null}
			<Button size="small" aria-pressed={follow.isOn} onPress={() => follow.set(!follow.isOn)}>
				{follow.isOn ? t.stopFollowing : t.follow}
			</Button>
		</div>
	);
}
