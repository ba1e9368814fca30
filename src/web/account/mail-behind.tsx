import { lazy, Suspense, useState } from 'react';
import { conversationWords } from '../mail/conversation-words.ts';
import { BoneRows } from '../parts/states.tsx';
import { useWordsOf } from '../words/words-of.ts';

const Conversation = lazy(async () => ({
  default: (await import('../mail/conversation.tsx')).Conversation,
}));

/** The whole message behind a line of the timeline and its conversation, in place when asked for. */
export function MailBehind({ interaction }: { readonly interaction: string }) {
  const words = useWordsOf(conversationWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="link small mail-behind"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? words.close : words.open}
      </button>
      {open && (
        <Suspense fallback={<BoneRows count={2} />}>
          <Conversation interaction={interaction} />
        </Suspense>
      )}
    </>
  );
}
