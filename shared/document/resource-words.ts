/** The words of the nature and the status of a resource or mechanism, wherever one is shown. */

import type { ResourceNature, ResourceStatus } from "#shared/document/resource-set.ts";
import { dictionary } from "#shared/lib/language.ts";

export const natureWords = dictionary<Record<ResourceNature, string>>({
	fr: { resource: "Type de ressource", mechanism: "Mécanisme" },
	en: { resource: "Type of resource", mechanism: "Mechanism" },
});

export const resourceStatusWords = dictionary<Record<ResourceStatus, string>>({
	fr: { draft: "Ébauche", discussion: "En discussion", kept: "Retenu", retired: "Retiré" },
	en: { draft: "Draft", discussion: "In discussion", kept: "Kept", retired: "Retired" },
});
