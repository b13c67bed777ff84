/** The routes of the server, as its own router has them: a test that walks them cannot forget a new one. */

import type { Express } from "express";

type Layer = {
	route?: { path: string; methods: Record<string, boolean> };
	handle?: { stack?: Layer[] };
};

/** `METHOD /path`, each once. */
export function routesOf(app: Express): string[] {
	const walk = (layers: readonly Layer[]): string[] =>
		layers.flatMap(({ route, handle }) => [
			...(route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []),
			...(handle?.stack ? walk(handle.stack) : []),
		]);
	return [...new Set(walk((app as unknown as { router: { stack: Layer[] } }).router.stack))];
}
