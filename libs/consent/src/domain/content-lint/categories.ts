import { near, phrases } from './plain-text.js';

/** What carriers forbid or gate (R-6.5; `registration.json` `forbidden_content`, version 2026-11). Their words; the patterns are ours. */
export const CONTENT_CATEGORIES = [
  'cannabis',
  'debt',
  'loans',
  'lead_generation',
  'tobacco',
  'sex',
  'hate',
  'illegal_goods',
  'cryptocurrency',
  'gambling',
  'phishing',
  'alcohol',
  'firearms',
] as const;
export type ContentCategory = (typeof CONTENT_CATEGORIES)[number];

/**
 * `never` leaves on no sender; `toll_free` on none that is toll-free; `declared` only for a tenant that may; `age_gate` only to people whose age was asked;
 * `carrier` only where both the age was asked and the tenant may.
 */
export type CategoryRule = 'never' | 'toll_free' | 'declared' | 'age_gate' | 'carrier';

/** How a category is recognised: any of `patterns`, after everything that `innocent` finds is blanked out. */
export interface CategoryPatterns {
  readonly category: ContentCategory;
  readonly rule: CategoryRule;
  readonly patterns: readonly RegExp[];
  readonly innocent: RegExp | null;
}

const SELLING = 'buy|buying|sell|selling|sells|order|get|cheap|cheapest|free|fresh|premium|best|finest|deals? on';
const CITIES =
  'sydney|melbourne|brisbane|perth|adelaide|hobart|darwin|canberra|auckland|wellington|nairobi|johannesburg|cape town';
const CBD_GOODS =
  'oils?|gumm(?:y|ies)|products?|creams?|drops?|tinctures?|flowers?|vapes?|edibles?|capsules?|stores?|shops?|deals?|sale|treats?|balms?';
const SECRETS =
  'passwords?|passcode|pin|pin number|ssn|social security(?: number)?|card number|cvv|bank account number|routing number|verification code|login details|seed phrase';

const row = (
  category: ContentCategory,
  rule: CategoryRule,
  patterns: readonly RegExp[],
  innocent: RegExp | null = null,
): CategoryPatterns => ({ category, rule, patterns, innocent });

/** Every category once. Patterns read {@link plainText}. */
export const CATEGORIES: readonly CategoryPatterns[] = [
  row(
    'cannabis',
    'never',
    [
      phrases(
        'cannabis|marijuana|ganja|thca?|cbd|kratom|psilocybin|magic mushrooms?|delta [89]|hemp (?:flower|oil|gummies)|' +
          'weed (?:gummies|delivery|deals?|strains?|vapes?|brownies)|(?:sativa|indica) strains?|pre rolls?|420 (?:deals?|sale|specials?|friendly)|' +
          'dispensary (?:deals?|menu|specials?)|smoke (?:some )?weed',
      ),
      near(SELLING, 2, 'weed|bud|buds|kush|edibles'),
    ],
    phrases(
      'bud lights?|bud lites?|bud lime|best buds?|taste buds?|ear buds?|earbuds?|rose ?buds?|flower buds?|edibles? (?:arrangements?|flowers?|bouquets?|gifts?)|' +
        'weed (?:control|killers?|killing|removal|whack(?:er|ing)|eaters?|barriers?|spray(?:ing)?|free|pull(?:er|ing)|treatments?|prevention|and feed|problems?|inspections?|quotes?|estimates?|service)|' +
        `(?:${CITIES}|the|our|city|in) cbd(?! (?:${CBD_GOODS}))|cbd (?:office|branch|clinic|location|area|campus|hotel|traffic|parking|fringe|showroom)`,
    ),
  ),
  row('debt', 'never', [
    phrases(
      'debt (?:relief|consolidation|settlement|reduction|forgiveness|collection|collectors?)|collect (?:a|this|the|your) debt|collections? agency|credit repair|' +
        '(?:repair|fix|boost|clean up) your (?:bad )?credit(?: score)?|(?:settle|eliminate|erase|clear|cut) your debts?|get out of debt|erase bad credit',
    ),
  ]),
  row('loans', 'never', [
    phrases(
      '(?:payday|pay day|title|same day|instant|quick cash|short term) loans?|payday advances?|cash advance loans?|no credit check loans?|loans? with no credit check|' +
        'guaranteed (?:loan )?approval|pre ?approved for a loan',
    ),
  ]),
  row('lead_generation', 'never', [
    phrases(
      'our partners (?:will|may) (?:contact|call|text) you|shared? with our (?:marketing )?partners|third party offers|offers from our partners|(?:fresh|exclusive|aged) leads|' +
        '(?:buy|sell|rent|share) (?:contact|phone|lead|opt in|consent|marketing) lists?|(?:buy|sell|buying|selling) leads',
    ),
  ]),
  row(
    'tobacco',
    'never',
    [
      phrases(
        'cigarettes?|cigars?|cigarillos?|vapes?|vaping|e cigs?|ecigs?|e cigarettes?|e liquids?|juuls?|zyn|snus|hookahs?|shisha|nicotine (?:pouches|salts?)|rolling papers|' +
          'chewing tobacco|tobacco (?:products?|shop|sale|deals?)',
      ),
    ],
    phrases(
      '(?:no|stop|stopping|quit|quitting|without|anti|avoid|avoiding) (?:smoking or |smoking and )?(?:vaping|vapes?|cigarettes?|cigars?|e cigarettes?)(?: (?:or|and) (?:vaping|vapes?|cigarettes?|cigars?))?|' +
        '(?:cigarettes?|cigars?|vape|vaping) (?:free|cessation|smells?|odou?rs?|smoke|burns?|lighters?|box|damage)',
    ),
  ),
  row(
    'sex',
    'never',
    [
      phrases(
        'porn|pornography|onlyfans|nudes|nude (?:pics?|photos?|videos?)|xxx (?:videos?|pics?|movies?|content)|escort services?|call girls?|cam girls?|' +
          '(?:hot|sexy) singles|singles in your area|hook ?ups? (?:tonight|near you)|sex (?:chat|toys?|videos?|cams?|tonight)|sexting|strip clubs?|' +
          'adult (?:videos?|toys?|content|cams?|entertainment)|erotic \\p{L}{1,12}|horny',
      ),
    ],
    phrases('food porn|nudes (?:palette|collection|shades?)|horny goat weed'),
  ),
  row(
    'hate',
    'never',
    [
      phrases(
        'white power|white supremacy|heil hitler|sieg heil|race war|ethnic cleansing|kill all \\p{L}{1,20}|death to all \\p{L}{1,20}|sub ?humans?|go back to your (?:own )?country',
      ),
    ],
    phrases(
      '(?:kill|death to) all (?:the |your )?(?:weeds?|germs?|bacteria|bugs?|pests?|ants|roaches|mosquito(?:e?s)?|mold|mould|viruses|fleas|ticks|termites|wasps|rats|mice|lights?|odou?rs?)',
    ),
  ),
  row('illegal_goods', 'never', [
    near(
      SELLING,
      2,
      'cocaine|heroin|meth|methamphetamine|fentanyl|ecstasy|mdma|lsd|ketamine|oxycodone|oxycontin|xanax|adderall|percocet|steroids|counterfeits?|counterfeit (?:bills|money|goods)|' +
        'stolen (?:goods|phones|accounts|cards|credit cards)',
    ),
    phrases(
      'fake (?:ids?|passports?|diplomas?|vaccine cards?)|cloned cards?|no prescription (?:needed|required)|replica (?:watches|rolex(?:es)?|handbags)',
    ),
  ]),
  row('cryptocurrency', 'toll_free', [
    phrases(
      'bitcoins?|btc|crypto|cryptos|cryptocurrency|cryptocurrencies|ethereum|dogecoin|altcoins?|nfts?|usdt|token presale',
    ),
  ]),
  row(
    'gambling',
    'declared',
    [
      phrases(
        'casinos?|sportsbooks?|online (?:poker|slots?|betting|bingo)|free spins?|place (?:your|a) bets?|betting (?:odds|tips|bonus)|slot machines?|lottery|lotto|roulette|blackjack',
      ),
    ],
    phrases(
      'casino (?:night|themed?|royale)|russian roulette|(?:housing|visa|green card|school|draft|enrol?lment|permit) lottery',
    ),
  ),
  row(
    'phishing',
    'never',
    [
      near(
        '(?:send|reply with|text|give|tell|provide|confirm|verify)(?: us| me| back)?',
        2,
        `your (?:[^\\s.!?]{1,20} ){0,2}(?:${SECRETS})`,
      ),
      /account (?:has been|is|was) (?:locked|suspended|limited|disabled)[^!?]{0,80}?(?:click|verify|log ?in|tap here|confirm your)/gu,
      /you(?:'ve| have)? won (?:a|an|the|our)\s[^.!?]{0,30}(?:prize|gift card|iphone|\$\d)/gu,
      phrases('claim your (?:prize|winnings|inheritance)'),
    ],
    new RegExp(
      `(?:(?<!\\p{L})(?:never|not|dont|wont|nobody|no one)|n't)(?:\\s+[^\\s.!?]{1,20}){0,8}?\\s+(?:${SECRETS})(?:(?:,| or| and) (?:your )?(?:${SECRETS})){0,4}`,
      'gu',
    ),
  ),
  row(
    'alcohol',
    'age_gate',
    [
      phrases(
        'bud lights?|budweiser|beers?|wines?|vodka|whiske?ys?|whiskies|tequila|bourbon|rum|gin|champagne|prosecco|cocktails?|margaritas?|mimosas?|happy hours?|liquors?|brewery|winery|' +
          'hard seltzers?|alcohol (?:delivery|sale|deals?|specials?)',
      ),
    ],
    phrases(
      '(?:root|ginger) beers?|beer (?:batter(?:ed)?|garden)|(?:non alcoholic|alcohol free|zero proof) (?:beers?|wines?|cocktails?|champagne|gin|rum)|wine (?:colou?r(?:ed)?|red)|rum (?:cake|raisin)|' +
        'fruit cocktails?|cocktail (?:dress(?:es)?|attire|sauce|tables?)|(?:no|avoid|without|not drink) (?:beers?|wines?|liquors?|cocktails?)(?:,? (?:or|and) (?:beers?|wines?|liquors?|cocktails?))?',
    ),
  ),
  row(
    'firearms',
    'carrier',
    [phrases('guns?|handguns?|pistols?|rifles?|shotguns?|firearms?|ammo|ammunition|silencers?|ar 15s?|ar15s?|glocks?')],
    phrases(
      '(?:nail|glue|hot glue|heat|staple|massage|spray|water|squirt|paint|caulk(?:ing)?|nerf|top|grease|radar|thermometer|laser|tattoo|piercing|price|label|soldering|flash|bubble|t ?shirt|big|smoking) guns?|' +
        "gun ?metal|gun shy|gun violence|(?:jump(?:ed|ing)?|under) the gun|rifle,? (?:paper|through|colorado|co)|no (?:guns?|firearms?)|gun free|guns n'? ?roses",
    ),
  ),
];

/** Words by which an offer is known. Texts that come at any hour or promise to sell nothing carry none (R-1.4, R-5.5). */
export const OFFER = phrases(
  '\\d{1,3} ?(?:%|percent) off|discounts?|discounted|coupons?|promo(?: codes?)?|promotions?|special offers?|exclusive offers?|limited time|buy one|bogo|free gifts?|gift cards?|' +
    'flash sale|clearance|on sale|sale ends|last chance|shop now|order now|save (?:up to )?[$€£]?\\d{1,6}|(?:great|best|hot|new) deals?|deals',
);
