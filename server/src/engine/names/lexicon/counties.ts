import divisions from 'china-area-data';

const country = '86';
/** What the divisions of a city under the central government, and of a province without cities, are filed under. */
const collective = /^(?:市辖区|县|.*直辖.*)$/u;
const cityEnd = /(?:市|盟|地区|(?:[\u4e00-\u65ce\u65d0-\u9fff]{1,4}族)*自治州)$/u;
const countyEnd = /(?:(?:[\u4e00-\u65ce\u65d0-\u9fff]{1,4}族)*自治[县旗]|特区|林区|新区|[市县区旗])$/u;

function collect(): ReadonlyMap<string, ReadonlySet<string>> {
  const cities = new Map<string, Set<string>>();
  for (const [province, provinceName] of Object.entries(divisions[country] ?? {}))
    for (const [code, name] of Object.entries(divisions[province] ?? {})) {
      const city = (collective.test(name) ? provinceName : name).replace(cityEnd, '');
      for (const county of Object.values(divisions[code] ?? {})) {
        const bare = bareCounty(county);
        cities.set(bare, (cities.get(bare) ?? new Set()).add(city));
      }
    }
  return cities;
}

/** `灵寿县` → `灵寿`; `赵县` stays, for a single character names nothing. */
function bareCounty(name: string): string {
  const bare = name.replace(countyEnd, '');
  return bare.length > 1 ? bare : name;
}

/**
 * The counties and districts of each city by their bare names, after the list of administrative divisions that the
 * package china-area-data publishes. Two real places are never misprints of one another, and within one city only its
 * own districts are real.
 */
export const citiesOfCounty: ReadonlyMap<string, ReadonlySet<string>> = collect();
