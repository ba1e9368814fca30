import type { Id } from '../../core/facts.ts';
import type { Actor } from '../actor.ts';

/** The header in which a door hands over the caller's address; what callers send under it is dropped. */
export const CLIENT_ADDRESS = 'x-followthrough-client';

/** Turns what a caller shows into the actor that they are. Throws FollowthroughError when it is not valid. */
export interface Authentication {
  /** The signed-in user of a browser; null when the cookies name no session that is still open. */
  bySession(headers: Headers): Promise<SignedIn | null>;
  /** The user of an API key (`ft_…`), or the local owner of the machine's key file, where `local` says it may be. */
  byKey(secret: string, local: boolean): Promise<Actor>;
  /** The sign-in library's own addresses: sign in and out, two factors, change the password. */
  handle(request: Request): Promise<Response>;
  /** The organizations in which the login of a session takes part. */
  organizationsOf(session: Id): Promise<readonly Membership[]>;
  /** False when the login takes no part in that organization. */
  switchOrganization(session: Id, org: Id): Promise<boolean>;
  /** Whether nobody has signed up yet. */
  isFresh(): Promise<boolean>;
  /** Makes the first user, the owner; throws `first-user-exists` once there is one. */
  makeFirstOwner(owner: NewOwner): Promise<void>;
  /** Whom a link of an invitation or a reset is for. */
  readLink(token: string): Promise<LinkInfo>;
  /** Sets the password that a link permits, once. */
  useLink(token: string, password: string): Promise<{ readonly email: string }>;
}

export interface NewOwner {
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly zone: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly locale: string;
}

export interface SignedIn {
  readonly actor: Actor;
  readonly session: Id;
  /** Cookies to set anew, when the session was prolonged. */
  readonly setCookies: readonly string[];
}

export interface Membership {
  readonly org: Id;
  readonly name: string;
  readonly user: Id;
  readonly active: boolean;
}

export interface LinkInfo {
  readonly kind: 'invitation' | 'reset';
  readonly email: string;
  readonly name: string;
  readonly organization: string;
  /** The address has a login already (of another organization): its password is asked for, not a new one. */
  readonly knownLogin: boolean;
}
