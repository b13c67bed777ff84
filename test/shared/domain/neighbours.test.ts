/** Likely doubles and neighbours are found by what people would see in them, quickly enough to be asked at any time. */

import { describe, expect, test } from "vitest";
import { comparableTitle, dice, LIKELY_DOUBLE, NeighbourIndex, trigrams } from "#shared/domain/neighbours.ts";

type Project = {
	id: string;
	name: string;
	summary: string;
	sectors: readonly string[];
	organisations: readonly { name: string; role: string }[];
};

function project(name: string, rest: Partial<Project> = {}): Project {
	return { id: name, name, summary: "", sectors: [], organisations: [], ...rest };
}

const alike = (a: string, b: string) => dice(trigrams(comparableTitle(a)), trigrams(comparableTitle(b)));

describe("two names", () => {
	const doubles: [a: string, b: string][] = [
		["Les jardins partagés de St-Roch", "Jardin partagé – Saint-Roch"],
		["L’Épicerie solidaire", "EPICERIE SOLIDAIRE (projet)"],
		["Coop de soutien à domicile Mtl", "Coopérative de soutien à domicile de Montréal"],
		["Programme Répit-aidants", "Répit aidants"],
		["CPE Les Petits Pas", "Centre de la petite enfance Les petits pas"],
		["Œuvre du Goûter", "Oeuvre du gouter"],
	];
	test.each(doubles)("[R293] %s and %s are likely one", (a, b) => {
		expect(alike(a, b)).toBeGreaterThanOrEqual(LIKELY_DOUBLE);
	});

	const others: [a: string, b: string][] = [
		["Jardins partagés", "Épicerie solidaire"],
		["Projet de la Maison bleue", "Projet de l’École verte"],
		["Transport adapté en Estrie", "Logement abordable en Estrie"],
	];
	test.each(others)("[R293] %s and %s are not", (a, b) => {
		expect(alike(a, b)).toBeLessThan(0.45);
	});

	test("[R293] a title of little words alone is still compared", () => {
		expect(alike("Le projet", "Le projet")).toBe(1);
		expect(alike("", "Le projet")).toBe(0);
	});
});

describe("neighbours", () => {
	test("[R294] a summary, a sector and adopters that agree make neighbours of projects with other names", () => {
		const index = new NeighbourIndex([
			project("Répit pour aînés", {
				summary: "Des bénévoles formés visitent les proches aidants à domicile chaque semaine",
				sectors: ["Santé"],
				organisations: [{ name: "CLSC du Nord", role: "adopter" }],
			}),
			project("Compost de quartier", { sectors: ["Environnement"] }),
		]);
		const found = index.near(
			project("Un souffle", {
				summary: "Chaque semaine, des bénévoles formés visitent à domicile les proches aidants",
				sectors: ["Santé"],
				organisations: [{ name: "clsc du nord", role: "adopter" }],
			}),
		);
		expect(found.map(({ id, shared }) => [id, shared])).toEqual([["Répit pour aînés", ["CLSC du Nord", "Santé"]]]);
	});

	test("[R294] a project is never its own neighbour, and the likeliest comes first", () => {
		const index = new NeighbourIndex([
			project("Jardin partagé"),
			project("Jardins partagés du Nord"),
			project("Jardinage"),
		]);
		const found = index.near(project("Jardin partagé"), { except: "Jardin partagé", least: 0.3 });
		expect(found.map((one) => one.id)[0]).toBe("Jardins partagés du Nord");
		expect(found.some((one) => one.id === "Jardin partagé")).toBe(false);
	});

	test("[R294] asking twice gives the same: nothing is left over from one question to the next", () => {
		const index = new NeighbourIndex(Array.from({ length: 50 }, (_, at) => project(`Projet numéro ${at} des jardins`)));
		const asked = project("Jardins, projet numéro 7");
		expect(index.near(asked)).toEqual(index.near(asked));
	});

	test("[R294] 10,000 projects are compared without going through every pair of words", () => {
		const words = ["jardin", "logement", "répit", "transport", "école", "santé", "atelier", "coop", "réseau", "maison"];
		const projects = Array.from({ length: 10_000 }, (_, at) =>
			project(`${words[at % 10]} ${words[(at * 7) % 10]} de la ville ${at}`, { id: String(at) }),
		);
		const index = new NeighbourIndex(projects);
		const found = index.near(project("Jardin du répit de la ville 1234"));
		expect(found).toHaveLength(5);
	});
});
