/** Words from elsewhere that are sectors of the workspace, and those that are not. */

import { expect, test } from "vitest";
import { matchSector, STARTER_SECTORS } from "#shared/domain/sector.ts";

test.each([
	["Éducation", "Éducation"],
	["education", "Éducation"],
	["  EDUCATION ", "Éducation"],
	["sante-et-services-sociaux", "Santé et services sociaux"],
	["sante_et_services_sociaux", "Santé et services sociaux"],
	["Santé & services sociaux", "Santé et services sociaux"],
	["Ministère / organisme public", null],
	["Éducatif", null],
	["", null],
	[" - ", null],
])("[R262] « %s » is %s", (text, sector) => {
	expect(matchSector(text, STARTER_SECTORS)).toBe(sector);
});

test("[R262] the sector written the same wins over one that is near; two as near are left to people", () => {
	expect(matchSector("sante", ["Santé", "sante"])).toBe("sante");
	expect(matchSector("SANTE", ["Santé", "sante"])).toBe(null);
	expect(matchSector("eau-potable", ["Eau potable", "Eau, potable"])).toBe(null);
});
