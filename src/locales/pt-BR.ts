import { type FeedbackLabels, forms } from '../labels/index.ts'

/** Brazilian Portuguese, with “você”. A draft for native review. */
export const ptBR: FeedbackLabels = {
  thumbsGroup: 'Avaliar esta resposta',
  thumbUp: 'Resposta boa',
  thumbDown: 'Resposta ruim',
  ratingGroup: 'Avaliar esta conversa',
  ratingStar: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} estrela`,
      many: `${number(count)} de estrelas`,
      other: `${number(count)} estrelas`,
    }),
  ratingHeart: (count, { number, plural }) =>
    forms(plural(count), {
      one: `${number(count)} coração`,
      many: `${number(count)} de corações`,
      other: `${number(count)} corações`,
    }),
  ratingFace: (count) => ['Muito ruim', 'Ruim', 'Razoável', 'Bom', 'Muito bom'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `Avaliação: ${number(value)} de 5`,
  ratingNone: 'Sem avaliação',
  ratingClear: 'Limpar',
  commentField: 'Seu feedback',
  commentPlaceholder: 'O que ajudou e o que faltou?',
  commentReasons: 'Sobre o que é o feedback?',
  commentSend: 'Enviar',
  commentEmpty: 'Escreva algo antes de enviar.',
  commentTooLong: (limit, { number, plural }) =>
    forms(plural(limit), {
      one: `O texto é muito longo. Reduza para ${number(limit)} caractere.`,
      many: `O texto é muito longo. Reduza para ${number(limit)} de caracteres.`,
      other: `O texto é muito longo. Reduza para ${number(limit)} caracteres.`,
    }),
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? forms(plural(-left), {
          one: `${number(-left)} caractere acima do limite`,
          many: `${number(-left)} de caracteres acima do limite`,
          other: `${number(-left)} caracteres acima do limite`,
        })
      : forms(plural(left), {
          one: `${number(left)} caractere restante`,
          many: `${number(left)} de caracteres restantes`,
          other: `${number(left)} caracteres restantes`,
        }),
  commentThanks: 'Agradecemos seu feedback.',
  flowOpens: 'Abre um formulário opcional',
  flowUp: 'O que foi bom?',
  flowDown: 'O que deu errado?',
  flowField: 'Conte mais (opcional)',
  flowEmpty: 'Escolha um motivo ou escreva algo.',
  flowClose: 'Fechar',
  flowAdd: 'Adicionar detalhes',
  flowEdit: 'Editar feedback',
  saving: 'Enviando…',
  held: 'Será enviado com a resposta',
  waitingOffline: 'Será enviado quando houver conexão',
  waiting: 'Será enviado em instantes',
  unauthorized: 'Faça login para enviar',
  rejected: 'Não foi possível enviar',
  rejectedBecause: (why) => `Não foi possível enviar: ${why}`,
  expired: 'Não foi enviado a tempo',
  retry: 'Tentar de novo',
  announceThumbs: 'Feedback salvo.',
  announceRating: 'Avaliação salva.',
  announceRetracted: 'Feedback removido.',
  announceSaving: 'Enviando…',
  announceOffline: 'Você está offline. Seu feedback será enviado quando a conexão voltar.',
  announceWaiting: 'Ainda não foi enviado. Seu feedback será reenviado em instantes.',
  announceUnauthorized: 'Faça login novamente para enviar seu feedback.',
  announceFailed: 'Não foi possível enviar seu feedback.',
  announceCommentFailed: 'Não foi possível enviar seu feedback. Seu texto foi mantido.',
}
