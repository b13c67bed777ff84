/** The acts of `/api`, for components: the page's own unless somebody hands in others. */

import { createContext, useContext } from "react";
import { type Api, api } from "#client/api/api.ts";

const ApiContext = createContext<Api>(api);
export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
	return useContext(ApiContext);
}
