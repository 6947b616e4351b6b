export const hostile = '<img src=x onerror="window.broken.push(1)">';

/** An overview of a made-up corpus: eight people and six organizations, one of them with a hostile name. */
export function overviewFixture() {
  const names = ['赵明远', '程砚秋', '温启航', '沈嘉禾', '顾明远', '陆知微', '何以安', hostile];
  const bodies = [
    '云岭大学',
    '云岭大学图书馆',
    '望川市总工会',
    '澜川医学院第一附属医院',
    '清河县人民医院',
    '云岭日报社',
  ];
  const entity = (type) => (name, index) => ({
    id: `${type}:${name}`,
    type,
    name,
    aliases: index % 3 === 0 ? [`${name.slice(0, 2)}等`] : [],
    mentions: 40 - 3 * index,
    documents: 1 + (index % 4),
  });
  const entities = [...names.map(entity('person')), ...bodies.map(entity('organization'))].sort(
    (a, b) => b.mentions - a.mentions,
  );
  const links = entities.flatMap((_, index) =>
    [1, 2, 5].flatMap((step) =>
      index + step < entities.length
        ? [{ entities: [index, index + step], paragraphs: 9 - step - (index % 3) }]
        : [],
    ),
  );
  const documents = Array.from({ length: 40 }, (_, index) => ({
    uri: `file:///${index}.txt`,
    label: index === 3 ? hostile : `报/${index}.txt`,
    findings: {
      'broken-wrap': (index * 7) % 40,
      'doubled-caption': index % 5,
      'inconsistent-person-name': index % 3,
      'mixed-width-punctuation': (index * 3) % 11,
    },
    people: index % 7,
    organizations: index % 5,
    mentions: (index * 13) % 60,
  }));
  return {
    documents,
    entities,
    links: links.sort((a, b) => b.paragraphs - a.paragraphs),
    people: names.length,
    organizations: bodies.length,
    rules: {
      'broken-wrap': 'line breaks inside sentences',
      'doubled-caption': `captions printed twice ${hostile}`,
      'inconsistent-person-name': 'minority spellings of people',
      'mixed-width-punctuation': 'half-width marks in Chinese text',
    },
    failed: [{ label: hostile, reason: 'it is not text' }],
  };
}
