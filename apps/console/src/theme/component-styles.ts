import { defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { ink } from './palette';

type ComponentStyles = NonNullable<RaThemeOptions['components']>;

const tableStyles = {
  MuiTableCell: {
    styleOverrides: {
      root: { borderBottomColor: ink.lineSoft, padding: '9px 10px', fontSize: '0.875rem' },
      head: { color: ink.textSoft, fontWeight: 600, fontSize: '0.8125rem', backgroundColor: ink.head, whiteSpace: 'nowrap' as const },
      sizeSmall: { padding: '8px 10px' },
    },
  },
  RaDataTable: {
    styleOverrides: {
      root: {
        '& .RaDataTable-headerCell': { backgroundColor: ink.head },
        '& .RaDataTable-rowCell': { maxWidth: 420, overflow: 'hidden', textOverflow: 'ellipsis' },
        '& .RaDataTable-clickableRow:hover': { backgroundColor: ink.accentSoft },
      },
    },
  },
  RaList: { styleOverrides: { root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { border: `1px solid ${ink.line}`, boxShadow: 'none', overflowX: 'auto' as const } } } },
};

/** What opens over the page without a veil behind it needs an edge of its own. */
const floating = { border: `1px solid ${ink.line}`, boxShadow: '0 6px 24px rgba(18, 40, 42, 0.14)' };

const surfaceStyles = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { outlined: { borderColor: ink.line } } },
  MuiCard: { defaultProps: { variant: 'outlined' as const }, styleOverrides: { root: { borderColor: ink.line } } },
  MuiDialog: { styleOverrides: { paper: { boxShadow: '0 12px 40px rgba(18, 40, 42, 0.22)' } } },
  MuiMenu: { styleOverrides: { paper: floating } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 600, paddingBottom: 8 } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px' } } },
  MuiTooltip: { defaultProps: { arrow: true }, styleOverrides: { tooltip: { fontSize: '0.8125rem', lineHeight: 1.6, backgroundColor: '#263335', maxWidth: 360 }, arrow: { color: '#263335' } } },
  MuiAlert: { styleOverrides: { root: { alignItems: 'flex-start', lineHeight: 1.7 } } },
};

const controlStyles = {
  MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { whiteSpace: 'nowrap' as const }, sizeSmall: { fontSize: '0.875rem' } } },
  MuiButtonBase: { defaultProps: { disableTouchRipple: true }, styleOverrides: { root: { '&:focus-visible': { outline: `2px solid ${ink.accent}`, outlineOffset: 1 } } } },
  MuiTextField: { defaultProps: { variant: 'outlined' as const, size: 'small' as const, margin: 'dense' as const, fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: 'outlined' as const, size: 'small' as const, margin: 'dense' as const, fullWidth: true } },
  MuiAutocomplete: { defaultProps: { fullWidth: true }, styleOverrides: { paper: floating } },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 2, fontSize: '0.8125rem', lineHeight: 1.5, whiteSpace: 'normal' as const } } },
  MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: ink.paper }, notchedOutline: { borderColor: '#cfd6d4' } } },
  MuiChip: { styleOverrides: { root: { borderRadius: 4, fontWeight: 500 }, sizeSmall: { height: 24, fontSize: '0.8125rem' } } },
  // react-admin's own spinners carry no name; an ellipsis needs no language.
  MuiCircularProgress: { defaultProps: { 'aria-label': '…' } },
  MuiLinearProgress: { styleOverrides: { root: { borderRadius: 3, height: 6, backgroundColor: ink.lineSoft } } },
  MuiBreadcrumbs: { styleOverrides: { root: { fontSize: '0.8125rem' } } },
};

/** The look of every component, over react-admin's own light theme. */
export const componentStyles: ComponentStyles = {
  ...(defaultLightTheme.components as ComponentStyles),
  ...tableStyles,
  ...surfaceStyles,
  ...controlStyles,
} as ComponentStyles;
