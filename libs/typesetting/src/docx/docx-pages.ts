import { AlignmentType, DocumentGridType, Footer, Header, type ISectionOptions, NumberFormat, PageNumber, Paragraph, SectionType, TextRun } from 'docx';
import { grid } from './docx-styles';

type SectionProperties = NonNullable<ISectionOptions['properties']>;

/** Page set-up of GB/T 9704-2012: A4, 37 mm above, 28 mm left, 26 mm right, 35 mm below, 22 lines on the grid. */
export function pageOf(numbers?: { start?: number; formatType: (typeof NumberFormat)[keyof typeof NumberFormat] }): SectionProperties {
  return {
    type: SectionType.NEXT_PAGE,
    grid: { type: DocumentGridType.LINES, linePitch: grid.linePitch },
    page: {
      size: { width: 11906, height: 16838 },
      margin: { top: 2098, left: 1587, right: 1475, bottom: 1984, header: 1191, footer: 1390, gutter: 0 },
      ...(numbers ? { pageNumbers: numbers } : {}),
    },
  };
}

type Side = 'left' | 'right' | 'center';

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** — n —, one character in from the outer edge. */
export function folioFooter(side: Side): Footer {
  const indent = side === 'center' ? undefined : { [side]: 280 };
  const text = side === 'center' ? [PageNumber.CURRENT] : ['— ', PageNumber.CURRENT, ' —'];
  return new Footer({ children: [new Paragraph({ style: 'Footer', alignment: alignments[side], ...(indent ? { indent } : {}), children: [new TextRun({ children: text })] })] });
}

export function runningHeader(chapter: string, side: Side): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', alignment: alignments[side], children: chapter === '' ? [] : [new TextRun(chapter)] })] });
}

/** Folios outside: right on odd pages, left on even ones. */
export const oddEvenFooters = (): { default: Footer; even: Footer } => ({ default: folioFooter('right'), even: folioFooter('left') });
