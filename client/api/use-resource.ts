/** Shows something the server knows: `const members = useResource("members/…", () => api.members(id))`. */

import { createContext, useCallback, useContext, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Result } from "#shared/lib/result.ts";
import type { Failure } from "#client/api/failure.ts";
import { type Loaded, ResourceCache } from "#client/api/resource-cache.ts";

const CacheContext = createContext(new ResourceCache());
export const ResourceCacheProvider = CacheContext.Provider;

/** To say that something changed: `useResourceCache().invalidate("members/…")`. */
export function useResourceCache(): ResourceCache {
	return useContext(CacheContext);
}

export type Resource<Value> = Loaded<Value> & { reload: () => void };

/** Every component with the same key shares one answer. */
export function useResource<Value>(key: string, load: () => Promise<Result<Value, Failure>>): Resource<Value> {
	const cache = useResourceCache();
	const latest = useRef(load);
	latest.current = load;
	const subscribe = useCallback(
		(listener: () => void) => cache.subscribe(key, () => latest.current(), listener),
		[cache, key],
	);
	const loaded = useSyncExternalStore(subscribe, () => cache.read<Value>(key));
	const reload = useCallback(() => cache.invalidate(key), [cache, key]);

	// What the network kept from coming is asked again as soon as it is back, were it right as this is drawn.
	const isCutOff = loaded.state === "failed" && loaded.failure.kind === "network";
	useLayoutEffect(() => {
		if (!isCutOff) return;
		window.addEventListener("online", reload);
		return () => window.removeEventListener("online", reload);
	}, [isCutOff, reload]);

	return { ...loaded, reload };
}
