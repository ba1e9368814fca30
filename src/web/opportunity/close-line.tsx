import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAct } from '../parts/use-act.ts';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { OpportunityAnswer } from './opportunity-page.tsx';
import { opportunityWords } from './words.ts';

/** Lost: why, then who won; a key for each, or a word typed. */
export function LoseLine({
  answer,
  onBack,
}: {
  readonly answer: OpportunityAnswer;
  readonly onBack: () => void;
}) {
  const words = useWordsOf(opportunityWords);
  const act = useAct();
  const [reason, setReason] = useState<string | null>(null);
  const id = String(answer.opportunity['id']);
  const name = String(answer.opportunity['name']);
  const lose = (winner: string) => {
    onBack();
    void act(words.told.lost(name), async () => {
      const { version } = await client.editOpportunity({
        id,
        version: answer.version,
        status: 'lost',
        lostReason: reason,
        wonBy: winner,
      });
      return () => client.editOpportunity({ id, version, status: 'open' });
    });
  };
  return reason === null ? (
    <Choices
      key="why"
      ask={words.why}
      choices={words.reasons}
      other={words.otherReason}
      label={words.reasonLabel}
      onChoose={setReason}
      onBack={onBack}
    />
  ) : (
    <Choices
      key="who"
      ask={`${reason}, ${words.who}`}
      choices={words.winners}
      other={words.otherWinner}
      label={words.winnerLabel}
      onChoose={lose}
      onBack={() => setReason(null)}
    />
  );
}

function Choices({
  ask,
  choices,
  other,
  label,
  onChoose,
  onBack,
}: {
  readonly ask: string;
  readonly choices: readonly string[];
  readonly other: string;
  readonly label: string;
  readonly onChoose: (text: string) => void;
  readonly onBack: () => void;
}) {
  const { words: all } = useWords();
  const [typing, setTyping] = useState(false);
  const [text, setText] = useState('');
  const otherKey = String(choices.length + 1);
  useKeys([
    ...choices.map((choice, index) => ({
      keys: String(index + 1),
      word: choice,
      unlisted: true,
      run: () => onChoose(choice),
    })),
    { keys: otherKey, word: other, unlisted: true, run: () => setTyping(true) },
    { keys: 'Escape', word: all.actions.cancel, unlisted: true, run: onBack },
  ]);
  return (
    <div className="acts reasons-line close-line" role="group" aria-label={ask}>
      <span className="ask">{ask}</span>
      {choices.map((choice, index) => (
        <button key={choice} type="button" className="btn line" onClick={() => onChoose(choice)}>
          {choice}
          <kbd>{index + 1}</kbd>
        </button>
      ))}
      {typing ? (
        <form
          className="field"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') onChoose(text.trim());
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: asked for by the key or button right before
            autoFocus
            aria-label={label}
            placeholder={label}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyping(false);
            }}
          />
        </form>
      ) : (
        <button type="button" className="btn line" onClick={() => setTyping(true)}>
          {other}
          <kbd>{otherKey}</kbd>
        </button>
      )}
      <button type="button" className="btn push" aria-label={all.actions.cancel} onClick={onBack}>
        <span className="phone-only">{all.actions.cancel}</span>
        <kbd>esc</kbd>
      </button>
    </div>
  );
}
