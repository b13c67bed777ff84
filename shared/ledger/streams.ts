/** Every stream of the product, in one list: a ledger is served when its stream is here. */

import { administrationStream } from "#shared/ledger/administration.ts";
import { adoptionsStream } from "#shared/ledger/adoptions.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { cardsStream } from "#shared/ledger/cards.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { coverageStream } from "#shared/ledger/coverage.ts";
import { documentAdoptionsStream } from "#shared/ledger/document-adoptions.ts";
import { instrumentsStream } from "#shared/ledger/instruments.ts";
import { massDeletionsStream } from "#shared/ledger/mass-deletions.ts";
import { measurementsStream } from "#shared/ledger/measurements.ts";
import { proposalsStream } from "#shared/ledger/proposals.ts";
import type { AnyStream } from "#shared/ledger/stream.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { versionsStream } from "#shared/ledger/versions.ts";
import { workshopTemplatesStream } from "#shared/ledger/workshop-templates.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";

export const STREAMS: readonly AnyStream[] = [
	instrumentsStream,
	assessmentsStream,
	coverageStream,
	measurementsStream,
	adoptionsStream,
	commentsStream,
	proposalsStream,
	votesStream,
	versionsStream,
	documentAdoptionsStream,
	workshopStream,
	workshopTemplatesStream,
	cardsStream,
	administrationStream,
	massDeletionsStream,
];
