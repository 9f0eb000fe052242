import { defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { componentStyles } from './component-styles';
import { ink } from './palette';

/** Set in index.html by the page's language: the same quotation marks are wide in Chinese and narrow in English. */
const fontFamily = 'var(--console-font)';

export const consoleTheme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: ink.accent, dark: ink.accentDark, light: '#4f8b93', contrastText: '#ffffff' },
    secondary: { main: ink.accent, dark: ink.accentDark, contrastText: '#ffffff' },
    error: { main: '#b3261e' },
    // Dark enough to be read as text on white (WCAG AA).
    warning: { main: '#965800' },
    success: { main: '#2e7d3c' },
    info: { main: ink.accent },
    text: { primary: ink.text, secondary: ink.textSoft, disabled: ink.textFaint },
    divider: ink.line,
    background: { default: ink.ground, paper: ink.paper },
    action: { hover: 'rgba(23, 96, 106, 0.05)', selected: 'rgba(23, 96, 106, 0.09)' },
  },
  shape: { borderRadius: 6 },
  sidebar: { width: 220, closedWidth: 56 },
  typography: {
    fontFamily,
    fontSize: 14,
    h4: { fontSize: '1.625rem', fontWeight: 600, lineHeight: 1.35 },
    h5: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.4 },
    h6: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.5 },
    subtitle1: { fontSize: '0.9375rem', fontWeight: 600 },
    subtitle2: { fontSize: '0.875rem', fontWeight: 600 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.7 },
    body2: { fontSize: '0.875rem', lineHeight: 1.6 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
    button: { textTransform: 'none', fontWeight: 500, letterSpacing: 0 },
    overline: { fontSize: '0.75rem', fontWeight: 600, letterSpacing: '0.04em', textTransform: 'none', lineHeight: 1.6 },
  },
  components: componentStyles,
};

