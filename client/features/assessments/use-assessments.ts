/** The two ledgers of assessments as screens read them: the instruments a workspace published, and what was said with them. */

import { useCallback } from "react";
import type { Instrument } from "#shared/domain/instrument.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { type AssessmentsState, instrumentIn } from "#shared/ledger/assessments-state.ts";
import type { AssessmentCommand } from "#shared/ledger/assessments-wire.ts";
import { type InstrumentCommand, type InstrumentsState, instrumentsStream } from "#shared/ledger/instruments.ts";
import { assessmentsOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Member } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { Sent } from "#client/document/ledger-outbox.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { type Ledger, useLedger } from "#client/document/use-ledger.ts";

export type AssessmentsLedger = Ledger<AssessmentsState, AssessmentCommand>;
export type InstrumentsLedger = Ledger<InstrumentsState, InstrumentCommand>;

export function useAssessments(room: OpenRoom): AssessmentsLedger {
	return useJoinedLedger(room, assessmentsStream, assessmentsOfSurvivors);
}

export function useInstruments(room: OpenRoom): InstrumentsLedger {
	return useLedger(room, instrumentsStream);
}

/** Sends a command that needs a version of an instrument; the version is brought into the assessments first, once. */
export async function sendWith(
	{ state, send }: AssessmentsLedger,
	instrument: Instrument,
	command: AssessmentCommand,
): Promise<Result<Sent, Refusal>> {
	const brought: Result<unknown, Refusal> = instrumentIn(state, instrument)
		? ok()
		: await send({ kind: "bring-instrument", instrument });
	return brought.ok ? await send(command) : brought;
}

/** Everybody of the workspace now; empty until they are known. */
export function useMembers(): readonly Member[] {
	const api = useApi();
	const { id } = useWorkspace();
	const members = useResource(`workspaces/${id}/members`, () => api.members(id));
	return members.state === "ready" ? members.value : NOBODY;
}

const NOBODY: readonly Member[] = [];

/** The name of somebody who signed something; those who left are said to have. One’s own is known before the others. */
export function useNameOf(): (member: MemberId | null) => string {
	const { id, me } = useWorkspace();
	const nameOf = useMemberNames(id);
	return useCallback((member) => (member === me.id ? me.name : nameOf(member)), [nameOf, me]);
}
