/** A link to one’s place for another device: made when asked for, watched until it serves, taken back. */

import { useCallback, useEffect, useState } from "react";
import type { DevicesReply } from "#shared/protocol/workshops.ts";
import type { Failure } from "#client/api/failure.ts";
import { deviceLink } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export type DeviceLinkState =
	| { state: "making" }
	| { state: "failed"; failure: Failure }
	/** `until`: ISO. */
	| { state: "open"; link: string; until: string }
	| { state: "used" }
	| { state: "over" };

const AGAIN_MS = 2_000;

export function useDeviceLink(isWanted: boolean) {
	const api = useApi();
	const { workspace, document } = useWorkshop();
	const [link, setLink] = useState<DeviceLinkState>({ state: "making" });
	const [devices, setDevices] = useState(1);

	const make = useCallback(async () => {
		setLink({ state: "making" });
		const before = await api.devices(workspace, document);
		if (before.ok) setDevices(before.value.devices);
		const made = await api.makeDeviceLink(workspace, document);
		setLink(
			made.ok
				? { state: "open", link: deviceLink(location.origin, made.value.token), until: made.value.until }
				: { state: "failed", failure: made.error },
		);
	}, [api, workspace, document]);

	useEffect(() => {
		if (isWanted) void make();
	}, [isWanted, make]);

	const isOpen = link.state === "open";
	useEffect(() => {
		if (!isWanted || !isOpen) return;
		const heard = ({ until, devices: count }: DevicesReply) => {
			setDevices((before) => {
				if (until === null) setLink({ state: count > before ? "used" : "over" });
				return count;
			});
		};
		const timer = setInterval(() => {
			void api.devices(workspace, document).then((reply) => reply.ok && heard(reply.value));
		}, AGAIN_MS);
		return () => clearInterval(timer);
	}, [isWanted, isOpen, api, workspace, document]);

	const cancel = useCallback(async () => {
		const ended = await api.endDeviceLink(workspace, document);
		if (ended.ok) setLink({ state: "over" });
		return ended;
	}, [api, workspace, document]);

	const closeOthers = useCallback(async () => {
		const closed = await api.signOutOthers();
		if (closed.ok) setDevices(1);
		return closed;
	}, [api]);

	return { link, devices, make, cancel, closeOthers };
}
