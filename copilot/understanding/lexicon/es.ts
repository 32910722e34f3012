import { ES_TOPICS } from './es-topics.ts';
import { remembered } from '../patterns/remembered.ts';
import { ending, opening, words, type Lexicon } from './lexicon.ts';

/** Verbs that name work, as infinitive; imperatives are listed beside them. Enclitic pronouns may follow. */
const INFINITIVES =
  '(?:enviar|reenviar|mandar|remitir|compartir|revisar|verificar|comprobar|chequear|firmar|aprobar|autorizar|validar|pedir|encargar|comprar|reservar|llamar|telefonear|contactar|pagar|abonar|transferir|ingresar|liquidar|completar|rellenar|llenar|actualizar|arreglar|reparar|preparar|redactar|elaborar|organizar|programar|agendar|imprimir|traer|llevar|recoger|buscar|encontrar|mirar|anadir|agregar|eliminar|borrar|quitar|modificar|cambiar|mover|cancelar|anular|renovar|preguntar|consultar|informar|avisar|notificar|recordar|asegurar|probar|instalar|reiniciar|invitar|hablar|proporcionar|facilitar|suministrar|entregar|presentar|publicar|subir|cargar|descargar|traducir|corregir|editar|limpiar|cambiar|sustituir|reemplazar|solicitar|leer|responder|contestar|gestionar|tramitar|encargar(?:te|se)?|ocupar(?:te|se)?|procesar|archivar|escanear|copiar|comparar|calcular|contar|medir|resumir|recopilar|confirmar|indicar|decir|dar|hacer|poner|ver|echar|pasar|dejar|devolver|depositar|adjuntar|incluir|registrar|inscribir|coordinar|investigar|analizar|estudiar|evaluar|decidir|elegir|escoger|apartar|guardar|montar|apagar|encender|cerrar|abrir|regar|cuidar|ayudar|apoyar|explicar|aclarar|escribir|hablar|cotizar|facturar|emitir|sacar|distribuir|difundir|ajustar|ordenar|cubrir|acudir|atender|resolver|solucionar)(?:me|nos|le|les|lo|la|los|las|melo|mela|melos|melas|noslo|selo|sela|selos|te|se)?';
const IMPERATIVES =
  '(?:(?:traed|llevad|poned|haced|decid|venid|mirad|comprad|preparad|llamad|pagad|dejad|recoged|escribid|contestad|responded|rellenad|imprimid|entregad|presentad|buscad|apuntad|subid|cerrad|abrid|guardad|pasad|preguntad|pedid)(?:me|nos|le|les|lo|la|los|las)?|dile|diles|digale|digales|dale|dales|ponle|llevale|traele|pasate|pasese|llamala|llamalos|mandale|recoge|vete|ve a|baja|sube|envia|envie|envien|enviad|enviame|enviadme|envianos|envieme|envienos|envienme|envienlo|manda|mande|mandame|mandanos|mandeme|mandenos|mandad|remita|remitanos|comparte|comparta|compartenos|revisa|revise|revisad|revisen|revisalo|verifica|verifique|verifiquen|comprueba|compruebe|comprueben|chequea|firma|firme|firmen|firmalo|aprueba|apruebe|pide|pida|pidele|encarga|encargue|compra|compre|comprame|reserva|reserve|reservame|reservad|llama|llame|llamen|llamame|llameme|llamale|contacta|contacte|paga|pague|abona|abone|transfiere|transfiera|ingresa|ingrese|completa|complete|rellena|rellene|rellenen|actualiza|actualice|arregla|arregle|prepara|prepare|preparame|redacta|redacte|organiza|organice|programa|programe|agenda|agende|imprime|imprima|imprimelo|trae|traiga|traigan|traeme|lleva|lleve|recoge|recoja|recojan|busca|busque|mira|mire|anade|anada|agrega|agregue|elimina|elimine|borra|borre|quita|modifica|modifique|cambia|cambie|mueve|cancela|cancele|anula|anule|renueva|renueve|pregunta|pregunte|preguntale|consulta|consulte|informa|informe|avisa|avise|avisad|avisanos|avisale|recuerda|recuerdale|recuerden|asegurate|asegurese|prueba|pruebe|instala|instale|reinicia|reinicie|invita|invite|habla|hable|facilita|facilite|facilitenos|facilitame|entrega|entregue|entreguen|presenta|presente|presenten|publica|publique|sube|suba|suban|subelo|descarga|descargue|traduce|traduzca|corrige|corrija|limpia|limpie|sustituye|solicita|solicite|lee|lea|lean|responde|responda|respondan|contesta|conteste|gestiona|gestione|tramita|tramite|encargate|encarguese|ocupate|ocupese|procesa|archiva|escanea|copia|compara|calcula|calcule|resume|confirma|confirme|confirmen|confirmame|confirmanos|confirmad|indica|indique|indicanos|indiquenos|dime|digame|dinos|diganos|dame|deme|danos|denos|haz|haga|hazme|hagan|pon|ponga|ponme|ponte|pongase|echa|eche|echale|pasa|pase|pasame|pasanos|pasalo|deja|deje|dejame|devuelve|devuelva|deposita|adjunta|adjunte|incluye|incluya|registra|registre|registrate|inscribete|coordina|investiga|analiza|evalua|evalue|decide|elige|escoge|guarda|guarde|apaga|enciende|cierra|cierre|abre|abra|riega|cuida|ayudame|ayudanos|explicame|aclara|escribe|escriba|escribele|cotiza|emite|emita|saca|saque|ven|venga|vengan|mantenme|mantengame|toma|tome|sigue|resuelve|resuelva|soluciona|solucione|atiende|atienda|haznos|hacednos|confirmeme|indicame|enviale|mandale|mandaselo|enviaselo|pasaselo)';
const VERBS = `${INFINITIVES}|${IMPERATIVES}`;
const ASK =
  '(?:(?:me |nos |lo |la |le |los |las |les )*(?:(?:puedes|podrias|podeis|podriais|quieres|querrias|querria|podes)|(?<=^|[¿,;:.!(] ?|¿(?:me|nos|lo|la|le) |\\b(?:me|nos)(?: l[oa]s?)? )(?:puede|podria|podrian|pueden))(?: (?:usted|ustedes|por favor))?|(?:te|le|os|les) (?:importa|importaria|molesta|molestaria)|seria posible que|seria posible|es posible que|serias tan amable de|seria tan amable de|sean tan amables de|tendrias la amabilidad de|tendria la amabilidad de|tienes posibilidad de|tendrias posibilidad de)';

export const ES: Lexicon = {
  language: 'es',
  stopwords:
    'le envío nueva nuevo número factura reunión lunes martes miércoles jueves viernes sábado domingo buenas señores enviar cotización quedo queda puedo el la los las de del un una unos unas y que en es por para con no se lo su sus al como más pero o si ya me mi te tu le les nos nuestro nuestra vuestro este esta estos estas ese esa eso fue ser está están hay muy también hasta desde cuando porque sobre entre sin hola gracias saludos buenos buenas días tardes favor hoy mañana ayer usted ustedes señor señora estimado estimada adjunto quedo cordial puedes podrías podría tiene tengo han ha he son bien todo todos',
  letters: /[ñ¿¡]|ci[óo]n(?!\p{L})|\b(?:del|los|las)\b/u,
  greeting: opening(
    'hola|buenos dias|buenas(?: tardes| noches)?|buen dia|(?:estimad|querid|apreciad)(?:[oa]s? ?/ ?[oa]s?|[oa]s? ?\\([oa]s?\\)|@s?|[oa]s?)|' +
      'muy (?:senor|senora|senores) (?:mio|mia|mios)|que tal|hey|saludos(?=,| a)|hello|hi',
  ),
  everyone: words(
    'a todos|todos|todas|a todas|equipo|companer[oa]s|chic[oa]s|colegas|amig[oa]s|senores|senor|senora|' +
      'vecinos|socios|padres|familias|clientes?|gente|a ambos|muchachos|usuarios',
  ),
  closing: opening(
    '(?:un )?(?:cordial |afectuoso |fuerte )?(?:saludos?|abrazos?|besos?)|saludos(?: cordiales)?|atentamente|' +
      'atte|cordialmente|' +
      '(?:muchas |mil )?gracias(?: (?:de antemano|por todo|a todos|anticipadas|de nuevo|por adelantado|y saludos))*|' +
      'un abrazo|' +
      'hasta (?:luego|pronto|manana|el lunes|el martes|el miercoles|el jueves|el viernes|entonces|la proxima)|' +
      'que (?:tengas|tenga|tengan|paseis|pases) (?:un |una )?(?:buen|buena|feliz|lindo|excelente)|' +
      'buen (?:dia|fin de semana)|feliz (?:dia|semana|fin de semana)|' +
      'quedo (?:atento|atenta|a la espera|pendiente|a su disposicion|a tu disposicion)|' +
      'quedamos (?:atentos|a la espera|a su disposicion)|reciba un cordial|sin otro particular|nos vemos|chao|' +
      'adios|cuidate|un saludo|slds',
  ),
  postscript: opening('pd|p\\.?[ -]?d\\.?|posdata|nb|otra cosa|por cierto'),
  opener: words(
    'hola|gracias|si|no|bueno|bien|ok|vale|pues|entonces|ademas|tambien|luego|finalmente|sin embargo|' +
      'lamentablemente|desafortunadamente|recordatorio|atencion|importante|urgente|info|pd|p\\.d\\.|hoy|manana|' +
      'ayer|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lugar|fecha|hora|horario|asunto|tema|pregunta|' +
      'preguntas|importe|total|factura|monto|como acordamos|si es posible|tarea|tareas|accion|decision|' +
      'decisiones|problema|sala|direccion|estimado|estimada|querido|querida|perdon|perdona|genial|perfecto|' +
      'nota|cliente|equipo|todos|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|' +
      'noviembre|diciembre|el|la|los|las|yo|nosotros|para|en|cuando|despues|antes|por favor|porfa|por cierto|' +
      'adjunto|y|pero|o|de|favor|ojala|aviso|oye|oiga',
  ),

  request: words(
    '^(?:(?:por favor|y|tambien),? )?(?:pasen?|pasad) (?:a|por) (?:\\S+ ){1,5}(?:por|a (?:recoger|buscar|retirar|firmar|dejar|entregar)) (?:su|sus|vuestr[oa]s?|el|la|los|las)|' +
      '(?:diles?|decil[ea]s?|digales?|diganles?|avisales?|avisele|pideles?|pedile|recuerdales?|recordale) al?|' +
      'pregunta si (?:le |lo |la |les )?(?:puedes?|podrias?|podeis|podes)',
    '^(?:(?:nomas|solo|por favor|tambien|y|ademas),? )*\\p{L}{3,}[aei]me(?:l[oa]s?)?|' +
      `${ASK}|por favor|porfa|porfavor|(?<!(?:a|en) )favor (?:de|\\p{L}+[aei]r(?:me|nos|l[aeo]s?|se)*(?!\\p{L}))|haz(?:me)? el favor|haga(?:me)? el favor|te pido|le pido|` +
      '(?:me|nos) (?:apoyas?|ayudas?|ayudais|ayudan|apoyan|echas? (?:una )?mano) (?:\\p{L}+(?:ando|iendo|yendo)(?:me|nos|l[aeo]s?)*|(?:a|para) \\p{L}+[aei]r(?:me|nos|l[aeo]s?)*)(?!\\p{L})|' +
      'os pido|les pido|te pedimos|le pedimos|les pedimos|os pedimos|le (?:ruego|rogamos)|' +
      'les (?:ruego|rogamos)|te ruego|os ruego|rogamos|se ruega|te agradeceria|le agradeceria|les agradeceria|(?:te|le|les|os) agradecer(?:e|emos)|' +
      'te agradeceriamos|le agradeceriamos|les agradeceriamos|os agradeceria|agradeceria(?:mos)?|' +
      'agradezco (?:que|me|nos|su|tu)|me gustaria que|nos gustaria que|quisiera que|quisieramos que|' +
      'necesito que|necesitamos que|necesitaria que|hace falta que|' +
      '(?:tienes|tiene|tienen|teneis|tendrias|tendria|tendras|tendra) que|' +
      '(?:debes|debe|deben|debeis|deberias|deberia|deberian)|' +
      'no (?:te olvides|olvides|se olvide|olvide|olvideis|olviden) (?:de )?|(?:acuerdate|acordate|acuerdese|acuerdense|acordaos) de|(?:fijate|fijese|fijense) (?:si|que|en|bien)|(?:anotate|apuntate|apuntese|inscribite|acercate|acerquese|comunicate|comuniquese|presentate|presentese) (?:en|a|al|con|para|ante) |' +
      'recuerda (?:que|traer|enviar|llevar|pagar|llamar|firmar|\\p{L}+(?:ar|er|ir))|' +
      'recuerde (?:que|\\p{L}+(?:ar|er|ir))|asegurate de|asegurese de|encargate|encarguese|ocupate|' +
      'seria (?:genial|bueno|estupendo|ideal|perfecto|de gran ayuda|conveniente|util) (?:que|si)|te toca|' +
      'le toca (?:a usted|(?:\\p{L}+ )?\\p{L}+[aei]r(?!\\p{L}))|te encargas|se encarga (?:usted|de)|cuento contigo|contamos contigo|' +
      'me (?:envias|mandas|pasas|ayudas|traes|reservas|confirmas|compras|preparas|haces|echas|dejas|avisas|llamas)|' +
      'nos (?:envias|mandas|pasas|ayudas|confirmas|avisas|haces)|' +
      '(?<=^[^\\p{L}]*(?:(?:y|oye|oye,|pues|tambien) )?)(?:me|nos) (?!de[bj]es|puedes|dices|cuentas|crees|conoces|quieres|entiendes|sabes|mantienes|respetas|garantizas|cobras)\\p{L}{2,}[ae]s (?:el|la|los|las|un|una|unos|unas|mi|mis|nuestr[oa]s?)(?= [^.;]*\\?)|' +
      'necesito (?:tu|su) (?:firma|aprobacion|visto bueno|ok|respuesta|confirmacion|ayuda|opinion)|' +
      'necesitamos (?:tu|su) (?:firma|aprobacion|visto bueno|ok|respuesta|confirmacion|ayuda|opinion)|' +
      'solicit(?:o|amos) que|solicit(?:o|amos) (?:su|tu|nos|me)|accion requerida|le solicito|le solicitamos|' +
      'les solicitamos|hay que',
  ),
  frame: new RegExp(
    `^[^\\p{L}\\p{N}@]*(?:(?:y|pero|entonces|pues|ademas|tambien|luego|pd|p\\.d\\.|si es posible|como acordamos|por cierto|oye|recordatorio|urgente)[ ,:]+)*(?:por favor[, ]*|porfa[, ]*)?(?:${ASK}|(?<!(?:a|en) )favor de|(?:te|le|os|les) (?:pido|pedimos|ruego|rogamos|agradeceriamos|agradeceria|solicito|solicitamos)(?: que)?(?: si)?|rogamos(?: que)?|(?:me|nos) gustaria que|quisiera(?:mos)? que|necesit(?:o|amos|aria) que|hace falta que|(?:tienes|tiene|tienen|teneis) que|(?:debes|debe|deben|deberias|deberia) |no (?:te olvides|olvides|se olvide|olvide|olviden) de|acuerdate de|recuerda|asegurate de|asegurese de|seria (?:genial|bueno|estupendo|ideal|perfecto) (?:que|si)(?: pudieras| pudiera)?|agradeceria(?:mos)?(?: que)?|hay que)?[ ,]*(?:por favor[, ]*|porfa[, ]*)?(?:(?:me|nos|te|tambien|ya|solo) )*`,
    'u',
  ),
  imperative: opening(
    `(?:(?:y|luego|entonces|urgente:?|tarea:?|accion:?|por favor,?|porfa,?) ?)*(?:${IMPERATIVES}|${INFINITIVES})`,
  ),
  nounOrVerb: /^(?!)/u,
  second: words(
    'y (?:de paso,? |tambien |ademas )?(?:avis|confirm|decim|dec|dig|cont)\\p{L}{0,3}(?:a|e|i|an|en)?(?:me|nos)(?= (?:si|cuando|cuant|cual|que|donde|a que))|y (?:que )?(?:me |nos |le |les )?\\p{L}{2,}(?:ara|iera|aran|ieran|ase|iese|aras|ieras)(?= )|y que (?!no\\b)\\p{L}{3,}(?:es|as|e|a|en|an)|' +
      `(?:y|e)(?: (?:tambien|luego|despues|de paso|que|me|nos|le|lo|por favor))* (?:${VERBS})`,
  ),
  need: words(
    '(?:(?:me|nos) gustaria|quisiera|quisieramos|querria|querriamos|queria|queriamos|desearia|deseamos) (?:recibir|obtener|tener|pedir|encargar|reservar|solicitar|comprar|contratar|inscribir\\p{L}*|(?:una?|el|la) (?:presupuesto|copia|oferta|reembolso|cambio|reposicion|devolucion))|' +
      '(?:necesito|necesitamos|necesitaria|necesitariamos|preciso|precisamos)(?! (?!(?:recibir|tener|saber|ver|contar|disponer|conocer)(?!\\p{L}))\\p{L}+[aei]r(?:se|lo|la|los|las)?(?!\\p{L}))|' +
      '(?:me|nos) (?:falta|faltan|hace falta|hacen falta)|(?:falta|faltan) (?:todavia|aun|por)|' +
      '(?:estoy|estamos|sigo|seguimos) (?:\\S+ )?(?:esperando|a la espera|pendiente de)|' +
      '(?:quedo|quedamos) (?:\\S+ )?(?:a la espera|pendientes?) de|' +
      'no (?:he|hemos) recibido (?:aun|todavia)?|todavia no (?:he|hemos|me|nos)|aun no (?:he|hemos|me|nos)',
  ),
  inquiry: words(
    '(?:dime|decid(?:me|nos)|avisad(?:me|nos)|confirmad(?:me|nos)|digame|dinos|diganos|avisame|aviseme|avisanos|avisenos|confirmame|confirmeme|confirmanos|indicame|indiqueme|indicanos|indiquenos|hazme saber|hazmelo saber|hagame saber|haznos saber|haganos saber|cuentame|cuenteme) (?:\\S+ ){0,2}(?:si|cuando|como|que|cual|cuales|donde|cuanto|cuantos|quien|por que|lo que)|' +
      '(?<!usted )(?:me|nos) (?:dices|dice|decis|confirmas|confirma|cuentas|cuenta)(?: \\S+){0,3} (?:si|cuando|cuant[oa]s?|que|cual|donde|como)|' +
      '(?:decirme|decirnos|confirmarme|confirmarnos|confirmar|indicarme|indicarnos|indicar|informarme|informarnos|aclararme|aclararnos|explicarme|explicarnos|avisarme) (?:\\S+ ){0,2}(?:si|cuando|como|que|cual|cuales|donde|cuanto|cuantos|quien|por que)|' +
      '(?:sabes|sabe|saben|sabeis|sabrias|sabria) (?:si|cuando|como|que|cual|donde|cuanto|quien|algo)|' +
      '(?:tienes|tiene|tienen|teneis) (?:idea|noticias|alguna|novedades|algun|ya|el|la|los|las|un|una|disponible|por ahi|a mano)|' +
      '(?:me|nos) gustaria (?:saber|conocer|preguntar|consultar)|' +
      'quisiera (?:saber|preguntar|consultar|conocer)|' +
      'queria (?:saber|preguntar|preguntarte|preguntarle|consultar|consultarte)|' +
      'queriamos (?:saber|preguntar|consultar)|me pregunto (?:si|cuando|como|que)|' +
      'me preguntaba (?:si|cuando|como|que)|' +
      '(?:hay|alguna|algun) (?:novedad|novedades|noticia|noticias|avance|avances|actualizacion)|' +
      'que (?:te|le|os|les) parece|que (?:opinas|opina|opinan|opinais|piensas|piensa|piensan)|' +
      'como lo (?:ves|ve|veis|ven)|(?:tu|su|vuestra) opinion|' +
      '(?:has|ha|habeis|han) (?:podido|recibido|visto|hablado|tenido|decidido|pensado|conseguido|enviado|hecho|ya)|' +
      '(?:ya )?(?:recibiste|recibio|pudiste|pudo|viste|(?:vio|hablo)(?=[^.]*\\?)|hablaste|(?:(?:te |le |os )?llego|llegaron)(?=[^.]*\\?))|' +
      'quieres que|quiere que|prefieres que|debo|deberia yo|te parece bien|le parece bien|' +
      'tengo una (?:duda|pregunta|consulta)|una (?:duda|pregunta|consulta)|una preguntita|cual prefieres|' +
      'cual prefiere|en que (?:estado|punto) (?:esta|estan)',
  ),
  interrogative: opening(
    '(?:y|pero|entonces|oye,?|una pregunta:?|pregunta:?|por cierto,?)? ?¿? ?(?:quien|quienes|que|cuando|donde|adonde|por que|como|cuanto|cuanta|cuantos|cuantas|cual|cuales|hay|es|esta|estan|son|tienes|tiene|tienen|puedo|podemos|sabes|sabe|has|ha|han|habra|seria|te|le|os|les|se|ya|a que|de que|en que|para cuando|con quien)',
  ),
  promise: words(
    '(?:te|le|les|os|se lo|se la|te lo|te la|me) (?:envio|enviare|mando|mandare|paso|pasare|llamo|llamare|aviso|avisare|confirmo|confirmare|entrego|entregare|preparo|preparare|hago|hare|traigo|traere|escribo|escribire|digo|dire|respondo|respondere|comento|comentare|encargo|encargare|ocupo|ocupare|enviaremos|enviamos|mandaremos|llamaremos|avisaremos|confirmaremos|informaremos|haremos|haremos llegar|hare llegar|tendre|mantendre|transfiero)|' +
      '(?:voy|vamos) a|' +
      'lo (?:hago|hare|reviso|revisare|miro|mirare|envio|enviare|consulto|consultare|tendre|arreglo|compro|preparo|haremos|revisaremos|miramos)|' +
      '(?:enviare|mandare|llamare|avisare|confirmare|entregare|preparare|hare|traere|escribire|respondere|revisare|mirare|pagare|comprare|reservare|enviaremos|haremos|revisaremos|confirmaremos|entregaremos|prepararemos|estaremos|llevare|terminare|subire|gestionare)|' +
      'me (?:encargo|ocupo|comprometo)|nos (?:encargamos|ocupamos|pondremos|comprometemos)|recibiras|recibira|' +
      'tendras|prometo|dejame (?:ver|mirar|consultar|revisar)|intentare|tratare de',
  ),
  done: words(
    '(?:he|hemos|ha|han|has) (?:\\S+ ){0,2}(?:enviado|mandado|hecho|firmado|pagado|terminado|acabado|recibido|reenviado|pedido|reservado|rellenado|subido|tramitado|gestionado|corregido|resuelto|arreglado|entregado|realizado|llamado|contestado|respondido|comprado|recogido|revisado|actualizado|solucionado)|' +
      '(?:ya|ayer) (?:\\S+ ){0,3}(?:envie|mande|hice|firme|pague|termine|recibi|reenvie|pedi|reserve|rellene|subi|entregue|llame|conteste|respondi|compre|recogi|revise|quedo|esta|estan|fue|se|lo|la|los|las|te)|' +
      '(?:envie|mande|hice|firme|pague|recibi|recogi|compre) (?:ayer|ya|el|la|los|las|todo)|' +
      'como (?:te |le )?(?:envie|mande|acordado,? (?:he|ya)|pediste|pidio)|' +
      '(?:muchas |mil )?gracias (?:\\S+ )?(?:por|de nuevo por)|' +
      'ya (?:esta|estan|quedo|quedaron) (?:\\S+ )?(?:hecho|hecha|enviado|enviada|firmado|firmada|pagado|pagada|listo|lista|listos|resuelto|resuelta|solucionado|solucionada|tramitado|entregado|entregada|arreglado|arreglada)?|' +
      'ya se (?:\\S+ ){0,2}(?:envio|pago|firmo|hizo|resolvio|arreglo|soluciono|encargo|encargaron)|' +
      '(?:fue|fueron|quedo|quedaron) (?:\\S+ )?(?:enviado|enviada|hecho|firmado|pagado|pagada|entregado|entregada|resuelto|resuelta)s?|' +
      '(?:me|te|nos|le) (?:pidio|pediste|pidieron|habia pedido|habias pedido)',
  ),
  negated: words(
    '(?:no|tampoco) (?:corresponde|procede|toca|cabe)(?! duda)|tampoco (?:hace falta|es necesario|hay que|tienes? que|tienen que|debes?)|no (?:hace falta|es necesario|es preciso|necesito|necesitamos|necesitas|necesita|necesitan|tienes que|tiene que|tienen que|hay que|te molestes|se moleste|te preocupes|se preocupe|debes|debe)|' +
      'sin necesidad de|ya no (?:hace falta|es necesario|necesito|necesitamos|tienes que|tiene que|es preciso)|' +
      'no (?:me |nos |lo |la |le |les |los |las )*(?:envies|envie|envien|mandes|mande|hagas|haga|hagan|pagues|pague|paguen|llames|llame|llamen|respondas|responda|respondan|contestes|conteste|compres|compre|reserves|reserve|firmes|firme|cambies|cambie|toques|toque|uses|use|compartas|comparta|imprimas|imprima|esperes|espere|pidas|pida|abras|abra|traigas|traiga|vengas|venga|reenvies|reenvie)|' +
      'no se requiere|no requiere (?:ninguna )?(?:accion|respuesta)|ninguna accion|nada que hacer|' +
      'no tienes? que hacer nada|no es necesaria|pued[ae]n? (?:ignorarse|ser ignorad[oa]s?)|no hace falta',
  ),
  withdrawn: words(
    '(?:le|les) dije que (?:ya )?no (?:era necesario|hacia falta)|asunto (?:cerrado|zanjado)|(?:ignora|ignore|ignoren|ignorad|olvida|olvide|olviden|olvidad|descarta|descarte)(?:r)? (?:mi|el|la|lo|este|esta|ese|eso|esto|nuestro|los|mis|por favor)|' +
      'olvidalo|olvidate|olvidelo|haz caso omiso|haga caso omiso|hagan caso omiso|' +
      '(?:no (?:le )?hagas caso|no haga caso|no hagan caso)|dejalo|dejelo|falsa alarma|' +
      'ya lo (?:he )?(?:encontre|encontrado|resolvi|resuelto|solucione|solucionado|tengo)|' +
      'ya la (?:he )?(?:encontre|encontrado)|(?:queda|quedan|esta) sin efecto|retiro (?:mi|la|lo)|anulo mi|' +
      'sin efecto|mi (?:ultimo|anterior) (?:correo|mensaje|mail|email)|ya no (?:aplica|es relevante|procede)|' +
      'al final (?:no|lo|ya|la)',
  ),
  hypothetical: words(
    'si (?:yo )?(?:fuera|tuviera|tuviese|fuese)(?:mos)? (?:\\S+ ){1,10}(?:te|le|os|les) \\p{L}+ria(?:mos)?|' +
      '(?:te|le|os|les) iba a (?:pedir|proponer|invitar)|iba a (?:pedir|proponer|invitar)\\p{L}*|' +
      'si (?:algun dia|alguna vez|tuvieramos que|hubiera que)|algun dia|en teoria|teoricamente|hipoteticamente|' +
      'supongamos|imagina(?:te)?|imaginemos|(?:te|le|os) (?:habria|hubiera) pedido|' +
      '(?:habria|hubiera|hubiese) (?:sido|pedido|querido|preferido)|' +
      'quizas? (?:algun dia|mas adelante|podamos|podriamos|deberiamos)|' +
      'tal vez (?:algun dia|mas adelante|podamos|podriamos)|' +
      'podriamos (?:algun dia|quizas|tal vez|en el futuro)|mas adelante|no por ahora|es solo una idea|' +
      '(?:probablemente|seguramente) (?:tendrias|tendria|tendriais|deberias|deberia)|' +
      'solo (?:es )?una idea|en algun momento|a futuro|pensando en voz alta|^y si',
  ),
  condition: remembered(
    /(?<!\p{L})((?:si|en caso de que|en cuanto|cuando|siempre que|siempre y cuando|a menos que|salvo que) (?!es posible|puedes|puede|tienes|tiene|necesitas|necesita|quieres|quiere|te|le|no|lo deseas|desea|hay alguna)[^,.;!?¿]{4,120}),/u,
  ),
  courtesy: words(
    '^(?:si no (?:puede|puedes|pueden|podeis)|en caso de no poder|si (?:desea|deseas|necesita|necesitas|quiere) (?:cancelar|cambiar|anular|modificar))|' +
      'recibido (?:\\S+ ){0,4}por error|no es el destinatario|conserve este|no (?:dudes|dude|duden|dudeis) en|' +
      '(?:si|ante|para|por) (?:tienes?|tienen|tiene|cualquier|alguna|hay) (?:\\S+ ){0,2}(?:dudas?|preguntas?|consultas?|comentarios?|aclaracion(?:es)?|problema|informacion)|' +
      '(?:quedo|quedamos|estoy|estamos) (?:\\S+ ){0,2}(?:a la espera de (?:su|tu|vuestra) (?:\\S+ )?(?:respuesta|contestacion)|a (?:tu|su|vuestra) (?:entera )?disposicion|atentos?|atentas?|pendientes?)|' +
      'espero que|esperamos que|espero (?:estes|este|todo|verte|verle|tus|su)|(?:te|le|les|os) deseo|' +
      '(?:te|le|les|os) deseamos|buen (?:fin de semana|viaje|dia(?!,)|provecho)|feliz (?:\\p{L}+)|' +
      'que (?:te|se) mejores?|gracias (?:de antemano|por (?:su|tu|vuestra|vuestro|la|el|los|las|todo))|' +
      'agradecemos (?:su|tu) (?:confianza|interes|atencion|comprension|compra|preferencia)|' +
      '(?:adjunto|adjunta|adjuntamos|anexo) (?:\\S+ ){0,3}(?:encontraras|encontrara|envio|remito|te|le)|' +
      'disculp(?:a|e|en|ad)|perdon(?:a|e|en)?|lamentamos las molestias|sentimos las molestias|' +
      '(?:piensa|piense) (?:en el medio ambiente|antes de imprimir)|' +
      'este (?:correo|mensaje|e-?mail) (?:es|contiene|y|ha|puede)|felicidades|enhorabuena|felicitaciones|' +
      'cuidate|cuidese|si necesitas? (?:algo|ayuda|mas)|cualquier (?:cosa|duda|consulta)|' +
      'si ya (?:ha|has|han) (?:\\S+ )?(?:pagado|realizado|abonado|efectuado)|' +
      'si no (?:has|ha) (?:solicitado|realizado|sido)|avisame si (?:necesitas|tienes|hay)|' +
      'aviseme si (?:necesita|tiene|hay)',
  ),
  rhetorical: words(
    'como (?:(?:me |te |le |les |se )+va|estas|esta|estan|va|van|te va|le va|andas|has estado|fue)|que tal|todo bien|verdad\\?|¿verdad|' +
      '(?<! y \\S{2,8} )no\\?|¿no\\?|ok\\?|vale\\?|sabias que|quien sabe|por que no|alguna pregunta\\?|necesitas ayuda|' +
      'listo para|lista para|buscas|te acuerdas|quieres (?:ahorrar|ganar|saber mas|aprender)',
  ),
  otherActor:
    /^(?:¿)?(?:(?:Y|Pero) )?(?:(?:Puede|Podría|Podria|Va) )?(?:(?:Sr\.|Sra\.|Don|Doña) )?(\p{Lu}[\p{Ll}'’-]+)(?: \p{Lu}[\p{Ll}'’-]+)?(?: (?:y|e) (\p{Lu}[\p{Ll}'’-]+))? (?:va a|debe|tiene que|puede|podrá|podría|se encarga|se encargará|se ocupa|se ocupará|envía|enviará|prepara|preparará|hace|hará|lleva|llevará|compra|comprará|trae|traerá|revisará|pedirá|ha (?:dicho|prometido|aceptado|quedado|enviado|pedido)|está a cargo|quiere|llama|llamará|pagará|organiza|confirmará|necesita|dijo|pidió|quedó en)(?!\p{L})/u,
  anybody: words(
    'alguien (?:puede|podria|sabe|tiene|quiere|de)|(?:puede|podria|sabe|tiene) alguien|' +
      'quien (?:puede|podria|quiere|quiera|se apunta|se ofrece|esta disponible)|algun voluntario|voluntarios|' +
      'alguno de (?:vosotros|ustedes)',
  ),
  pronounObject: words(
    '(?:encargarte|encargarse|ocuparte|ocuparse|hacerte cargo|hacerse cargo)(?: (?:de (?:esto|eso|ello|este tema)|tu))?|' +
      '(?:te|se) (?:encargas|encarga|ocupas|ocupa|haces cargo)(?: (?:de (?:esto|eso|ello)|tu))?|' +
      '(?:ver|mirar|revisar|gestionar|tramitar|resolver|contestar|responder|atender|pagar|arreglar|solucionar|hacer|procesar|firmar|aprobar|reenviar)(?:lo|la|los|las)|' +
      '(?:gestionar|tramitar|resolver|revisar|mirar|ver|atender|pagar|solucionar|contestar|responder|arreglar|procesar) (?:esto|eso|este tema|el siguiente|lo de abajo)|' +
      'encargate(?: (?:tu|de (?:esto|eso|ello)))?|ocupate(?: (?:tu|de (?:esto|eso|ello)))?|' +
      'echarle? un (?:vistazo|ojo)|echar un (?:vistazo|ojo)|echale un (?:vistazo|ojo)|ver abajo|ver mas abajo|' +
      'para (?:su|tu) (?:gestion|tramite|atencion|seguimiento)|te lo dejo|todo tuyo|' +
      'que (?:te parece|opinas|hacemos)|' +
      'puedes (?:verlo|mirarlo|gestionarlo|encargarte|revisarlo|atenderlo|con esto)',
  ),
  forInformation: words(
    'para (?:tu|su|vuestra) (?:informacion|conocimiento)|' +
      'para que (?:lo sepas|estes al tanto|este al tanto|lo tengas)|fyi|a titulo informativo|' +
      'solo (?:para|a modo de|como) (?:informacion|informar|informarte)|por si te interesa|para tus archivos|' +
      'a modo informativo',
  ),

  ...ES_TOPICS,

  until: ending(
    'antes|antes de|antes del|antes de las|hasta|hasta el|para|para el|para las|a mas tardar|a mas tardar el|' +
      'como maximo|como maximo el|como muy tarde|como muy tarde el|fecha limite:?|fecha limite es(?: el)?|' +
      'vence(?: el)?|vencimiento:?|vence(?:n)? el|plazo:?|termina el|cierra el|cierran el|finaliza el|' +
      'caduca el|expira el|en un plazo de|dentro de|a tiempo para|limite:?|antes de que termine|' +
      'antes de que acabe|antes de finalizar|a finales de|fin de',
  ),
  ofDate: ending(
    'del|de|desde|desde el|de la|de los|despues del|a partir del|entre|el pasado|su|nuestro|nuestra|para la|' +
      'de las|tras el|con fecha',
  ),
  toDate: words('al|a|para|ahora|nuevo|nueva|el'),

  filler: words(
    'por favor|porfa|porfavor|lo antes posible|cuanto antes|en cuanto puedas|cuando puedas|cuando pueda|' +
      'si es posible|si puedes|gracias|muchas gracias|tambien|solo|a la brevedad|a la mayor brevedad',
  ),
  danglingPreposition:
    /[\s,;:(–-]+(?:antes|antes del?|antes de las|hasta|hasta el|para|para el|para las|el|la|los|las|del|al|a|a las|de|en|este|esta|a mas tardar|a mas tardar el|como maximo|y|por|sobre|dentro de|fin de|finales de)?$/u,
  titles: {
    travelWords: {
      journey: 'Viaje',
      flight: 'Vuelo',
      train: 'Tren',
      bus: 'Autobús',
      ferry: 'Ferry',
      hotel: 'Hotel',
      car: 'Coche de alquiler',
    },
    pay: (what, payee) => `Pagar ${what}${payee === '' ? '' : ` de ${payee}`}`,
    travel: (what, from, to) => `${what}${from === '' ? '' : ` ${from}`}${to === '' ? '' : ` a ${to}`}`,
    parcel: (number, from) => `Paquete${number === '' ? '' : ` ${number}`}${from === '' ? '' : ` de ${from}`}`,
    receipt: (what, payee) => `Recibo: ${what}${payee === '' ? '' : ` de ${payee}`}`,
    bounced: (to) => `El mensaje ${to === '' ? '' : `a ${to} `}no se entregó`,
  },
};
