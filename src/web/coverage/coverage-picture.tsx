import { useWords } from '../words/words.tsx';
import { type Dot, dotsOf, IDEAL, LEFT, LONGEST, type Rhythm, ROW } from './dots.ts';
import type { Person } from './use-everybody.ts';

const TOP = 30;
const WIDTH = 1_080;

/** Everybody as a dot along the time since the last contact, against the gaps of their rating. */
export function CoveragePicture({
  people,
  rhythms,
  near,
  today,
}: {
  readonly people: readonly Person[];
  readonly rhythms: readonly Rhythm[];
  readonly near: ReadonlySet<string>;
  readonly today: string;
}) {
  const { words, dates } = useWords();
  const height = TOP + rhythms.length * ROW + 6;
  const spanOf = (days: number) =>
    dates.span('2026-01-01', new Date(Date.UTC(2026, 0, 1 + days)).toISOString());
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={words.coverage.alt(people.length, near.size)}
    >
      <rect className="zone" x={IDEAL} y={TOP - 4} width={LONGEST - IDEAL} height={height - TOP} />
      <text x={LEFT} y="14">
        {words.coverage.today}
      </text>
      <text className="head-text" x={IDEAL} y="14" textAnchor="middle">
        {words.coverage.ideal}
      </text>
      <text className="head-text" x={LONGEST} y="14" textAnchor="middle">
        {words.coverage.longest}
      </text>
      {[IDEAL, LONGEST].map((x) => (
        <line key={x} className="gap" x1={x} x2={x} y1={TOP - 4} y2={height - 4} />
      ))}
      {rhythms.map((rhythm, index) => {
        const base = TOP + (index + 1) * ROW - 6;
        const rated = people.filter(({ rating }) => rating === rhythm.key);
        const { dots, more } = dotsOf(rated, rhythm, near, today);
        return (
          <g key={rhythm.key}>
            <text className="row-label" x="0" y={base - 20}>
              {rhythm.label}
            </text>
            <text x="0" y={base - 5}>
              {dates.number(rated.length)} {words.coverage.people}
            </text>
            <line className="grid" x1="0" x2={WIDTH} y1={base + 2} y2={base + 2} />
            <text x={IDEAL + 6} y={base - ROW + 26}>
              {spanOf(rhythm.idealDays)}
            </text>
            <text x={LONGEST + 6} y={base - ROW + 26}>
              {spanOf(rhythm.longestDays)}
            </text>
            {dots.map((dot) => (
              <OneDot key={dot.id} dot={dot} base={base} />
            ))}
            {more > 0 && (
              <text x={WIDTH} y={base - 5} textAnchor="end">
                +{dates.number(more)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function OneDot({ dot: { x, level, kind, name }, base }: { readonly dot: Dot; readonly base: number }) {
  const y = base - 5 - level * 10;
  return (
    <g>
      <title>{name}</title>
      {kind === 'near' && <circle className="ring" cx={x} cy={y} r="6" />}
      <circle
        className={{ step: 'dot', alone: 'dot q', near: 'dot n' }[kind]}
        cx={x}
        cy={y}
        r={kind === 'near' ? 3 : 4}
      />
    </g>
  );
}
