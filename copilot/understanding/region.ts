/** What `$` means and how 03/04/2026 is read where the user lives, when the profile names no locale. */
const REGIONS: readonly [RegExp, string][] = [
  [/^America\/(?:Mexico_City|Monterrey|Tijuana|Cancun|Merida|Chihuahua|Hermosillo)$/u, 'es-MX'],
  [/^America\/(?:Toronto|Vancouver|Montreal|Winnipeg|Halifax|Edmonton|Regina|St_Johns)$/u, 'en-CA'],
  [/^Australia\//u, 'en-AU'],
  [/^Pacific\/Auckland$/u, 'en-NZ'],
  [/^Asia\/Singapore$/u, 'en-SG'],
  [/^Asia\/Hong_Kong$/u, 'en-HK'],
  [/^America\/Bogota$/u, 'es-CO'],
  [/^America\/Santiago$/u, 'es-CL'],
  [/^America\/.*Buenos_Aires$/u, 'es-AR'],
  [/^America\/Montevideo$/u, 'es-UY'],
  [/^America\/Santo_Domingo$/u, 'es-DO'],
  [/^America\/Port_of_Spain$/u, 'en-TT'],
  [/^America\/Jamaica$/u, 'en-JM'],
  [/^America\/Barbados$/u, 'en-BB'],
  [/^Pacific\/Fiji$/u, 'en-FJ'],
  [/^Africa\/Windhoek$/u, 'en-NA'],
  [/^Africa\/Gaborone$/u, 'en-BW'],
  [/^Africa\/Lusaka$/u, 'en-ZM'],
  [/^Africa\/Mbabane$/u, 'en-SZ'],
  [/^Africa\/Maseru$/u, 'en-LS'],
  [/^Asia\/Manila$/u, 'en-PH'],
  [/^Asia\/Taipei$/u, 'zh-TW'],
  [/^America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage)$|^Pacific\/Honolulu$/u, 'en-US'],
];

export const localeOfUser = (user: { tz: string; locale?: string }): string | undefined =>
  user.locale ?? REGIONS.find(([pattern]) => pattern.test(user.tz))?.[1];
