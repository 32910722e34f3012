/** Times that hold no longer, told beside the new ones: "Old flights", "Previous ETA: 14 March", "Bisherige Verbindung:". */
import { remembered } from '../patterns/remembered.ts';

export const FORMER_HEADING = new RegExp(
  String.raw`^\W{0,4}(?:${[
    '(?:your )?(?:old|previous|former|original|cancelled|canceled)',
    '(?:ihre? )?(?:alte[rs]?|bisherige[rs]?|frühere[rs]?|ursprüngliche[rs]?|stornierte[rs]?)',
    '(?:votre |vos )?(?:anciens?|ancienne|precedente?s?|initiale?s?|(?:vols?|trajets?|horaires?|heures?|arrivee|itineraire|trains?|depart) (?:de \\p{L}+ )?(?:initiale?s?|initiaux|d.origine|precedente?s?|annules?|anterieure?s?))',
    '(?:su )?(?:(?:vuelos?|viaje|itinerario|horarios?|horas?|llegada|trayecto|tren(?:es)?|salida) (?:anterior(?:es)?|original(?:es)?|inicial(?:es)?|cancelad[oa]s?)|antes)',
    '(?:(?:vol[oi]|viaggio|itinerario|orari[oo]?|ora|arrivo|tren[oi]|partenza) (?:precedent[ei]|original[ei]|inizial[ei]|cancellat[oi])|vecchi[oa]?|precedent[ei])',
    '(?:(?:voos?|viagem|itinerario|horarios?|hora|chegada|comboio|partida) (?:anterior(?:es)?|origina(?:l|is)|cancelad[oa]s?)|antig[oa]s?)',
    '(?:safari|ratiba|ndege|basi|treni) (?:ya |za )?(?:zamani|awali)',
  ].join('|')})(?!\p{L})`,
  'u',
);

const LABELLED = /^[^:]{3,40}:\s*\S/u;
/** A label that says old of a day or an hour, not of an amount or an address */
const OF_TIME = remembered(
  /(?<!\p{L})(?:eta|etd|date|day|time|slot|window|arrival|departure|delivery|schedule|flights?|\p{L}*(?:termin|datum|zeit|ankunft|abfahrt|abflug|lieferung|verbindung|fenster)|arrivee|depart|livraison|heures?|horaires?|creneau|fecha|horas?|horarios?|llegada|salida|entrega|data|ora|orario|arrivo|partenza|consegna|chegada|partida)(?!\p{L})/u,
);

/** A line of its own with an old time behind its label. */
export const isFormerLine = (low: string): boolean => FORMER_HEADING.test(low) && LABELLED.test(low);

/** "Previous ETA: 14 March"; "former address: …" may have a day as well. */
export const isFormerTime = (low: string): boolean => isFormerLine(low) && OF_TIME.test(low.slice(0, low.indexOf(':')));
