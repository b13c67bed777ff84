/** The life of an invitation being opened: read, understood, accepted. */

import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { JoinPreviewReply, JoinRequest } from "#shared/protocol/http.ts";
import { type Api, api as ownApi } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { type Address, browserAddress, forgetToken, takeToken } from "#client/document/link-token.ts";
import { type DeviceMemory, tabMemory } from "#client/i18n/device-memory.ts";

export type InvitationState =
	| { state: "reading" }
	| { state: "no-token" }
	| { state: "failed"; failure: Failure }
	| { state: "open"; preview: JoinPreviewReply; isEntering: boolean; refused: Failure | null };

type Person = Omit<JoinRequest, "token" | "key">;

export type JoinParts = { api: Api; address: Address; memory: DeviceMemory };

export type InvitationActs = {
	enter: (person: Person) => Promise<void>;
	retry: () => void;
	/** Signs this browser out, then offers to enter as somebody else. */
	enterAsAnother: () => Promise<void>;
};

const browserParts = (): JoinParts => ({ api: ownApi, address: browserAddress, memory: tabMemory() });

export function useInvitation(parts?: JoinParts): InvitationState & InvitationActs {
	const [{ api, address, memory }] = useState(() => parts ?? browserParts());
	const [token, setToken] = useState(() => takeToken(address, memory, "invitation"));
	const [known, setKnown] = useState<InvitationState>({ state: "reading" });
	const [attempt, setAttempt] = useState(0);
	// One person, one key: entering again after a cut is the same joining.
	const [key, setKey] = useState<string>(() => newId());
	const [, navigate] = useLocation();
	const cache = useResourceCache();

	// Another link opened in this very tab only changes the fragment.
	useEffect(() => {
		const changed = () => setToken(takeToken(address, memory, "invitation"));
		window.addEventListener("hashchange", changed);
		return () => window.removeEventListener("hashchange", changed);
	}, [address, memory]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks again
	useEffect(() => {
		if (token === null) {
			setKnown({ state: "no-token" });
			return;
		}
		let isCurrent = true;
		setKnown({ state: "reading" });
		void api.previewInvitation(token).then((result) => {
			if (!isCurrent) return;
			setKnown(
				result.ok
					? { state: "open", preview: result.value, isEntering: false, refused: null }
					: { state: "failed", failure: result.error },
			);
		});
		return () => {
			isCurrent = false;
		};
	}, [api, token, attempt]);

	const retry = useCallback(() => setAttempt((count) => count + 1), []);

	const enter = async (person: Person) => {
		if (token === null || known.state !== "open" || known.isEntering) return;
		setKnown({ ...known, isEntering: true, refused: null });
		const result = await api.join({ token, key, ...person });
		if (!result.ok) {
			setKnown({ ...known, isEntering: false, refused: result.error });
			return;
		}
		forgetToken(memory, "invitation");
		cache.clear();
		navigate(paths.workspace(result.value.workspace.id as WorkspaceId), { replace: true });
	};

	const enterAsAnother = async () => {
		if (known.state !== "open") return;
		const result = await api.signOut();
		if (result.ok) {
			setKey(newId());
			retry();
		} else setKnown({ ...known, refused: result.error });
	};

	return { ...known, enter, retry, enterAsAnother };
}
