import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';
import { fold } from './fold.ts';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';
import { demandsOf } from './scams.ts';

const weightOf = (text: string, linked = true): number =>
  demandsOf(fold(text), linked).reduce((sum, { weight }) => sum + weight, 0);

/** By its demands and by the model of frauds together. */
const isPhishing = (authored: string, linked = true): boolean => {
  const href = 'https://secure-desk.example/x';
  const links = linked ? [{ href, label: href }] : [];
  return understandOffline({
    message: plainMessage({
      authored: linked ? `${authored} ${href}` : authored,
      subject: 'Notice',
      from: { name: 'Service desk', address: 'desk@service-desk.example' },
      links,
    }),
    receivedAt: '2026-10-05T09:00:00+02:00',
    user: { name: 'Robin Vale', email: 'robin@acorn-mills.example', tz: 'Europe/Berlin' },
  }).findings.some(({ code }) => code === 'phishing');
};

describe('what is asked for in an answer', () => {
  test.each([
    'We charged you twice. Please let us have the long number of the card, its expiry and the three digits on the back, and the money is back today.',
    'Um die Doppelbuchung zu erstatten, nennen Sie uns Kartennummer, Ablaufdatum und Kartenprüfnummer.',
    'Pour vous rembourser, envoyez-nous le numéro de votre carte, la date et les trois chiffres au dos.',
    'Para la devolución necesitamos el número de su tarjeta, la fecha y los tres dígitos del reverso.',
    'Our server shows several errors on your PC since last night. Download ScreenHelper and give me the nine digits.',
    'Wir haben Viren auf Ihrem Rechner festgestellt. Installieren Sie FernBlick und nennen Sie mir die Sitzungsnummer.',
    'We are about to acquire a yard in Gdynia, so not a word to Ines. Have you signing authority for 90,000, or is a second signature needed?',
  ])('%s', (text) => {
    expect(weightOf(text, false)).toBeGreaterThanOrEqual(4);
  });

  test.each([
    'Never give anybody the number of your card or the three digits on the back.',
    'You paid with the card number ending in 4417. The security code was checked by your bank.',
    'Our server shows errors since last night. Please install the update on your PC and tell me the version number.',
    'Not a word to Ines about the party! Can you bring the lemonade?',
    'You have sole signing authority for the club from May. The form is attached.',
  ])('honest: %s', (text) => {
    expect(weightOf(text, false)).toBeLessThan(4);
  });
});

test.each([
  'Your parcel waits at the depot. An unpaid customs fee of 1.95 € is due within 24 hours: https://post.example/pay',
  'Votre colis est bloqué : frais de douane de 2,40 €, à régler sous 48 h.',
  'Wir haben eine Rückerstattung für Sie. Füllen Sie das Formular aus, der Anspruch verfällt am Freitag.',
  'You are eligible for a tax refund. Submit the form, it expires on Monday.',
  'Our new bank account is below, IBAN GB00. I am boarding, so please do not call.',
  'Das ist vertraulich. Bitte überweisen Sie heute 12.000 Euro, ich bin telefonisch nicht erreichbar.',
  'I am the attorney of the late Mr. Brown; as next of kin you will get 40 % of the estate, send me your full name.',
  '¡Ganador de la lotería! Para reclamar su premio envíe su nombre completo.',
  'Your plan was renewed for $349.99. If you did not authorize this, call our team at +1 (800) 555-0100.',
  'Our former account is under review, so remit invoice 4 only to the following account. Lines are down this week.',
  'We have switched banks. Please redirect all future payments, invoice 4 first; the old account is closed.',
  'Unser bisheriges Konto ist eingefroren. Zahlen Sie die Rechnung 4 ab sofort nur auf das neue Konto.',
  'Nos coordonnées bancaires ont changé, réglez la facture 4 sans attendre et ne téléphonez pas, nous sommes en réunion.',
  'Han cambiado nuestros datos; hemos cambiado de banco. Paguen la factura 4 y escriban solo por correo.',
  'A wire of 20,000 must leave for the takeover. Speak to nobody about it.',
  "J'ai besoin d'un virement avant midi pour un rachat. N'en parlez à personne.",
  'Necesito una transferencia hoy. No lo comente con nadie, no podré atender llamadas.',
  'Mama, mein Handy ist ins Wasser gefallen, das ist meine neue Nummer. Kannst du eine Rechnung überweisen?',
  'Mãe, mudei de número. Podes pagar uma conta por mim hoje?',
  'I recorded you through your webcam. Send 500 in bitcoin to this wallet.',
  'La sua casella di posta scade domani. Inserisca le credenziali qui.',
  'Ihr Zertifikat läuft heute ab. Geben Sie Ihre Zugangsdaten ein.',
  'Su buzón está lleno. Inicie sesión para conservar los mensajes.',
  'Votre messagerie sera bloquée demain. Connectez-vous ici.',
  'No hemos podido entregar el paquete. Abone 1,99 € para una nueva entrega.',
  'You have a voicemail. Listen with your office password.',
  'The IBAN on bill 7 is no longer valid. Use this IBAN instead and pay today.',
  "L'IBAN de la facture 7 n'est plus valable, utilisez le nouveau et payez demain.",
  'Ich bin unterwegs. Überweisen Sie 9.000 Euro an den Berater, kein Wort zum Team.',
  'Your item was returned due to an incomplete house number. Pay $0.40 here.',
  'Sie erhalten Zahlungen auf Ihr Konto und leiten sie weiter, 5 % gehören Ihnen.',
  'You have won a bicycle! Only the shipping fee has to be paid.',
  'Ich habe Zugriff auf Ihren Rechner. Zahlen Sie 0,1 BTC.',
  'Your package could not be delivered, the street number is missing. Correct your address within 6 hours.',
  'Ihr Paket konnte nicht zugestellt werden. Bitte ergänzen Sie Ihre Anschrift innerhalb von 12 Stunden.',
  'Road toll: reply Y and reopen this message to activate the link.',
  'Péage : répondez O puis rouvrez le message si le lien reste inactif.',
  'Su almacenamiento está al 97 %. Confirme su cuenta.',
  'I am in the final of a contest. You get a 6 digit code by text in a minute, could you just send it on to me?',
  'The overdue invoice is here: https://files.example/inv.zip - password: 4711',
  'Seus pontos expiram hoje: informe o número do cartão e a senha.',
  'FINAL NOTICE. Directory listing, one year: 89.00 €. Pay here. This is an offer and not a bill.',
  'You are invited to the call at 15:00. Guests pair their session first: open the page for devices, type KTRW-9QZB, choose your work account and press Continue.',
  'We are pleased to offer you the position; a refundable visa processing fee is due first. Offer of employment attached.',
])('a swindle by itself: %s', (text) => {
  expect(isPhishing(text)).toBe(true);
});

test.each([
  'The customs fee of 1,240.00 € for the container is on invoice 88; payment within 30 days.',
  'Your refund of £24.00 has been paid to your card.',
  'Our new bank account is on the invoice. Please ring us on the number you know before you pay.',
  'This stays between us: Anna is getting a farewell gift. Could you buy a card?',
  'Please do not call today, I am in meetings. The drawings are in the folder.',
  'You can sign in to the portal to see your timetable.',
  'Die Eltern überweisen bitte 12 Euro für den Ausflug bis Freitag.',
  'The estimate is attached; it is not an invoice yet.',
  'Please sign in to the new laptop with your work account on Monday; the asset number is LT40-2217.',
  'The zip file with the photos is in the shared folder.',
  'We have switched banks; the old account is closed from May, so pay invoice 4 only to the new one. Ring us on the number you know to check.',
  'Wir haben die Bank gewechselt. Bitte rufen Sie uns an, bevor Sie die Rechnung 4 auf das neue Konto zahlen.',
  'Tell nobody yet, but Anna gets a bench for her garden. Please transfer 15 euros to Jo by Friday.',
  'My phone is broken, so please mail me the bill for the tyres, mum.',
  'Your certificate of the first aid course has expired; the next course is in May.',
  'The licence of the drawing program expires in May. Could you renew it?',
  'The parcel was held at customs for a week and arrived today.',
  'Please confirm your delivery address for the parcel when you have a minute, no rush.',
  'Our poster says "Urgent: verify your account with your password today" in red. Too loud?',
  'Auf dem Plakat steht „Bestätigen Sie sofort Ihr Konto, sonst wird es gesperrt“, darunter unser Logo.',
  'Le sketch commence par « Votre colis est bloqué, réglez 2 € sous 24 h », puis on rit.',
  'The directory entry of the club needs a new photo.',
  'We receive the fees to the account of the club and forward them in May.',
  'Deine Bestellung ist unterwegs, Versand 4,95 €, zahlbar in 14 Tagen.',
  'I am travelling until Friday. Could you pay the bill of the caterer?',
  'Mum, my phone is broken, ring me at Jo’s tonight.',
  'You won the bid and pay 210 € within seven days.',
  'Points on the agenda: budget, roof, summer party.',
])('an honest mail with the same words: %s', (text) => {
  expect(weightOf(text)).toBeLessThan(4);
});

test('a password behind a link is a weak sign alone, and phishing in a borrowed name', () => {
  const read = (address: string, host: string): string[] => {
    const href = `https://${host}/login`;
    const authored = `Dear all, since Monday the rota, the minutes and the photos of the open day are in the new portal: ${href} You sign in with the password that you chose in spring. Thank you to everybody who helped. The next meeting is on 4 November in the hall, Mary brings cake.`;
    return understandOffline({
      message: plainMessage({ authored, from: { name: 'Staff desk', address }, links: [{ href, label: href }] }),
      receivedAt: '2026-10-05T09:00:00+02:00',
      user: { name: 'Robin Vale', email: 'robin@acorn-mills.example', tz: 'Europe/Berlin' },
    }).findings.map(({ code }) => code);
  };
  expect(read('hr@acorn-staff.example', 'acorn-portal.example')).toEqual(
    expect.arrayContaining(['borrowed-name', 'phishing']),
  );
  expect(read('desk@gardenclub.example', 'gardenclub.example')).not.toContain('phishing');
});

describe('fines, refunds and rooms', () => {
  test.each([
    'Ich nehme den Kinderwagen. Damit Sie das Geld erhalten: geben Sie dort Ihre Karte ein, der Kurier holt ihn morgen ab.',
    'The courier company holds it for you. To receive your payment, enter your bank card on their page.',
    'Ihre Steuergutschrift: Sie haben Anspruch auf eine Rückzahlung von 318,40 EUR. Geben Sie binnen drei Tagen Ihre Kreditkarte an.',
    'Votre contravention de 35 € reste impayée. Payez sous deux jours, faute de quoi elle sera majorée.',
    'Your parking fine is unpaid. Pay today or the fine will double.',
    'Votre carte arrive à expiration, réglez 0,95 € de frais d’envoi pour la nouvelle.',
  ])('behind a link: %s', (text) => {
    expect(isPhishing(text)).toBe(true);
  });

  test('a deposit for rooms that nobody can see', () => {
    const text =
      'Ich bin im Ausland und kann die Wohnung nicht selbst zeigen. Nach Eingang der Kaution kommt der Schlüssel per Kurier.';
    expect(demandsOf(fold(text), false).some(({ weight }) => weight >= 4)).toBe(true);
  });

  test.each([
    'The deposit for the flat is due on Monday, then I hand over the keys at the door.',
    'My parking fine is paid, do not worry.',
  ])('said by honest people: %s', (text) => {
    expect(demandsOf(fold(text), true).filter(({ weight }) => weight >= 4)).toEqual([]);
  });
});

describe('gift cards', () => {
  test.each([
    'I need five gift cards of £100 for clients today. Scratch them and send me photos of the codes.',
    'Could you pick up three Steam cards? Just photograph the reverse and mail it, I pay you back on Monday.',
    'Bitte besorgen Sie vier Guthabenkarten zu 100 Euro und schicken Sie mir die Codes.',
    'Prends quatre cartes cadeaux de 100 € et envoie-moi les codes un par un.',
    'Compra tarjetas regalo por 500 €, rasca la tira y mándame el código.',
    'Compri carte regalo da 100 euro e mi mandi la foto dei codici.',
  ])('whose numbers are sent on: %s', (text) => {
    expect(weightOf(text, false)).toBeGreaterThanOrEqual(4);
  });

  test.each([
    'Your refund of $42 is on its way. What you paid with gift cards goes back to a new card; the code stands in your account.',
    'Take 30% off with the code EARLYBIRD. Gift cards and final-sale items are left out.',
    'We collect for a gift card for Joan. Please keep it quiet, it is a surprise; drop your share in the box.',
    'Votre ticket de caisse : carte cadeau 20 €. Vos données restent confidentielles.',
    'Achtung: Wer nach Gutscheinkarten fragt und Codes will, ist nicht die Geschäftsführung.',
    'Les cartes cadeaux arrivent par la poste. Il reste une photo de groupe à choisir.',
  ])('of shops and collections: %s', (text) => {
    expect(weightOf(text, false)).toBe(0);
  });
});

test.each([
  ['de', 'Seit heute früh kursieren Mails, die angeblich von Frau Engel kommen und um Karten bitten.', false],
  ['en', 'There are fake mails going round since this morning that do not come from us.', false],
  ['de', 'Der Drucker am Empfang ist seit heute früh kaputt, es kommen keine Mails heraus.', true],
  ['en', 'The printer in the office is broken since this morning, no mails come out.', true],
])('a warning of swindles is no report of a fault (%s: %s)', (language, text, isReport) => {
  expect(readAtHome(language, text).intents.some(({ type }) => type === 'issue_report')).toBe(isReport);
});

describe('frauds that need no link', () => {
  test.each([
    'Your phone will show a few sign-in prompts today. Please tap Approve on the next one so that they stop.',
    'Ihr Handy meldet gleich eine Anmeldeanfrage. Bitte tippen Sie auf Genehmigen, dann ist Ruhe.',
    'To open the allergy list press Windows + R, paste the text and press Enter.',
    'Presione Windows + R, pegue el texto y dele Enter para ver la lista.',
    'Para recibir el pago de la ayuda pulse ACEPTAR e introduzca su clave.',
    'Pay 400 euro in Monero, else ten new reviews follow every day.',
  ])('%s', (text) => expect(weightOf(text, false)).toBeGreaterThanOrEqual(3));

  test.each([
    'You will get a prompt on your phone when you sign in, that is how the second factor works.',
    'Press Windows + R to find out which version you have, and tell me the number.',
    'Your PIN letter arrives by post to your home in five days.',
  ])('%s', (text) => expect(weightOf(text, false)).toBe(0));
});

test.each([
  ['Último aviso para recoger tu premio. Paga 2,10 € de envío aquí.', 3],
  ['Claim your prize and pay the shipping of $2.95.', 3],
  ['Tienes una pasada impaga. Paga hoy y evita la multa.', 4],
  ['Send 0.4 BTC to bc1qexampleexampleexampleexample000 or the attack begins.', 4],
  ['You are owed a tax refund of £241. Submit your claim with the form.', 2],
  ['Reply with your password and the code that you got.', 3],
])('%s', (text, least) => {
  expect(weightOf(text)).toBeGreaterThanOrEqual(least);
});

test('a receipt of a reset password and a fee that one has paid demand nothing', () => {
  expect(weightOf('You asked for a new password. If it was not you, ignore this mail: your old password stays.')).toBe(
    0,
  );
  expect(weightOf('Thank you, your fine of £20 was paid on Monday.')).toBe(0);
});

describe('a supplier whose name is spelled in other letters', () => {
  const read = (address: string) =>
    understandOffline({
      message: plainMessage({
        authored: 'Dear Robin,\n\nplease find the price list for October below.\n\nBest,\nLi',
        subject: 'Prices',
        from: { name: 'Marlin Tools - Accounts', address },
      }),
      receivedAt: '2026-10-05T09:00:00+02:00',
      user: { name: 'Robin Vale', email: 'robin@acorn-mills.example', tz: 'Europe/Berlin' },
    }).findings.map(({ code }) => code);

  test.each(['accounts@mar1in-tools.example', 'accounts@rnarlintools.example'])('is reported: %s', (address) => {
    expect(read(address)).toContain('lookalike-domain');
  });

  test.each(['accounts@marlin-tools.example', 'accounts@marlintools.example', 'accounts@tools-marlin.example'])(
    'written as it is called it is not: %s',
    (address) => {
      expect(read(address)).not.toContain('lookalike-domain');
    },
  );
});

test.each([
  'Please stop the transfer, our account is under audit, and pay to the account of our subsidiary instead.',
  'Bitte stoppen Sie die Überweisung, unser Konto wird gerade geprüft. Zahlen Sie auf das Konto unserer Tochtergesellschaft.',
  'Le pido detener la transferencia, la cuenta está con bloqueo por una fiscalización. Puede pagar a la cuenta de nuestra filial.',
])('the account of a subsidiary instead of the own one: %s', (text) => {
  expect(weightOf(text, false)).toBeGreaterThanOrEqual(4);
});
