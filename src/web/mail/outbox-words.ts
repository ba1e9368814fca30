import type { FeatureWords } from '../words/words-of.ts';

const en = {
  title: 'Outbox',
  empty: 'Nothing here yet',
  emptyMore: 'What you write goes through your own mailbox, and stands here until it has arrived there.',
  write: 'Write a mail',
  parts: {
    unknown: 'Nobody can tell',
    refused: 'Did not go out',
    waiting: 'On the way',
    draft: 'Drafts',
    sent: 'Sent',
  },
  unknownLead:
    'The connection broke while these were handed over. Nothing is sent again by itself: look into your Sent folder or ask, then say what is so.',
  arrived: 'It arrived',
  notSent: 'It was not sent',
  sendAnew: 'Send it anew',
  settled: { arrived: 'Noted as sent.', 'not-sent': 'Noted as not sent.', 'send-anew': 'It goes out anew.' },
  goesOut: (when: string) => `goes out ${when}`,
  goesInHours: 'waits for their hours',
  going: 'is going out',
  noSubject: 'no subject',
  nobody: 'nobody yet',
  and: (name: string, more: number) => `${name} and ${more} more`,
  callBack: 'Call it back',
  writeAnew: 'Change it',
  throwAway: 'Throw away',
  thrown: 'Thrown away.',
  draftAgain: 'It is a draft again.',
  more: 'Show more',
  needsYou: (count: number): string => (count === 1 ? 'needs you' : 'need you'),
};

export type OutboxWords = typeof en;

const de: OutboxWords = {
  title: 'Ausgang',
  empty: 'Noch nichts hier',
  emptyMore: 'Was Sie schreiben, geht durch Ihr eigenes Postfach und steht hier, bis es dort angekommen ist.',
  write: 'Mail schreiben',
  parts: {
    unknown: 'Niemand weiß es',
    refused: 'Nicht hinausgegangen',
    waiting: 'Unterwegs',
    draft: 'Entwürfe',
    sent: 'Gesendet',
  },
  unknownLead:
    'Die Verbindung brach ab, als diese übergeben wurden. Von selbst wird nichts noch einmal gesendet: Sehen Sie in den Ordner „Gesendet“ oder fragen Sie nach, und sagen Sie dann, wie es ist.',
  arrived: 'Sie kam an',
  notSent: 'Sie ging nicht hinaus',
  sendAnew: 'Noch einmal senden',
  settled: {
    arrived: 'Als gesendet notiert.',
    'not-sent': 'Als nicht gesendet notiert.',
    'send-anew': 'Sie geht noch einmal hinaus.',
  },
  goesOut: (when) => `geht ${when} hinaus`,
  goesInHours: 'wartet auf ihre Zeiten',
  going: 'geht gerade hinaus',
  noSubject: 'kein Betreff',
  nobody: 'noch niemand',
  and: (name, more) => `${name} und ${more} weitere`,
  callBack: 'Zurückholen',
  writeAnew: 'Ändern',
  throwAway: 'Wegwerfen',
  thrown: 'Weggeworfen.',
  draftAgain: 'Sie ist wieder ein Entwurf.',
  more: 'Mehr zeigen',
  needsYou: (count) => (count === 1 ? 'braucht Sie' : 'brauchen Sie'),
};

/** Words of the outbox. */
export const outboxWords: FeatureWords<OutboxWords> = { en, de };
