/** The codes of padlocks and key safes, told with the lock and without a word for a code; and where a new password lies. */
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

/** "From Monday dial 6180#": keys of a pad end with a mark */
const TO_BE_KEYED =
  /(?<!\p{L})(?:dial|enter|key in|press|type|punch in|wählen sie|tippen sie|drücken sie|geben sie|composez|compose|tapez|tape|marque|marquez|teclee|teclea|digite|digita|componga|comporre|digiti) (?:the code |den code |le code |el codigo |il codice |o codigo |le |the |el )?\d{3,8} ?[#*]/u;

/** Who is let in by it has to keep it; what is asked or only supposed tells none. */
export const tellsCodeOfLock = (low: string): boolean =>
  !low.includes('?') && (IS.test(low) || CODE_BESIDE.test(low) || TO_BE_KEYED.test(low));

/** "The password of the office computer has changed, the new one is in the key cabinet": where it is has to be kept */
export const tellsWhereNewCodeIs = (low: string): boolean => !low.includes('?') && NEW_CODE_LIES.test(low);
const NEW_CODE_LIES = remembered(
  /(?<!\p{L})(?:(?:password|passcode|pin|code|combination)(?!\p{L})[^.;!?]{0,60} (?:has (?:been )?changed|was changed|is new|changed)[^.!?]{0,20} the new (?:one|code|password) (?:is|hangs|lies)|(?:passwort|kennwort|\p{L}*code|pin)(?!\p{L})[^.;!?]{0,60} (?:geändert|gewechselt|ist neu|ändert sich)[^.!?]{0,20}(?<!\p{L})(?:das|der|die) neue (?:\p{L}+ )?(?:ist|liegt|steht|hängt)|(?:mot de passe|code|digicode)(?!\p{L})[^.;!?]{0,60} (?:a (?:ete )?change|change)e?[^.!?]{0,20}(?<!\p{L})(?:le nouveau|la nouvelle)(?: \p{L}+)? (?:est|se trouve)|(?:contrasena|clave|codigo)(?!\p{L})[^.;!?]{0,60} (?:ha cambiado|cambio|se cambio|es nuev[oa])[^.!?]{0,20}(?<!\p{L})(?:la nueva|el nuevo)(?: \p{L}+)? (?:esta|se encuentra)|(?:password|codice)(?!\p{L})[^.;!?]{0,60} (?:e (?:stat[oa] )?cambiat[oa])[^.!?]{0,20}(?<!\p{L})(?:quell[oa] nuov[oa]|la nuova|il nuovo)(?: \p{L}+)? (?:e|si trova)|(?:senha|codigo)(?!\p{L})[^.;!?]{0,60} (?:mudou|foi (?:mudad|alterad|trocad)[oa])[^.!?]{0,20}(?<!\p{L})(?:a nova|o novo)(?: \p{L}+)? (?:esta|fica))(?!\p{L})/u,
);

/** "The new code of the garage is 2085#": houses change theirs, and their managers write by a program. */
export const namesNewCode = (low: string): boolean => NEW_CODE.test(low);
const NEW_CODE = remembered(
  /(?<!\p{L})(?:new (?:\S+ )?(?:code|pin|password|passcode|combination)|neue[rsn]? (?:\p{L}*code|pin|\p{L}*passwort|kennwort|kombination)|nouveau (?:code|digicode|mot de passe)|nuev[oa] (?:codigo|clave|contrasena|pin)|nuov[oa] (?:codice|password|pin)|nov[oa] (?:codigo|senha|password|pin))(?: \S+){0,6}? (?:is|will be|ist|lautet|est|sera|c'est|es|e|ni):? \S*\d/u,
);
