import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: the blue-black of official ink. */
const ink: MantineColorsTuple = [
  '#eef2f8',
  '#dbe3f0',
  '#b9c8e0',
  '#9db3d8',
  '#86a1ce',
  '#577cb8',
  '#476eab',
  '#2f5288',
  '#21406f',
  '#17325f',
];

/** Mantine's dark greys are warm; ours lean to the ink. */
const dark: MantineColorsTuple = [
  '#e6e9ee',
  '#c3cad3',
  '#a5aeba',
  '#828d9b',
  '#667180',
  '#4a5563',
  '#1e242d',
  '#161b22',
  '#10141a',
  '#0b0e12',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 6 },
  colors: { ink, dark },
  fontFamily: "'Inter Variable', 'Noto Sans', system-ui, sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '620' },
  defaultRadius: 4,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** Mantine's greys for secondary text and errors do not reach 4.5:1 on our surfaces; ours do. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2430',
    '--mantine-color-dimmed': '#56606d',
    '--mantine-color-placeholder': '#66707d',
    '--mantine-color-error': '#b3261e',
    // Borders of fields and boxes reach 3:1.
    '--mantine-color-gray-4': '#89929d',
    '--mantine-color-default-border': '#a9b1bb',
  },
  dark: {
    '--mantine-color-body': '#161b22',
    '--mantine-color-text': '#e6e9ee',
    '--mantine-color-dimmed': '#a5aeba',
    '--mantine-color-placeholder': '#98a2ae',
    '--mantine-color-error': '#ff9a90',
    '--mantine-color-default': '#1e242d',
    '--mantine-color-default-hover': '#28303b',
    '--mantine-color-default-border': '#566170',
  },
});
