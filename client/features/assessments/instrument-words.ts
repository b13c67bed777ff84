/** The words of an instrument's rule, and of what is left to write in it. */

import type { Instrument, InstrumentFault, InstrumentRule } from "#shared/domain/instrument.ts";
import { dimensionOf } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Language } from "#shared/lib/language.ts";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";

export function ruleWords(rule: InstrumentRule, language: Language): { name: string; more: string } {
	const t = instrumentTexts[language];
	switch (rule) {
		case "weakest-dimension":
			return { name: t.ruleWeakest, more: t.ruleWeakestMore };
		case "highest-with-completed-evidence":
			return { name: t.ruleEvidence, more: t.ruleEvidenceMore };
		case "none":
			return { name: t.ruleNone, more: t.ruleNoneMore };
	}
}

/** What a fault asks for, with the name of the dimension it is in. */
export function faultWords(instrument: Instrument, fault: InstrumentFault, language: Language): string {
	const t = instrumentTexts[language];
	const name = (id: string) => {
		const dimension = dimensionOf(instrument, id);
		const label = dimension ? wordingIn(dimension.label, language) : "";
		return label === "" ? t.dimension(instrument.dimensions.findIndex((one) => one.id === id) + 1) : label;
	};
	switch (fault.kind) {
		case "no-title":
			return t.faultTitle;
		case "no-source":
			return t.faultSource;
		case "no-dimension":
			return t.faultNoDimension;
		case "dimension-twice":
			return t.faultTwice(name(fault.dimension));
		case "dimension-without-label":
			return t.faultDimensionLabel(name(fault.dimension));
		case "too-few-levels":
			return t.faultFewLevels(name(fault.dimension));
		case "levels-out-of-order":
			return t.faultOrder(name(fault.dimension));
		case "level-without-label":
			return t.faultLevelLabel(name(fault.dimension), fault.level);
		case "different-scales":
			return t.faultScales(name(fault.dimension));
	}
}
