import { type FeedbackLabels, forms } from '../labels/index.ts'

/** Italian, with “tu”. A draft for native review. */
export const it: FeedbackLabels = {
  thumbsGroup: 'Valuta questa risposta',
  thumbUp: 'Buona risposta',
  thumbDown: 'Cattiva risposta',
  ratingGroup: 'Valuta questa conversazione',
  ratingStar: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} stella`,
      many: `${number(count)} di stelle`,
      other: `${number(count)} stelle`,
    }),
  ratingHeart: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} cuore`,
      many: `${number(count)} di cuori`,
      other: `${number(count)} cuori`,
    }),
  ratingFace: (count) => ['Pessimo', 'Scarso', 'Discreto', 'Buono', 'Ottimo'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `Valutazione: ${number(value)} su 5`,
  ratingNone: 'Nessuna valutazione',
  ratingClear: 'Rimuovi valutazione',
  commentField: 'Il tuo feedback',
  commentPlaceholder: 'Che cosa ha funzionato, che cosa mancava?',
  commentReasons: 'A che cosa si riferisce?',
  commentSend: 'Invia',
  commentEmpty: 'Scrivi qualcosa prima di inviare.',
  commentTooLong: (limit, { number, plural }) =>
    forms(plural(limit), {
      one: `Il testo è troppo lungo. Accorcialo a ${number(limit)} carattere.`,
      many: `Il testo è troppo lungo. Accorcialo a ${number(limit)} di caratteri.`,
      other: `Il testo è troppo lungo. Accorcialo a ${number(limit)} caratteri.`,
    }),
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? forms(plural(-left), {
          one: `${number(-left)} carattere di troppo`,
          many: `${number(-left)} di caratteri di troppo`,
          other: `${number(-left)} caratteri di troppo`,
        })
      : forms(plural(left), {
          one: `${number(left)} carattere rimanente`,
          many: `${number(left)} di caratteri rimanenti`,
          other: `${number(left)} caratteri rimanenti`,
        }),
  commentThanks: 'Grazie per il tuo feedback.',
  flowOpens: 'Apre un modulo facoltativo',
  flowUp: 'Che cosa ti è piaciuto?',
  flowDown: 'Che cosa non ha funzionato?',
  flowField: 'Raccontaci di più (facoltativo)',
  flowEmpty: 'Scegli un motivo o scrivi qualcosa.',
  flowClose: 'Chiudi',
  flowAdd: 'Aggiungi dettagli',
  flowEdit: 'Modifica feedback',
  saving: 'Invio in corso…',
  held: 'Verrà inviato con la risposta',
  waitingOffline: 'Verrà inviato quando sarai online',
  waiting: 'Verrà inviato tra poco',
  unauthorized: 'Accedi per inviare',
  rejected: 'Invio non riuscito',
  rejectedBecause: (why) => `Invio non riuscito: ${why}`,
  expired: 'Non inviato in tempo',
  retry: 'Riprova',
  announceThumbs: 'Feedback salvato.',
  announceRating: 'Valutazione salvata.',
  announceRetracted: 'Feedback rimosso.',
  announceSaving: 'Invio in corso…',
  announceOffline: 'Sei offline. Il tuo feedback verrà inviato quando tornerai online.',
  announceWaiting: 'Non ancora inviato. Il tuo feedback verrà inviato di nuovo tra poco.',
  announceUnauthorized: 'Accedi di nuovo per inviare il tuo feedback.',
  announceFailed: 'Impossibile inviare il tuo feedback.',
  announceCommentFailed: 'Impossibile inviare il tuo feedback. Il testo è stato conservato.',
}
