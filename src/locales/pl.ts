import { type FeedbackLabels, forms } from '../labels/index.ts'

/** Polish, with “ty”. A draft for native review. */
export const pl: FeedbackLabels = {
  thumbsGroup: 'Oceń tę odpowiedź',
  thumbUp: 'Dobra odpowiedź',
  thumbDown: 'Zła odpowiedź',
  ratingGroup: 'Oceń tę rozmowę',
  ratingStar: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} gwiazdka`,
      few: `${number(count)} gwiazdki`,
      many: `${number(count)} gwiazdek`,
      other: `${number(count)} gwiazdki`,
    }),
  ratingHeart: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} serce`,
      few: `${number(count)} serca`,
      many: `${number(count)} serc`,
      other: `${number(count)} serca`,
    }),
  ratingFace: (count) =>
    ['Bardzo źle', 'Źle', 'Średnio', 'Dobrze', 'Bardzo dobrze'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `Ocena: ${number(value)} z 5`,
  ratingNone: 'Brak oceny',
  ratingClear: 'Usuń ocenę',
  commentField: 'Twoja opinia',
  commentPlaceholder: 'Co się sprawdziło, czego zabrakło?',
  commentReasons: 'Czego dotyczy opinia?',
  commentSend: 'Wyślij',
  commentEmpty: 'Napisz coś, zanim wyślesz.',
  commentTooLong: (limit, { number, plural }) =>
    forms(plural(limit), {
      one: `Tekst jest za długi. Skróć go do ${number(limit)} znaku.`,
      few: `Tekst jest za długi. Skróć go do ${number(limit)} znaków.`,
      many: `Tekst jest za długi. Skróć go do ${number(limit)} znaków.`,
      other: `Tekst jest za długi. Skróć go do ${number(limit)} znaku.`,
    }),
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? forms(plural(-left), {
          one: `Limit przekroczony o ${number(-left)} znak`,
          few: `Limit przekroczony o ${number(-left)} znaki`,
          many: `Limit przekroczony o ${number(-left)} znaków`,
          other: `Limit przekroczony o ${number(-left)} znaku`,
        })
      : forms(plural(left), {
          one: `Pozostał ${number(left)} znak`,
          few: `Pozostały ${number(left)} znaki`,
          many: `Pozostało ${number(left)} znaków`,
          other: `Pozostało ${number(left)} znaku`,
        }),
  commentThanks: 'Dziękujemy za opinię.',
  flowOpens: 'Otwiera opcjonalny formularz',
  flowUp: 'Co było dobre?',
  flowDown: 'Co poszło nie tak?',
  flowField: 'Powiedz nam więcej (opcjonalnie)',
  flowEmpty: 'Wybierz powód lub napisz coś.',
  flowClose: 'Zamknij',
  flowAdd: 'Dodaj szczegóły',
  flowEdit: 'Edytuj opinię',
  saving: 'Wysyłanie…',
  held: 'Zostanie wysłane z odpowiedzią',
  waitingOffline: 'Zostanie wysłane, gdy będziesz online',
  waiting: 'Zostanie wysłane za chwilę',
  unauthorized: 'Zaloguj się, aby wysłać',
  rejected: 'Nie udało się wysłać',
  rejectedBecause: (why) => `Nie udało się wysłać: ${why}`,
  expired: 'Nie wysłano na czas',
  retry: 'Ponów',
  announceThumbs: 'Opinia zapisana.',
  announceRating: 'Ocena zapisana.',
  announceRetracted: 'Opinia usunięta.',
  announceSaving: 'Wysyłanie…',
  announceOffline: 'Jesteś offline. Twoja opinia zostanie wysłana, gdy znów będziesz online.',
  announceWaiting: 'Jeszcze nie wysłano. Za chwilę opinia zostanie wysłana ponownie.',
  announceUnauthorized: 'Zaloguj się ponownie, aby wysłać opinię.',
  announceFailed: 'Nie udało się wysłać opinii.',
  announceCommentFailed: 'Nie udało się wysłać opinii. Twój tekst został zachowany.',
}
