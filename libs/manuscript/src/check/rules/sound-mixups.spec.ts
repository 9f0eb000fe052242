import { documentCase, hitsOf } from '../check.factory';
import { typoRules } from './typos.rules';

const found = (text: string): string[] => hitsOf(typoRules, documentCase([text])).map((hit) => hit.replace(/^wording\./, ''));

describe('words taken for each other by their sound', () => {
  it.each([
    ['汛期险情时有发声。', ['typo 6–8 发声']],
    ['落实一井一挡。', ['typo 5–6 挡']],
    ['乡里建起畚药种植园。', ['typo 4–5 畚']],
    ['让年轻人留的住、用得好。', ['typo 5–6 的']],
    ['主任医师在县里作典型发言，村里三次做典型发言。', ['typo 17–18 做']],
    ['市里两次做出批示。', ['typo 4–5 做']],
    ['乡里作好渡船保养。', ['typo 2–3 作']],
    ['事项由省水利局备案。', ['typo 6–7 局']],
    ['经县教育厅核准。', ['typo 4–5 厅']],
    ['未发生安全生产事故。', ['typo 3–7 安全生产']],
    ['县中西结合医院建成。', ['typo 3–5 结合']],
    ['落户农户享受带遇保障。', ['typo 6–7 带']],
    ['晚稻推广经长性巡田。', ['typo 5–6 长']],
    ['用户粘性更低。', ['variant_form 2–3 粘']],
    ['提出有份量的建议。', ['variant_form 3–4 份']],
  ])('are told in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '调整和优化布局，科学和理性并重。',
    '以一点带面，以体化人。',
    '发展残疾人事业，请党外人士考试出题。',
    '在创新高地建设中，在就业服务方面下功夫。',
    '紧急时上报，应急时处置。',
    '加工成质量上乘的茶饼，直接带群众学艺。',
    '开展保底收入农户登记，年底收入家庭账本。',
    '与省、市水利（水务）厅局会商，全省水利局长到会。',
    '民生实事监督平台接入，民生实时监测。',
    '合作好、工作好、协作好才是真的好。',
    '建挡土墙三百米，换挡提速。',
    '在职党员集中报到。',
    '省体育局、市教育局分别发文。',
    '自治区财政厅支持。',
    '城市及周边、以及大幅提升的能力。',
    '劳动和同工同酬受保护。',
    '即有多层含义。',
    '看的见闻、留的住址都要登记。',
  ])('are right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
