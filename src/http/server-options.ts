import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from '../app/actor.ts';
import type { Operation } from '../app/operation.ts';
import type { Authentication } from '../app/ports/authentication.ts';
import type { SecretLinks } from '../app/ports/booking.ts';
import type { ChangeFeed } from '../app/ports/changes.ts';
import type { Ground } from '../app/run-operation.ts';

/** Everything that the HTTP door stands on; made by main, which alone reads the environment. */
export interface HttpServerOptions {
  readonly ground: Ground;
  readonly operations: readonly Operation[];
  readonly auth: Authentication;
  readonly changes: ChangeFeed;
  readonly health: Health;
  readonly logger: FastifyBaseLogger;
  readonly config: HttpConfig;
  /** What secret addresses lead to: booking pages and calendar feeds. Left out: there are none. */
  readonly links?: SecretLinks | undefined;
  /** Where the built pages lie; left out, or empty: a word on what this is stands at `/`. */
  readonly pages?: string | undefined;
  /** Addresses that take or give raw streams: files of imports and exports. */
  readonly streams?: readonly StreamRoute[];
}

export interface HttpConfig {
  /** The program's version, for the API's documentation. */
  readonly version: string;
  /** Where people and customers reach this server, such as https://crm.example.com. */
  readonly publicUrl?: string | undefined;
  /** Further host names to answer under; IP addresses and localhost always are. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Whose X-Forwarded-For is believed: none unless told. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Bytes; 1 MiB unless told. */
  readonly bodyLimit?: number | undefined;
  /** Requests a minute of one key, session or (not signed in) address; 1,200 unless told. */
  readonly requestsPerMinute?: number | undefined;
  /** Tries to sign in a minute, from one address and for one login; 10 unless told. */
  readonly signInsPerMinute?: number | undefined;
  /** Open change streams of one user; 20 unless told. */
  readonly listenersPerUser?: number | undefined;
  /** Milliseconds between two heartbeats of a change stream; 25 s unless told. */
  readonly heartbeat?: number | undefined;
}

/** What `/readyz` asks. */
export interface Health {
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Names of migrations that the database lacks. */
  pendingMigrations(): Promise<readonly string[]>;
}

/** An address that works on raw streams instead of JSON; who may call it is checked before the body is read. */
export interface StreamRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Under /api, such as `/imports/files`. */
  readonly path: string;
  readonly summary: string;
  readonly effect: Operation['effect'];
  /** What may be sent and is answered, for the documentation; anything unless told. */
  readonly accepts?: string;
  readonly answers?: string;
  /** Bytes of the body after which it is refused; no limit unless told. */
  readonly bodyLimit?: number;
  allow(actor: Actor): boolean;
  handle(request: StreamRequest): Promise<StreamAnswer>;
}

export interface StreamRequest {
  readonly actor: Actor;
  /** The body as it comes in; read it, or the connection is closed. */
  readonly body: Readable;
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

export interface StreamAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent as it is; anything else as JSON. */
  readonly body: Readable | object;
}
