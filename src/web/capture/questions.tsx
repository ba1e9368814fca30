import type { KeyboardEvent } from 'react';
import { answering } from './answers.ts';
import type { Correction } from './corrections.ts';
import { type Question, type Understanding, wordsOf } from './understanding.ts';

/** What is unclear, each with its answers: chosen by a press, or by their number. */
export function Questions({
  understood,
  onAnswer,
  onOpen,
}: {
  readonly understood: Understanding;
  readonly onAnswer: (answer: Correction) => void;
  /** Somebody is new, and it is not known where: that is asked first. */
  readonly onOpen: (name: string) => void;
}) {
  const choose = (question: Question, value: string | undefined) => {
    const words = wordsOf(understood, question);
    if (value === undefined) return;
    if (value === 'new' && understood.accountId === null) onOpen(words);
    else onAnswer(answering(words, value));
  };
  return understood.unclear.map((question) => {
    const { question: text, about, choices } = question;
    return (
      <div
        className="asked"
        key={`${about.from}-${text}`}
        role="group"
        aria-label={text}
        onKeyDown={(event: KeyboardEvent) => {
          if (!/^[1-9]$/.test(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
          choose(question, choices[Number(event.key) - 1]?.value);
        }}
      >
        <span role="status">{text}</span>
        {choices.map(({ label, value }, index) => (
          <button key={value} type="button" className="chip" onClick={() => choose(question, value)}>
            <kbd className="desk-only">{index + 1}</kbd>
            <bdi className="cut">{label}</bdi>
          </button>
        ))}
      </div>
    );
  });
}
