// @vitest-environment happy-dom

/** A card that became something says what, on the card. */

import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { CardUse } from "#shared/ledger/cards-wire.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { becomeTexts } from "#client/features/workshops/become/become-texts.ts";
import { CardItem } from "#client/features/workshops/cards/CardItem.tsx";
import type { ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { showsWorkshop } from "#test/support/shown-workshop.tsx";
import { SmallWorkshop } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = becomeTexts.fr;
const place = newId<DocumentId>();

function shows(...uses: CardUse[]): void {
	const card: ShownCard = {
		...{ id: "c1", step: "s1", text: "Le bus du soir", time: "2026-11-23T14:00:00.000Z", table: null, isEdited: false },
		...{ isHidden: false, isPrivate: false, isAnonymous: false, cluster: null, uses, name: "Béa", tableName: null },
		isOwn: false,
	};
	showsWorkshop(
		new SmallWorkshop(),
		<ul>
			<CardItem card={card} onMenu={null} />
		</ul>,
	);
}

test("[R764] with the way to each, for whoever may open it; nothing is said of a card that became nothing", () => {
	shows({ what: "balise", place, id: "b1" }, { what: "blocker", place: "portfolio", id: "o1" });
	expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([t.aBalise, t.aBlocker]);
	expect(screen.getAllByRole("link")[0]?.getAttribute("href")).toContain(place);
	cleanup();
	shows();
	expect(screen.queryByRole("link")).toBeNull();
});
