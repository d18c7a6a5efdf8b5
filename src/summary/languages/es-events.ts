import { toWords } from '../../reading/word-list.ts'
import type { EventWords } from '../event-words.ts'

export const esEvents: EventWords = {
  arrest: toWords(
    `detenido detenida detenidos detenidas detuvo detuvieron detener detención detenciones arrestado arrestada arrestados arrestadas arresto arrestos arrestó arrestaron capturado capturados capturó captura apresado apresados`,
  ),
  free: toWords(
    `liberado liberada liberados liberadas liberó liberaron rescatado rescatada rescatados rescatadas rescató rescataron rescate rescates salvado salvados`,
  ),
  release: toWords(`excarcelado absuelto absueltos libertad`),
  seize: toWords(
    `incautado incautada incautados incautadas incautó incautaron incautación decomisado decomisó decomisaron decomiso confiscado confiscó hallado hallados halló hallaron encontrado encontrados encontró encontraron recuperado recuperó recuperaron descubierto descubrió`,
  ),
  kill: toWords(
    `muerto muerta muertos muertas murió murieron mató mataron asesinado asesinados fallecido fallecidos falleció ahogado ahogados`,
  ),
  injure: toWords(`herido herida heridos heridas lesionado lesionados`),
  charge: toWords(`acusado acusados imputado imputados procesado procesados`),
  convict: toWords(
    `condenado condenada condenados condenadas condenó encarcelado encarcelados culpable culpables sentenciado`,
  ),
  search: toWords(
    `buscado buscada buscados buscan desaparecido desaparecida desaparecidos registrado registró registros allanado allanó allanamiento`,
  ),
  check: toWords(
    `controlado controló controlados control controles inspeccionado inspeccionó inspeccionados inspección inspecciones revisado revisados revisó revisaron verificado vigilado vigilados`,
  ),
  identify: toWords(`identificado identificada identificados identificadas identificó contabilizado`),
  stop: toWords(`impedido impidió bloqueado bloqueó bloquearon bloqueadas frenado interceptado interceptó`),
  close: toWords(
    `cerrado cerrada cerrados cerradas cerró cerraron cierre clausurado clausuró desmantelado desmanteló desmantelada`,
  ),
  rise: toWords(
    `aumentado aumentó aumentaron aumento subió subieron subida creció crecieron crecimiento incrementó duplicó`,
  ),
  fall: toWords(`bajó bajaron bajada cayó cayeron caída disminuyó disminución descendió descenso redujo`),
  treat: toWords(`atendido atendidos atendió hospitalizado hospitalizados hospital tratado tratados`),
  pay: toWords(`pagado pagó pagaron pagar pago cobraba cobró costó coste costo multa ganó`),
  deport: toWords(`deportado deportados expulsado expulsados expulsó repatriado repatriados devuelto devueltos`),
  deploy: toWords(`desplegado desplegó movilizado movilizó enviado`),
  smuggle: toWords(`introducido introdujo trasladado trasladados transportado traficado`),
  open: toWords(`abierto abierta abrió abrieron apertura reabrió`),
  lose: toWords(`perdido perdió perdieron pérdida pérdidas`),
  export: toWords(`exportado exportó exportados exportación`),
  cancel: toWords(`cancelado cancelada cancelados canceló anulado anuló`),
}
