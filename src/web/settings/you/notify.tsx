import { useNotifying } from '../../shell/notifications.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { Part, SegmentRow } from '../parts/rows.tsx';
import { youWords } from './words.ts';

/** Whether this browser tells when somebody wrote or an agreed time has come, while a page of ours is open. */
export function Notify() {
  const words = useWordsOf(youWords);
  const { possible, on, refused, choose } = useNotifying();
  if (!possible) return null;
  return (
    <Part title={words.notify}>
      <SegmentRow
        label={words.notify}
        note={refused ? words.notifyRefused : words.notifyNote}
        value={on ? 'on' : 'off'}
        options={[
          { value: 'on', label: words.on },
          { value: 'off', label: words.off },
        ]}
        onChange={(value) => void choose(value === 'on')}
      />
    </Part>
  );
}
