import type { DiscordWords } from '../discord-words.ts'

export const es: DiscordWords = {
  choose: 'Elija una opción',
  missingPermission:
    'Su respuesta llega aquí porque no tengo permiso para escribir en {channel}. Quien administre el servidor puede darme allí los permisos Ver canal, Enviar mensajes y Enviar mensajes en hilos.',
  mayNotPost:
    'El bot no puede escribir en este canal. Quien gestione el servidor puede darle los permisos Ver canal, Enviar mensajes, Enviar mensajes en hilos y Leer el historial de mensajes.',
  moreFields: 'Más campos',
  cannotRead: 'Aquí no veo lo que dicen los mensajes si no me mencionan. Mencióneme o use /preguntar.',
  unknownCommand: 'Ya no conozco este comando. Pruebe /stet ayuda.',
  mentionsOnly:
    'Las preguntas sueltas en los canales no se oyen: este bot no tiene activado el acceso al contenido de los mensajes. Funcionan las menciones, los mensajes directos y los comandos.',
  fileOf: 'Lo mismo como archivo',
  names: {
    ask: 'preguntar',
    summarize: 'resumir',
    check: 'verificar',
    fact: 'dato',
    digest: 'boletín',
    help: 'ayuda',
    status: 'estado',
    channel: 'canal',
    desk: 'mesa',
    notes: 'notas',
    copy: 'copiar',
    show: 'mostrar',
    history: 'historial',
    list: 'listar',
    gaps: 'lagunas',
    propose: 'proponer',
    correct: 'corregir',
    update: 'actualizar',
    withdraw: 'retirar',
    verify: 'confirmar',
    approve: 'aprobar',
    reject: 'rechazar',
    review: 'vencidos',
    proposals: 'propuestas',
    'propose-operation': 'proponer-operación',
    'propose-metric': 'proponer-medida',
  },
}
