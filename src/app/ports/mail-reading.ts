/** What a message is to us. */
export type MailKind =
  | 'ordinary'
  | 'reply'
  | 'auto-reply'
  | 'bounce'
  | 'delay'
  | 'complaint'
  | 'unsubscribe'
  | 'calendar'
  | 'list';

/**
 * Why a message did not arrive. The first four speak of the address itself: it will never take mail. All
 * others refuse this message, this sender, or this moment; `filtered` says "unknown user" in a way that a
 * filter would say as well.
 */
export type DeliveryReason =
  | 'user-unknown'
  | 'host-unknown'
  | 'moved'
  | 'no-mail'
  | 'filtered'
  | 'suspended'
  | 'mailbox-full'
  | 'too-big'
  | 'blocked'
  | 'policy'
  | 'content'
  | 'authentication'
  | 'sender-refused'
  | 'rate-limited'
  | 'expired'
  | 'network'
  | 'system'
  | 'complaint'
  | 'delivered'
  | 'unknown';

/** A recipient that a delivery report or a complaint speaks of. */
export interface ReportedRecipient {
  readonly address: string;
  /** Enhanced status code (RFC 3463) such as `5.1.1`; null where nobody said one. */
  readonly status: string | null;
  /** The address will never take mail: nothing more is sent there. */
  readonly permanent: boolean;
  readonly reason: DeliveryReason;
}

export interface MailAttachment {
  readonly name: string | null;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** A calendar message (RFC 6047), as far as the message itself says. */
export interface MailCalendar {
  readonly method: string | null;
  readonly uid: string | null;
  readonly sequence: number | null;
  readonly summary: string | null;
}

/** A message as `mail read --json` shows it. Addresses and ids stand without angle brackets. */
export interface ShownMessage {
  readonly kind: MailKind;
  readonly subject: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** An instant in UTC; null where the message says none, or one that cannot be. */
  readonly date: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** The person's own words, without quote and signature; null where there are none. */
  readonly reply: string | null;
  readonly quoted: string | null;
  readonly signature: string | null;
  /** A day: when the absent person is back, or until when they are away, in their own words. */
  readonly returnDate: string | null;
  readonly recipients: readonly ReportedRecipient[];
  readonly calendar: MailCalendar | null;
  readonly attachments: readonly MailAttachment[];
}

export interface NamedAddress {
  readonly name: string | null;
  readonly address: string;
}

/** All that a message says, for those who store it. */
export interface ReadMessage extends ShownMessage {
  readonly sender: NamedAddress | null;
  readonly replyTo: readonly NamedAddress[];
  readonly toNamed: readonly NamedAddress[];
  readonly ccNamed: readonly NamedAddress[];
  readonly text: string | null;
  readonly html: string | null;
  /** The calendar part as it stands (RFC 5545). */
  readonly calendarText: string | null;
  /** Ids of the messages before it in its thread, the oldest first. */
  readonly threadIds: readonly string[];
  readonly list: {
    readonly id: string | null;
    readonly unsubscribe: readonly string[];
    /** RFC 8058: a POST to the https address is enough. */
    readonly oneClick: boolean;
  };
  /** RFC 3834, without its parameters; null where the header is missing. */
  readonly autoSubmitted: string | null;
  readonly envelope: {
    /** Return-Path; an empty text is the null path of automatic mail, null that nothing is said. */
    readonly returnPath: string | null;
    readonly deliveredTo: readonly string[];
  };
  /**
   * The message that a bounce or complaint is about, so that only those about our own are believed;
   * null where nothing of it came along.
   */
  readonly original: { readonly messageId: string | null; readonly to: readonly string[] } | null;
}

/** Reads mail. Nothing that a message holds makes it throw. */
export interface MailReading {
  readMessage(bytes: Uint8Array): ReadMessage;
  /** The messages of a mailbox file (mbox, any flavour), one at a time. */
  readMbox(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}
