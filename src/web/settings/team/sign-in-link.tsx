import { useState } from 'react';
import { useNotices } from '../../shell/notices.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Row } from '../parts/rows.tsx';
import type { User } from '../parts/use-users.ts';
import { settingsClient } from '../settings-client.ts';
import { HandedLink, type MadeLink } from './handed-link.tsx';
import { teamWords } from './words.ts';

/** A new link with which somebody sets their password. */
export function SignInLink({ user }: { readonly user: User }) {
  const words = useWordsOf(teamWords);
  const { tellError } = useNotices();
  const [link, setLink] = useState<MadeLink | null>(null);
  const make = () => settingsClient.makeSignInLink({ id: user.id }).then(setLink, tellError);
  return (
    <Row label={words.link} {...(link ? {} : { note: words.linkNote })}>
      {link ? (
        <HandedLink name={user.name} link={link} />
      ) : (
        <button type="button" className="btn line" onClick={() => void make()}>
          {words.makeLink}
        </button>
      )}
    </Row>
  );
}
