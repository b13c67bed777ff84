/** The search field of the view. It reads the address by itself: a letter is drawn at once, what it filters just after. */

import { useTexts } from "#client/i18n/use-texts.ts";
import { SearchField } from "#client/ui/SearchField.tsx";
import { texts } from "#client/features/portfolio/texts.ts";
import { useViewQuery } from "#client/features/portfolio/use-view-query.ts";

export function ViewSearch({ className }: { className: string | undefined }) {
	const t = useTexts(texts);
	const [{ text }, change] = useViewQuery();
	return (
		<SearchField
			label={t.search}
			hideLabel
			placeholder={t.searchPlaceholder}
			value={text}
			onChange={(typed) => change({ text: typed })}
			{...(className === undefined ? {} : { className })}
		/>
	);
}
