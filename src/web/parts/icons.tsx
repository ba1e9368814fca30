import type { ReactNode } from 'react';

/** Line drawings, 16 by 16; each stands beside a word, or its button has a name. */
const ICONS = {
  mail: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.5" />
      <path d="m2.5 4.5 5.5 4.5 5.5-4.5" />
    </>
  ),
  call: (
    <>
      <path d="M5.2 2.6 6.5 5.6 5 7c.8 1.7 2.2 3.1 3.9 4l1.5-1.5 3 1.3v2c0 .6-.5 1-1.1 1A10.8 10.8 0 0 1 2.2 3.7c0-.6.4-1.1 1-1.1z" />
    </>
  ),
  meet: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.8h11M5.5 2v3M10.5 2v3" />
    </>
  ),
  doc: (
    <>
      <path d="M4 2h5.5L13 5.5V14H4z" />
      <path d="M9.3 2v3.7H13M6.3 8.5h4.4M6.3 11h3" />
    </>
  ),
  said: (
    <>
      <path d="M2.5 3.5h11v7.5H8L5 13.5V11H2.5z" />
    </>
  ),
  today: (
    <>
      <path d="M2.5 4.2 3.7 5.4 5.9 3M8.3 4.3h5.2M2.5 10.7l1.2 1.2L5.9 9.5M8.3 10.8h5.2" />
    </>
  ),
  account: (
    <>
      <path d="M3.5 14V3.5l5.5-1.5v12M9 6h3.5v8M2 14h12M5.6 6h1.2M5.6 9h1.2" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.4" />
      <path d="M2 13.2c.3-2.5 1.8-3.8 4-3.8s3.7 1.3 4 3.8M10.4 3.4a2.2 2.2 0 0 1 0 4.2M11.6 9.8c1.4.4 2.2 1.6 2.4 3.4" />
    </>
  ),
  chart: (
    <>
      <path d="M2.5 13.5h11M4.7 11V8.2M8 11V4M11.3 11V6.3" />
    </>
  ),
  cover: (
    <>
      <circle cx="4" cy="11.5" r="1.2" />
      <circle cx="6.5" cy="6.5" r="1.2" />
      <circle cx="9.5" cy="9.5" r="1.2" />
      <path d="M12.5 2.5v11" />
    </>
  ),
  lib: (
    <>
      <path d="M3 3v10M6 3v10M9 3.4l3 9.4" />
    </>
  ),
  up: (
    <>
      <path d="M8 10.3V3M5.2 5.6 8 2.8l2.8 2.8M3 10.5V13h10v-2.5" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  plus: (
    <>
      <path d="M8 3v10M3 8h10" />
    </>
  ),
  chev: (
    <>
      <path d="m6 4 4 4-4 4" />
    </>
  ),
  down: (
    <>
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </>
  ),
  more: (
    <>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />
    </>
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor" />
    </>
  ),
  check: (
    <>
      <path d="m3 8.5 3.2 3.2L13 5" />
    </>
  ),
  later: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3.2l2.2 1.4" />
    </>
  ),
  reply: (
    <>
      <path d="M6.3 4 2.8 7.5 6.3 11M2.8 7.5h6.4c2.6 0 4 1.6 4 4.3" />
    </>
  ),
  back: (
    <>
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 4.5h6.7M12.3 4.5h1.2M2.5 11.5h1.2M6.8 11.5h6.7" />
      <circle cx="10.7" cy="4.5" r="1.6" />
      <circle cx="5.2" cy="11.5" r="1.6" />
    </>
  ),
  letter: (
    <>
      <path d="M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3" />
    </>
  ),
  visit: (
    <>
      <path d="M8 14s4.5-4.2 4.5-7.6A4.5 4.5 0 0 0 3.5 6.400C3.500 9.800 8 14 8 14z" />
      <circle cx="8" cy="6.400" r="1.600" />
    </>
  ),
  close: (
    <>
      <path d="m4 4 8 8M12 4l-8 8" />
    </>
  ),
} satisfies Record<string, ReactNode>;

/** Marks of meaning, 12 by 12: each meaning has its own shape, so that colour never stands alone. */
const MARKS = {
  due: (
    <>
      <circle cx="6" cy="6" r="3.6" />
    </>
  ),
  late: (
    <>
      <path d="M6 1.4 10.6 6 6 10.6 1.4 6z" />
    </>
  ),
  quiet: (
    <>
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        d="M4 2.8v6.4M8 2.8v6.4"
      />
    </>
  ),
  theirs: (
    <>
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M9.4 2.6 3 9M3 4.2V9h4.8"
      />
    </>
  ),
  ours: (
    <>
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M2.6 9.4 9 3M4.2 3H9v4.8"
      />
    </>
  ),
  booked: (
    <>
      <path
        fillRule="evenodd"
        d="M3.2 1.5h5.6c.9 0 1.7.8 1.7 1.7v5.6c0 .9-.8 1.7-1.7 1.7H3.2c-.9 0-1.7-.8-1.7-1.7V3.2c0-.9.8-1.7 1.7-1.7zm5.3 2.4-.9-.9-2.5 2.9-1-1-.9.9 2 2z"
      />
    </>
  ),
  open: (
    <>
      <circle fill="none" stroke="currentColor" strokeWidth="1.5" cx="6" cy="6" r="3.4" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICONS;
export type MarkName = keyof typeof MARKS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {ICONS[name]}
    </svg>
  );
}

export function Mark({ name }: { readonly name: MarkName }) {
  return (
    <svg className="m" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {MARKS[name]}
    </svg>
  );
}
