/** An instrument as it is read: what it is for, where it comes from, its rule, its dimensions and levels. What is left empty says so. */

import { TriangleAlert } from "lucide-react";
import type { Instrument, InstrumentDimension } from "#shared/domain/instrument.ts";
import { levelWords } from "#shared/domain/overall-words.ts";
import { isBlank, type Wording, wordingIn } from "#shared/domain/wording.ts";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import { ruleWords } from "#client/features/assessments/instrument-words.ts";
import styles from "#client/features/assessments/Instruments.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";

export function InstrumentContent({ instrument }: { instrument: Instrument }) {
	const t = useTexts(instrumentTexts);
	const { language } = useLanguage();
	const rule = ruleWords(instrument.rule, language);
	return (
		<div className={styles.content}>
			<p className={styles.lead}>{wordingIn(instrument.about, language)}</p>
			{!isBlank(instrument.notice) && (
				<div className={styles.notice}>
					<TriangleAlert size={20} aria-hidden />
					<div>
						<p className={styles.label}>{t.notice}</p>
						<p>{wordingIn(instrument.notice, language)}</p>
					</div>
				</div>
			)}
			<dl className={styles.terms}>
				<div>
					<dt>{t.rule}</dt>
					<dd>
						<strong>{rule.name}</strong>
						<p className={styles.help}>{rule.more}</p>
						{instrument.notApplicable && <p className={styles.help}>{t.naAllowed}</p>}
					</dd>
				</div>
				<div>
					<dt>{t.source}</dt>
					<dd>
						<Words wording={instrument.source.text} slot={t.noSource} />
						<ul className={styles.links}>
							{instrument.source.links.map((link) => (
								<li key={link}>
									<a href={link} target="_blank" rel="noopener noreferrer nofollow">
										{new URL(link).host}
									</a>
								</li>
							))}
						</ul>
					</dd>
				</div>
			</dl>
			{instrument.dimensions.map((dimension, index) => (
				<Dimension
					key={dimension.id}
					dimension={dimension}
					fallback={t.dimension(index + 1)}
					isOpen={instrument.dimensions.length < 4}
				/>
			))}
			{instrument.dimensions.length === 0 && <Slot>{t.faultNoDimension}</Slot>}
		</div>
	);
}

type DimensionProps = { dimension: InstrumentDimension; fallback: string; isOpen: boolean };

function Dimension({ dimension, fallback, isOpen }: DimensionProps) {
	const t = useTexts(instrumentTexts);
	const { language } = useLanguage();
	return (
		<Disclosure title={wordingIn(dimension.label, language) || fallback} isOpenFirst={isOpen}>
			{!isBlank(dimension.help) && <p className={styles.help}>{wordingIn(dimension.help, language)}</p>}
			{dimension.levels.length < 2 && <Slot>{t.levels}</Slot>}
			<ol className={styles.levels}>
				{dimension.levels.map((one) => (
					<li key={one.value}>
						<strong>
							{isBlank(one.label) ? (
								<>
									{t.levelAt(one.value)} <Slot>{t.levelLabel}</Slot>
								</>
							) : (
								levelWords(language, one)
							)}
						</strong>
						{!isBlank(one.help) && <span className={styles.more}>{wordingIn(one.help, language)}</span>}
					</li>
				))}
			</ol>
		</Disclosure>
	);
}

function Words({ wording, slot }: { wording: Wording; slot: string }) {
	const { language } = useLanguage();
	return isBlank(wording) ? <Slot>{slot}</Slot> : <p>{wordingIn(wording, language)}</p>;
}

/** What is left to write, and where. */
function Slot({ children }: { children: string }) {
	const t = useTexts(instrumentTexts);
	return (
		<span className={styles.slot}>
			<Badge tone="warn">{t.slot}</Badge> {children}
		</span>
	);
}
