/** An address that leads nowhere. */

import { paths } from "#client/api/paths.ts";
import { texts } from "#client/app/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Page } from "#client/ui/Page.tsx";

export function NotFoundPage() {
	const t = useTexts(texts);
	return (
		<Page title={t.notFoundTitle} width="text" lead={t.notFoundSentence}>
			<div>
				<ButtonLink variant="primary" href={paths.home()}>
					{t.backHome}
				</ButtonLink>
			</div>
		</Page>
	);
}
