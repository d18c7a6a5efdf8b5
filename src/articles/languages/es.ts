import type { PressWords } from '../press-words.ts'
import { words } from '../words.ts'

export const es: PressWords = {
  abbreviations: words(
    `sr. sra. sres. sras. srta. d. dña. dr. dra. dres. prof. profa. ing. lic. arq. gral. cnel. cap. tte. sgto. cte. pdte. mons. fr. sto. sta.
    núm. núms. n.º nº. no. art. arts. fig. vol. cap. pág. págs. p. pp. aprox. ca. cf. vs. av. avda. c. tel. ee. ss. dpto. depto. prov. ej.`,
  ),
  endings: words(
    'uu. ee.uu. etc. s.a. s.l. a.m. p.m. a.c. d.c. ud. uds. vd. vds. cía. ltda. inc. jj.oo. cc.aa. ff.aa. hh.',
  ),
  starters: words(
    `el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas en a al de del con sin por para
    según sobre entre hacia hasta desde tras ante bajo durante mientras cuando como si pero y e o u ni que quien no también además así aunque
    porque más menos cerca unos casi todo toda todos todas cada otro otra otros otras dos tres cuatro cinco seis siete ocho nueve diez se su sus`,
  ),
  stopWords: words(
    `a al algo algún alguna algunas algunos allí ambos ante antes aquel aquella aquellas aquellos aquí así aún aunque
    bajo bien cabe cada casi como cómo con contra cual cuales cualquier cuando cuanto de del demás dentro desde
    después dijo donde dos durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos
    esta está estaba estaban estado están estas este esto estos fue fueron fuera gran grandes ha había habían han
    hasta hay hace hacer hacia hizo hoy incluso junto la las le les lo los luego más mayor me mediante menos mes mi
    mientras mismo misma mismos mucho muchos muy nada ni ningún ninguna no nos nosotros nuestra nuestro nueva nuevo
    nunca o os otra otras otro otros para parte pasado pero poco por porque primer primera primero pues puede pueden
    que qué quien quién quienes se sea según segunda segundo ser si sí sido siempre sin sino sobre son su sus
    también tal tales tan tanto te tiene tienen toda todas todavía todo todos tras tres tu tuvo u un una unas uno
    unos usted vez veces y ya yo añadió indicó señaló explicó lunes martes miércoles jueves viernes sábado domingo
    año años día días`,
  ),
  interfaceWords: words(
    `a abrir acceder actualidad actualizada actualizado al alertas anterior añadir anuncio app archivo artículo audio
    autor ayuda bluesky buscar búsqueda cargar cerrar comenta comentar comentario comentarios comparte compartir
    contacto contenido copiar correo cuenta cultura de del deportes descargar directo e economía edición el email en
    enlace enviar enviado es escuchar escucha etiquetas facebook favoritos fecha foto fotos galería guardar h hace
    home hora horas hrs iniciar inicio imagen imágenes imprimir instagram ir la las lectura leer leído lectores
    linkedin lo los más me mail menú min mins minuto minutos mis mostrar mundo navegación newsletter no noticia
    noticias nuestra opinión página para podcast podcasts política por portada premium principal publicado publicada
    publicidad redes regístrate responder rss saltar secciones seguir seguidores sesión siguiente síguenos síguelo
    sociedad sociales subir suscríbete suscriptores suscripción tags tamaño telegram tema temas texto threads tiempo
    tiktok titulares tuitear tweet twitter último última últimas un url ver vídeo video vídeos videos visitas vistas
    volver web whatsapp x y youtube otros idioma`,
  ),
  calendarWords: words(
    `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb mar
    abr may jun jul ago sep sept set oct nov dic lunes martes miércoles jueves viernes sábado domingo lun mié jue
    vie sáb dom`,
  ),
  listHeadings: [
    /^(?:lea también|lee también|leer (?:más|también)|lea (?:más|además)|ver (?:más|también)|te puede interesar|le puede interesar|también te puede interesar|noticias? relacionadas?|artículos? relacionados?|relacionad[oa]s?|más (?:noticias|información|sobre\b.*|en\b.*|leídas?|leídos?|vistos?)|lo más (?:leído|visto|popular|reciente)|las más leídas|temas relacionados|archivado en|en portada|últimas noticias|no te pierdas|recomendad[oa]s?(?: para ti)?|contenido (?:patrocinado|relacionado)|tendencias|otras noticias|para saber más|destacados?|selección del editor)\s*:?$/,
  ],
  signatures: [
    /^(?:[Pp]or|POR|[Dd]e nuestr[oa] (?:corresponsal|enviad[oa])|Escrito por|Texto(?: y fotos)?|Redactado por)\s*:?\s+\p{Lu}[\p{L}.].{0,80}$/u,
  ],
  boilerplate: [
    {
      reason: 'instruction',
      sentences: [
        /\b(?:ignor[ae]n?|ignorar|olvid[ae]n?|olvidar|omit[ae]n?|haz caso omiso)\b.{0,50}\b(?:instrucciones|indicaciones|reglas|órdenes|directrices)\b/,
        /\b(?:eres|usted es) (?:ahora )?(?:una? )?(?:ia|inteligencia artificial|asistente|chatbot|modelo de lenguaje)\b/,
        /\b(?:el resumen|la respuesta) (?:debe|deberá|tiene que) (?:decir|indicar|contener|incluir|ser)\b/,
        /^(?:nuevas|últimas) instrucciones\s*:/,
      ],
    },
    {
      reason: 'cookies',
      sentences: [
        /\b(?:utiliza(?:mos)?|usa(?:mos)?|aceptar|acepta|rechazar|gestionar|las|de|nuestras) (?:todas las |las )?cookies\b|\bpolítica de (?:privacidad|cookies)|\b(?:aviso legal|términos y condiciones|condiciones de uso|datos personales)\b/,
      ],
    },
    {
      reason: 'newsletter',
      sentences: [
        /^(?:suscríb[ae](?:te|se)|regístr[ae](?:te|se)|inscríb[ae](?:te|se)|inicia sesión|apúntate|recib[ae])\b/,
        /\b(?:newsletters?|boletín (?:diario|semanal|de noticias|informativo|gratuito))\b|\ben (?:tu|su) (?:correo|buzón|bandeja)|\b(?:ya eres suscriptor|exclusivo para suscriptores|apoya nuestro)/,
      ],
    },
    {
      reason: 'share',
      sentences: [
        /^(?:síg[ua]e?(?:nos|n?os|lo)|síguenos|siga(?:nos)?|sigue|únete|únase|encuéntranos|dale me gusta)\b/,
        /\b(?:descarga|descargue|instala) (?:nuestra |la )?(?:[a-z]+ )?app/,
        /\b(?:canal|grupo) de (?:whatsapp|telegram)|\bgoogle (?:noticias|news)\b/,
        /^(?:comparte|compartir|compártelo|imprimir|haz clic|haga clic|pulse|copiar enlace)\b/,
        /^(?:para|no te pierdas|mantente|manténgase)\b.{0,50}\b(?:últimas noticias|informad[oa]|toda la actualidad|más noticias)\b/,
        /^(?:¿tienes? (?:una (?:historia|pista)|información)|escríb[ea]nos|contáct[ea](?:nos|con))/,
      ],
    },
    {
      reason: 'related',
      lines: [
        /^\W{0,3}(?:lea|lee|leer|lea también|lee también|leer más|lea más|vea|ve|ver|vea también|mira|mire|te puede interesar|vídeo|video|más información|en fotos|análisis|reportaje|relacionado|además)\s*[:|»>-]\s*\S/,
      ],
      sentences: [
        /^(?:lea también|lee también|lea además|leer más|lee más|vea también|ver también|te puede interesar|más información en|para más información)\b/,
      ],
    },
    {
      reason: 'advertisement',
      lines: [/^(?:publicidad|anuncio|patrocinado|contenido patrocinado|contenido de marca)\b.{0,40}$/],
      sentences: [
        /\b(?:la noticia|el artículo|sigue leyendo) (?:continúa|sigue|después) (?:después|tras|debajo|de)|continúa (?:leyendo )?(?:después|tras) (?:de )?(?:la|esta) publicidad/,
      ],
    },
    {
      reason: 'byline',
      lines: [
        /^(?:la )?redacción(?: (?:de|web|central|internacional|digital|\/|\|).{0,40})?$/,
        /^(?:agencias?|con información de|efe|europa press)(?:\s*[/,|]?\s*\S+){0,4}$/,
        /^(?:publicad[oa]|actualizad[oa]|creado|última actualización)(?: (?:el|a las|hace|por|hoy|ayer)|\s*:)\b.{0,80}$/,
      ],
    },
    {
      reason: 'caption',
      lines: [
        /^(?:foto|fotos|imagen|crédito|pie de foto|fotografía|ilustración|infografía)(?: (?:de archivo|cortesía|ilustrativa|de))?\s*[:|/(©-].{0,200}$/,
      ],
      sentences: [
        /\((?:foto|imagen|fotografía|crédito)s?(?: de archivo)?\s*[:/]?[^)]{0,80}\)\.?$|\b(?:foto|imagen|fotografía) (?:de archivo|ilustrativa|cortesía)\b|\b(?:efe|afp|reuters|ap)\/[a-z][^.]{2,40}\.?$/,
        /^(?:esta|en esta|una) (?:imagen|foto|fotografía|captura)(?: [a-z]+){0,3} (?:tomada|difundida|muestra|facilitada|publicada|del?)/,
      ],
    },
    {
      reason: 'copyright',
      sentences: [
        /\btodos los derechos reservados|\bprohibida (?:la|su) (?:reproducción|copia)|^este (?:artículo|texto) (?:fue|ha sido|se publicó)(?: [a-z]+){0,2} (?:publicado|originalmente|generado|elaborado)/,
      ],
    },
    {
      reason: 'comments',
      lines: [
        /^(?:\(?\d[\d.,]*\)?\s*)?comentarios?\b.{0,30}$/,
        /^(?:deja|dejar|escribe|añade|publica|ver|mostrar|ocultar|sé el primero) .{0,24}(?:comentarios?|comentar).{0,20}$/,
      ],
      sentences: [/^(?:tu|su) dirección de correo (?:electrónico )?no será publicada/],
    },
  ],
}
