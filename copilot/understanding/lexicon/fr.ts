import { FR_TOPICS } from './fr-topics.ts';
import { remembered } from '../patterns/remembered.ts';
import { ending, opening, words, type Lexicon } from './lexicon.ts';

/** Verbs that name work: infinitive, imperative (-ez, -e, -s) and subjunctive after "que vous" are built from these. */
const ER =
  'envoy|renvoy|transmett|partag|relisi|verifi|control|sign|contresign|approuv|valid|command|recommand|reserv|appel|rappel|telephon|contact|regl|pay|compl[eé]t|prepar|redig|organis|planifi|imprim|apport|ramen|cherch|trouv|regard|ajout|supprim|modifi|chang|deplac|annul|renouvel|demand|inform|avertiss|test|install|redemarr|invit|list|archiv|scann|copi|compar|calcul|compt|mesur|resum|rassembl|corrig|publi|livr|post|nettoy|rempla[cç]|trait|gard|pens|not|confirm|donn|achet|laiss|mont|depos|charg|telecharg|mettr|signal|adress|retourn|form|lanc|arrang|vers|debloqu|bloqu|activ|desactiv|install|range|programm|proposez|indiqu|precis|communiqu|remont|prolong|remplac|recuper|justifi|rapport|facilit|assur|clarifi|etudi|examin|analys|list|distribu|diffus|affich';
const IRREGULAR =
  'faire|faites|fais|fasse|fassiez|refaire|refaites|mettre|mettez|mets|remettre|remettez|remets|prendre|prenez|prends|reprendre|reprenez|transmettre|transmettez|transmets|remplir|remplissez|remplis|fournir|fournissez|fournis|ecrire|ecrivez|ecris|repondre|repondez|reponds|lire|lisez|lis|relire|relisez|relis|dire|dites|dis|voir|voyez|vois|revoir|revoyez|tenir|tenez|tiens|venir|venez|viens|choisir|choisissez|choisis|ouvrir|ouvrez|ouvre|fermer|finir|finissez|rendre|rendez|rends|soumettre|soumettez|soumets|virer|traduire|traduisez|traduis|vendre|obtenir|obtenez|prevenir|prevenez|previens|avertir|avertissez|etablir|etablissez|etablis|reparer|resoudre|reflechir|veiller|veillez|occuper|occupez|occupe|inscrire|inscrivez|inscris|souvenir|reunir|reunissez|definir|convenir|accepter|joindre|joignez|suivre|suivez|permettre|convertir|effectuer|effectuez|proceder|procedez|saisir|saisissez|saisis|poster|deposer';
const VERBS = `(?:re)?(?:${ER})(?:er|ez|e|es|iez|ons|r)?|${IRREGULAR}`;
const ASK =
  "(?:(?:est-ce que )?(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|(?:peux|pourrais)[- ]tu|(?:pouvez|pourriez)[- ]vous|(?:veux|voudrais)[- ]tu(?: bien)?|(?:voulez|voudriez)[- ]vous(?: bien)?|auriez-vous l'amabilite d[e']|aurais-tu la gentillesse d[e']|auriez-vous la gentillesse d[e']|serait-il possible d[e']|est-il possible d[e']|te serait-il possible d[e']|vous serait-il possible d[e']|ca te derangerait d[e']|cela vous derangerait-il d[e'])";
/** By its ending alone: "merci de ranger" asks for something, "merci de l'offre" and "merci de votre aide" do not. */
const INFINITIVE =
  '(?:\\p{L}+(?:er|ir|oir|endre|eindre|aindre|oindre|oudre|erdre|ordre|pondre|aire|uire|lire|crire|mettre|ivre|clure|boire)|faire|dire|lire|rire|ecrire)(?!\\p{L})';

export const FR: Lexicon = {
  language: 'fr',
  stopwords:
    "nouvelle nouveau numéro facture réunion lundi mardi mercredi jeudi vendredi samedi dimanche madame monsieur cher chère octobre svp peux-tu le la les des du de un une et est que qui dans pour pas sur ce cette ces au aux avec par plus ne se sont vous nous je tu il elle ils mais ou où donc si votre vos notre nos mon ma mes ton ta tes leur été être avoir ai as a ont fait très bien bonjour merci cordialement svp voici ci-joint demain aujourd'hui hier afin ainsi aussi chez comme entre avant après jusqu'à ça cela c'est j'ai d'un d'une l'équipe salut bonne journée suite encore y en quand peux pouvez pourriez",
  letters: /[éèêçœ]|\b(?:l'|d'|qu'|j'|n'|c'est)/u,
  greeting: opening(
    'bonjour|bonsoir|salut|coucou|cher(?:/ere|/chere|\\((?:er)?e\\)|[.·]e)|chers|cher|chere|cheres|hello|hey|bjr|madame|monsieur|mesdames|messieurs|' +
      're-?bonjour',
  ),
  everyone: words(
    "tous|toutes|tout le monde|a tous|a toutes et a tous|equipe|l'equipe|collegues|madame|monsieur|mesdames|" +
      'messieurs|les amis|parents|adherents|voisins|residents|clients?|cliente|a vous deux|les filles|les gars',
  ),
  closing: opening(
    'cordialement|bien cordialement|bien a (?:vous|toi)|amicalement|' +
      'bonne (?:journee|soiree|reception|continuation|semaine|fin de journee)|' +
      'bon (?:week-end|weekend|apres-midi|courage)|belle journee|' +
      "merci(?: (?:beaucoup|bien|encore|d'avance|par avance|a tous|a vous|a toi|pour tout))*|mille mercis|" +
      "a (?:bientot|demain|plus(?: tard)?|tres bientot|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tout a l'heure|la semaine prochaine)|" +
      'bises?|bisous|salutations|sinceres salutations|meilleures salutations|respectueusement|veuillez agreer|' +
      "je vous prie d'agreer|dans l'attente|cdt|cdlt|bav|sincerement|tcheres amities|amities|ciao",
  ),
  postscript: opening('ps|p\\.?[ -]?s\\.?|nb|au fait|autre chose'),
  opener: words(
    'merci|bonjour|salut|oui|non|ok|bon|bien|alors|donc|ensuite|enfin|sinon|aussi|par contre|cependant|' +
      "toutefois|malheureusement|rappel|attention|important|urgent|info|pour info|ps|aujourd'hui|demain|hier|" +
      'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lieu|date|heure|horaire|objet|sujet|question|' +
      'questions|montant|total|facture|comme convenu|comme prevu|si possible|a faire|action|actions|decision|' +
      'decisions|probleme|rendez-vous|salle|adresse|cher|chere|desole|desolee|super|parfait|note|client|' +
      'cliente|equipe|tous|toutes|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|' +
      'decembre|le|la|les|je|nous|vous|tu|il|pour|dans|si|quand|suite|apres|avant|veuillez|pourriez|pouvez|au|' +
      'du|en|et|mais|ou|pensez|dernier|ci-joint|voici',
  ),

  request: words(
    '^(?:(?:par contre|sinon|du coup|au passage|en revanche|et|mais|bon),? )(?!excus|pardon|croy|crois|dit|dis|laiss|rassur)\\p{L}{3,}(?:ez|ds|is|ie|e)-moi|' +
      'demande si (?:tu (?:peux|pourrais)|vous (?:pouvez|pourriez))',
    "(?:il (?:vous |te )?suffit|il convient|il conviendrait|il (?:vous )?(?:faut|faudrait)(?: que vous)?) (?:de |d')?(?:nous |me |le |la |les )*(?:retourner|renvoyer|signer|completer|remplir|envoyer|confirmer|transmettre|regler|payer|prendre|appeler|contacter)|" +
      `${ASK}|merci (?:d'|de (?:bien |ne pas |me |nous |m'|lui |leur |vous |y |l'|le |la |les )*)${INFINITIVE}|` +
      "il (?:vous est|t'est|est) (?:instamment )?(?:demande|prescrit) (?:aux \\p{L}+ )?(?:de |d')|" +
      'merci de bien vouloir|veuillez|' +
      `(?:je|nous) (?:te|vous|t') ?(?:remercie|remercions) (?:(?:par |d'|a l')avance )?(?:d'|de )(?!(?:nous |m'|me |l'|y |les )*(?:avoir|etre))(?:bien vouloir |ne pas |me |nous |m'|lui |leur |l'|le |la |les )*${INFINITIVE}|` +
      "s'il (?:te|vous) plait|svp|stp|" +
      "(?:je|nous) (?:te|vous|t'|vous) (?:demande|demandons|demanderai|prie|prions|saurais|saurions|invite a|invitons a|serais|serions)|" +
      "j'aimerais que (?:tu|vous)|j'aurais (?:besoin|aime) que (?:tu|vous)|nous aimerions que vous|" +
      'il faut que (?:tu|vous)|il faudrait que (?:tu|vous)|il faudrait|' +
      "(?:tu|vous) (?:dois|devez|devrais|devriez)|n'oublie(?:z)? pas|pense(?:z)? (?:bien )?a|peux-tu|" +
      'pouvez-vous|pourrais-tu|pourriez-vous|' +
      "il serait (?:bien|bon|souhaitable|utile|gentil|super) (?:que (?:tu|vous)|d[e'])|" +
      "ce serait (?:bien|bon|super|gentil|top|parfait|genial|sympa|utile)(?: que (?:tu|vous)| si (?:tu|vous)| d[e'])|" +
      "(?:je|nous) (?:vous |te |t')?(?:serais|serions|serait) (?:tres )?(?:reconnaissant|reconnaissants|reconnaissante|gre)e?s?|" +
      "je compte sur (?:toi|vous)|a toi de|a vous de|tu peux|vous pouvez (?:me|nous|m')|assurez-vous|" +
      "assure-toi|faites en sorte|fais en sorte|priere de|occupe-toi|occupez-vous|ayez l'obligeance|" +
      'tu veux bien|tu voudrais bien|tu pourrais|vous pourriez|charge(?:e|z)? de|' +
      'besoin de (?:ton|votre|ta|vos) (?:avis|accord|signature|validation|retour|aide|confirmation|reponse|feu vert)|' +
      'on compte sur (?:toi|vous)|action requise|prends? contact|te charger|vous charger',
  ),
  frame: new RegExp(
    `^[^\\p{L}\\p{N}@]*(?:(?:et|mais|donc|alors|sinon|ensuite|aussi|enfin|ps|si possible|comme convenu|d'ici la|au passage|petite chose|rappel)[ ,:]+)*(?:s'il (?:te|vous) plait[, ]*)?(?:${ASK}|merci (?:de|d')(?: bien vouloir)?|veuillez(?: bien)?|priere de|(?:je|nous) (?:te|vous) (?:demande|demandons|prie|prions|remercie|remercions) (?:de|d')(?: bien vouloir)?|j'aimerais que (?:tu|vous)|il faudrait(?: que (?:tu|vous))?|il faut(?: que (?:tu|vous))?|(?:tu|vous) (?:dois|devez|devrais|devriez|peux|pouvez|pourrais|pourriez)|n'oublie(?:z)? pas (?:de |d')|pense(?:z)? a|ce serait (?:bien|bon|super|gentil|top|parfait|sympa) (?:que|si) (?:tu|vous)(?: pouvais| pouviez)?|(?:je|nous) (?:te |vous )?(?:serais|serions) (?:tres )?reconnaissante?s? de(?: bien vouloir)?|(?:je|nous) (?:te|vous) (?:saurais|saurions|serais|serions) gre de(?: bien vouloir)?|je compte sur (?:toi|vous) pour|a (?:toi|vous) de|charge(?:e|z)? (?:toi|vous) de)?[ ,]?(?:s'il (?:te|vous) plait[, ]*|svp[, ]*|stp[, ]*)?(?:(?:me|nous|m'|aussi|egalement|juste|bien|rapidement) ?)*`,
    'u',
  ),
  imperative: opening(
    `(?:(?:et|puis|alors|urgent :?|a faire :?|action :?|ensuite|s'il (?:te|vous) plait,?|svp,?) ?)*(?:ne |n')?(?:${VERBS})(?:-(?:moi|nous|le|la|les|lui|leur|toi|vous|y|en))*`,
  ),
  nounOrVerb: /^(?!)/u,
  second: words(
    'et que (?:tu|vous) \\p{L}+|' +
      `(?:et|puis|ainsi que)(?: (?:de|d'|me|nous|m'|aussi|egalement|ensuite|le|la|les|lui|en|s'il (?:te|vous) plait|merci de|pourriez-vous|peux-tu))* (?:d'|m')?(?:${VERBS})(?:-(?:moi|nous|le|la|les|lui|leur))?`,
  ),
  need: words(
    "(?:je|nous) (?:souhaiterais|souhaiterions|souhaite|souhaitons|voudrais|voudrions|desire|desirons|desirerais) (?:recevoir|obtenir|avoir|commander|reserver|acheter|disposer|m'inscrire|nous inscrire|un devis|une copie|(?:un|le) remboursement|un echange|un remplacement|un avoir)|j'aimerais (?:recevoir|obtenir|avoir|commander|reserver|acheter)|nous aimerions (?:recevoir|obtenir|avoir|commander|reserver)|" +
      "(?:j'ai|nous avons|on a|j'aurais|nous aurions|on aurait)(?: \\S+){0,2} besoin|" +
      "(?<!ce qu')il (?:me|nous) (?:manque|faut|faudrait)|(?:j'attends|nous attendons|on attend)|manque(?:nt)? encore|" +
      'reste a recevoir|en attente de (?:votre|ton|ta|vos)|' +
      "(?:je n'ai|nous n'avons) (?:toujours |encore )?pas (?:encore )?recu",
  ),
  inquiry: words(
    '(?:dis|dites)-(?:moi|nous) (?:si|quand|comment|ce que|quel|quelle|ou|combien|quels|a quelle)|' +
      '(?:tiens|tenez)-(?:moi|nous) au courant|' +
      '(?:me|nous) (?:dire|indiquer|confirmer|preciser|faire savoir|informer|expliquer|faire part)(?: \\S+){0,2} (?:si|quand|comment|ce que|quel|quelle|ou|combien|que|votre|ton|quels|pourquoi|a quelle|vos|la|le)|' +
      'fais-moi savoir|faites-moi savoir|faites-nous savoir|(?:sais|savez)[- ](?:tu|vous)|' +
      '(?:tu sais|vous savez) (?:si|quand|comment|ou|qui|pourquoi|quel)|' +
      "(?:as|avez)[- ](?:tu|vous) (?:deja |bien |eu |pu |recu |vu |des |une |un |l'|le |la |les |une idee)|" +
      "(?:j'aimerais|je voudrais|nous aimerions|nous voudrions|je souhaiterais) (?:savoir|connaitre|comprendre)|" +
      'je me demand(?:e|ais) (?:si|quand|comment|ou|pourquoi|quel)|des nouvelles|' +
      "(?:qu'en pense[sz]|qu'en dites|qu'en dis)(?:-tu|-vous)?|que pense(?:s|z)[- ](?:tu|vous)|" +
      '(?:ton|votre) avis|est-ce (?:que )?(?:ca|cela) (?:te|vous) (?:va|convient)|' +
      '(?:ca|cela) (?:te|vous) (?:va|convient)(?:-il)?|(?:dois|devons)-(?:je|nous)|est-ce que je (?:dois|peux)|' +
      'veux-tu que je|voulez-vous que (?:je|nous)|souhaitez-vous que|ou en (?:es|etes|est|sommes)|' +
      "j'ai une question|petite question|une question|avez-vous (?:une idee|des nouvelles|pu|recu|deja)|" +
      'merci de (?:me |nous )?(?:dire|confirmer|preciser|indiquer) (?:si|quand|que|votre|ton|par retour|la|le)|' +
      "dans l'attente de (?:votre|ta) (?:reponse|retour)|lequel preferez",
  ),
  interrogative: opening(
    "(?:et|mais|alors|sinon|au fait,?|question :?|une question :?)? ?(?:qui|que|qu'|quoi|quand|ou|pourquoi|comment|combien|quel|quelle|quels|quelles|lequel|laquelle|est-ce|es-tu|etes-vous|as-tu|avez-vous|peux-tu|pouvez-vous|sais-tu|savez-vous|y a-t-il|faut-il|dois-je|a quelle|a quel|de quel|auriez-vous|aurais-tu|serait-il|est-il|sera-t-il|avons-nous|a-t-on|a-t-il|tu as|vous avez|tu sais|ca|seriez-vous|serais-tu|souhaitez-vous|voulez-vous|veux-tu|preferez-vous)",
  ),
  promise: words(
    "(?:vous recevrez|tu recevras|vous aurez|tu auras) (?:le|la|les|mon|ma|mes|notre|nos|un|une|l')|je (?:vais|te|vous|m'en|m'|l'|les|le|la|peux|prepare|fais|passe|regarde|reviens|rappelle|transmets|reserve|commande|verifie|termine|finis|paie|prends|viens|serai|ferai|enverrai|passerai|verrai|regarderai|reviendrai|rappellerai|apporterai|finirai|donnerai|mettrai|prendrai|demanderai|verifierai|transmettrai|reglerai|reserverai|commanderai|livrerai|m'occupe|m'engage|promets)|" +
      "(?:nous|on) (?:vous |te |allons |va |l'|les |le |la )*(?:enverrons|envoyons|envoie|ferons|fait|reviendrons|reviendra|rappellerons|transmettrons|livrerons|tiendrons|tiendra|contacterons|verifions|allons|va|enverra|fera|preparons)|" +
      "je m'en (?:occupe|charge)|tu (?:recevras|auras)|vous (?:recevrez|aurez)|j'essaie(?:rai)? de|j'enverrai|" +
      "j'envoie|j'apporte(?:rai)?|j'appelle(?:rai)?|j'arrive(?:rai)?",
  ),
  done: words(
    "(?:j'ai|nous avons|on a|c'est|ca a ete|cela a ete|a ete|ont ete|est|sont) (?:deja |bien |tout |enfin |maintenant )*(?:envoye|envoyes|envoyee|envoyees|fait|faits|faite|faites|signe|signee|signes|paye|payee|payes|regle|reglee|regles|reglees|termine|terminee|termines|fini|recu|recue|recus|transmis|transmise|commande|commandee|reserve|reservee|rempli|remplie|depose|deposee|mis|mise|traite|traitee|corrige|resolu|resolue|repare|valide|validee|valides|livre|livree|effectue|effectuee|contacte|appele|poste|postee|repondu)|" +
      "comme (?:envoye|convenu et envoye|demande,? (?:j'ai|voici))|" +
      "merci (?:beaucoup |bien |encore |a tous |a toi |a vous )*(?:pour|d'avoir)|" +
      'deja (?:envoye|fait|paye|regle|signe|recu|traite|commande|reserve)\\p{L}*|' +
      "c'est (?:fait|bon|regle|parti|envoye|note)|" +
      "(?:m'a|m'ont|t'a|nous a|nous ont|lui a|lui ai) (?:demande|envoye)|" +
      "(?:tu|vous) (?:m'|nous )?(?:as|avez|avais|aviez) (?:demande|envoye|regle|paye|signe)|" +
      "m'as (?:demande|envoye)|m'avez (?:demande|envoye)|nous avez (?:demande|envoye)",
  ),
  negated: words(
    "(?:pas|plus|inutile|aucun|aucune) (?:\\S+ ){0,2}(?:besoin|necessaire|nécessaire|utile|la peine|d'urgence)|" +
      "inutile (?:donc |alors |du coup |desormais |par consequent )?(?:de|d')|(?:je|nous|on) ne (?:vous|te) (?:demand|reclam|exig|factur)\\p{L}* (?:pas|plus|rien)|n(?:e |')\\p{L}+(?:ez|es?|s)(?:-\\p{L}+)? surtout (?:pas|rien)|" +
      "(?:tu n'as|vous n'avez|il n'y a|n'ayez|n'aie) (?:plus |rien |pas )(?:\\S+ ){0,3}(?:a faire|besoin|a envoyer|a)|" +
      '(?:tu ne dois|vous ne devez|ne) (?:\\S+ ){0,3}(?:pas|plus|rien) (?!oublier|hesiter)|' +
      "n'(?:envoie|envoyez|appelle|appelez|ouvre|ouvrez|imprime|imprimez|attends|attendez|achete|achetez|apporte|apportez|utilise|utilisez)(?: \\S+)? (?:pas|rien|plus)|" +
      "ne (?:reponds|repondez|fais|faites|paie|payez|commande|commandez|reserve|reservez|change|changez|touche|touchez|signe|signez|partage|partagez|t'occupe|vous occupez|te derange|vous derangez|clique|cliquez|prends|prenez|viens|venez|pas)(?: \\S+)? ?(?:pas|rien|plus)?|" +
      "merci de ne pas (?!oublier)|pas la peine|aucune action (?:n'est )?(?:requise|necessaire)|" +
      "n'est (?:pas|plus) (?:necessaire|utile|requis|requise)|rien a faire|sans (?:que tu|que vous) ayez|" +
      'ne sera pas necessaire|rien (?:d.autre|de plus) n.est (?:attendu|requis|demande|exige|a faire)|peu(?:t|vent) etre ignore\\p{L}*',
  ),
  withdrawn: words(
    "(?:lui|leur) ai dit que (?:ce n'etait|ca n'etait) (?:pas|plus) (?:necessaire|la peine|utile)|affaire classee|(?:ne tiens|ne tenez|tenez|tiens|ne tenez plus) (?:pas |plus )?compte|" +
      '(?:ignore|ignorez|oublie|oubliez) (?:mon|ma|le|la|ce|cette|ca|cela|mes|notre|ce que|tout|simplement|le precedent)|' +
      'oublie|oubliez|laisse(?:z)? tomber|fausse alerte|' +
      "(?:c'est|(?:ma|la|cette|notre) (?:demande|question|requete) est) (?:finalement )?(?:annule|caduc|caduque|resolu|regle)|" +
      "n'est plus (?:d'actualite|valable|necessaire)|j'annule ma (?:demande|question)|je retire|" +
      "finalement (?:non|pas|j'ai|je l'ai|c'est|on)|sans objet|" +
      "(?:je l'ai|on l'a) (?:finalement |enfin )?(?:retrouve|trouve|resolu)|" +
      "j'ai (?:finalement |enfin |pu )?(?:retrouve|trouve la solution|trouve)|demande annulee|" +
      'mon (?:dernier|precedent) (?:mail|message|courriel)',
  ),
  hypothetical: words(
    "j'allais (?:te|vous) (?:demander|proposer|inviter)|si (?:j'etais|j'avais|on avait|nous avions) (?:\\S+ ){1,10}(?:je|on|nous) (?:te|vous) (?:\\p{L}+(?:rais|rait|rions))|" +
      'si (?:un jour|jamais|jamais on|jamais nous)|un jour|en theorie|theoriquement|hypothetiquement|supposons|' +
      'si (?:\\S+ ){1,5}\\p{L}+(?:ait|aient) (?:\\S+ ){0,6}(?:il faudrait|faudrait|on devrait)|imagine(?:z|ons)?|(?:tu devrais|vous devriez) (?:sans doute|probablement)|il (?:te|vous) faudrait (?:sans doute|probablement)|' +
      "(?:j'aurais|nous aurions|il aurait|elle aurait|on aurait) (?:\\S+ ){0,2}(?:demande|voulu|aime|prefere)|" +
      'on pourrait (?:un jour|peut-etre|eventuellement|imaginer)|' +
      "peut-etre (?:qu'un jour|plus tard|qu'on|que nous)|a terme|pas pour (?:maintenant|l'instant)|si c'etait|" +
      "si nous devions|si l'on devait|une idee comme ca|juste une idee|a l'occasion|eventuellement un jour|" +
      "dans l'absolu|reflexion en l'air",
  ),
  condition: remembered(
    /(?<!\p{L})((?:si|au cas ou|des que|lorsque|quand|a condition que|sauf si|dans le cas ou) (?!possible|besoin|necessaire|vous (?:avez|souhaitez|voulez|pouvez|etes)|tu (?:as|veux|peux)|ca (?:te|vous)|cela vous)[^,.;!?]{4,120}),/u,
  ),
  courtesy: words(
    "^si (?:vous ne pouvez|tu ne peux|vous etes dans l'impossibilite|vous souhaitez (?:annuler|modifier|deplacer|reporter))|^en cas d'empechement|" +
      'recu (?:\\S+ ){0,4}par erreur|merci de le detruire|conservez ce (?:recu|message|mail)|' +
      "n'hesite(?:z)? (?:pas|surtout pas)|" +
      "(?:si|pour) (?:tu as|vous avez|toute|toutes|d'autres) (?:\\S+ ){0,2}(?:questions?|remarques?|precisions?|informations?)|" +
      'je reste (?:\\S+ ){0,2}(?:a (?:ta|votre) disposition|disponible)|' +
      "nous restons (?:\\S+ ){0,2}a votre disposition|j'espere|nous esperons|en esperant|" +
      'je (?:vous|te) souhaite|bonne (?:journee|soiree|semaine|reception|lecture|annee|continuation)|' +
      "bon (?:week-end|courage|retablissement|voyage)|au plaisir|(?:je|nous) (?:vous|te) pri(?:e|ons) (?:\\S+ ){0,3}(?:d'|de (?:bien vouloir )?(?:m'|nous )?)(?:agreer|excuser|accepter|pardonner|croire)(?! (?:l'absence|le retard) de)|" +
      'veuillez (?:agreer|trouver|excuser|nous excuser|recevoir|croire|noter que)|' +
      'vous trouverez (?:ci-joint|en piece)|tu trouveras (?:ci-joint|en piece)|' +
      'compte[zr]? (?:\\S+ ){0,3}\\d+ (?:\\S+ ){0,3}(?:jours?|heures?|semaines?|minutes?) (?:ouvres? |ouvrables? )?(?:pour|avant|de)|' +
      'merci (?:beaucoup |bien |encore )*(?:pour (?:votre|ton|ta|vos|tes|la|le|les|tout)|de (?:votre|ta) comprehension|de (?:votre|ton) (?:retour|message|confiance|aide|interet|attention))|' +
      "nous vous remercions (?:de|pour) (?:votre|l')|merci d'avance|merci par avance|" +
      "(?:pensez|pense) a (?:l'environnement|la planete)|" +
      'ce (?:message|courriel|mail|e-mail) (?:est|contient|et|peut)|felicitations|bravo|desole|prenez soin|' +
      'prends soin|contactez-(?:moi|nous) (?:si|en cas|pour toute)|si besoin|' +
      "en cas de (?:besoin|question|probleme|difficulte)|si vous n'(?:etes|avez) pas|" +
      'si (?:vous avez|le paiement a|votre paiement a|le reglement a) deja|faites-moi signe si|' +
      'fais-moi signe si',
  ),
  rhetorical: words(
    "comment (?:vas-tu|allez-vous|ca va|vont)|ca va|tu vas bien|vous allez bien|n'est-ce pas|pas vrai|non\\?|" +
      "d'accord\\?|ok\\?|hein|le saviez-vous|saviez-vous|qui sait|pourquoi pas|envie de|besoin d'aide|" +
      'des questions\\?|pret(?:s|e)? a|vous cherchez|tu te souviens',
  ),
  otherActor:
    /^(?:(?:Et|Mais|Donc) )?(?:(?:M\.|Mme|Mlle|Monsieur|Madame) )?(\p{Lu}[\p{Ll}'’-]+)(?: \p{Lu}[\p{Ll}'’-]+)?(?: (?:et|&) (\p{Lu}[\p{Ll}'’-]+))? (?:va|doit|devra|peut|pourra|pourrait|devrait|s'occupe|se charge|prend|envoie|prepare|fait|fera|enverra|commande|reserve|apporte|apportera|prendra|s'occupera|se chargera|a (?:propose|promis|accepte|deja|dit|demande|envoye)|est (?:charge|chargee|responsable)|souhaite|veut|voulait|appelle|paie|livre|organise|verifie)(?!\p{L})/u,
  anybody: words(
    "(?:est-ce que )?quelqu'un (?:peut|pourrait|sait|a|aurait|veut|voudrait|parmi|de vous)|" +
      '(?:qui|lequel) (?:peut|pourrait|veut|voudrait|est disponible|serait)|un volontaire|des volontaires|' +
      "l'un d'(?:entre )?(?:vous|nous)|il faudrait que quelqu'un",
  ),
  pronounObject: words(
    "(?:t'en|vous en|en) (?:occuper|charger)|(?:t'occuper|vous occuper|occuper|charger) de (?:ca|cela|ceci)|" +
      "(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous) (?:t'en|vous en|le|la|les|y|regarder|voir|traiter|gerer|repondre|jeter un)|" +
      '(?:gerer|traiter|regarder|verifier|regler|payer|transmettre|faire suivre|signer|valider|prendre|voir) (?:ca|cela|ceci|ce qui suit|le message ci-dessous)|' +
      "jeter un (?:oeil|œil|coup d'oeil|coup d'œil)|voir ci-dessous|cf\\.? ci-dessous|" +
      "(?:tu|vous) (?:t'en|vous en) (?:occupe|occupes|occupez|charge|charges|chargez)|a traiter|" +
      "pour (?:traitement|action|suite a donner)|qu'en penses|le (?:faire|regler|traiter)|" +
      'peux-tu (?:gerer|traiter|regarder)|je te laisse (?:gerer|voir|traiter)|' +
      'je vous laisse (?:gerer|voir|traiter)|intervenir',
  ),
  forInformation: words(
    'pour (?:info|information|ta gouverne|votre information)|fyi|pour memoire|' +
      "a titre (?:d'information|informatif)|pour que tu sois au courant|ca peut t'interesser|pour archivage|" +
      'pour vos dossiers|rien a faire',
  ),

  ...FR_TOPICS,

  until: ending(
    "avant|avant le|avant la fin de|d'ici|d'ici le|d'ici a|d'ici au|d'ici la fin de|jusqu'au|jusqu'a|" +
      'au plus tard|au plus tard le|pour|pour le|date limite :?|date limite est le|echeance :?|echeance le|' +
      'dernier delai :?|sous|dans un delai de|limite :?|cloture le|expire le|se termine le|' +
      'a rendre (?:pour|avant|le)|a regler (?:avant|pour|le)|payable (?:le|avant|au)|a temps pour|fin|' +
      "avant l'echeance du|au",
  ),
  ofDate: ending(
    "du|de|depuis|des|d'|datee? du|apres|a partir du|a compter du|le dernier|la derniere|entre|votre|notre|" +
      'pour la|pour les',
  ),
  toDate: words('au|a|vers|desormais|nouveau|le|->'),

  filler: words(
    "s'il (?:te|vous) plait|svp|stp|des que possible|au plus vite|rapidement|merci|merci d'avance|egalement|" +
      'juste|si possible|quand tu (?:peux|as un moment)|quand vous (?:pouvez|avez un moment)|' +
      'dans les meilleurs delais',
  ),
  danglingPreposition:
    /[\s,;:(–-]+(?:avant|avant le|d'ici|d'ici le|jusqu'au|jusqu'a|pour|pour le|le|la|du|au|a|de|en|des|au plus tard|au plus tard le|vers|et|ce|cette|avant la fin de|fin|dans|sous)?$/u,
  titles: {
    travelWords: {
      journey: 'Trajet',
      flight: 'Vol',
      train: 'Train',
      bus: 'Bus',
      ferry: 'Ferry',
      hotel: 'Hôtel',
      car: 'Voiture de location',
    },
    pay: (what, payee) => `Payer ${what}${payee === '' ? '' : ` de ${payee}`}`,
    travel: (what, from, to) => `${what}${from === '' ? '' : ` ${from}`}${to === '' ? '' : ` à ${to}`}`,
    parcel: (number, from) => `Colis${number === '' ? '' : ` ${number}`}${from === '' ? '' : ` de ${from}`}`,
    receipt: (what, payee) => `Reçu : ${what}${payee === '' ? '' : ` de ${payee}`}`,
    bounced: (to) => `Le message ${to === '' ? '' : `à ${to} `}n'a pas été remis`,
  },
};
