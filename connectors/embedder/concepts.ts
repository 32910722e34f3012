import { stem } from '#core/text/terms.ts';

/** Words of mail that mean the same, across English, German, French and Spanish (folded). */
const GROUPS = [
  'meeting call appointment termin besprechung sitzung treffen reunion rendezvous rdv cita meet session',
  'invoice bill rechnung facture factura receipt beleg quittung',
  'pay payment paid zahlung zahlen bezahlen uberweisung uberweisen paiement payer pago pagar transfer wire',
  'deadline due frist falligkeit fallig echeance vencimiento plazo',
  'flight flug vol vuelo boarding airline plane',
  'train zug bahn ice tgv tren',
  'trip travel journey reise voyage viaje itinerary',
  'parcel package shipment delivery paket lieferung sendung versand colis livraison paquete envio entrega tracking',
  'contract agreement vertrag vereinbarung contrat contrato',
  'cancel cancelled absagen abgesagt absage storniert annuler annule cancelar cancelado storno',
  'move reschedule postpone verschieben verschoben verlegt reporter reporte aplazar',
  'doctor dentist physician arzt zahnarzt medecin dentiste medico dentista',
  'hotel accommodation unterkunft hebergement alojamiento booking reservation buchung reservierung reserva',
  'password passwort kennwort contrasena login signin credentials',
  'offer quote quotation angebot devis presupuesto oferta estimate proposal',
  'order bestellung bestellen commande pedido purchase',
  'holiday vacation urlaub ferien vacances conges vacaciones leave',
  'report bericht rapport informe summary zusammenfassung',
  'salary payroll gehalt lohn salaire nomina salario wage',
  'rent miete loyer alquiler lease mietvertrag landlord vermieter',
  'insurance versicherung assurance seguro policy police',
  'school schule ecole escuela teacher lehrer kindergarten kita',
  'birthday geburtstag anniversaire cumpleanos party feier fete fiesta',
  'car auto wagen voiture coche vehicle fahrzeug',
  'house home haus wohnung apartment flat maison appartement casa piso',
  'phone telephone telefon handy mobile portable movil telefono',
  'address adresse direccion anschrift',
  'error bug fehler issue problem erreur probleme defect outage ausfall panne fallo',
  'server host hosting rechner serveur servidor machine',
  'budget kosten cost costs expense spending ausgaben depenses gastos',
  'interview vorstellungsgesprach entretien entrevista candidate bewerbung bewerber candidature application',
  'tax taxes steuer steuern impot impots impuesto finanzamt vat mwst tva iva',
];

/** Term (stem) to the numbers of the groups it is in. */
export function conceptsByTerm(): ReadonlyMap<string, readonly number[]> {
  const concepts = new Map<string, number[]>();
  for (const [number, group] of GROUPS.entries()) {
    for (const word of group.split(' ')) {
      const term = stem(word);
      const known = concepts.get(term);
      if (!known) concepts.set(term, [number]);
      else if (!known.includes(number)) known.push(number);
    }
  }
  return concepts;
}
