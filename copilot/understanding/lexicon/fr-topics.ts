import { remembered } from '../patterns/remembered.ts';
import { words, type Topics } from './lexicon.ts';

const NOUN =
  '(?:reunions?|rendez-vous|rdv|points?|entretiens?|appels?|visio(?:conference)?s?|conferences?|seminaires?|formations?|ateliers?|visites?|presentations?|demo(?:nstration)?s?|comites?|assemblees?|ag|conseils?|briefings?|debriefs?|call|meetings?|soirees?|dejeuners?|diners?|cafes?|petit-dejeuner|cocktail|fetes?|cours|repetitions?|entrainements?|seances?|consultations?|webinaires?|soutenances?|inauguration|ceremonie|etat des lieux|audience|revue|kick-?off|tournoi|match|atelier|sortie|colloque|congres|pot|point hebdo|vernissage|stage|controle|inspection|audit|permanence|tables? rondes?)';

/** What mail is about: meetings, money, journeys, parcels, files, faults, news, deceit. */
export const FR_TOPICS: Topics = {
  meeting: words(
    `${NOUN}|visioconference|zoom|se (?:voir|rencontrer|reunir)|comite de pilotage|copil|creneau|d'equipe`,
  ),
  propose: words(
    "on (?:dejeune|dine|mange|boit|prend un|va (?:dejeuner|diner|boire|manger)|s'appelle|se fait)(?=[^.!?]{0,80}\\?)|^(?:un )?(?:dejeuner|diner|cafe|verre|apero)(?=[^.!?]{0,80}\\?)|" +
      "(?:on peut|peut-on|pouvons-nous|pourrions-nous|pourrait-on|on pourrait|est-ce qu'on peut|est-ce que nous pouvons) (?:se |s'|nous |en |faire |fixer |prevoir |organiser |caler |planifier |parler|discuter|prendre|dejeuner)|" +
      '(?:je|nous|on) (?:te |vous )?propos(?:e|ons|erais|e de|ais)|ma proposition|' +
      '(?:ca|cela|est-ce que \\S+(?: \\S+){0,6}|\\S+(?: \\S+){0,6}) (?:te|vous) (?:irait|convient|conviendrait|va|arrange|arrangerait)(?:-il|-elle)?|' +
      '(?:es-tu|etes-vous|serais-tu|seriez-vous|tu es|vous etes|tu serais|vous seriez) (?:\\S+ )?(?:libre|disponible|dispo)s?|' +
      '(?:as-tu|avez-vous|aurais-tu|auriez-vous|tu as|vous avez) (?:\\S+ ){0,2}(?:un moment|un creneau|des disponibilites|du temps|une disponibilite|cinq minutes|\\d+ minutes)|' +
      '(?:on|nous) (?:se|nous) (?:voit|voyons|retrouve|retrouvons|verra|reunit|appelle|fait|cale)|' +
      "que (?:dis-tu|dites-vous|dirais-tu|diriez-vous) (?:de|d')|si on (?:se|faisait|dejeunait|prenait|en)|" +
      "(?:fixer|caler|prevoir|organiser|planifier|convenir d'|prendre|programmer|trouver) (?:un|une|ensemble) (?:\\S+ )?(?:rendez-vous|rdv|reunion|point|appel|creneau|visio|call|date|entretien|echange)|" +
      "(?:j'aimerais|je voudrais|je souhaiterais|nous aimerions|nous souhaiterions) (?:vous |te |t')?(?:rencontrer|voir|convier|inviter|fixer|organiser|prendre rendez-vous|echanger|faire un point|discuter)|" +
      'peux-tu (?:venir|etre la|participer|passer|te joindre)|' +
      'pouvez-vous (?:venir|etre present|participer|passer|vous joindre)|viens-tu|venez|rejoins-nous|' +
      "rejoignez-nous|(?:me|nous) convient|m'irait|je suis (?:libre|disponible|dispo)|" +
      'nous sommes (?:libres|disponibles)|se voir|se rencontrer|nous rencontrer|' +
      'plutot (?:lundi|mardi|mercredi|jeudi|vendredi)|quelles sont (?:vos|tes) disponibilites|faire un point',
  ),
  invite: words(
    '(?:je|nous|on) (?:vous|te) (?:note|inscri[st]|inscrivons|mets|met|mettons|bloque|reserve|attend|attends|attendons)(?: donc| bien)? (?:le |pour |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|convoqu(?:e|ee|es|ees|ons)|convocation|invit(?:e|ons|ation|es|ee|ees|er)|convi(?:e|ons|es|ees)|aura lieu|auront lieu|se tiendra|se tiennent|' +
      'se tient|a lieu|est (?:prevu|prevue|fixe|fixee|programme|programmee|confirme|confirmee)|commence(?:ra)?|' +
      'debute(?:ra)?|demarre(?:ra)?|rendez-vous|nous (?:nous retrouvons|nous reunissons|organisons|tiendrons)|' +
      'on se (?:retrouve|voit|reunit)|votre (?:prochain )?(?:rendez-vous|rdv|entretien|visite|consultation)|' +
      'ton (?:prochain )?(?:rendez-vous|rdv|entretien)|notez (?:la date|dans)|note (?:la date|dans)|' +
      'reservez (?:la date|votre)|save the date|inscription|' +
      'merci de confirmer (?:votre|ta) (?:presence|venue|participation)|est attendu|sommes attendus|organisons|' +
      'fixe(?:e)? au|prevu(?:e)? (?:le|pour|a)',
  ),
  agreed: words(
    '(?:technicien|plombier|electricien|chauffagiste|depanneur|ouvrier|livreur|expert)s? (?:passe|passera|vient|viendra|interviendra|passeront)|a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|on se voit|je (?:passe|viens|passerai|viendrai) (?:te|vous) (?:prendre|chercher|voir)|je (?:t.|vous )appelle|je confirme|nous confirmons|' +
      'confirme(?:e)?|(?:ca|cela) (?:me|nous) (?:va|convient)|je serai (?:la|present|presente)|comme convenu|' +
      "c'est (?:note|entendu|convenu|d'accord)|entendu|d'accord pour|" +
      'rendez-vous (?:donc )?(?:le|a|demain|lundi|mardi|mercredi|jeudi|vendredi)|on se retrouve',
  ),
  moved: words(
    '(?:est|a ete|sera|doit etre|sont|ont ete|seront|etre) (?:\\S+ ){0,2}(?:deplace|deplacee|deplaces|deplacees|reporte|reportee|reportes|reportees|decale|decalee|avance|avancee|repousse|repoussee|differe|differee|change|modifie|modifiee|transfere|transferee|anticipe|anticipee)s?|' +
      'deplace(?:e|r|ment|z)?|reporte(?:e|r|z)?|report|decale(?:e|r|z|age)?|decalons|reportons|avance(?:e|r)|' +
      'repousse(?:e|r)|passe (?:au|a|du|de|en|desormais|finalement)|' +
      'nouvel(?:le)? (?:horaire|heure|date|salle|adresse|creneau)|nouveau (?:creneau|lieu|rendez-vous)|' +
      "changement (?:de (?:date|salle|lieu|horaire|creneau)|d'(?:horaire|heure))|au lieu d[eu']|plutot que|" +
      'et non|desormais (?:a|le|en)|une heure (?:plus tard|plus tot)|une demi-heure (?:plus tard|plus tot)|' +
      'finalement (?:le|a|lundi|mardi|mercredi|jeudi|vendredi)',
  ),
  cancelled: words(
    "annule(?:e|es|s|r|z|ons)?|annulation|n'aura (?:pas|plus) lieu|n'auront pas lieu|" +
      '(?:est|sont) supprime(?:e|es|s)?|' +
      'pas de (?:reunion|point|cours|entrainement|repetition|seance|rendez-vous)|' +
      '(?:je|nous) (?:ne (?:pourrai|peux|pourrons|pouvons)|ne serai|ne serons) (?:\\S+ )?(?:pas|plus) (?:\\S+ )?(?:venir|participer|assister|etre|present|presente|presents|etre la)|' +
      "ne se tiendra pas|tombe a l'eau|dois (?:\\S+ )?annuler|devons (?:\\S+ )?annuler",
  ),
  notMeeting: words(
    'abonnements?|commandes?|vols?|trains?|reservations?|paiements?|adhesions?|contrats?|colis|livraisons?|' +
      'factures?|projets?|dates? limites?|echeances?|delais?|serveurs?|dossiers?|fichiers?|bureaux?|billets?|' +
      'comptes?|lancement|remise|expeditions?',
  ),
  cutoff: words(
    'rsvp|(?:reponses?|confirmations?) (?:souhaitee?s?|attendue?s?|demandee?s?|indispensables?)|date limite|dernier delai|derniere? (?:jour|date|limite|chance)|dernier jour|echeance|au plus tard|' +
      '(?<!(?:est|sont|ete|etait) (?:\\p{L}+ ){0,2})cloture(?:e|s|nt)?|(?:seront|sera) (?:clos|cloture)(?:e?s?)|se clot(?:ure|urent|urera)?|expire(?:nt|ra|ront)?|expiration|prend(?:ra)? fin|' +
      "se termine(?:nt|ra)?|fermeront|ferment|fermeture des|(?:recus?|acceptes?|acceptees?|recues?|recevables?) jusqu'|jusqu'au|valable jusqu|deadline|delai|" +
      'a rendre (?:avant|pour)|avant le|doi(?:t|vent) (?:etre|parvenir|nous parvenir|arriver)|' +
      'sont a (?:rendre|remettre|deposer|envoyer)|est a (?:rendre|remettre|deposer|envoyer)|' +
      'fin des inscriptions|limite',
  ),
  obligation: words('doi(?:t|vent)|devr(?:a|ont)|est a|sont a|il faut|obligatoire|requis(?:e)?|attendu(?:e|s|es)?'),
  invoice: words(
    "factures?|facturation|note d'honoraires|loyer|cotisation|acompte|caution|echeance|" +
      "avis d'(?:echeance|imposition)|mise en demeure|rappel de paiement|relance|redevance|frais|prime|" +
      'quote-part|appel de fonds|solde|montant du|reste a payer|invoice|impaye(?:e|s)?|amende|participation|' +
      'honoraires|reglement',
  ),
  payRequest: words(
    '(?:merci de|veuillez|pour|a|de|pouvez-vous|pourriez-vous) (?:bien vouloir |proceder au |effectuer le |nous |me )*(?:regler|payer|virer|verser|reglement|paiement|virement)|' +
      'regulariser|regularisation|a verser|acompte|arrhes|a regler|a payer|payable|reglez|payez|versez|echeance|date (?:limite )?de (?:paiement|reglement)|' +
      'sous \\d+ jours|a \\d+ jours|dans (?:un delai de|les) \\d+ jours|par virement|iban|rib|impaye(?:e|s)?|' +
      'en attente de (?:paiement|reglement)|reste (?:du|due|a payer|impaye|impayee)|net a payer|montant du|' +
      'solde|ta part|votre part|me rembourser|tu me dois|relance|retard de paiement|avant echeance|' +
      'paiement (?:a|avant|sous|du|de la|attendu)|reglement (?:a|avant|sous|du|de la|attendu)',
  ),
  amountDue: words(
    'net a payer|total(?: ttc| a payer| general)?|montant(?: total| du| ttc| a payer| a regler)?|' +
      "solde(?: du)?|somme|reste a payer|ttc|a payer|a regler|d'un montant|pour un montant",
  ),
  overdue: words(
    'impaye(?:e|s|es)?|en retard|retard|relance|rappel|mise en demeure|' +
      "(?:n'avons|n'ai) (?:pas|toujours pas) (?:encore )?recu|non regle(?:e)?|n'(?:a|ont) (?:toujours )?pas (?:encore )?ete (?:regle|paye|verse|acquitte)(?:e|s|es)?|reste(?:nt)? (?:du|due|impaye|a regler)\\p{L}*|echue|en souffrance|sauf erreur",
  ),
  paid: words(
    'paiement (?:\\S+ ){0,3}(?:recu|confirme|accepte|valide|effectue|bien recu|enregistre|reussi)|' +
      'reglement (?:\\S+ ){0,3}(?:recu|confirme|enregistre)|' +
      "confirmation de (?:paiement|commande|votre paiement)|recu(?: de| pour| d'achat| fiscal)|quittance|" +
      'avez (?:\\S+ )?(?:paye|regle)|(?:ai|avons|a) (?:bien |deja )?(?:encaisse|recu) (?:votre|ton|le) (?:reglement|paiement|virement|cheque)|' +
      'a ete (?:\\S+ )?(?:paye|payee|debite|debitee|regle|reglee|preleve|prelevee|encaisse|encaissee)|' +
      'avons (?:bien )?recu (?:votre|le) (?:paiement|reglement|virement|don)|' +
      'merci pour votre (?:paiement|achat|commande|don|reglement)|ticket de caisse|justificatif de paiement|' +
      'paye par|regle par|facture acquittee|acquittee?|deja (?:paye|payee|regle|reglee)|vous avez paye|' +
      'paiement de (?:\\S+ ){1,4}(?:a|pour|effectue)',
  ),
  refunded: words(
    '(?:recredit|revers|restitu)(?:e|ee|es|ons)|(?:rendu|revenu)e?s? sur (?:votre|ta) (?:carte|compte)|rembours(?:e|ee|es|ement|ements|er|ons)|avoir|recredite(?:e)?|credite(?:e)?',
  ),
  automaticPayment: words(
    'prelevement(?: automatique)?|preleve(?:e|r|rons|ra)?|' +
      'sera (?:\\S+ ){0,3}(?:preleve|prelevee|debite|debitee)|seront (?:\\S+ ){0,3}(?:preleves|debites)|' +
      'debite(?:e)? automatiquement|renouvel(?:e|lement|le) automatique(?:ment)?|' +
      'automatiquement (?:preleve|debite|renouvele)\\p{L}*|virement permanent|mandat sepa',
  ),
  journey: words(
    'vols?|trains?|tgv|ouigo|bus|autocar|ferry|depart|arrivee|aeroport|gare|voiture \\d+|place \\d+|siege|' +
      'embarquement|itineraire|billets?|e-?billets?|aller(?:-retour)?|retour|voyage|location de voiture|' +
      'correspondance|trajet|eurostar|quai|compagnie',
  ),
  lodging: words(
    'hotel|sejour|nuit(?:s|ees?)?|chambre|gite|auberge|hebergement|appartement|check-?in|check-?out|arrivee|' +
      "depart|chambre d'hotes|camping|logement",
  ),
  booked: words(
    'part de|depart (?:de|a|le)|reservation|reserve(?:e|s|es)?|confirmation|confirme(?:e)?|dossier|billets?|' +
      'e-?billet|numero de (?:reservation|dossier|confirmation)|code de reservation|' +
      'votre (?:voyage|vol|train|sejour|trajet)|reference',
  ),
  parcel: words(
    'colis|paquets?|commande|livraison|expedition|envoi|livreur|transporteur|point relais|coursier|suivi|pli|' +
      'livre(?:e|r)?|marchandises?',
  ),
  shipped: words(
    '(?:a ete|est|sera|ont ete|seront|sont) (?:\\S+ ){0,3}(?:expedie|expediee|expedies|livre|livree|livres|remis|remise|envoye|envoyee|depose|deposee|distribue|distribuee|recupere|disponible|pris en charge)|' +
      "(?:est|sont) parti(?:e|s|es)? (?:\\S+ ){0,2}(?:ce matin|hier|aujourd'hui|avec|par|chez)|en (?:route|chemin|cours de livraison|cours d'acheminement)|expedie(?:e)?|" +
      "livraison (?:prevue|estimee|le|demain|aujourd'hui|entre|est|sera|aura)|date de livraison|" +
      'arriver(?:a|ont)|' +
      "arrive(?:nt)? (?:demain|aujourd'hui|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|entre)|" +
      "numero de (?:suivi|colis)|suivre (?:votre|le|mon|l')|suivez (?:votre|le)|vous attend|a retirer|" +
      'pret a etre retire|' +
      "livre(?:e|s)? (?:demain|le|entre|lundi|mardi|mercredi|jeudi|vendredi|samedi|aujourd'hui)|" +
      'avis de passage|livrons|serez livre(?:e|s)?|sera livre',
  ),
  shared: words(
    'partage(?:e|es|r)?|a partage|ai partage|' +
      'mis(?:e|es)? (?:\\S+ ){0,3}(?:en ligne|a disposition|sur le (?:drive|cloud|serveur)|dans le dossier)|' +
      '(?:est|sont) (?:\\S+ ){0,2}(?:ici|disponible|disponibles|en ligne|accessible|accessibles|la|sur le drive)|' +
      'voici|tu trouveras|vous trouverez|lien|telecharger|telechargement|telechargeables?|dossier partage|' +
      'drive|wetransfer|depose(?:e|es|r)?|acceder|acces|consulter|consultables?|ouvrir|a cette adresse|ici',
  ),
  file: words(
    "captures?(?: d'ecran)?|exports?|fichiers?|documents?|dossiers?|photos?|images?|videos?|diapos?|" +
      'diaporama|presentation|tableaux?|tableur|rapports?|brouillons?|enregistrements?|pdfs?|logs?|journaux|' +
      'comptes? rendus?|comptes?-rendus?|cr|plans?|dessins?|donnees|contrats?|listes?|modeles?|catalogues?|' +
      'brochures?|maquettes?|manuscrit|sauvegarde|tarifs?|manuel|attestations?|formulaires?|resultats?|' +
      'supports?|album|elements|pieces|visuels?|epreuves?|devis|releves?|liste',
  ),
  broken: words(
    "s'arrete|se coupe|disjoncte|clignote|grince|bipe|affiche (?:\\S+ ){0,3}(?:erreur|rien|zero)|" +
      "perd (?:de l'eau|de l'huile|la connexion)|saute|" +
      "ne (?:fonctionne(?:nt)?|marche(?:nt)?|demarre(?:nt)?|s'ouvre(?:nt)?|repond(?:ent)?|charge(?:nt)?|imprime(?:nt)?|s'allume(?:nt)?|s'affiche(?:nt)?|chauffe(?:nt)?|ferme(?:nt)?|se (?:connecte|synchronise|lance|charge|ferme|met)(?:nt)?|passe(?:nt)?|part(?:ent)?|peut|peux|pouvons|arrive|arrivons|parvient|parvenons) (?:\\S+ )?(?:pas|plus)|" +
      "n'(?:imprime|affiche|arrive|ouvre|accepte|envoie|est)(?:nt)? (?:\\S+ )?(?:pas|plus)|en panne|panne|" +
      "casse(?:e|s|es)?|erreurs?|message d'erreur|bug(?:s|ue|gue)?|plante(?:nt|e)?|plantage|defectueu(?:x|se)|" +
      'defaut|dysfonctionnement|fuit(?:e)?|fuite|bloque(?:e|s|es)?|hors service|indisponible|inaccessible|' +
      'endommage(?:e|s|es)?|abime(?:e|s|es)?|fele(?:e)?|brise(?:e|s)?|fissure(?:e|s)?|fendu(?:e|s)?|' +
      'dechire(?:e|s)?|raye(?:e|s)?|se decolle|branlant(?:e)?|desserre(?:e)?|' +
      '(?:mauvais|mauvaise|faux|fausse|incorrect|incorrecte) (?:prix|montant|article|taille|couleur|adresse|resultat|resultats|produit|reference)|' +
      'en double|deux fois|il manque (?:des|une|un|\\d|les|la|le|deux|trois)|probleme (?:avec|de|sur)|' +
      'souci (?:avec|de|sur)|problemes|' +
      "plus (?:d'eau|d'electricite|de chauffage|d'internet|de reseau|de courant|de connexion)|coupure|" +
      'ne repond plus|fige(?:e)?|ecran (?:noir|bleu|blanc)|page blanche|surchauffe|bourrage|incident|' +
      'reclamation|fait du bruit|sent le (?:gaz|brule)|se deconnecte|hors ligne|' +
      'arrive(?:e|s)? (?:casse|abime|endommage|vide)\\p{L}*',
  ),
  repaired: words(
    'repare(?:e|s|es)?|resolu(?:e|s|es)?|corrige(?:e|s|es)?|retabli(?:e|s)?|remarche|refonctionne|' +
      'fonctionne a nouveau|de nouveau (?:disponible|operationnel|en ligne|en service)|' +
      'a nouveau (?:disponible|operationnel|en ligne|en service|accessible)|tout est rentre',
  ),
  absence: words(
    '(?:je|nous|il|elle|on) (?:serai|serons|sera|suis|sommes|est) (?:\\S+ ){0,3}(?:absent|absente|absents|en conge|en conges|en vacances|en deplacement|en arret|indisponible|ferme|fermes|en teletravail)|' +
      '(?:est|sera|sont|seront|reste) (?:\\S+ ){0,3}(?:absent|absente|en conge|en conges|en vacances|en arret maladie|ferme(?:e|es|s)?|indisponible)|' +
      'en conge(?:s)? (?:du|jusqu|a partir|de)|absence|fermeture (?:annuelle|exceptionnelle|du|des bureaux)|' +
      'fermes? (?:du|le|jusqu)',
  ),
  keepWorthy: words(
    '(?:nouveau|nouvelle|nouvel|nouveaux|nouvelles) (?:\\S+ ){0,2}(?:adresse|numero|telephone|iban|rib|mail|code|mot de passe|coordonnees|horaires|locaux|bureau|interlocuteur|interlocutrice|collegue|ligne|siege)|' +
      '(?:code|digicode|mot de passe|pin|identifiant) (?:\\S+ ){0,5}(?:est|a change|:|sera)|' +
      '(?:le|mon|notre|votre) (?:code|digicode|mot de passe)|' +
      '(?:mon|notre|son|leur) (?:nouveau |nouvelle )?(?:adresse|numero|portable|mail|iban|siege) (?:est|sera|a change|change)|' +
      'demenage(?:ons|ment|e)?|avons demenage|remplace(?:ra)? (?:\\p{L}+)|succede|' +
      'reprend(?:ra)? (?:le poste|la suite|les dossiers)|desormais|dorenavant|a compter du|a partir du|' +
      "numero (?:client|de contrat|d'adherent)|horaires d'ouverture|la cle est|les cles sont|a conserver|" +
      'a noter|notez que|veuillez noter|allergi\\p{L}*|vegetarien\\p{L}*|double des cles',
  ),
  decision: words(
    '(?:a|ont|avons|as) (?:\\S+ ){0,3}(?:decide|valide|approuve|adopte|accepte|choisi|retenu|vote)|decision|' +
      'il a ete (?:decide|convenu)|nous retenons|nous partons sur|on part sur|feu vert|' +
      'a ete (?:approuve|approuvee|valide|validee|retenu|retenue|adopte|adoptee|accepte|acceptee)|est acte',
  ),
  newsletter: words(
    "se desabonner|desabonn\\p{L}+|desinscri\\p{L}+|newsletter|lettre d'information|infolettre|" +
      'voir (?:\\S+ ){0,3}(?:en ligne|dans (?:votre|le) navigateur)|version en ligne|' +
      'vous recevez (?:ce|cet) (?:mail|e-mail|message|courriel|email)|' +
      'gerer (?:vos|mes) (?:preferences|abonnements|notifications)|ne plus recevoir|abonne(?:e|s)?|' +
      'numero \\d+ de la lettre|preferences de (?:notification|communication)|unsubscribe',
  ),
  promotion: words(
    '\\d+ ?% (?:de (?:remise|reduction)|offert)|- ?\\d+ ?%|soldes|promo(?:tion|tions)?|remise|reduction|' +
      'offre(?:s)?(?: speciale| limitee| exclusive| valable)?|gratuit(?:e|s|es|ement)?|' +
      'livraison (?:gratuite|offerte)|profitez|profitez-en|decouvr(?:ez|ir)|commandez|achetez|telechargez|' +
      'inscrivez-vous|reservez (?:vite|des|maintenant)|cliquez ici|en savoir plus|lire la suite|' +
      'dernieres? chances?|ne (?:ratez|manquez) pas|exclusi(?:f|ve|vite)|bon plan|code promo|nouveautes|gagnez|' +
      "jeu-?concours|j'en profite|suivez-nous|vente privee|essai gratuit",
  ),
  credentials: words(
    '(?:verifi|confirm|mettre? a jour|mettez a jour|valid|reactiv|debloqu|actualis)(?:er|ez)? (?:vos|votre|les) (?:\\S+ ){0,3}(?:compte|informations|identite|mot de passe|coordonnees|donnees|paiement|boite|acces|identifiants|carte)|' +
      '(?:compte|carte|acces|messagerie|boite) (?:\\S+ ){0,4}(?:suspendu|suspendue|bloque|bloquee|limite|limitee|desactive|desactivee|expire|expiree|ferme|restreint)|' +
      'mot de passe (?:\\S+ ){0,3}(?:expire|expirera|reinitialiser|a expire)|' +
      'activite (?:inhabituelle|suspecte)|connexion (?:inhabituelle|suspecte)|' +
      'connectez-vous (?:ici|immediatement|pour|des maintenant)|' +
      'cliquez (?:ici|sur le lien|ci-dessous)(?: \\S+){0,3} pour|cartes? cadeaux?|' +
      'frais de (?:douane|livraison|port) (?:impayes|non regles)|code (?:a usage unique|sms)|' +
      'stockage (?:\\S+ ){0,3}(?:plein|sature|depasse)|vous avez gagne|heritage|nouveau rib|' +
      "nouvelles coordonnees bancaires|changement de (?:rib|coordonnees bancaires)|remboursement d'impot|" +
      'coordonnees bancaires|confidentiel|carte vitale',
  ),
  urgency: words(
    "immediatement|urgent|en urgence|d'urgence|sous \\d+ ?(?:h|heures)|dans les \\d+ ?(?:h|heures)|" +
      'sans delai|sous peine|faute de quoi|sinon|dernier avertissement|' +
      "sera (?:\\S+ ){0,2}(?:suspendu|ferme|supprime|bloque|desactive|definitivement)|expire aujourd'hui|24 ?h|" +
      '48 ?h|eviter (?:la suspension|le blocage|la fermeture|toute interruption)',
  ),
  // 'Usage des assistants IA : …' speaks of them
  toAssistant: remembered(
    /(?<!(?<!attention )(?<!\p{L})(?:des|du|d'un|d'une)(?: assistants?| agents?| outils?)?)(?:^|[\s"'([*_#>-])(?:(?:a l'attention de|a|pour|note a|note pour|instructions? (?:a|pour)|message (?:a|pour)) (?:l'|le |la |les |tout |tous les )?)?(?:assistants?(?: (?:ia|virtuels?|de messagerie|mail|e-mail|numeriques?))*|agents? ia|ia|modele de langage|chatbot|robot de messagerie)(?: (?:qui|lisant|charge)[^:.,]{0,60})?\s?[:,-] ?(?=\S)|(?:note|message|instruction|consigne) (?:systeme|du systeme)|systeme ?: |ignore[zr]? (?:toutes? |tous )?(?:les |tes |vos )?(?:instructions|consignes|regles|ordres) (?:precedente?s?|anterieure?s?|ci-dessus)|oublie[zr]? (?:toutes? )?(?:les |tes |vos )?(?:instructions|consignes) (?:precedentes|anterieures)|nouvelles? (?:instructions?|consignes?) ?:|tu es (?:maintenant|desormais) (?:un|une)|en tant qu'(?:ia(?!\p{L})|assistant|intelligence artificielle)(?![^.,]{0,40},? (?:je|j'))|(?:ne |n')(?:dis|dites|informe[sz]?|previen[sz]?|prevenez|signale[sz]?|mentionne[sz]?|avertis|avertissez)[^.]{0,20}(?:pas|rien)[^.]{0,30}(?:l'utilisateur|au destinataire|le destinataire|le lecteur)|sans (?:prevenir|informer|avertir) (?:l'utilisateur|le destinataire)|(?:lorsque|quand|si) (?:tu|vous) (?:resumes?|resumez|traites?|traitez|analyses?|analysez|lisez|lis) ce (?:mail|message|courriel)|assistant (?:ia|de messagerie|mail)|intelligence artificielle/u,
  ),
};
