/** When digests leave: at seven in the morning in Québec, each day or on Mondays. */

const HOUR_MS = 3_600_000;
const LOCAL = new Intl.DateTimeFormat("en-CA", {
	timeZone: "America/Toronto",
	weekday: "short",
	hour: "2-digit",
	hourCycle: "h23",
});

/** The last such moment, at or before now (ms). */
export function lastDigestTime(pace: "daily" | "weekly", now: number): number {
	for (let moment = Math.floor(now / HOUR_MS) * HOUR_MS; ; moment -= HOUR_MS) {
		const parts = LOCAL.formatToParts(moment);
		const part = (type: string) => parts.find((one) => one.type === type)?.value;
		if (part("hour") === "07" && (pace === "daily" || part("weekday") === "Mon")) return moment;
	}
}
