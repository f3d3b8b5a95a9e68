import { type FeedbackLabels, forms } from '../labels/index.ts'

/** Dutch, with “je”. A draft for native review. */
export const nl: FeedbackLabels = {
  thumbsGroup: 'Beoordeel dit antwoord',
  thumbUp: 'Goed antwoord',
  thumbDown: 'Slecht antwoord',
  ratingGroup: 'Beoordeel dit gesprek',
  ratingStar: (count, { number, plural }) =>
    forms(plural(count), { one: `${number(count)} ster`, other: `${number(count)} sterren` }),
  ratingHeart: (count, { number, plural }) =>
    forms(plural(count), { one: `${number(count)} hartje`, other: `${number(count)} hartjes` }),
  ratingFace: (count) => ['Heel slecht', 'Slecht', 'Oké', 'Goed', 'Heel goed'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `Beoordeeld met ${number(value)} van 5`,
  ratingNone: 'Niet beoordeeld',
  ratingClear: 'Wissen',
  commentField: 'Je feedback',
  commentPlaceholder: 'Wat was goed, wat ontbrak er?',
  commentReasons: 'Waar ging het over?',
  commentSend: 'Versturen',
  commentEmpty: 'Schrijf iets voordat je het verstuurt.',
  commentTooLong: (limit, { number, plural }) =>
    forms(plural(limit), {
      one: `Dit is te lang. Kort het in tot ${number(limit)} teken.`,
      other: `Dit is te lang. Kort het in tot ${number(limit)} tekens.`,
    }),
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? forms(plural(-left), {
          one: `${number(-left)} teken te veel`,
          other: `${number(-left)} tekens te veel`,
        })
      : forms(plural(left), {
          one: `Nog ${number(left)} teken`,
          other: `Nog ${number(left)} tekens`,
        }),
  commentThanks: 'Bedankt voor je feedback.',
  flowOpens: 'Opent een optioneel formulier',
  flowUp: 'Wat was goed?',
  flowDown: 'Wat ging er mis?',
  flowField: 'Vertel ons meer (optioneel)',
  flowEmpty: 'Kies een reden of schrijf iets.',
  flowClose: 'Sluiten',
  flowAdd: 'Details toevoegen',
  flowEdit: 'Feedback bewerken',
  saving: 'Wordt verstuurd…',
  held: 'Wordt met het antwoord verstuurd',
  waitingOffline: 'Wordt verstuurd zodra je online bent',
  waiting: 'Wordt zo verstuurd',
  unauthorized: 'Log in om te versturen',
  rejected: 'Versturen mislukt',
  rejectedBecause: (why) => `Versturen mislukt: ${why}`,
  expired: 'Niet op tijd verstuurd',
  retry: 'Opnieuw proberen',
  announceThumbs: 'Feedback opgeslagen.',
  announceRating: 'Beoordeling opgeslagen.',
  announceRetracted: 'Feedback verwijderd.',
  announceSaving: 'Wordt verstuurd…',
  announceOffline: 'Je bent offline. Je feedback wordt verstuurd zodra je weer online bent.',
  announceWaiting: 'Nog niet verstuurd. Je feedback wordt zo opnieuw verstuurd.',
  announceUnauthorized: 'Log opnieuw in om je feedback te versturen.',
  announceFailed: 'Je feedback kon niet worden verstuurd.',
  announceCommentFailed: 'Je feedback kon niet worden verstuurd. Je tekst is bewaard.',
}
