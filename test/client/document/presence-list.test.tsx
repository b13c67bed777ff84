// @vitest-environment happy-dom
/** Who is here, when they are few and when they are many. */

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { PresenceList } from "#client/document/PresenceList.tsx";
import { presenceListTexts } from "#client/document/presence-list-texts.ts";
import { texts } from "#client/document/texts.ts";
import type { Person } from "#client/document/use-people.ts";

const t = texts.fr;

afterEach(cleanup);

function people(count: number): Person[] {
	return Array.from({ length: count }, (_, place) => ({
		id: String(place),
		name: place === 3 ? "Élodie Roy" : `Personne ${place + 1}`,
		organisation: place % 2 === 0 ? "Coop du Fleuve" : "Ville",
		colour: place % 12,
		clientIds: [place],
		isMe: place === count - 1,
	}));
}

function shows(count: number): void {
	render(<PresenceList people={people(count)} look={({ colour }) => ({ colour: `var(--caret-${colour})` })} />);
}

const names = () => screen.getAllByRole("listitem").length;

test("[R250] a few people are a list, without a field to look for them", () => {
	shows(4);
	expect(names()).toBe(4);
	expect(screen.queryByRole("searchbox")).toBeNull();
});

test("[R250] among 200, somebody is found by a part of the name or of the organisation, without accents", () => {
	shows(200);
	expect(screen.getByRole("heading").textContent).toBe(t.whoIsHereCount(200));
	const field = screen.getByRole("searchbox", { name: presenceListTexts.fr.findPerson });
	fireEvent.change(field, { target: { value: "elodie" } });
	expect(names()).toBe(1);
	fireEvent.change(field, { target: { value: "fleuve" } });
	expect(names()).toBe(100);
	fireEvent.change(field, { target: { value: "absente" } });
	expect(screen.getByRole("status").textContent).toBe(presenceListTexts.fr.nobodyFound);
});
