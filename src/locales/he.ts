import { type FeedbackLabels, forms } from '../labels/index.ts'

/** Hebrew; impersonal, so that nobody is addressed as he or she. A draft for native review. */
export const he: FeedbackLabels = {
  thumbsGroup: 'דירוג התשובה הזו',
  thumbUp: 'תשובה טובה',
  thumbDown: 'תשובה לא טובה',
  ratingGroup: 'דירוג השיחה הזו',
  // Half a star is `one` as well, but only one star is said in words.
  ratingStar: (count, { number, plural }) =>
    forms(plural(count), {
      one: count === 1 ? 'כוכב אחד' : `${number(count)} כוכב`,
      two: 'שני כוכבים',
      other: `${number(count)} כוכבים`,
    }),
  ratingHeart: (count, { number, plural }) =>
    forms(plural(count), {
      one: count === 1 ? 'לב אחד' : `${number(count)} לב`,
      two: 'שני לבבות',
      other: `${number(count)} לבבות`,
    }),
  ratingFace: (count) => ['גרוע מאוד', 'גרוע', 'סביר', 'טוב', 'טוב מאוד'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `דירוג: ${number(value)} מתוך 5`,
  ratingNone: 'ללא דירוג',
  ratingClear: 'ניקוי הדירוג',
  commentField: 'המשוב שלך',
  commentPlaceholder: 'מה עבד, ומה היה חסר?',
  commentReasons: 'על מה המשוב?',
  commentSend: 'שליחה',
  commentEmpty: 'יש לכתוב משהו לפני השליחה.',
  commentTooLong: (limit, { number, plural }) =>
    forms(plural(limit), {
      one:
        limit === 1
          ? 'הטקסט ארוך מדי. יש לקצר אותו לתו אחד.'
          : `הטקסט ארוך מדי. יש לקצר אותו ל־${number(limit)} תו.`,
      two: 'הטקסט ארוך מדי. יש לקצר אותו לשני תווים.',
      other: `הטקסט ארוך מדי. יש לקצר אותו ל־${number(limit)} תווים.`,
    }),
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? forms(plural(-left), {
          one: left === -1 ? 'חריגה של תו אחד' : `חריגה של ${number(-left)} תו`,
          two: 'חריגה של שני תווים',
          other: `חריגה של ${number(-left)} תווים`,
        })
      : forms(plural(left), {
          one: left === 1 ? 'נותר תו אחד' : `נותר ${number(left)} תו`,
          two: 'נותרו שני תווים',
          other: `נותרו ${number(left)} תווים`,
        }),
  commentThanks: 'תודה על המשוב.',
  flowOpens: 'פותח טופס אופציונלי',
  flowUp: 'מה היה טוב?',
  flowDown: 'מה השתבש?',
  flowField: 'פרטים נוספים (לא חובה)',
  flowEmpty: 'יש לבחור סיבה או לכתוב משהו.',
  flowClose: 'סגירה',
  flowAdd: 'הוספת פרטים',
  flowEdit: 'עריכת המשוב',
  saving: 'בשליחה…',
  held: 'יישלח עם התשובה',
  waitingOffline: 'יישלח כשיהיה חיבור לאינטרנט',
  waiting: 'יישלח בעוד רגע',
  unauthorized: 'יש להתחבר לחשבון כדי לשלוח',
  rejected: 'השליחה נכשלה',
  rejectedBecause: (why) => `השליחה נכשלה: ${why}`,
  expired: 'לא נשלח בזמן',
  retry: 'ניסיון נוסף',
  announceThumbs: 'המשוב נשמר.',
  announceRating: 'הדירוג נשמר.',
  announceRetracted: 'המשוב הוסר.',
  announceSaving: 'בשליחה…',
  announceOffline: 'אין חיבור לאינטרנט. המשוב יישלח כשהחיבור יחזור.',
  announceWaiting: 'המשוב עדיין לא נשלח. הוא יישלח שוב בעוד רגע.',
  announceUnauthorized: 'יש להתחבר שוב לחשבון כדי לשלוח את המשוב.',
  announceFailed: 'לא ניתן היה לשלוח את המשוב.',
  announceCommentFailed: 'לא ניתן היה לשלוח את המשוב. הטקסט שלך נשמר.',
}
