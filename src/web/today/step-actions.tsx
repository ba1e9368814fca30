import { Link } from '@tanstack/react-router';
import { Icon } from '../parts/icons.tsx';
import { useWords } from '../words/words.tsx';
import { DoneLine } from './done-line.tsx';
import { PostponeLine, RateLine, SkipLine } from './reason-lines.tsx';
import { isOwed, type Step } from './step-words.ts';
import { useTalk } from './talk.ts';
import { TalkWay } from './talk-way.tsx';

/** What the line of actions shows: the actions, or what one of them asks. */
export type Mode = 'actions' | 'done' | 'postpone' | 'skip' | 'rate';

/** What a step can be done with; `owed` steps can not be put off. */
export const canPutOff = (step: Step): boolean => !isOwed(step);
export const canSkip = (step: Step): boolean => !isOwed(step) || step.action === 'answer';

/** The line of actions under an open step. Each asks for one thing more, in the same place. */
export function StepActions({
  step,
  on,
  mode,
  setMode,
}: {
  readonly step: Step;
  readonly on: string;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
}) {
  const back = () => setMode('actions');
  if (mode === 'done') return <DoneLine step={step} onBack={back} />;
  if (mode === 'postpone') return <PostponeLine step={step} on={on} onBack={back} />;
  if (mode === 'skip') return <SkipLine step={step} onBack={back} />;
  if (mode === 'rate') return <RateLine step={step} onBack={back} />;
  return <Actions step={step} setMode={setMode} />;
}

function Actions({ step, setMode }: { readonly step: Step; readonly setMode: (mode: Mode) => void }) {
  const { words } = useWords();
  const talk = useTalk(step);
  const rates = step.action === 'qualify';
  const second = talk.first === 'call' ? 'write' : 'call';
  return (
    <div className="acts desk-only">
      {rates && (
        <button type="button" className="btn main" onClick={() => setMode('rate')}>
          {words.actions.rate}
          <kbd>r</kbd>
        </button>
      )}
      <TalkLink step={step} onTalked={() => setMode('done')} />
      {!rates && (
        <TalkWay talk={talk} way={second} onTalked={() => setMode('done')}>
          {second === 'write' ? words.actions.write : words.actions.call}
        </TalkWay>
      )}
      <Link className="btn" to="/accounts/$account" params={{ account: step.account.id }}>
        {words.actions.account}
        <kbd>o</kbd>
      </Link>
      {step.person && (
        <Link className="btn" to="/people/$person" params={{ person: step.person.id }}>
          {words.actions.person}
        </Link>
      )}
      <span className="push" />
      {!rates && (
        <button type="button" className="btn" onClick={() => setMode('done')}>
          {words.actions.done}
          <kbd>d</kbd>
        </button>
      )}
      {canPutOff(step) && (
        <button type="button" className="btn" onClick={() => setMode('postpone')}>
          {words.actions.postpone}
          <kbd>p</kbd>
        </button>
      )}
      {canSkip(step) && (
        <button type="button" className="btn" onClick={() => setMode('skip')}>
          {words.actions.skip}
          <kbd>s</kbd>
        </button>
      )}
    </div>
  );
}

/** The proposed way to be in touch, as the one main action. */
function TalkLink({ step, onTalked }: { readonly step: Step; readonly onTalked: () => void }) {
  const { words } = useWords();
  const talk = useTalk(step);
  if (talk.first === null) return null;
  return (
    <TalkWay talk={talk} way={talk.first} main onTalked={onTalked}>
      <Icon name={talk.first === 'call' ? 'call' : step.action === 'answer' ? 'reply' : 'mail'} />
      {talk.first === 'call'
        ? words.actions.call
        : step.action === 'answer'
          ? words.actions.reply
          : words.actions.write}
      <kbd>r</kbd>
    </TalkWay>
  );
}

/** The same actions under the thumb, on phones. */
export function ThumbBar({ step, setMode }: { readonly step: Step; readonly setMode: (mode: Mode) => void }) {
  const { words } = useWords();
  const talk = useTalk(step);
  const second = talk.first === 'call' ? 'write' : 'call';
  return (
    <div className="thumb" role="toolbar" aria-label={step.person?.name ?? step.account.name}>
      {step.action === 'qualify' ? (
        <button type="button" className="btn main" onClick={() => setMode('rate')}>
          {words.actions.rate}
        </button>
      ) : talk.first === null ? (
        <button type="button" className="btn main" onClick={() => setMode('done')}>
          <Icon name="check" />
          {words.actions.done}
        </button>
      ) : (
        <TalkLink step={step} onTalked={() => setMode('done')} />
      )}
      <TalkWay talk={talk} way={second}>
        <Icon name={second === 'write' ? 'mail' : 'call'} />
        {second === 'write' ? words.actions.write : words.actions.call}
      </TalkWay>
      {talk.first !== null && (
        <button type="button" className="btn" onClick={() => setMode('done')}>
          <Icon name="check" />
          {words.actions.done}
        </button>
      )}
      {canPutOff(step) && (
        <button type="button" className="btn" onClick={() => setMode('postpone')}>
          <Icon name="later" />
          {words.actions.postpone}
        </button>
      )}
      {canSkip(step) && (
        <button type="button" className="btn" onClick={() => setMode('skip')}>
          <Icon name="close" />
          {words.actions.skip}
        </button>
      )}
    </div>
  );
}
