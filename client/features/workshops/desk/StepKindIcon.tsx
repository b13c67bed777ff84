/** The picture of a kind of step, beside words that say it. */

import {
	BookOpen,
	ChartNoAxesColumn,
	Coffee,
	DoorOpen,
	Flag,
	Group,
	Lightbulb,
	MessagesSquare,
	PenLine,
	Presentation,
	Users,
	Vote,
} from "lucide-react";
import type { StepKind } from "#shared/domain/workshop-step.ts";
import styles from "./Agenda.module.css";

const ICONS = {
	welcome: DoorOpen,
	present: Presentation,
	read: BookOpen,
	ideas: Lightbulb,
	group: Group,
	write: PenLine,
	assess: ChartNoAxesColumn,
	vote: Vote,
	discuss: MessagesSquare,
	tables: Users,
	break: Coffee,
	close: Flag,
} satisfies Record<StepKind, unknown>;

export function StepKindIcon({ kind, size = 18 }: { kind: StepKind; size?: number }) {
	const Icon = ICONS[kind];
	return (
		<span className={styles.kindIcon} aria-hidden>
			<Icon size={size} />
		</span>
	);
}
