import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import { useWordsOf } from '../words/words-of.ts';
import { looksLike } from './looks-like.ts';
import { formWords } from './words.ts';

const SETTLE = 250;

/** Warns while something is added that the book may have already; F2 opens that instead. */
export function KnownAlready({
  kind,
  name,
  address,
  onOpen,
}: {
  readonly kind: 'account' | 'person';
  readonly name: string;
  readonly address: string;
  readonly onOpen: () => void;
}) {
  const words = useWordsOf(formWords);
  const navigate = useNavigate();
  const typed = useSettled(`${name.trim()}\n${address.trim()}`);
  const { data = [] } = useQuery({
    queryKey: ['search', 'known-already', kind, typed],
    queryFn: async ({ signal }) => {
      const [said = '', where = ''] = typed.split('\n');
      const byName =
        said.length < 3
          ? []
          : (await client.search({ query: said, kinds: [kind], limit: 5 }, { signal })).found;
      const byAddress =
        where.length < 6
          ? []
          : (await client.search({ query: where, kinds: [kind], limit: 3 }, { signal })).found;
      const same = byName.filter((hit) => looksLike(hit.name, said));
      return [...new Map([...byAddress.slice(0, 1), ...same].map((hit) => [hit.id, hit])).values()].slice(
        0,
        3,
      );
    },
    enabled: typed.length > 3,
  });
  const go = (id: string) => {
    onOpen();
    if (kind === 'person') void navigate({ to: '/people/$person', params: { person: id } });
    else void navigate({ to: '/accounts/$account', params: { account: id } });
  };
  const [first] = data;
  useEffect(() => {
    if (!first) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F2') return;
      event.preventDefault();
      go(first.id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  if (!first) return <div role="status" />;
  return (
    <div role="status" className="known-already">
      <p className="due small">{words.duplicate}</p>
      {data.map((hit, index) => (
        <button key={hit.id} type="button" className="btn line" onClick={() => go(hit.id)}>
          <bdi className="cut">{words.openInstead(hit.name)}</bdi>
          {kind === 'person' && <span className="dim cut">{hit.account.name}</span>}
          {index === 0 && <kbd>F2</kbd>}
        </button>
      ))}
    </div>
  );
}

/** The text once nothing was typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), SETTLE);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
