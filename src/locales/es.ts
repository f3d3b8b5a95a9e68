import { type FeedbackLabels, forms } from '../labels/index.ts'

/** Spanish, with “tú”. A draft for native review. */
export const es: FeedbackLabels = {
  thumbsGroup: 'Valorar esta respuesta',
  thumbUp: 'Buena respuesta',
  thumbDown: 'Mala respuesta',
  ratingGroup: 'Valorar esta conversación',
  ratingStar: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} estrella`,
      many: `${number(count)} de estrellas`,
      other: `${number(count)} estrellas`,
    }),
  ratingHeart: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} corazón`,
      many: `${number(count)} de corazones`,
      other: `${number(count)} corazones`,
    }),
  ratingFace: (count) => ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `Valoración: ${number(value)} de 5`,
  ratingNone: 'Sin valoración',
  ratingClear: 'Quitar valoración',
  commentField: 'Tu opinión',
  commentPlaceholder: '¿Qué te ha servido y qué faltaba?',
  commentReasons: '¿De qué se trataba?',
  commentSend: 'Enviar',
  commentEmpty: 'Escribe algo antes de enviarlo.',
  commentTooLong: (limit, { number, plural }) =>
    forms(plural(limit), {
      one: `El texto es demasiado largo. Acórtalo a ${number(limit)} carácter.`,
      many: `El texto es demasiado largo. Acórtalo a ${number(limit)} de caracteres.`,
      other: `El texto es demasiado largo. Acórtalo a ${number(limit)} caracteres.`,
    }),
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? forms(plural(-left), {
          one: `Sobra ${number(-left)} carácter`,
          many: `Sobran ${number(-left)} de caracteres`,
          other: `Sobran ${number(-left)} caracteres`,
        })
      : forms(plural(left), {
          one: `Queda ${number(left)} carácter`,
          many: `Quedan ${number(left)} de caracteres`,
          other: `Quedan ${number(left)} caracteres`,
        }),
  commentThanks: 'Gracias por tu opinión.',
  flowOpens: 'Abre un formulario opcional',
  flowUp: '¿Qué te ha gustado?',
  flowDown: '¿Qué ha fallado?',
  flowField: 'Cuéntanos más (opcional)',
  flowEmpty: 'Elige un motivo o escribe algo.',
  flowClose: 'Cerrar',
  flowAdd: 'Añadir detalles',
  flowEdit: 'Editar opinión',
  saving: 'Enviando…',
  held: 'Se enviará con la respuesta',
  waitingOffline: 'Se enviará cuando haya conexión',
  waiting: 'Se enviará en un momento',
  unauthorized: 'Inicia sesión para enviar',
  rejected: 'No se ha podido enviar',
  rejectedBecause: (why) => `No se ha podido enviar: ${why}`,
  expired: 'No se ha enviado a tiempo',
  retry: 'Reintentar',
  announceThumbs: 'Opinión guardada.',
  announceRating: 'Valoración guardada.',
  announceRetracted: 'Opinión eliminada.',
  announceSaving: 'Enviando…',
  announceOffline: 'No tienes conexión. Tu opinión se enviará cuando la recuperes.',
  announceWaiting: 'Aún no se ha enviado. Tu opinión se volverá a enviar en un momento.',
  announceUnauthorized: 'Vuelve a iniciar sesión para enviar tu opinión.',
  announceFailed: 'No se ha podido enviar tu opinión.',
  announceCommentFailed: 'No se ha podido enviar tu opinión. Tu texto se conserva.',
}
