/**
 * 'Of the date of this letter', 'ab Erhalt dieses Schreibens', 'dal ricevimento': the day of the mail itself, from which
 * periods are counted. Every link, noun and thing is combined with every other.
 */
interface Parts {
  links: string;
  nouns: string;
  /** '': the noun can stand alone */
  things: string;
  /** link and thing without a noun: 'within 30 days of this letter' */
  direct?: string;
}

const PARTS: Readonly<Record<string, Parts>> = {
  en: {
    links: 'of|from|after|following|since',
    nouns: 'the date of|date of|receipt of|the receipt of|receiving|the sending of',
    things: 'this letter|this email|this e-mail|this mail|this message|this notice|this invoice|this request',
    direct:
      'this letter|this email|this e-mail|this mail|this message|this notice|this request|the date hereof|the date above|receipt|the date of receipt|date of receipt|the invoice date|invoice date|date of invoice|the date of invoice',
  },
  de: {
    links: 'ab|nach|seit|ab dem|ab der|nach dem',
    nouns: 'Erhalt|Zugang|Eingang|Empfang|Datum|Zustellung|Versand|dem Erhalt|dem Zugang|dem Datum',
    things:
      'dieses Schreibens|dieses Briefes|dieser Mail|dieser E-Mail|dieser Nachricht|dieser Mitteilung|dieser Rechnung|dieses Bescheids|dieses Bescheides|',
    direct: 'Rechnungsdatum|Briefdatum|Ausstellungsdatum|Rechnungserhalt|Rechnungseingang|heute',
  },
  fr: {
    links: 'suivant|à|après|à compter de|à partir de|dès|à dater de|de|suivants',
    nouns: 'la réception|la date|réception|la date de réception|date|la date d’envoi|l’envoi|la notification',
    things:
      'de ce courrier|de cette lettre|de ce mail|de ce message|de cet e-mail|de cet email|du présent courrier|de la présente|de cette facture|de la présente lettre|de cet avis|',
    direct: 'la présente|ce jour',
  },
  es: {
    links:
      'desde|a contar desde|a partir de|contados a partir de|contados desde|a contar a partir de|siguientes a|tras|después de',
    nouns:
      'la recepción|la fecha|la notificación|el recibo|el envío|la fecha de recepción|el día siguiente a la recepción|el día siguiente a la notificación|el día siguiente al de la notificación',
    things:
      'de esta carta|de este correo|de este mensaje|de este escrito|de la presente|de esta notificación|del presente escrito|de esta factura|',
    direct: 'el día siguiente|la presente|el siguiente día',
  },
  it: {
    links: 'dal|dalla|da|a partire dal|a partire dalla|a decorrere dal|a decorrere dalla|dopo il|successivi al',
    nouns: 'ricevimento|ricezione|data|data di ricevimento|data di ricezione|notifica|invio',
    things:
      'della presente|di questa lettera|di questa mail|di questa e-mail|del presente messaggio|di questo messaggio|della presente lettera|di questa comunicazione|della presente comunicazione|di questa fattura|',
    direct: 'presente',
  },
  pt: {
    links:
      'a contar da|a contar do|a partir da|a partir do|após a|após o|depois da|da|do|contados da|contados a partir da',
    nouns: 'receção|recepção|data|recebimento|notificação|envio|data de receção|data de recepção|data do recebimento',
    things:
      'desta carta|deste e-mail|deste email|desta mensagem|da presente|desta notificação|do presente|desta fatura|',
    direct: 'presente',
  },
  sw: {
    links: 'tangu|baada ya|kuanzia|kutoka',
    nouns: 'kupokea|tarehe ya|kupokelewa kwa',
    things: 'barua hii|barua pepe hii|ujumbe huu|notisi hii|ankara hii',
  },
};

/** All phrases of a language, separated by `|` as the lexicon wants them. */
export function mailDates(language: string): string {
  const parts = PARTS[language];
  if (parts === undefined) return '';
  const phrases: string[] = [];
  for (const link of parts.links.split('|')) {
    for (const thing of parts.direct?.split('|') ?? []) phrases.push(`${link} ${thing}`);
    for (const noun of parts.nouns.split('|'))
      for (const thing of parts.things.split('|')) phrases.push(`${link} ${noun} ${thing}`);
  }
  return phrases.join('|');
}
