import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import type { CampaignRepresentation, CaseRepresentation, DraftAnswer } from '@huibian/contracts';
import { TwoColumns } from '../../../parts/RecordPage';
import { LiveCheckContext } from '../check/live-check-context';
import { useDeskCheck } from '../check/use-desk-check';
import { PreviewDrawer } from '../preview/PreviewDrawer';
import { ReturnNotice } from '../show/ReturnNotice';
import { useWordFile } from '../word/use-word-file';
import { WordDoor } from '../word/WordDoor';
import { WordDropZone } from '../word/WordDropZone';
import { EditorAside } from './EditorAside';
import { EditorBar } from './EditorBar';
import { withSection } from './editor-text';
import { LeaveGuard } from './LeaveGuard';
import { MergeDialog } from './MergeDialog';
import { pasteLines } from './pasted-text';
import { SectionEditor } from './SectionEditor';
import { SummaryEditor } from './SummaryEditor';
import { TitleEditor } from './TitleEditor';
import { useUnitNames } from './UnitsEditor';
import { useDraft, type DeskPlace } from './use-draft';

interface EditorDeskProps {
  subject: CaseRepresentation;
  campaign: CampaignRepresentation;
  place: DeskPlace;
  /** Called after each save: what may be done with the case depends on its text. */
  onSaved: (answer: DraftAnswer) => void;
}

/** Where a case is written. Everything on it is kept a second after the last key. */
export function EditorDesk({ subject, campaign, place, onSaved }: EditorDeskProps) {
  const translate = useTranslate();
  const saved = useRef(onSaved);
  const draft = useDraft(subject, campaign, place, (answer) => saved.current(answer));
  const { sections: specs, lengths } = campaign.settings;
  const forms = new Map(specs.map((spec) => [spec.key, spec.form]));
  const units = useUnitNames(draft.unitIds, subject.units);
  const saveNow = () => void draft.saveNow();
  const { text } = draft;
  const [previewing, setPreviewing] = useState(false);
  const word = useWordFile(subject.id);
  const { check, onDesk } = useDeskCheck(text, units, campaign, subject.dismissals);
  return (
    <LiveCheckContext.Provider value={onDesk}>
      <EditorBar draft={draft} subject={subject} lengths={lengths} previewing={previewing} onPreview={() => setPreviewing((open) => !open)} onWord={word.take} />
      <WordDoor word={word} draft={draft} specs={specs} caseId={subject.id} />
      <LeaveGuard draft={draft} />
      {place.others.size > 0 && <Alert severity="warning" sx={{ mb: 2 }}>{translate('cases.editor.other_window')}</Alert>}
      {draft.restored && <Alert severity="info" sx={{ mb: 2 }}>{translate('cases.editor.restored')}</Alert>}
      <ReturnNotice subject={subject} campaign={campaign} />
      <TwoColumns
        main={
          <WordDropZone onFile={word.take}>
            <TitleEditor clauses={text.titleClauses} units={units} max={lengths.titleMax} unprintable={draft.unprintable.find(({ sectionKey }) => sectionKey === null)} onBlur={saveNow} onChange={(titleClauses) => draft.change({ text: { ...text, titleClauses } })} />
            {text.sections.map((section, index) => {
              const spec = specs.find((one) => one.key === section.key);
              return spec && (
                <SectionEditor
                  key={section.key}
                  section={section}
                  spec={spec}
                  index={index}
                  unprintable={draft.unprintable.filter(({ sectionKey }) => sectionKey === section.key)}
                  onBlur={saveNow}
                  onChange={(blocks) => draft.change({ text: withSection(text, section.key, () => blocks) })}
                  onPaste={(blockId, pasted) => draft.change({ text: { ...text, sections: pasteLines(text.sections, forms, { sectionKey: section.key, blockId }, pasted) } })}
                />
              );
            })}
            <SummaryEditor summary={text.summary} max={lengths.summaryMax} onBlur={saveNow} onChange={(summary) => draft.change({ text: { ...text, summary } })} />
          </WordDropZone>
        }
        aside={<EditorAside subject={subject} campaign={campaign} draft={draft} check={check} />}
      />
      {previewing && <PreviewDrawer caseId={subject.id} body={draft.content} onClose={() => setPreviewing(false)} />}
      {draft.state.kind === 'conflict' && <Conflict draft={draft} state={draft.state} />}
    </LiveCheckContext.Provider>
  );
}

function Conflict({ draft, state }: { draft: ReturnType<typeof useDraft>; state: Extract<ReturnType<typeof useDraft>['state'], { kind: 'conflict' }> }) {
  return <MergeDialog key={state.theirs.draftVersion} base={state.base} mine={draft.content} theirs={state.theirs} onResolve={(content) => draft.resolve(content, state.theirs)} />;
}
