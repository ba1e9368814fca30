import { useNavigate } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useWordsOf } from '../words/words-of.ts';
import { formWords } from './words.ts';

/** A record that is no more: merged into another, with the way there, or gone. */
export function Gone({ id, onGo }: { readonly id: string; readonly onGo?: () => void }) {
  const words = useWordsOf(formWords);
  const navigate = useNavigate();
  const { data } = useAsk(client.findKept, { id });
  if (!data) return <p>{words.gone}</p>;
  const go = () => {
    onGo?.();
    if (data.kind === 'person') void navigate({ to: '/people/$person', params: { person: data.id } });
    else void navigate({ to: '/accounts/$account', params: { account: data.id } });
  };
  return (
    <p>
      {words.merged(data.name)}{' '}
      <button type="button" className="link" onClick={go}>
        {words.openKept(data.name)}
      </button>
    </p>
  );
}
