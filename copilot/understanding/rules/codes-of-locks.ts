/** The codes of padlocks and key safes, told with the lock and without a word for a code. */
import { remembered } from '../patterns/remembered.ts';

const LOCK = String.raw`(?:padlocks?|combination locks?|key ?safe|lock ?box|key ?box|keypad|schlüssel(?:tresor|safe|box|kasten)|vorhängeschloss|zahlenschloss|cadenas|(?:boite|coffre|boitier) a cles?|digicode|candado|caja de (?:las )?llaves|cajetin|cerradura|lucchetto|cassetta (?:delle chiavi|portachiavi)|tastierino|cadeado|cofre d[ae]s? chaves|kufuli)`;
const END = String.raw`(?=[.,;!)]*(?:$|\s|[.,;!)]))(?!\s?(?:%|[€$£]|euros?|eur|dollars?|pounds?|pesos|reais|shilling|ksh|m|mm|cm|km|kg|g|units?|stück|pieces?|minutes?|years?|jahre?|ans|anos)(?!\p{L}))`;
/** "From today the padlock on the bottom gate is 4719" */
const IS = remembered(
  new RegExp(
    String.raw`(?<!\p{L})${LOCK}(?: (?!costs?|price|kostet|coute|cuesta|costa)\S+){0,8}? (?:is|ist|lautet|est|es|e|ni|hat|now|jetzt)(?: now| jetzt| nun| ab sofort| maintenant| ahora| ora| agora| sasa)?:? [*#]?\d{3,8}[*#]?(?![\p{L}\d]|[.,:/-]\d)${END}`,
    'u',
  ),
);
/** "… a key safe beside the cellar door, code 2580#", "combination 0417" */
const CODE_BESIDE = remembered(
  new RegExp(
    String.raw`(?<!\p{L})${LOCK}(?!\p{L}).{0,90}(?<!\p{L})(?:code|pin|combination|combo|kombination|zahlen(?:code|kombination)?|codigo|clave|combinacion|codice|combinazione|senha|segredo|msimbo)(?: is| ist| lautet| est| es| e| ni)?:? [*#]?\d{3,8}[*#]?(?![\p{L}\d]|[.,:/-]\d)${END}`,
    'u',
  ),
);

/** Who is let in by it has to keep it; what is asked or only supposed tells none. */
export const tellsCodeOfLock = (low: string): boolean => !low.includes('?') && (IS.test(low) || CODE_BESIDE.test(low));
