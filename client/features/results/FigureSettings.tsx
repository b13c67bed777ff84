/** What one may do with a figure of a text: freeze it at today, make it live again, choose other projects, see where it comes from. */

import { resultsPath } from "#client/api/results-path.ts";
import { Lock, LockOpen } from "lucide-react";
import { PORTFOLIO_SCOPE, readScope, writeScope } from "#shared/domain/results-scope.ts";
import type { FigureAttributes } from "#shared/editor/figure-attributes.ts";
import { frozenDate } from "#shared/editor/figure-words.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { IndicatorField, useIndicatorOptions } from "#client/features/results/IndicatorField.tsx";
import styles from "./LiveFigure.module.css";
import { ScopeFields } from "#client/features/results/ScopeFields.tsx";
import { texts } from "#client/features/results/texts.ts";
import type { FigureNow } from "#client/features/results/use-figure-now.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Select } from "#client/ui/Select.tsx";

type FigureSettingsProps = {
	figure: FigureAttributes;
	now: FigureNow;
	onChange: (change: Partial<FigureAttributes>) => void;
	onClose: () => void;
};

export function FigureSettings({ figure, now, onChange, onClose }: FigureSettingsProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { id, sectors } = useWorkspace();
	const announce = useAnnounce();
	const { options, nameOf } = useIndicatorOptions();
	const scope = readScope(figure.scope) ?? PORTFOLIO_SCOPE;
	const { frozen } = figure;
	const set = (next: FigureAttributes["frozen"]) => {
		onClose();
		onChange({ frozen: next });
		announce(next ? t.frozenToast : t.liveToast);
	};
	return (
		<div className={styles.settings}>
			<p className={styles.about}>{now.about}</p>
			<p>{frozen ? t.frozenState(frozenDate(frozen, language)) : t.liveState}</p>
			<div className={styles.acts}>
				<Button
					size="small"
					icon={<Lock size={16} aria-hidden />}
					isDisabled={now.toFreeze === null}
					onPress={() => set(now.toFreeze)}
				>
					{frozen ? t.freezeAgain : t.freeze}
				</Button>
				{frozen && (
					<Button size="small" icon={<LockOpen size={16} aria-hidden />} onPress={() => set(null)}>
						{t.unfreeze}
					</Button>
				)}
			</div>
			{figure.measure === "projects-by-sector" && !frozen && (
				<div className={styles.fields}>
					<Select
						label={t.countedSector}
						options={[
							{ value: "", label: t.allSectors },
							...sectors.map((sector) => ({ value: sector, label: sector })),
						]}
						value={figure.sectors[0] ?? ""}
						onChange={(sector) => onChange({ sectors: sector === "" ? [] : [sector] })}
					/>
				</div>
			)}
			{figure.measure === "indicator" && (
				<>
					{!frozen && (
						<div className={styles.fields}>
							<IndicatorField
								options={options}
								value={figure.indicator}
								onChange={(indicator) => onChange({ indicator, label: nameOf(indicator) })}
							/>
							<ScopeFields scope={scope} onChange={(next) => onChange({ scope: writeScope(next) })} />
						</div>
					)}
					<ButtonLink size="small" variant="quiet" href={resultsPath(id, scope, figure.indicator)}>
						{t.openResults}
					</ButtonLink>
				</>
			)}
		</div>
	);
}
