/** Said when somebody is removed or gets a lower role: links still open let them in from another browser; one tick ends them too. */

import type { Invitation } from "#shared/protocol/http.ts";
import { texts } from "#client/features/members/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";

type OtherLinksProps = {
	links: readonly Invitation[];
	/** What these links mean here. */
	words: string;
	isEnding: boolean;
	onChange: (isEnding: boolean) => void;
};

export function OtherLinks({ links, words, isEnding, onChange }: OtherLinksProps) {
	const t = useTexts(texts);
	return (
		<>
			<p>{words}</p>
			<Checkbox isSelected={isEnding} onChange={onChange}>
				{t.endOtherLinks(links.length)}
			</Checkbox>
		</>
	);
}
