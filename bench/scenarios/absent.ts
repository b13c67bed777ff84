/** Whether the time of an answer tells somebody else's workspace from one that does not exist. Bodies and statuses are the tests' (R157); time is compared here, over many answers. Ours alone. */

import { Agent, request } from "node:http";
import type { Door } from "../contenders.ts";
import { percentile, rankAdvantage, seededRandom } from "../statistics.ts";
import type { Scenario } from "./scenario.ts";

/** Each session may ask 600 times a minute: several people ask. */
const PEOPLE = 10;
const PAIRS_EACH = 250;
/** Answers of a server that just started say how warm it is, and nothing else. */
const WARMING_PAIRS = 200;

export const absent: Scenario = {
	name: "absent",
	title: `${PEOPLE * PAIRS_EACH} answers about somebody else’s workspace and as many about none, in a mixed order`,
	contenders: ["palier"],
	compared: [],
	async run(contender) {
		const [room] = (await contender.rooms(1)) as [string];
		const doors = await contender.doors(room, PEOPLE + 1);
		const foreign = (await contender.foreignWorkspace?.()) ?? "";
		const random = seededRandom(29);
		const there: number[] = [];
		const nowhere: number[] = [];
		let different = 0;
		for (const [index, door] of doors.entries()) {
			const isWarming = index === 0;
			for (let pair = 0; pair < (isWarming ? WARMING_PAIRS : PAIRS_EACH); pair++) {
				const none = Array.from({ length: foreign.length }, () => Math.floor(random() * 32).toString(32)).join("");
				const isFirst = random() < 0.5;
				const answers = new Map<string, Answer>();
				for (const workspace of isFirst ? [foreign, none] : [none, foreign])
					answers.set(workspace, await ask(door, `/api/workspaces/${workspace}/members`));
				const [here, away] = [answers.get(foreign), answers.get(none)];
				if (!here || !away || isWarming) continue;
				if (here.text !== away.text) different += 1;
				there.push(here.us);
				nowhere.push(away.us);
			}
		}
		agent.destroy();
		return {
			foreignMedianUs: percentile(there, 50),
			absentMedianUs: percentile(nowhere, 50),
			foreignP90Us: percentile(there, 90),
			absentP90Us: percentile(nowhere, 90),
			advantagePercent: rankAdvantage(there, nowhere) * 100,
			chancePercent: 200 * Math.sqrt((there.length + nowhere.length + 1) / (12 * there.length * nowhere.length)),
			different,
		};
	},
};

type Answer = { text: string; us: number };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(door: Door, path: string): Promise<Answer> {
	const { hostname, port } = new URL(door.url);
	return new Promise((resolve, reject) => {
		const start = performance.now();
		const asking = request({ agent, hostname, port, path, headers: door.headers }, (response) => {
			let text = `${response.statusCode} `;
			response.on("data", (piece: Buffer) => {
				text += piece.toString();
			});
			response.on("end", () => resolve({ text, us: (performance.now() - start) * 1000 }));
		});
		asking.on("error", reject);
		asking.end();
	});
}
