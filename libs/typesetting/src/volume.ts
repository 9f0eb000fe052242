import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { bodyHeading, contentsLabel, headingLines } from './title-forms';

/** A paragraph, with its lead sentence (一是…。) apart: that one is set in 楷体. */
export interface VolumeParagraph {
  lead: string;
  text: string;
}

export interface VolumeSection {
  heading: string;
  paragraphs: VolumeParagraph[];
}

export interface VolumeCase {
  number: number;
  chapter: string;
  firstOfChapter: boolean;
  /** 单位：标题, as it stands in the contents. */
  label: string;
  heading: string;
  titleLines: string[];
  preamble: VolumeParagraph[];
  sections: VolumeSection[];
  /** 字距 in points. */
  tracking: number;
}

/** A compilation as every output sets it: one derivation of titles, lines and leads for PDF, DOCX and HTML. */
export interface Volume {
  title: string;
  coverLines: string[];
  office: string;
  date: string;
  /** From the printed date; absent when it names no year and month. */
  issued?: { year: number; month: number };
  chapters: { name: string; cases: VolumeCase[] }[];
  cases: VolumeCase[];
}

const leadPattern = /^[一二三四五六七八九十]+是[^。]*。/;

export function splitLead(paragraph: string): VolumeParagraph {
  const lead = leadPattern.exec(paragraph)?.[0] ?? '';
  return { lead, text: paragraph.slice(lead.length) };
}

export function volumeOf(document: BatchDocument): Volume {
  const chapters = document.chapters
    .filter((chapter) => chapter.cases.length > 0)
    .map((chapter) => ({ name: chapter.name, cases: chapter.cases.map((entry, index) => volumeCase(entry, chapter.name, index === 0)) }));
  return {
    title: document.title.replace(/\s+/g, ' ').trim(),
    coverLines: coverLines(document),
    office: document.office,
    date: document.date,
    issued: issuedMonth(document.date),
    chapters,
    cases: chapters.flatMap((chapter) => chapter.cases),
  };
}

export function volumeCase(entry: DocumentCase, chapter = '', firstOfChapter = false): VolumeCase {
  const heading = bodyHeading(entry);
  return {
    number: entry.number,
    chapter,
    firstOfChapter,
    label: contentsLabel(entry),
    heading,
    titleLines: headingLines(heading),
    preamble: entry.preamble.map(splitLead),
    sections: entry.sections.map((section) => ({ heading: section.heading, paragraphs: section.paragraphs.map(splitLead) })),
    tracking: entry.tracking ?? 0,
  };
}

/** The cover's title lines: parted at spaces; the ordinal stands on its own line where the title does not carry it. */
function coverLines(document: BatchDocument): string[] {
  const lines = document.title.trim().split(/\s+/);
  const ordinal = document.ordinal.trim();
  return ordinal === '' || document.title.includes(ordinal) ? lines : [...lines, `（${ordinal}）`];
}

const digits = '〇一二三四五六七八九';

/** 二〇二二年十二月, 2022年12月 or an ISO 8601 date 2022-12(-31) → {2022, 12}. */
export function issuedMonth(printed: string): { year: number; month: number } | undefined {
  const found = /([〇○零一二三四五六七八九\d]{4})年([一二三四五六七八九十\d]{1,3})月/.exec(printed) ?? /^\s*(\d{4})-(\d{2})(?:-\d{2})?\s*$/.exec(printed);
  if (!found) return undefined;
  const year = Number([...(found[1] ?? '')].map((digit) => chineseDigit(digit)).join(''));
  const month = chineseMonth(found[2] ?? '');
  return month >= 1 && month <= 12 ? { year, month } : undefined;
}

function chineseDigit(digit: string): string {
  if (digit === '○' || digit === '零') return '0';
  const value = digits.indexOf(digit);
  return value < 0 ? digit : String(value);
}

function chineseMonth(month: string): number {
  if (/^\d+$/.test(month)) return Number(month);
  if (!month.startsWith('十')) return digits.indexOf(month.charAt(0));
  return 10 + (month.length > 1 ? digits.indexOf(month.charAt(1)) : 0);
}
