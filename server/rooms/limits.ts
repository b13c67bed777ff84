/** Every limit of the rooms in one record, with why each has its size. The largest legitimate acts must pass: importing 10,000 projects at once, a week offline, pasting a hundred pages. */

import { getHeapStatistics } from "node:v8";

const KIB = 1024;
const MIB = 1024 * KIB;

export type RoomLimits = {
	/** Largest message received, in bytes: 10,000 imported projects are about 6 MB. */
	maxMessageBytes: number;
	/** What is looked at from somebody who may not write: what the room has already, deletions of a whole document included. More counts as an attack. */
	reading: {
		maxMessageBytes: number;
		maxStructs: number;
		maxValues: number;
		maxDeleteRanges: number;
		bytesPerSecond: number;
		byteBurst: number;
	};
	/** Most pieces a message may be cut into on the wire. */
	maxFragments: number;
	/** R917: what is held of messages that are not whole yet, of one member over all their connections and of everybody: two of the largest, and those of a whole workshop that came back at once. */
	maxHeldPerMember: number;
	maxHeldInAll: number;
	/** R917: a message that has been under way for longer must come faster than this: the poorest line is four times as fast. */
	slowMessage: { afterMs: number; bytesPerSecond: number };
	/** R919: structs in one update: a pasted paragraph is about eight, a project one, a week offline some thousands. What more would bring stops every room for seconds. */
	maxStructs: number;
	/** R921: structs of one document: 50,000 paragraphs with their formats, some 400 MB in memory. Deleting stays possible above it. */
	maxDocumentStructs: number;
	/** R921: what all the open documents may take in memory, roughly. Above it, none that is large is opened, and those nobody looks at are let go. */
	maxOpenBytes: number;
	/** Values in the structs of one update: 10,000 projects × 25 fields are 250,000. */
	maxValues: number;
	/** R915: steps that one update may take to find its places: a month offline of forty people takes some tens of thousands at worst, and a million is about a second. */
	maxSteps: number;
	/** R915: the same, for all a document holds since it was read, its reading included: each who opens it pays it again. */
	maxDocumentSteps: number;
	/** R915: and above this a log is read no further than what came before. */
	maxOpeningSteps: number;
	/** R915: steps that one member may make rooms take per second, and at once after a rest. */
	stepsPerSecond: number;
	stepBurst: number;
	/** Ranges in the deletions of one update: a step 2 carries those of the whole document. */
	maxDeleteRanges: number;
	/** Client ids that one update may bring for the first time: a week offline is one per reload of the page. */
	maxNewClients: number;
	/** Client ids a room may have met. Each costs every joiner some bytes for ever. */
	maxClients: number;
	/** Of these, those that one member may have brought: a page opened and written in ten times a day for a year is below. */
	maxClientsPerMember: number;
	/** Size of a document's encoded state. Deleting stays possible above it. */
	maxDocumentBytes: number;
	/** Open connections of one member in one room: tabs and devices. */
	maxConnectionsPerMember: number;
	/** Open connections in one room. */
	maxConnectionsPerRoom: number;
	/** Different rooms a member may open in a minute: each may cost a load from disk. */
	maxRoomsPerMinute: number;
	/** Messages a member may send per second, over all their connections, and how many at once after a rest. */
	messagesPerSecond: number;
	messageBurst: number;
	/** Bytes a member may send per second, and how many at once after a rest. */
	bytesPerSecond: number;
	byteBurst: number;
	/** Damaged or forged messages after which a connection is closed. */
	maxStrikes: number;
	/** R976: connections of a member closed for that, or for sending too much, at once and then per second: above it they wait before they come back. */
	putOutBurst: number;
	putOutsPerSecond: number;
	/** A room that wrote less than this ago gathers until it has passed: one person waits for nothing, a crowd shares frames and commits. */
	gatherMs: number;
	/** The same once a batch held the changes of several people: fewer frames to each of many, and still before anybody sees a delay. */
	crowdGatherMs: number;
	/** Presence goes out once per this window, whatever number of people moved. */
	presenceWindowMs: number;
	/** Awareness ids a connection may own: its document's, and a few for programs. */
	maxPresencePerConnection: number;
	/** Different awareness ids a connection may bring in a minute. */
	maxPresencePerMinute: number;
	/** R918: entries read in one message about presence, and by one connection per second and at once after a rest: the stock client repeats what it hears of a full room. */
	maxPresenceRead: number;
	presenceReadPerSecond: number;
	presenceReadBurst: number;
	/** Size of one presence state once the server has written who it is. */
	maxPresenceBytes: number;
	/** Unsent bytes above which a reader is no longer fed, below which it is fed again, and above which it is cut. */
	stallBytes: number;
	resumeBytes: number;
	cutBytes: number;
	/** How long a reader may stay stalled. */
	stallMs: number;
	/** How long a room without anybody stays in memory. */
	idleMs: number;
	/** Rows, or bytes of rows, after which the log of a room is summed up in a snapshot. */
	compactRows: number;
	compactBytes: number;
	/** How long a room may work before the other rooms get their turn: a digest, a large change, many messages that waited. */
	turnMs: number;
	/** And how long they have, when they are at work: a commit takes a millisecond or two. */
	restMs: number;
	/** Seconds between two signs of life. */
	heartbeatMs: number;
	/** First and longest wait between two attempts to load or write after a failure. */
	retryMs: number;
	maxRetryMs: number;
};

export const ROOM_LIMITS: RoomLimits = {
	maxMessageBytes: 16 * MIB,
	reading: {
		maxMessageBytes: 1 * MIB,
		maxStructs: 50_000,
		maxValues: 50_000,
		maxDeleteRanges: 500_000,
		bytesPerSecond: 256 * KIB,
		byteBurst: 4 * MIB,
	},
	maxFragments: 1024,
	maxHeldPerMember: 36 * MIB,
	maxHeldInAll: 256 * MIB,
	slowMessage: { afterMs: 30_000, bytesPerSecond: 8 * KIB },
	maxStructs: 100_000,
	maxDocumentStructs: 400_000,
	maxOpenBytes: Math.floor(getHeapStatistics().heap_size_limit * 0.6),
	maxValues: 1_000_000,
	maxSteps: 150_000,
	maxDocumentSteps: 1_000_000,
	maxOpeningSteps: 2_000_000,
	stepsPerSecond: 500,
	stepBurst: 300_000,
	maxDeleteRanges: 500_000,
	maxNewClients: 1_024,
	maxClients: 50_000,
	maxClientsPerMember: 2_500,
	maxDocumentBytes: 40 * MIB,
	maxConnectionsPerMember: 6,
	maxConnectionsPerRoom: 500,
	maxRoomsPerMinute: 600,
	messagesPerSecond: 500,
	messageBurst: 5_000,
	bytesPerSecond: 8 * MIB,
	byteBurst: 64 * MIB,
	maxStrikes: 3,
	putOutBurst: 10,
	putOutsPerSecond: 0.25,
	gatherMs: 5,
	crowdGatherMs: 18,
	presenceWindowMs: 60,
	maxPresencePerConnection: 4,
	maxPresencePerMinute: 16,
	maxPresenceRead: 2_000,
	presenceReadPerSecond: 2_000,
	presenceReadBurst: 10_000,
	maxPresenceBytes: 2 * KIB,
	stallBytes: 4 * MIB,
	resumeBytes: 1 * MIB,
	cutBytes: 16 * MIB,
	stallMs: 30_000,
	idleMs: 60_000,
	compactRows: 2_000,
	compactBytes: 1 * MIB,
	turnMs: 2,
	restMs: 2,
	heartbeatMs: 20_000,
	retryMs: 500,
	maxRetryMs: 30_000,
};
