import { remembered } from '../patterns/remembered.ts';
import { words, type Topics } from './lexicon.ts';

const NOUN =
  '(?:reunion(?:es)?|juntas?|citas?|llamadas?|videollamadas?|videoconferencias?|entrevistas?|conferencias?|seminarios?|webinars?|talleres|taller|cursos?|formacion(?:es)?|capacitacion(?:es)?|visitas?|presentacion(?:es)?|demos?|demostracion|comites?|asambleas?|sesion(?:es)?|eventos?|encuentros?|comidas?|cenas?|desayunos?|almuerzos?|cafe|fiestas?|clases?|ensayos?|entrenamientos?|consultas?|revision|briefing|call|meeting|inauguracion|ceremonia|audiencia|turno|charlas?|puesta en comun|seguimiento|inspeccion|auditoria|partidos?|tutoria|congreso|kick-?off|jornadas?|excursion)';

/** What mail is about: meetings, money, journeys, parcels, files, faults, news, deceit. */
export const ES_TOPICS: Topics = {
  meeting: words(`${NOUN}|zoom|reunirnos|reunirse|vernos|quedar|quedamos|encontrarnos|verse`),
  propose: words(
    '\\p{L}{2,}(?:amos|emos|imos)(?=[^.!?]{0,60}\\?)|' +
      'vamos a (?:comer|cenar|tomar|almorzar)(?=[^.!?]{0,80}\\?)|' +
      '(?:podemos|podriamos|podremos) (?:\\S+ ){0,2}(?:reunirnos|vernos|quedar|hablar|hacer|tener|agendar|programar|fijar|concertar|comer|tomar|conversar|comentar|juntarnos|encontrarnos|discutir|verlo)|' +
      '(?:nos )?(?:reunimos|vemos|juntamos|vemos)|(?<!nos )quedamos(?! (?:en espera|a la espera|atent|pendiente|a su|a tu|sin|con))|' +
      '(?:te|le|os|les) (?:va|iria|viene|vendria|queda|quedaria|conviene|convendria|parece|acomoda|cuadra|pareceria|sirve) (?:bien|mejor|el|la|a|que)?|' +
      '(?:estas|esta|estais|estan|estarias|estaria) (?:libre|libres|disponible|disponibles)|' +
      '(?:tienes|tiene|tendrias|tendria|teneis|tienen) (?:\\S+ ){0,2}(?:un hueco|tiempo|un momento|disponibilidad|libre|un rato|espacio|\\d+ minutos)|' +
      '(?:propongo|proponemos|propondria|sugiero|sugerimos)|mi propuesta|que (?:te|le|os|les) parece|' +
      'y si (?:nos|quedamos|hacemos|lo)|' +
      '(?:me|nos) gustaria (?:\\S+ )?(?:reunirme|reunirnos|verte|verle|invitarte|invitarle|invitarlos|concertar|agendar|programar|tener una|hablar|conversar|comentar|quedar)|' +
      'quisiera (?:agendar|concertar|programar|reunirme|invitar)|' +
      '(?:agendar|programar|concertar|fijar|hacer|tener|convocar|organizar) (?:una|un|la) (?:\\S+ )?(?:reunion|llamada|cita|junta|videollamada|call|entrevista|sesion|demo)|' +
      'puedes (?:venir|asistir|participar|pasar|unirte)|puede (?:venir|asistir|participar|pasar|unirse)|vienes|' +
      'ven a|venga a|unete|acompananos|acompanenos|a mi me (?:va|viene)|me (?:va|viene) bien|' +
      'nos (?:va|viene) bien|estoy (?:libre|disponible)|puedo (?:el|a las|manana)|' +
      'cuando (?:te|le) (?:viene|va|queda|conviene)|quieres (?:que nos|quedar|venir|tomar|comer)',
  ),
  invite: words(
    '(?:te|lo|la|le|os|les) (?:anot|apunt|agend|reserv)(?:e|o|amos)(?: para| el| a)|(?:te|lo|la|os|les) (?:espero|esperamos) (?:el|manana|este)|(?:te|le|os|les) invit(?:o|amos)|invit(?:o|amos|acion|ado|ada|ados|arte|arle)|' +
      'convoc(?:o|amos|atoria|ado|ada|ados|a)|se convocan?|(?:se )?(?:celebrara|celebra|realizara|realiza|llevara a cabo)|' +
      'tendra lugar|tiene lugar|sera (?:el|a las|este|en|manana|lunes|martes|miercoles|jueves|viernes)|' +
      'es (?:el|a las|manana)|(?:empieza|comienza|inicia|empezara|comenzara|iniciara)|' +
      'esta (?:prevista?|programad[oa]|fijad[oa]|confirmad[oa]|agendad[oa])|prevista? para|programad[oa] para|' +
      'nos (?:reuniremos|reunimos|vemos|veremos|encontramos)|' +
      '(?:tenemos|tendremos|hay|habra|hacemos|haremos|celebramos|organizamos) (?:una |la |el |un )?(?:\\S+ )?(?:reunion|junta|cita|llamada|sesion|taller|visita|cena|comida|clase|charla|capacitacion|formacion|asamblea)|' +
      '(?:su|tu) (?:proxima )?(?:cita|entrevista|visita|consulta)|reserva la fecha|reserven la fecha|' +
      'confirmar? (?:su |tu |la )?asistencia|inscripcion|le esperamos|te esperamos|los esperamos|les esperamos|' +
      'organizamos|haremos una',
  ),
  agreed: words(
    '(?:te|os|le|les|la|lo) (?:recojo|recogere|recogemos|llamo|llamare)|paso a (?:buscar|recoger)\\p{L}*|(?:tecnico|fontanero|electricista|inspector|perito|instalador) (?:pasara|vendra|ira|acudira|viene|va)|nos vemos|(?:te|le) veo|confirmo|confirmamos|confirmad[oa]|' +
      '(?:me|nos) (?:va|viene|parece|queda) (?:bien|perfecto)|ahi estare|alli estare|alli nos vemos|' +
      'como (?:acordamos|quedamos|hablamos)|quedamos (?:entonces|en|el|a|asi)|de acuerdo|perfecto,? (?:el|a)|' +
      'hasta el (?:lunes|martes|miercoles|jueves|viernes)',
  ),
  moved: words(
    'se corren? (?:una|dos|tres|un|al|para|hasta)|(?:se|ha sido|sera|fue|queda|esta) (?:\\S+ ){0,3}(?:aplaza|aplazo|aplazada|aplazado|pospone|pospuso|pospuesta|pospuesto|mueve|movio|movida|movido|traslada|traslado|trasladada|trasladado|retrasa|retraso|retrasada|retrasado|adelanta|adelanto|adelantada|adelantado|cambia|cambio|cambiada|cambiado|pasa|paso|reprograma|reprogramo|reprogramada|reprogramado|atrasa|atrasada|difiere|reagenda)|' +
      'aplaza(?:da|do|mos|r|ron|miento)|pospuesta?o?|posponer(?:la|lo)?|posponemos|reprogram\\p{L}+|' +
      'mover (?:la|el|nuestra|nuestro)|movemos|mov(?:er|ido|ida)|traslad\\p{L}+|adelant(?:ar|amos|ada|ado|a)|' +
      'retras(?:ar|amos|ada|ado|a)|' +
      'cambi(?:o|ar|amos|ada|ado|a) (?:de (?:fecha|hora|sala|lugar|dia|horario)|la (?:fecha|hora|reunion|cita|sala)|el (?:horario|dia|lugar)|a las|al|para)|' +
      'nuev[oa] (?:fecha|hora|horario|sala|lugar|direccion|dia)|pasa(?:ra)? (?:al|a las|a la|para)|(?:la|lo|las|los) (?:pasamos|paso|movemos|cambiamos|aplazamos|adelantamos|dejamos) (?:al|a|para)|pasar (?:la|el|nuestra|nuestro|lo|esta|este) (?:\\S+ ){0,8}(?:al|a las|para)|(?:cambiar|correr|dejar|posponer|aplazar) (?:la|el|nuestra|nuestro) (?:reunion|cita|llamada|junta|comida|clase)|' +
      'en (?:lugar|vez) de|en vez del|no (?:el|a las) \\S+(?: \\S+){0,3} sino|sino (?:el|a las)|' +
      'una hora (?:mas tarde|antes|despues)|media hora (?:mas tarde|antes|despues)|ahora (?:sera|es|a las)|' +
      'finalmente (?:sera|el)',
  ),
  cancelled: words(
    'cancel(?:ada|ado|adas|ados|a|an|o|amos|ar|aron|acion|amos)|se cancela|anul(?:ada|ado|a|o|amos|ar|acion)|' +
      'suspend(?:ida|ido|e|en|emos|er|io)|se suspende|' +
      'no (?:se celebrara|tendra lugar|se realizara|se llevara a cabo|habra (?:reunion|clase|junta|entrenamiento|sesion|ensayo))|' +
      'no (?:podre|puedo|podremos|podemos) (?:\\S+ ){0,2}(?:asistir|ir|acudir|participar|llegar|venir)|' +
      'no hay (?:reunion|clase|junta|entrenamiento|ensayo)|desconvoca\\p{L}*',
  ),
  notMeeting: words(
    'suscripcion(?:es)?|pedidos?|ordenes|vuelos?|tren(?:es)?|reservas?|pagos?|membresias?|contratos?|' +
      'polizas?|paquetes?|entregas?|envios?|facturas?|proyectos?|plazos?|fechas? limites?|vencimientos?|' +
      'servidor(?:es)?|carpetas?|archivos?|oficinas?|boletos?|billetes?|entradas?|cuentas?|lanzamiento',
  ),
  cutoff: words(
    'rsvp|se (?:ruega|agradece|solicita|pide) (?:la |su )?(?:confirmacion|respuesta|confirmar)|fecha (?:limite|tope|de cierre|de vencimiento|maxima)|plazo(?:s)?|vence(?:n|ra|ran)?|vencimiento|' +
      'caduca(?:n|ra)?|expira(?:n|ra)?|cierre|cierra(?:n)?|se cierra(?:n)?|termina(?:n)?|finaliza(?:n|ra)?|' +
      'ultimo dia|ultima fecha|ultimo plazo|a mas tardar|como (?:maximo|muy tarde)|hasta el|valid[oa] hasta|' +
      'deadline|antes del|deben? (?:estar|entregarse|presentarse|enviarse|llegar|ser|recibirse)|' +
      'debera(?:n)? (?:estar|entregarse|presentarse|enviarse|llegar|ser|recibirse)|limite',
  ),
  obligation: words('debe(?:n|ra|ran)?|hay que|tiene(?:n)? que|es obligatorio|se requiere|se debe(?:n)?'),
  invoice: words(
    'facturas?|recibo|cuota|alquiler|renta|fianza|anticipo|honorarios|mensualidad|colegiatura|matricula|' +
      'saldo|saldo pendiente|importe pendiente|recordatorio de pago|estado de cuenta|requerimiento de pago|' +
      'tasa|impuesto|multa|prima|cobro|invoice|proforma|comunidad|derrama|adeudo|cargo',
  ),
  payRequest: words(
    '(?:por favor|favor de|rogamos|para|de|a) (?:\\S+ ){0,2}(?:pagar|abonar|transferir|ingresar|liquidar|depositar|realizar (?:el|la) (?:pago|transferencia|ingreso|abono))|' +
      'realice (?:el|la|su) (?:pago|transferencia|ingreso|deposito|abono)|' +
      'realizar (?:el|la) (?:pago|transferencia|ingreso|deposito|abono)|' +
      'efectuar (?:el|la) (?:pago|transferencia|ingreso|abono)|' +
      'efectue (?:el|la|su) (?:pago|transferencia|ingreso|abono)|pague|abone|paga|pagar|a pagar|pagader[oa]|' +
      'por pagar|pendiente(?:s)? de (?:pago|abono|cobro)|vence|vencimiento|' +
      'fecha (?:limite |de )(?:de )?(?:pago|vencimiento)|plazo de pago|a \\d+ dias|' +
      'en (?:un plazo de )?\\d+ dias|transferencia|iban|clabe|cuenta bancaria|saldo (?:pendiente|deudor)|' +
      'importe pendiente|adeuda|adeudo|debes|me debes|tu parte|su parte|recordatorio de pago|atrasado|' +
      'impagad[oa]|mediante transferencia|deposito|abonar',
  ),
  amountDue: words(
    'total(?: a pagar| factura| general)?|importe(?: total| a pagar| pendiente| adeudado)?|' +
      'monto(?: total| a pagar)?|cantidad|saldo(?: pendiente)?|a pagar|iva incluido|suma|valor|' +
      'por (?:un )?(?:importe|valor|monto) de',
  ),
  overdue: words(
    'vencid[oa]s?|atrasad[oa]s?|impagad[oa]s?|pendiente|recordatorio|no (?:hemos|he) recibido|retraso|mora|adeudo',
  ),
  paid: words(
    'pago (?:\\S+ ){0,3}(?:recibido|confirmado|exitoso|aceptado|realizado|procesado|efectuado|registrado|completado)|' +
      'confirmacion de (?:pago|compra|pedido|su pago|tu pago)|recibo(?: de compra| de pago| de tu| de su)|' +
      'comprobante(?: de pago| de compra)?|(?:total|monto|importe|valor|saldo) (?:cancelad[oa]|pagad[oa]|abonad[oa])|cancelad[oa] con (?:tarjeta|efectivo|transferencia)|' +
      '(?:hemos|han) (?:cobrado|cargado)|(?:has|ha|hemos|han) (?:\\S+ )?(?:pagado|abonado|recibido (?:su|tu|el) (?:pago|transferencia|abono))|' +
      'hemos recibido (?:correctamente )?(?:su|tu|el) (?:pago|transferencia|abono|donativo|donacion)|' +
      'recibimos (?:su|tu|el) (?:pago|transferencia|deposito)|' +
      '(?:se ha|ha sido|fue|se) (?:\\S+ ){0,2}(?:cobrado|cargado|pagado|pagada|abonado|abonada|cobro|cargo)|' +
      'gracias por (?:su|tu) (?:pago|compra|pedido|donacion|donativo)|pagad[oa] (?:con|el|mediante|por)|' +
      'tique(?:t)?|ticket de compra|ya (?:esta|ha sido) (?:pagad[oa]|abonad[oa])|pagaste|' +
      'cobro (?:realizado|exitoso)|pago exitoso',
  ),
  refunded: words(
    'reembols(?:o|ado|ada|amos|ar|aremos)|devolucion|reintegro|abono en cuenta|nota de credito|' +
      'devuelto (?:el|los|su|tu)',
  ),
  automaticPayment: words(
    'se (?:le |les |te )?(?:debitar|cargar|cobrar|descontar)an? |domiciliad[oa]|domiciliacion|cargo automatico|cobro automatico|debito automatico|pago automatico|' +
      'se (?:cargara|cobrara|debitara|renovara|descontara)(?: automaticamente)?|' +
      'sera(?:n)? (?:cargad[oa]|cobrad[oa]|debitad[oa]|descontad[oa])s?|automaticamente|adeudo directo|' +
      'renovacion automatica|le cobraremos|te cobraremos|orden permanente',
  ),
  journey: words(
    'vuelos?|tren(?:es)?|ave|autobus|autocar|bus|ferry|salida|llegada|aeropuerto|estacion|asiento|coche \\d+|' +
      'embarque|itinerario|billetes?|boletos?|ida(?: y vuelta)?|vuelta|viaje|alquiler de coche|renta de auto|' +
      'trayecto|pasajes?|butaca|coche cama|semicama|micro|plataforma \\d+|aerolinea|terminal|puerta|anden|pasajero|pase de abordar|tarjeta de embarque',
  ),
  lodging: words(
    'hotel|estancia|noches?|habitacion|hostal|alojamiento|apartamento|check-?in|check-?out|entrada|salida|' +
      'parador|hospedaje|posada|casa rural|estadia',
  ),
  booked: words(
    'sale de|parte de|salida|reserva(?:cion|ciones|s|da|do)?|confirmacion|confirmad[oa]|localizador|billete|' +
      'boleto|codigo de reserva|numero de (?:reserva|confirmacion|reservacion)|' +
      '(?:su|tu) (?:viaje|vuelo|tren|estancia|itinerario)|referencia',
  ),
  parcel: words(
    'paquetes?|pedido|envio|entrega|mensajeria|mensajero|transportista|repartidor|guia|seguimiento|rastreo|' +
      'mercancia|encomienda|reparto|bulto|correos',
  ),
  shipped: words(
    '(?:ha sido|fue|sera|esta|han sido|seran|estan) (?:\\S+ ){0,3}(?:enviad[oa]|entregad[oa]|despachad[oa]|recogid[oa]|expedid[oa]|list[oa]|disponible|en camino|en reparto|en transito)s?|' +
      '(?:intentamos|intentaremos|intentaron|no pudimos|volveremos a) (?:\\S+ )?(?:entregar|entrega|repartir)|en camino|en viaje|en reparto|en transito|ha salido|salio|(?:llegara|llega|llegaran|llegan)|' +
      'entrega (?:prevista|estimada|programada|el|manana|hoy|entre|sera|para)|' +
      'fecha (?:estimada |prevista )?de entrega|numero de (?:seguimiento|guia|rastreo|envio)|' +
      'se(?:ra)? entrega(?:do|da|ra)?|entregaremos|entregad[oa]|enviad[oa]|recogerlo|' +
      'list[oa] para (?:recoger|su recogida|retirar)|puede (?:recoger|retirar|seguir)|' +
      'puedes (?:recoger|retirar|seguir)|sigue tu|siga su|rastrea|recibiras|recibira|repartimos|entregara',
  ),
  shared: words(
    'compart(?:o|ido|ida|idos|idas|imos|io|ir)|ha compartido|' +
      '(?:he|hemos) (?:subido|compartido|dejado|colgado|puesto)|' +
      '(?:esta|estan) (?:\\S+ ){0,2}(?:aqui|disponible|disponibles|en linea|en la (?:carpeta|nube|web|intranet)|en el (?:drive|servidor)|subid[oa]s?)|' +
      'aqui (?:tienes|tiene|esta|estan|teneis|van|te|os|les|puedes)|encontraras|encontrara|enlace|liga|link|' +
      'descargar|descarga|descargables?|carpeta compartida|drive|wetransfer|acceder|acceso|' +
      'puedes (?:ver|descargar|encontrar|consultar|acceder)|' +
      'puede (?:ver|descargar|encontrar|consultar|acceder)|te dejo|les dejo|os dejo|le dejo|aqui|subi|' +
      'en este enlace',
  ),
  file: words(
    'capturas?(?: de pantalla)?|archivos?|ficheros?|documentos?|documentacion|carpetas?|fotos?|fotografias?|' +
      'imagenes|videos?|diapositivas|presentacion|hojas? de calculo|tablas?|informes?|reportes?|' +
      'borrador(?:es)?|grabacion(?:es)?|pdfs?|logs?|registros?|actas?|planos?|dibujos?|datos|contratos?|' +
      'listas?|listado|plantillas?|catalogos?|folletos?|disenos?|bocetos?|manuscrito|copia de seguridad|' +
      'tarifas?|manual|certificados?|formularios?|resultados?|materiales|album|pruebas|maqueta|presupuesto|' +
      'muestras|apuntes|artes',
  ),
  broken: words(
    'no hay wi-?fi|sin wi-?fi|no tenemos (?:wi-?fi|internet|luz|agua|conexion)|' +
      'se (?:para|detiene|va|funde|sale)|parpadea|chirria|pita|salta el|marca (?:cero|error)|pierde|(?:vuelve a |sigue )?(?:perder|perdiendo|goteando|gotea)|fuga|' +
      'no (?:funciona(?:n)?|arranca(?:n)?|abre(?:n)?|responde(?:n)?|carga(?:n)?|imprime(?:n)?|enciende(?:n)?|conecta(?:n)?|sirve(?:n)?|calienta|enfria|cierra|sincroniza|aparece(?:n)?|muestra|se (?:abre|conecta|carga|ve|enciende|muestra|puede|pueden|imprime|oye)|me deja|nos deja|deja|puedo (?:entrar|acceder|iniciar|abrir|imprimir|conectar)|podemos (?:entrar|acceder|iniciar|abrir|imprimir|conectar)|hay (?:internet|luz|agua|conexion|calefaccion|agua caliente|senal)|anda|prende|jala|va)|' +
      'dejo de (?:funcionar|responder|imprimir|enviar|cargar)|' +
      '(?:esta|estan|se ha|se han|llego|llegaron) (?:\\S+ ){0,3}(?:rot[oa]s?|averiad[oa]s?|danad[oa]s?|estropead[oa]s?|bloquead[oa]s?|caid[oa]s?|atascad[oa]s?|defectuos[oa]s?|golpead[oa]s?|incomplet[oa]s?|descompuest[oa]s?|vaci[oa]s?|roto|rota|estropeado|caido|colgado|parado)|' +
      'rot[oa]s?|averia(?:d[oa]s?)?|danad[oa]s?|estropead[oa]s?|descompuest[oa]|error(?:es)?|mensaje de error|' +
      'fallo(?:s)?|falla(?:s|n|ndo)?|bug|' +
      'se (?:cae|cuelga|congela|bloquea|traba|reinicia|apaga|desconecta|calienta)(?:n)?|caida del?|' +
      'fuga(?: de)?|gotea|grietas?|rajad[oa]|rayad[oa]s?|se despega|(?:esta|estan) suelt[oa]s?|se ha soltado|' +
      'cojea|pierde (?:agua|aceite)|defecto(?:s)?|defectuos[oa]s?|fuera de servicio|atasco|atascad[oa]|' +
      'precio (?:incorrecto|equivocado|mal)|' +
      '(?:importe|monto|dato|datos|talla|color|articulo|producto|direccion|pedido) (?:incorrect[oa]s?|equivocad[oa]s?|erroneo|mal)|' +
      'por duplicado|dos veces|doble cobro|' +
      'faltan (?:piezas|tornillos|paginas|articulos|\\S+ (?:piezas|unidades|cajas))|problemas? (?:con|de|en)|' +
      'incidencia|corte de (?:luz|agua|internet)|' +
      'sin (?:internet|luz|agua|conexion|servicio|calefaccion|agua caliente|senal)|' +
      'pantalla (?:negra|azul|blanca|en blanco)|reclamo|queja|huele a (?:gas|quemado)|hace ruido',
  ),
  repaired: words(
    'arreglad[oa]|reparad[oa]|resuelt[oa]|solucionad[oa]|corregid[oa]|ya funciona|vuelve a funcionar|' +
      'funciona de nuevo|restablecid[oa]|de nuevo (?:en linea|disponible|operativ[oa])',
  ),
  absence: words(
    '(?:estare|estaremos|estara|estoy|estamos|esta) (?:\\S+ ){0,3}(?:fuera(?: de la oficina)?|de vacaciones|ausente|de viaje|de baja|de permiso|no disponible|cerrad[oa]s?|de licencia|sin acceso)|' +
      '(?:permanecera|permaneceran|estara|estaran) (?:\\S+ ){0,2}cerrad[oa]s?|' +
      'de vacaciones (?:del|hasta|desde|a partir)|no estare|no trabajo|baja (?:medica|maternal|paternal)|' +
      'dia libre|cerramos|cerrado por',
  ),
  keepWorthy: words(
    '(?:nuevo|nueva|nuevos|nuevas) (?:\\S+ ){0,2}(?:direccion|telefono|numero|iban|cuenta|correo|codigo|contrasena|clave|horario|horarios|oficina|contacto|companer[oa]|extension|sede|clabe)|' +
      '(?:el|la) (?:codigo|clave|contrasena|pin|combinacion) (?:\\S+ ){0,6}(?:es|ha cambiado|cambio|sera|:)|' +
      '(?:mi|nuestro|nuestra|su) (?:nuevo |nueva )?(?:direccion|numero|telefono|celular|movil|correo|extension|cuenta) (?:es|ha|sera|cambia)|' +
      'nos (?:hemos mudado|mudamos|trasladamos|hemos trasladado)|mudanza|sustituye a|reemplaza a|' +
      'a partir de(?:l)?|de ahora en adelante|en adelante|desde el|' +
      'numero de (?:cliente|socio|contrato|poliza|serie)|horario de (?:apertura|atencion|verano|invierno)|' +
      'la llave (?:esta|queda)|las llaves (?:estan|quedan)|toma nota|tome nota|tomen nota|guarda este|' +
      'guarde este|alergi\\p{L}*|vegetarian\\p{L}*|celiac\\p{L}*|wifi',
  ),
  decision: words(
    '(?:hemos|han|ha|se ha) (?:\\S+ ){0,3}(?:decidido|aprobado|acordado|elegido|aceptado|adoptado|autorizado)|' +
      'se (?:decidio|aprobo|acordo|acepto|autorizo)|decision|acuerdo|' +
      'fue (?:aprobad[oa]|aceptad[oa]|autorizad[oa])|nos quedamos con|vamos con|luz verde|aprobo|' +
      'acepto (?:la|el|nuestra|nuestro)',
  ),
  newsletter: words(
    'darse de baja|dar(?:te|se)? de baja|cancelar (?:la |tu |su )?suscripcion|boletin|newsletter|' +
      'ver (?:\\S+ ){0,3}(?:en (?:el|tu|su) navegador|en linea|online)|' +
      '(?:recibes|recibe|has recibido|ha recibido) este (?:correo|mensaje|e-?mail|boletin)|' +
      'gestionar (?:\\S+ )?(?:preferencias|suscripciones|notificaciones)|' +
      'preferencias de (?:correo|comunicacion|notificacion)|dejar de recibir|no deseas? recibir|suscrit[oa]s?|' +
      'suscripto|unsubscribe',
  ),
  promotion: words(
    '\\d+ ?% (?:de (?:descuento|dto)|dto|menos)|descuentos?|ofertas?(?: especial| exclusiva| valida)?|' +
      'rebajas|promocion(?:es)?|gratis|gratuit[oa]s?|envio gratis|aprovecha|aproveche|descubre|descubra|' +
      'compra (?:ya|ahora|aqui)|compre (?:ya|ahora)|registrate|inscribete|apuntate|haz clic|haga clic|' +
      'clic aqui|mas informacion|leer mas|ultim[oa]s? (?:oportunidad|dias|plazas|unidades)|' +
      'no te (?:lo )?pierdas|exclusiv[oa]s?|cupon|codigo promocional|novedades|gana(?:r)?|sorteo|' +
      'descarga (?:gratis|nuestra|nuestro|la guia)|siguenos|black friday|reserva ya|prueba gratis|' +
      'meses sin intereses',
  ),
  credentials: words(
    '(?:verifi(?:que|ca|car)|confirm(?:e|a|ar)|actuali(?:ce|za|zar)|valid(?:e|a|ar)|reactiv(?:e|a|ar)|desbloque(?:e|a|ar)|restablec(?:e|er)) (?:su|tu|sus|tus) (?:\\S+ ){0,3}(?:cuenta|identidad|contrasena|informacion|datos|pago|acceso|credenciales|tarjeta|buzon|perfil)|' +
      '(?:cuenta|tarjeta|acceso|buzon|perfil) (?:\\S+ ){0,4}(?:suspendid[oa]|bloquead[oa]|limitad[oa]|desactivad[oa]|restringid[oa]|cerrad[oa]|caducad[oa]|vencid[oa])|' +
      'contrasena (?:\\S+ ){0,3}(?:caduca|caducara|vence|vencera|expira|expirara|ha expirado)|' +
      'actividad (?:inusual|sospechosa)|inicio de sesion (?:inusual|sospechoso)|' +
      'inici(?:e|a) sesion (?:aqui|ahora|inmediatamente|para|de inmediato)|' +
      '(?:haga|haz) clic (?:aqui|en el enlace|en el siguiente)(?: \\S+){0,3} para|tarjetas? regalo|' +
      'tasas? de aduana|gastos de aduana|codigo (?:sms|de un solo uso|de verificacion)|' +
      'almacenamiento (?:\\S+ ){0,3}(?:lleno|agotado|completo)|has ganado|ha ganado|herencia|' +
      'nueva cuenta bancaria|cambio de cuenta bancaria|datos bancarios|confidencial|devolucion de impuestos|' +
      'datos de (?:su|tu) tarjeta',
  ),
  urgency: words(
    'inmediatamente|de inmediato|urgente(?:mente)?|con urgencia|en (?:las proximas )?\\d+ horas|' +
      'antes de \\d+ horas|de lo contrario|ultimo aviso|' +
      'sera (?:\\S+ ){0,2}(?:suspendid[oa]|cerrad[oa]|eliminad[oa]|bloquead[oa]|desactivad[oa]|cancelad[oa])|' +
      'cuanto antes|hoy mismo|vence hoy|24 horas|48 horas|para evitar (?:la|el|su)|permanentemente',
  ),
  toAssistant: remembered(
    /(?:^|[\s"'([*_#>¡-])(?:(?:a|al|para|nota para|instrucciones para|mensaje para|atencion) (?:el |la |los |las |todo |cualquier )?)?(?:asistentes?(?: (?:de (?:ia|correo)|virtual(?:es)?|digital(?:es)?|automatico))*|agentes? de ia|ia|modelo de lenguaje|chatbot|robot de correo)(?: (?:que|encargado)[^:.,]{0,60})?\s?[:,-] ?(?=\S)|(?:nota|mensaje|instruccion|aviso) (?:del |de )?sistema|sistema ?: |(?:ignora|ignore|ignorar|olvida|olvide|descarta|omite) (?:todas? |todos )?(?:las |los |tus |sus |cualquier )?(?:instrucciones|reglas|ordenes|indicaciones) (?:anteriores|previas|precedentes)|nuevas? instruccion(?:es)? ?:|ahora eres (?:un|una)|(?:eres|actua como) (?:un |una )?(?:asistente|ia|modelo)|como (?:ia(?!\p{L})|asistente de ia|modelo de lenguaje)|no (?:le )?(?:digas?|informes?|avises?|notifiques?|menciones?|reveles?)[^.]{0,30}(?:al|el) (?:usuario|destinatario|lector|propietario)|sin (?:avisar|informar|decir)[^.]{0,15}al (?:usuario|destinatario)|(?:al|cuando|si) (?:resum|proces|analic|lea)\p{L}* este (?:correo|mensaje)|asistente de (?:ia|correo)|inteligencia artificial/u,
  ),
};
