import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailAccess } from '../../app/ports/mail-server.ts';
import {
  type Envelope,
  type Fate,
  type MailSenders,
  SendingFailure,
  type SendingResult,
} from '../../app/ports/outbox.ts';
import { reachableAddress } from '../reachable-host.ts';
import { whatWentWrong } from '../what-went-wrong.ts';
import { refusalInWords } from './refusal-in-words.ts';

export interface SmtpOptions {
  /** Hosts inside this network that may be reached. */
  readonly inside: readonly string[];
}

const CONNECT_WITHIN = 15_000;
/** RFC 5321, 4.5.3.2: a server may take ten minutes over a message that it has got. */
const ANSWER_WITHIN = 10 * 60_000;

/**
 * Servers that take mail by SMTP. A connection serves one message. Whether the message was handed over is known
 * from its own stream: once the server has begun to take it, a connection that breaks leaves its fate unknown.
 */
export function smtpSenders(options: SmtpOptions): MailSenders {
  return {
    async send(access, envelope, message) {
      const address = await reachableAddress(access.settings, options.inside).catch((error: unknown) => {
        throw failure('not-sent', error, access);
      });
      const connection = connectionFor(access, address);
      try {
        await connected(connection, access);
        return await handOver(connection, access, envelope, message);
      } finally {
        connection.close();
      }
    },
  };
}

function connectionFor({ settings, certificate }: MailAccess, address: string): SMTPConnection {
  return new SMTPConnection({
    host: address,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(isIP(settings.host) === 0 ? { servername: settings.host } : {}),
    tls: certificate === null ? {} : { ca: [certificate] },
    connectionTimeout: CONNECT_WITHIN,
    greetingTimeout: CONNECT_WITHIN,
    socketTimeout: ANSWER_WITHIN,
    name: 'followthrough.invalid',
  });
}

function connected(connection: SMTPConnection, access: MailAccess): Promise<void> {
  const { settings, secret } = access;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(failure('not-sent', error, access));
    connection.once('error', fail);
    connection.connect((error?: unknown) => {
      if (error) return fail(error);
      // A server of one's own network may want no password at all.
      if (!connection.allowsAuth) return resolve();
      const credentials =
        secret.kind === 'password'
          ? { user: settings.user, pass: secret.password }
          : { type: 'oauth2' as const, user: settings.user, accessToken: secret.accessToken ?? '' };
      connection.login(credentials as never, (refused?: unknown) => (refused ? fail(refused) : resolve()));
    });
  });
}

function handOver(
  connection: SMTPConnection,
  access: MailAccess,
  { from, to }: Envelope,
  message: Uint8Array,
): Promise<SendingResult> {
  let handed = false;
  const stream = Readable.from(
    (function* () {
      handed = true;
      yield Buffer.from(message);
    })(),
  );
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(afterSending(error, handed, access));
    connection.once('error', fail);
    connection.send({ from, to: [...to] }, stream, (error: unknown, info: unknown) => {
      if (error) return fail(error);
      const { response = '', rejectedErrors = [] } = (info ?? {}) as {
        response?: string;
        rejectedErrors?: readonly { recipient?: string; response?: string; message: string }[];
      };
      resolve({
        said: response,
        refused: rejectedErrors.map((it) => ({
          address: it.recipient ?? '',
          said: it.response ?? it.message,
        })),
      });
    });
  });
}

/** What is known of a message after the server or the line failed. */
function afterSending(thrown: unknown, handed: boolean, access: MailAccess): SendingFailure {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as {
    responseCode?: unknown;
    response?: unknown;
    rejectedErrors?: readonly { responseCode?: number; response?: string }[];
  };
  const refusal = error.rejectedErrors?.[0] ?? error;
  const code = typeof refusal.responseCode === 'number' ? refusal.responseCode : null;
  const said = typeof refusal.response === 'string' ? refusal.response : null;
  if (code !== null && said !== null)
    return new SendingFailure(code >= 500 ? 'refused' : 'not-sent', refusalInWords(code, said), said, thrown);
  if (!handed) return failure('not-sent', thrown, access);
  return new SendingFailure(
    'unknown',
    {
      code: 'mail-fate-unknown',
      message: `The connection to ${access.settings.host} broke after it had begun to take this message. Nobody can tell whether it was sent.`,
      mend: 'Look into the Sent folder, or ask whoever should have got it; then say that it arrived, or send it anew.',
    },
    null,
    thrown,
  );
}

function failure(fate: Fate, thrown: unknown, { settings, secret }: MailAccess): SendingFailure {
  const { code, message, mend } = whatWentWrong(thrown, settings, secret.kind);
  return new SendingFailure(fate, { code, message, mend }, null, thrown);
}
