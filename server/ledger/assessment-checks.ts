/** Whether what an assessment names outside its ledger is there: projects of the portfolio, people of the workspace, a version of an instrument as it was published. */

import { documentIn } from "#server/access/standing.ts";
import type { CommandCheck } from "#server/ledger/command-checks.ts";
import { OpenLedger } from "#server/ledger/open-ledger.ts";
import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { Registry } from "#server/store/registry.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { can } from "#shared/domain/role.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { standingJudgements } from "#shared/ledger/agreed-coverage.ts";
import type { AssessmentsState, InstrumentVersion } from "#shared/ledger/assessments-state.ts";
import { CoverageCommand, coverageStream } from "#shared/ledger/coverage.ts";
import { AssessmentCommand } from "#shared/ledger/assessments-wire.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import { instrumentsStream, type InstrumentsState, publishedVersion } from "#shared/ledger/instruments.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type AssessmentCheckParts = {
	facts: Pick<WorkspaceFacts, "projects">;
	registry: Registry;
	store: LedgerStore;
};

type Checked = Result<unknown, Refusal>;

/** For `Ledgers`. */
export function assessmentChecks(parts: AssessmentCheckParts): CommandCheck {
	return async (workspace, stream, asked) => {
		if (stream === coverageStream.name) return await agreedOn(parts, workspace, CoverageCommand.parse(asked));
		if (stream !== assessmentsStream.name) return ok();
		const command = AssessmentCommand.parse(asked);
		switch (command.kind) {
			case "bring-instrument": {
				// R346: what is brought is what was published, word for word.
				const { instrument } = command;
				return await published(parts, workspace, (state) =>
					sameValue(publishedVersion(state, instrument.id, instrument.version)?.instrument, instrument),
				);
			}
			case "open-balise-round":
				return await allOf([
					() => inPortfolio(parts, workspace, command.projects),
					() => askable(parts, workspace, command.asked === "everyone" ? [] : command.asked),
					() => baliseSets(parts, workspace, [...new Set(command.criteria.map(({ document }) => document))]),
				]);
			case "open-round":
				return await allOf([
					() => offered(parts, workspace, command.instrument),
					() => inPortfolio(parts, workspace, command.projects),
					() => askable(parts, workspace, command.asked === "everyone" ? [] : command.asked),
				]);
			case "record-own-assessment":
			case "record-spoken-assessment":
				return await allOf([
					// What was said with a version is corrected with it, even once it is no longer offered.
					() => (command.corrects === null ? offered(parts, workspace, command.instrument) : ok()),
					() => inPortfolio(parts, workspace, [command.project]),
					() => known(parts, workspace, "participants" in command ? command.participants : []),
				]);
			case "record-agreed-assessment":
				return known(parts, workspace, command.participants);
			case "submit-assessment":
			case "withdraw-assessment":
			case "reveal-round":
			case "cancel-round":
				return ok();
		}
	};
}

/** R957: what is said to be agreed is what a group agreed on: its project, its verdicts, those who took part. */
async function agreedOn(
	parts: AssessmentCheckParts,
	workspace: WorkspaceId,
	command: CoverageCommand,
): Promise<Checked> {
	const { agreed } = command;
	if (!agreed) return ok();
	const state = await asOnDisk<AssessmentsState>(parts, workspace, assessmentsStream);
	if (!state.ok) return state;
	return sameValue(standingJudgements(state.value, agreed.assessment), command) ? ok() : refused({ kind: "not-found" });
}

/** Read without waiting for a turn of it: an agreement holds that of the assessments as it waits for one of the coverage. */
async function asOnDisk<State>(
	{ store }: Pick<AssessmentCheckParts, "store">,
	workspace: WorkspaceId,
	stream: AnyStream,
): Promise<Result<State, Refusal>> {
	const ledger = { room: roomName(workspace, PORTFOLIO), stream: stream.name };
	const opened = await OpenLedger.load(ledger, stream, store);
	return opened.ok ? ok(opened.value.read((state) => state as State)) : opened;
}

function baliseSets({ registry }: AssessmentCheckParts, workspace: WorkspaceId, documents: readonly string[]): Checked {
	const isOne = (id: string) => documentIn(registry, workspace, id)?.kind === "balise-set";
	return documents.every(isOne) ? ok() : refused({ kind: "not-found" });
}

async function allOf(checks: readonly (() => Checked | Promise<Checked>)[]): Promise<Checked> {
	for (const check of checks) {
		const checked = await check();
		if (!checked.ok) return checked;
	}
	return ok();
}

async function published(
	parts: AssessmentCheckParts,
	workspace: WorkspaceId,
	isFit: (state: InstrumentsState) => boolean,
): Promise<Checked> {
	const state = await asOnDisk<InstrumentsState>(parts, workspace, instrumentsStream);
	if (!state.ok) return state;
	return isFit(state.value) ? ok() : refused({ kind: "instrument-unavailable" });
}

async function offered(
	parts: AssessmentCheckParts,
	workspace: WorkspaceId,
	version: InstrumentVersion,
): Promise<Checked> {
	return await published(
		parts,
		workspace,
		(state) => publishedVersion(state, version.id, version.version) !== null && !state.retired.has(version.id),
	);
}

async function inPortfolio(
	{ facts }: AssessmentCheckParts,
	workspace: WorkspaceId,
	projects: readonly string[],
): Promise<Checked> {
	const there = new Set<string>((await facts.projects(workspace)).map(({ id }) => id));
	const strange = projects.find((project) => !there.has(project));
	return strange === undefined ? ok() : refused({ kind: "project-unknown", detail: strange });
}

/** Who is asked is here, and may answer. */
function askable({ registry }: AssessmentCheckParts, workspace: WorkspaceId, asked: readonly MemberId[]): Checked {
	const isAskable = (id: MemberId) => {
		const member = registry.now.members.get(id);
		return member?.workspace === workspace && member.removedAt === null && can(member.role, "assess");
	};
	return asked.every(isAskable) ? ok() : refused({ kind: "person-unknown" });
}

/** Who took part is here or was: somebody may have left since. */
function known({ registry }: AssessmentCheckParts, workspace: WorkspaceId, members: readonly MemberId[]): Checked {
	const isKnown = (id: MemberId) => registry.now.members.get(id)?.workspace === workspace;
	return members.every(isKnown) ? ok() : refused({ kind: "person-unknown" });
}
