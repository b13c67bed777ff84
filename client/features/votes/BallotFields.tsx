/** The fields of a ballot, for each way of voting: one answer, dots to spread, an order, a score for each option. */

import { ArrowDown, ArrowUp, Minus, Plus, X } from "lucide-react";
import { useId } from "react";
import { CONSENT_ANSWERS, YES_NO_ANSWERS } from "#shared/domain/vote-method.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import { type BallotDraft, dotsLeft } from "#client/features/votes/ballot-draft.ts";
import { methodTexts } from "#client/document/method-texts.ts";
import { optionLabel } from "#client/document/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Ballot.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";

type BallotFieldsProps = {
	vote: Pick<Vote, "method" | "options">;
	draft: BallotDraft;
	error: string | undefined;
	onChange: (change: Partial<BallotDraft>) => void;
};

export function BallotFields(props: BallotFieldsProps) {
	switch (props.vote.method.kind) {
		case "dots":
			return <DotsFields {...props} />;
		case "ranking":
			return <RankingFields {...props} />;
		case "score":
			return <ScoreFields {...props} />;
		default:
			return <AnswerField {...props} />;
	}
}

function AnswerField({ vote: { method }, draft, error, onChange }: BallotFieldsProps) {
	const t = useTexts(voteTexts);
	const tMethod = useTexts(methodTexts);
	const { language } = useLanguage();
	const consent = {
		consent: { label: tMethod.consents, description: tMethod.consentsMore },
		reservation: { label: tMethod.reservation, description: tMethod.reservationMore },
		objection: { label: tMethod.objection, description: tMethod.objectionMore },
	};
	const options =
		method.kind === "gradients"
			? method.scale.map((words, place) => ({ value: String(place), label: wordingIn(words, language) }))
			: method.kind === "consent"
				? CONSENT_ANSWERS.map((value) => ({ value, ...consent[value] }))
				: YES_NO_ANSWERS.map((value) => ({ value, label: tMethod[value] }));
	return (
		<RadioGroup<string>
			label={t.choose}
			options={options}
			value={draft.answer}
			{...(error ? { error } : {})}
			onChange={(answer) => onChange({ answer })}
		/>
	);
}

function DotsFields({ vote, draft, error, onChange }: BallotFieldsProps) {
	const t = useTexts(voteTexts);
	const announce = useAnnounce();
	const left = dotsLeft(vote, draft);
	const legendId = useId();
	const put = (id: string, amount: number) => {
		const amounts = { ...draft.amounts, [id]: amount };
		onChange({ amounts });
		announce(`${optionLabel(vote.options, id)}, ${amount}. ${t.dotsLeft(dotsLeft(vote, { ...draft, amounts }))}`);
	};
	return (
		<fieldset className={styles.group} aria-labelledby={legendId}>
			<legend id={legendId} className={styles.legend}>
				{t.choose}
			</legend>
			<p className={styles.left}>{t.dotsLeft(left)}</p>
			<ul className={styles.lines}>
				{vote.options.map(({ id, label }) => {
					const amount = draft.amounts[id] ?? 0;
					return (
						<li key={id} className={styles.line}>
							<span className={styles.option}>{label}</span>
							<span className={styles.stepper}>
								<IconButton label={t.takeDot(label)} isDisabled={amount === 0} onPress={() => put(id, amount - 1)}>
									<Minus size={18} aria-hidden />
								</IconButton>
								<span className={styles.amount}>{amount}</span>
								<IconButton label={t.addDot(label)} isDisabled={left <= 0} onPress={() => put(id, amount + 1)}>
									<Plus size={18} aria-hidden />
								</IconButton>
							</span>
						</li>
					);
				})}
			</ul>
			{error && <p className={styles.error}>{error}</p>}
		</fieldset>
	);
}

function RankingFields({ vote, draft, error, onChange }: BallotFieldsProps) {
	const t = useTexts(voteTexts);
	const announce = useAnnounce();
	const legendId = useId();
	const { order } = draft;
	const rest = vote.options.filter(({ id }) => !order.includes(id));
	const put = (id: string, place: number | null) => {
		const others = order.filter((one) => one !== id);
		const next = place === null ? others : [...others.slice(0, place), id, ...others.slice(place)];
		onChange({ order: next });
		const label = optionLabel(vote.options, id);
		announce(place === null ? t.unrank(label) : t.rankedAt(label, place + 1));
	};
	return (
		<fieldset className={styles.group} aria-labelledby={legendId}>
			<legend id={legendId} className={styles.legend}>
				{t.ranked}
			</legend>
			<ol className={styles.lines}>
				{order.map((id, place) => {
					const label = optionLabel(vote.options, id);
					return (
						<li key={id} className={styles.line}>
							<span className={styles.rank} aria-hidden>
								{place + 1}
							</span>
							<span className={styles.option}>{label}</span>
							<span className={styles.stepper}>
								<IconButton label={t.up(label)} isDisabled={place === 0} onPress={() => put(id, place - 1)}>
									<ArrowUp size={18} aria-hidden />
								</IconButton>
								<IconButton
									label={t.down(label)}
									isDisabled={place === order.length - 1}
									onPress={() => put(id, place + 1)}
								>
									<ArrowDown size={18} aria-hidden />
								</IconButton>
								<IconButton label={t.unrank(label)} onPress={() => put(id, null)}>
									<X size={18} aria-hidden />
								</IconButton>
							</span>
						</li>
					);
				})}
			</ol>
			{rest.length > 0 && (
				<>
					<p className={styles.left}>{t.unranked}</p>
					<ul className={styles.lines}>
						{rest.map(({ id, label }) => (
							<li key={id}>
								<Button
									variant="quiet"
									className={styles.add ?? ""}
									icon={<Plus size={18} aria-hidden />}
									aria-label={t.rankIt(label)}
									onPress={() => put(id, order.length)}
								>
									{label}
								</Button>
							</li>
						))}
					</ul>
				</>
			)}
			{error && <p className={styles.error}>{error}</p>}
		</fieldset>
	);
}

const NO_SCORE = "none";

function ScoreFields({ vote: { method, options }, draft, error, onChange }: BallotFieldsProps) {
	const t = useTexts(voteTexts);
	const to = method.kind === "score" ? method.to : 0;
	const values = [
		...Array.from({ length: to + 1 }, (_, score) => ({ value: String(score), label: String(score) })),
		{ value: NO_SCORE, label: t.noScore },
	];
	const put = (id: string, value: string) => {
		const { [id]: _before, ...others } = draft.amounts;
		onChange({ amounts: value === NO_SCORE ? others : { ...others, [id]: Number(value) } });
	};
	return (
		<div className={styles.group}>
			{options.map(({ id, label }) => (
				<RadioGroup<string>
					key={id}
					label={label}
					orientation="horizontal"
					options={values}
					value={draft.amounts[id] === undefined ? NO_SCORE : String(draft.amounts[id])}
					onChange={(value) => put(id, value)}
				/>
			))}
			{error && <p className={styles.error}>{error}</p>}
		</div>
	);
}
