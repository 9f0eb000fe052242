import { defaultCampaignSettings } from '@huibian/contracts';
import { titleOf, wordCountOf } from '@huibian/cases';
import { countWords } from '@huibian/manuscript';
import { writeTopic } from './demo-topic';
import { countyTopics } from './demo-topics-counties';
import { otherTopics } from './demo-topics-others';

const topics = [...countyTopics, ...otherTopics];
const settings = defaultCampaignSettings({ opensOn: '2022-09-01', submissionEndsOn: '2022-10-31', recommendationEndsOn: null });

it('Every case of the demo is written within the limits of its campaign', () => {
  const outside = topics.map((topic, turn) => {
    const text = writeTopic(topic, turn);
    return { title: titleOf(text), words: wordCountOf(text), summary: countWords(text.summary).withPunctuation, titleWords: countWords(titleOf(text)).withPunctuation };
  });
  const { textMin, textMax, summaryMax, titleMax } = settings.lengths;
  expect(outside.filter((one) => one.words < (textMin ?? 0) || one.words > (textMax ?? 0) || one.summary > summaryMax || one.titleWords > titleMax)).toEqual([]);
});

it('No two cases of the demo share a paragraph', () => {
  const paragraphs = topics.flatMap((topic, turn) => writeTopic(topic, turn).sections.flatMap((section) => section.blocks.map((block) => block.text)));
  expect(new Set(paragraphs).size).toBe(paragraphs.length);
});

it('Every field of the campaign has a case', () => {
  expect([...new Set(topics.map((topic) => topic.field))].sort()).toEqual(settings.fields.map((field) => field.key).sort());
});
