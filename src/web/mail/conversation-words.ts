import type { FeatureWords } from '../words/words-of.ts';

const en = {
  open: 'Whole message',
  close: 'Close',
  none: 'There is no mail behind this line: it was noted by hand.',
  to: (names: string) => `to ${names}`,
  rest: 'Show what stands beneath',
  laidOut: 'As it was laid out',
  asText: 'As text',
  pictures: 'Show pictures',
  picturesNote: 'Whoever sent it can then see that it was opened.',
  frame: (name: string) => `Mail from ${name}`,
  forgotten: 'Its text was deleted when its time was over.',
  noText: 'It has no text.',
  attachments: 'Attached',
  unnamed: 'without a name',
  reply: 'Reply',
  kinds: {
    'auto-reply': 'automatic reply',
    bounce: 'came back',
    delay: 'delayed',
    complaint: 'complaint',
    unsubscribe: 'opted out',
    calendar: 'invitation',
    list: 'to a list',
  } as Readonly<Record<string, string>>,
};

export type ConversationWords = typeof en;

const de: ConversationWords = {
  open: 'Ganze Nachricht',
  close: 'Schließen',
  none: 'Hinter dieser Zeile steht keine Mail: Sie wurde von Hand notiert.',
  to: (names) => `an ${names}`,
  rest: 'Zeigen, was darunter steht',
  laidOut: 'Wie sie gestaltet war',
  asText: 'Als Text',
  pictures: 'Bilder zeigen',
  picturesNote: 'Wer sie geschickt hat, kann dann sehen, dass sie geöffnet wurde.',
  frame: (name) => `Mail von ${name}`,
  forgotten: 'Ihr Text wurde gelöscht, als seine Zeit vorbei war.',
  noText: 'Sie hat keinen Text.',
  attachments: 'Angehängt',
  unnamed: 'ohne Namen',
  reply: 'Antworten',
  kinds: {
    'auto-reply': 'automatische Antwort',
    bounce: 'kam zurück',
    delay: 'verspätet',
    complaint: 'Beschwerde',
    unsubscribe: 'abgemeldet',
    calendar: 'Einladung',
    list: 'an eine Liste',
  },
};

/** Words of conversations by mail. */
export const conversationWords: FeatureWords<ConversationWords> = { en, de };
