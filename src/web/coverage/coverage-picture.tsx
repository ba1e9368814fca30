import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type Dot, dotsOf, type Gaps, NARROW, type Picture, peoplePerDot, type Scale, WIDE } from './dots.ts';
import { coverageWords, gapIn } from './words.ts';

export interface Rhythm extends Gaps {
  readonly key: string;
  readonly label: string;
}

const TOP = 30;

/** Everybody along the time since the last contact, against the gaps of their rating; wide, and for phones. */
export function CoveragePicture({
  picture,
  rhythms,
}: {
  readonly picture: Picture;
  readonly rhythms: readonly Rhythm[];
}) {
  return (
    <>
      <Drawing picture={picture} rhythms={rhythms} scale={WIDE} narrow={false} />
      <Drawing picture={picture} rhythms={rhythms} scale={NARROW} narrow />
    </>
  );
}

function Drawing({
  picture,
  rhythms,
  scale,
  narrow,
}: {
  readonly picture: Picture;
  readonly rhythms: readonly Rhythm[];
  readonly scale: Scale;
  readonly narrow: boolean;
}) {
  const { words, dates } = useWords();
  const own = useWordsOf(coverageWords);
  const { ideal, longest, row } = scale;
  const width = narrow ? 342 : 1_080;
  const height = TOP + rhythms.length * row + 6;
  return (
    <svg
      className={narrow ? 'picture narrow' : 'picture'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.coverage.alt(picture.total.people, picture.total.near)}
    >
      <rect className="zone" x={ideal} y={TOP - 4} width={longest - ideal} height={height - TOP} />
      <text x={narrow ? 0 : scale.left} y="14">
        {narrow ? words.dates.today : words.coverage.today}
      </text>
      <text className="head-text" x={ideal} y="14" textAnchor={narrow ? 'end' : 'middle'}>
        {words.coverage.ideal}
      </text>
      <text className="head-text" x={narrow ? width : longest} y="14" textAnchor={narrow ? 'end' : 'middle'}>
        {words.coverage.longest}
      </text>
      {[ideal, longest].map((x) => (
        <line key={x} className="gap" x1={x} x2={x} y1={TOP - 4} y2={height - 4} />
      ))}
      {rhythms.map((rhythm, index) => {
        const of = picture.ratings.find(({ rating }) => rating === rhythm.key);
        const base = TOP + (index + 1) * row - 6;
        const people = dates.number(of?.people ?? 0);
        const columns = of?.columns ?? [];
        const perDot = peoplePerDot(columns, rhythm, scale);
        return (
          <g key={rhythm.key}>
            <text className="row-label" x="0" y={narrow ? base - row + 26 : base - 20}>
              {rhythm.label}
              {narrow && <tspan className="row-count"> {people}</tspan>}
            </text>
            {perDot > 1 && (
              <text
                x={narrow ? 0 : scale.left - 12}
                y={narrow ? base - row + 42 : base - row + 26}
                className="per-dot"
              >
                {own.oneDot(dates.number(perDot))}
              </text>
            )}
            {!narrow && (
              <text x="0" y={base - 5}>
                {people} {words.coverage.people}
              </text>
            )}
            <line className="grid" x1="0" x2={width} y1={base + 2} y2={base + 2} />
            <text x={ideal + 6} y={base - row + 26}>
              {gapIn(rhythm.idealDays, own)}
            </text>
            <text
              x={narrow ? longest - 4 : longest + 6}
              y={narrow ? base - row + 42 : base - row + 26}
              textAnchor={narrow ? 'end' : 'start'}
            >
              {gapIn(rhythm.longestDays, own)}
            </text>
            {dotsOf(columns, rhythm, scale, perDot).map((dot) => (
              <OneDot key={`${dot.x} ${dot.level}`} dot={dot} base={base} step={scale.step} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

const CLASSES: Readonly<Record<Dot['kind'], string>> = {
  step: 'dot',
  alone: 'dot q',
  near: 'dot n',
  booked: 'dot b',
};

function OneDot({
  dot: { x, level, kind },
  base,
  step,
}: {
  readonly dot: Dot;
  readonly base: number;
  readonly step: number;
}) {
  const y = base - 5 - level * step;
  const size = step * 0.4;
  if (kind === 'booked') {
    return <rect className={CLASSES[kind]} x={x - size} y={y - size} width={2 * size} height={2 * size} />;
  }
  return (
    <>
      {kind === 'near' && <circle className="ring" cx={x} cy={y} r={step * 0.6} />}
      <circle className={CLASSES[kind]} cx={x} cy={y} r={kind === 'near' ? step * 0.3 : size} />
    </>
  );
}
