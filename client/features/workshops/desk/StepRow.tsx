/** One step in the agenda: when it is planned, what it is, what participants may do in it, and what can be done with it. */

import { ArrowDown, ArrowUp, Copy, Ellipsis, Eye, SkipForward, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Step, StepKind, StepPermission } from "#shared/domain/workshop-step.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { lengthWords } from "#client/features/workshops/clock-words.ts";
import { StepKindIcon } from "#client/features/workshops/desk/StepKindIcon.tsx";
import { permissionShort } from "#client/features/workshops/desk/step-words.ts";
import { useTargetName } from "#client/features/workshops/desk/use-target-name.ts";
import type { AgendaActs } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

type StepRowProps = {
	step: Step;
	place: number;
	count: number;
	/** When it is planned: an hour, or how long after the beginning; null when it is skipped. */
	at: string | null;
	isOpen: boolean;
	isOnline: boolean;
	acts: AgendaActs;
	onOpen: () => void;
	onTry: () => void;
	onDuplicate: () => void;
	onRemoved: () => void;
};

/** What the kind of a step already says that people do in it. */
const OF_KIND: Partial<Record<StepKind, StepPermission>> = {
	...{ ideas: "cards", group: "group", write: "write", assess: "assess", vote: "vote" },
};

export function StepRow(props: StepRowProps) {
	const { step, place, count, at, isOpen, isOnline, acts, onOpen, onTry, onDuplicate, onRemoved } = props;
	const t = useTexts(agendaTexts);
	const kinds = useTexts(stepKindNames);
	const short = useTexts(permissionShort);
	const format = useFormat();
	const { workspace, state } = useWorkshop();
	const target = useTargetName(workspace, step.target);
	const [isRemoving, setRemoving] = useState(false);
	const name = acts.nameOf(step);
	const run = state.runs.findLast((one) => one.step === step.id);
	const isNow = run !== undefined && run.until === null && state.endedAt === null;
	const own = OF_KIND[step.kind];
	const facts = [
		...(name === kinds[step.kind] ? [] : [kinds[step.kind]]),
		...step.may.filter((one) => one !== own).map((one) => short[one]),
		...(own !== undefined && !step.may.includes(own) ? [t.without(short[own])] : []),
		...(step.may.includes("cards") && step.arePrivate ? [t.privately] : []),
		...(step.may.includes("cards") && step.areAnonymous ? [t.unsigned] : []),
	];
	return (
		<li className={classNames(styles.row, step.isSkipped && styles.skipped, isOpen && styles.opened)}>
			<span className={styles.time}>
				<span className={styles.at}>{at ?? "–"}</span>
				<span className={styles.soft}>{lengthWords(step.minutes)}</span>
			</span>
			<StepKindIcon kind={step.kind} />
			<div className={styles.rowWords}>
				<button
					type="button"
					className={styles.rowTitle}
					data-step={step.id}
					aria-expanded={isOpen}
					onClick={onOpen}
					onKeyDown={(event) => {
						if (event.key === "Delete") setRemoving(true);
					}}
				>
					{name}
				</button>
				<p className={styles.rowFacts}>
					{facts.join(", ")}
					{target !== null && <span className={styles.rowTarget}>{target}</span>}
				</p>
				{step.ahead && (
					<p className={styles.rowFacts}>
						{t.ahead(format.dateTime(step.ahead.opens), format.dateTime(step.ahead.closes))}
					</p>
				)}
			</div>
			<div className={styles.rowState}>
				{isNow ? (
					<Badge tone="accent">{t.isNow}</Badge>
				) : run ? (
					<Badge tone="ok">{t.held}</Badge>
				) : (
					step.isSkipped && <Badge>{t.skipped}</Badge>
				)}
			</div>
			<div className={styles.rowActs}>
				<IconButton size="small" label={t.moveUp(name)} isDisabled={place === 0} onPress={() => acts.move(step, -1)}>
					<ArrowUp size={16} aria-hidden />
				</IconButton>
				<IconButton
					size="small"
					label={t.moveDown(name)}
					isDisabled={place === count - 1}
					onPress={() => acts.move(step, 1)}
				>
					<ArrowDown size={16} aria-hidden />
				</IconButton>
				<Menu
					label={t.more(name)}
					placement="bottom end"
					trigger={
						<IconButton size="small" label={t.more(name)}>
							<Ellipsis size={18} aria-hidden />
						</IconButton>
					}
				>
					<MenuItem icon={<Eye size={16} />} onAction={onTry}>
						{t.tryStep}
					</MenuItem>
					<MenuItem icon={<Copy size={16} />} isDisabled={!isOnline} onAction={onDuplicate}>
						{t.duplicate}
					</MenuItem>
					<MenuItem
						icon={<SkipForward size={16} />}
						onAction={() => void acts.edit(step, { isSkipped: !step.isSkipped })}
					>
						{step.isSkipped ? t.unskip : t.skip}
					</MenuItem>
					<MenuItem icon={<Trash2 size={16} />} isDanger onAction={() => setRemoving(true)}>
						{t.remove}
					</MenuItem>
				</Menu>
			</div>
			<ConfirmDialog
				title={t.removeTitle}
				confirmLabel={t.remove}
				isDanger
				isOpen={isRemoving}
				onOpenChange={setRemoving}
				onConfirm={async () => {
					if ((await acts.remove(step)) === "done") onRemoved();
				}}
			>
				{t.removeAsk(name)}
			</ConfirmDialog>
		</li>
	);
}
