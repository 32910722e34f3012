import { ActionIcon, Badge, Button, createTheme, Drawer, Modal, Tooltip } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

/** The accent: the green of a pine, dark enough for white text on it. */
const pine: MantineColorsTuple = [
  '#e9f7f3',
  '#d3ece4',
  '#a6d9c9',
  '#75c5ac',
  '#4db394',
  '#2f9f80',
  '#1a8369',
  '#0e6b5c',
  '#0a574b',
  '#04443a',
];

/** Greys with a trace of warmth, so that large dark areas do not look blue. */
const dark: MantineColorsTuple = [
  '#d5d8d6',
  '#b4b9b6',
  '#8d938f',
  '#69706c',
  '#4a504d',
  '#343937',
  '#272b29',
  '#1d201f',
  '#161817',
  '#0f1110',
];

const gray: MantineColorsTuple = [
  '#f8f8f6',
  '#f2f1ee',
  '#e7e6e2',
  '#dcdad5',
  '#c9c7c1',
  '#abaaa4',
  '#7d7d78',
  '#52534f',
  '#373836',
  '#222321',
];

const fontFamily =
  "Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Ubuntu, Cantarell, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, dark, gray },
  fontFamily,
  headings: { fontFamily, fontWeight: '650', sizes: { h2: { fontSize: '1.5rem', lineHeight: '1.25' } } },
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Badge: Badge.extend({
      styles: { root: { textTransform: 'none', fontWeight: 600, letterSpacing: 0, fontSize: 11.5 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
    Drawer: Drawer.extend({
      defaultProps: { position: 'right', padding: 'lg', overlayProps: { backgroundOpacity: 0.35 } },
    }),
    Modal: Modal.extend({ defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } }),
  },
});
