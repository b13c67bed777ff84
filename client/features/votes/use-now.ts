/** The device’s clock, for what is said of a deadline; what is taken or not is decided by the server’s. */

import { useEffect, useState } from "react";

const TICK_MS = 5_000;

export function useNow(): number {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), TICK_MS);
		return () => clearInterval(timer);
	}, []);
	return now;
}
