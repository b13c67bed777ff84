/** What every decision is written down with: what is decided, and what follows from it; wherever it is recorded. */

import { Plus, X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import type { VoteCommand } from "#shared/ledger/votes-wire.ts";
import { type FollowUpDraft, followUpOf, NO_FOLLOW_UP } from "#client/features/votes/decision-draft.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { focusFirstFault } from "#client/ui/focus-first-fault.ts";
import { FollowUpFields } from "#client/features/votes/FollowUpFields.tsx";
import { useGive, useMembers, type VotesHere } from "#client/features/votes/use-votes.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

type RecordDecision = Extract<VoteCommand, { kind: "record-decision" }>;

type DecisionFormProps = {
	here: VotesHere;
	/** On what, by whom, in the place of what. */
	of: Pick<RecordDecision, "vote" | "subject" | "fingerprint" | "participants" | "supersedes">;
	/** What is missing of that, in words. */
	missing?: readonly string[];
	/** Above what is decided. */
	before?: ReactNode;
	/** Between what is decided and what follows; `isTried`: somebody tried to record it as it was. */
	children?: (isTried: boolean) => ReactNode;
	/** Beside the button that records. */
	acts?: ReactNode;
	isFocused?: boolean;
	className?: string | undefined;
	onRecorded: (decision: string | null) => void;
};

/** Fields of a follow-up need a name of their own while others come and go. */
type Numbered = FollowUpDraft & { number: number };

export function DecisionForm(props: DecisionFormProps) {
	const { here, of, missing = [], before, children, acts, isFocused = false, className, onRecorded } = props;
	const t = useTexts(decisionTexts);
	const give = useGive(here);
	const announce = useAnnounce();
	const members = useMembers();
	const [text, setText] = useState("");
	const [followUps, setFollowUps] = useState<readonly Numbered[]>([]);
	const [isTried, setTried] = useState(false);
	const [isSending, setSending] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const record = async () => {
		setTried(true);
		const said = followUps.map((one) => followUpOf(one, members));
		const faults = [
			...(text.trim() === "" ? [t.whatMissing] : []),
			...missing,
			...(said.includes(null) ? [t.followUpMissing] : []),
		];
		if (faults.length > 0) {
			announce(faults.join(" "));
			focusFirstFault(form.current);
			return;
		}
		setSending(true);
		const followed = said.filter((one) => one !== null);
		const given = await give({ kind: "record-decision", text: text.trim(), followUps: followed, ...of }, t.recorded);
		setSending(false);
		if (!given) return;
		const made = given.bodies.find((body) => body.kind === "decision-recorded");
		onRecorded(made?.decision ?? null);
	};
	const put = (number: number, draft: FollowUpDraft) =>
		setFollowUps(followUps.map((one) => (one.number === number ? { ...draft, number } : one)));
	const add = () => setFollowUps([...followUps, { ...NO_FOLLOW_UP, number: (followUps.at(-1)?.number ?? 0) + 1 }]);
	return (
		<form
			ref={form}
			className={className}
			onSubmit={(event) => {
				event.preventDefault();
				void record();
			}}
		>
			{before}
			<TextArea
				label={t.what}
				mark="required"
				rows={3}
				value={text}
				maxLength={4000}
				autoFocus={isFocused}
				{...(isTried && text.trim() === "" ? { error: t.whatMissing } : {})}
				onChange={setText}
			/>
			{children?.(isTried)}
			<fieldset className={styles.fieldset}>
				<legend className={styles.legend}>{t.followUps}</legend>
				{followUps.map((one, place) => (
					<div key={one.number} className={styles.numbered}>
						<FollowUpFields draft={one} isTried={isTried} onChange={(draft) => put(one.number, draft)} />
						<IconButton
							label={t.removeFollowUp(place + 1)}
							onPress={() => setFollowUps(followUps.filter(({ number }) => number !== one.number))}
						>
							<X size={18} aria-hidden />
						</IconButton>
					</div>
				))}
				<div>
					<Button icon={<Plus size={18} aria-hidden />} onPress={add}>
						{t.addFollowUp}
					</Button>
				</div>
			</fieldset>
			<div className={styles.acts}>
				{acts}
				<Button type="submit" variant="primary" isPending={isSending}>
					{t.record}
				</Button>
			</div>
		</form>
	);
}
