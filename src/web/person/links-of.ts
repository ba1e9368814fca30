export interface AddressLink {
  readonly kind: 'call' | 'sms' | 'chat' | 'mail' | 'open' | 'map';
  readonly href: string;
}

/** Schemes that open a program of the reader's own; everything else in an address stays text. */
const CHATS = /^(https?|xmpp|sip|sips|im|tg|signal|whatsapp|msteams|skype|matrix|threema|viber):/i;

/** What a press on an address can do on this device. */
export function linksOf({
  kind,
  value,
}: {
  readonly kind: string;
  readonly value: string;
}): readonly AddressLink[] {
  if (kind === 'mail') return [{ kind: 'mail', href: `mailto:${encodeURI(value)}` }];
  if (kind === 'phone') {
    const number = value.replaceAll(/[^+\d]/g, '');
    const chat = number.startsWith('+')
      ? [{ kind: 'chat' as const, href: `https://wa.me/${number.slice(1)}` }]
      : [];
    return [{ kind: 'call', href: `tel:${number}` }, { kind: 'sms', href: `sms:${number}` }, ...chat];
  }
  if (kind === 'post')
    return [{ kind: 'map', href: `https://www.openstreetmap.org/search?query=${encodeURIComponent(value)}` }];
  if (/^www\./i.test(value)) return [{ kind: 'open', href: `https://${value}` }];
  if (!CHATS.test(value)) return [];
  return [{ kind: kind === 'message' ? 'chat' : 'open', href: value }];
}
