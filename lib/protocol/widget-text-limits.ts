/** The widget's texts that a company may word itself, with the most characters each may have. */
export const WIDGET_TEXT_LIMITS = {
  /** Above the greeting; none unless given. */
  headline: 80,
  intro: 500,
  placeholder: 80,
  placeholderPerson: 80,
  talkToPerson: 40,
  waitingForPerson: 60,
  assistantReady: 60,
  person: 40,
  newConversation: 40,
  resolvedStatus: 60,
  personOffered: 120,
} as const
export type WidgetTextName = keyof typeof WIDGET_TEXT_LIMITS
