import { createTheme, localStorageColorSchemeManager, type MantineColorsTuple } from '@mantine/core';

/** The accent in ten shades, built around the two that are used: 8 in light, 3 in dark. */
const ink: MantineColorsTuple = [
  '#edf1fc',
  '#d5defa',
  '#b9c7fd',
  '#9db1ff',
  '#7d95f3',
  '#5f79e0',
  '#4761cf',
  '#3453c2',
  '#2346b4',
  '#19358f',
];

/** Mantine wears the tokens of tokens.css; what is no token of Mantine's is set in mantine.css. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 3 },
  colors: { ink },
  fontFamily: 'var(--font)',
  fontSizes: { xs: 'var(--text-s)', sm: 'var(--text-m)', lg: 'var(--text-l)' },
  spacing: { xs: 'var(--s2)', sm: 'var(--s3)', md: 'var(--s4)', lg: 'var(--s5)', xl: 'var(--s6)' },
  radius: { xs: 'var(--r1)', sm: 'var(--r2)', md: 'var(--r2)', lg: 'var(--r3)' },
  defaultRadius: 'sm',
  shadows: { sm: 'var(--shadow-card)', xl: 'var(--shadow-over)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** The same key as scheme.js, which sets the scheme before anything is painted. */
export const colorScheme = localStorageColorSchemeManager({ key: 'followthrough.scheme' });
