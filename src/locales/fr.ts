import { type FeedbackLabels, forms } from '../labels/index.ts'

/** French, with “vous”. A draft for native review. */
export const fr: FeedbackLabels = {
  thumbsGroup: 'Évaluer cette réponse',
  thumbUp: 'Bonne réponse',
  thumbDown: 'Mauvaise réponse',
  ratingGroup: 'Noter cette conversation',
  ratingStar: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} étoile`,
      many: `${number(count)} d’étoiles`,
      other: `${number(count)} étoiles`,
    }),
  ratingHeart: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} cœur`,
      many: `${number(count)} de cœurs`,
      other: `${number(count)} cœurs`,
    }),
  ratingFace: (count) => ['Très mauvais', 'Mauvais', 'Correct', 'Bon', 'Très bon'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `Note\u00a0: ${number(value)} sur 5`,
  ratingNone: 'Aucune note',
  ratingClear: 'Effacer la note',
  commentField: 'Votre avis',
  commentPlaceholder: 'Qu’avez-vous apprécié\u202f? Que manquait-il\u202f?',
  commentReasons: 'Sur quoi porte votre avis\u202f?',
  commentSend: 'Envoyer',
  commentEmpty: 'Écrivez quelque chose avant d’envoyer.',
  commentTooLong: (limit, { number, plural }) =>
    forms(plural(limit), {
      one: `Ce texte est trop long. Réduisez-le à ${number(limit)} caractère.`,
      many: `Ce texte est trop long. Réduisez-le à ${number(limit)} de caractères.`,
      other: `Ce texte est trop long. Réduisez-le à ${number(limit)} caractères.`,
    }),
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? forms(plural(-left), {
          one: `${number(-left)} caractère en trop`,
          many: `${number(-left)} de caractères en trop`,
          other: `${number(-left)} caractères en trop`,
        })
      : forms(plural(left), {
          one: `${number(left)} caractère restant`,
          many: `${number(left)} de caractères restants`,
          other: `${number(left)} caractères restants`,
        }),
  commentThanks: 'Merci pour votre avis.',
  flowOpens: 'Ouvre un formulaire facultatif',
  flowUp: 'Qu’est-ce qui vous a plu\u202f?',
  flowDown: 'Qu’est-ce qui n’allait pas\u202f?',
  flowField: 'Dites-nous en plus (facultatif)',
  flowEmpty: 'Choisissez un motif ou écrivez quelque chose.',
  flowClose: 'Fermer',
  flowAdd: 'Ajouter des détails',
  flowEdit: 'Modifier l’avis',
  saving: 'Envoi en cours…',
  held: 'Sera envoyé avec la réponse',
  waitingOffline: 'Sera envoyé au retour de la connexion',
  waiting: 'Sera envoyé dans un instant',
  unauthorized: 'Connectez-vous pour envoyer',
  rejected: 'Échec de l’envoi',
  rejectedBecause: (why) => `Échec de l’envoi : ${why}`,
  expired: 'Pas envoyé à temps',
  retry: 'Réessayer',
  announceThumbs: 'Avis enregistré.',
  announceRating: 'Note enregistrée.',
  announceRetracted: 'Avis retiré.',
  announceSaving: 'Envoi en cours…',
  announceOffline: 'Vous êtes hors ligne. Votre avis sera envoyé au retour de la connexion.',
  announceWaiting: 'Pas encore envoyé. Votre avis sera renvoyé dans un instant.',
  announceUnauthorized: 'Reconnectez-vous pour envoyer votre avis.',
  announceFailed: 'Impossible d’envoyer votre avis.',
  announceCommentFailed: 'Impossible d’envoyer votre avis. Votre texte est conservé.',
}
