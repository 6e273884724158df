const en = {
  open: 'Open chat',
  close: 'Close chat',
  chat: 'Chat',
  tab: 'Open the chat in a new tab',
  blocked: 'The chat cannot be shown on this page.',
  unread: (count: number) => `${count} unread`,
}
const zh: typeof en = {
  open: '打开聊天',
  close: '关闭聊天',
  chat: '聊天',
  tab: '在新标签页中打开聊天',
  blocked: '聊天无法在此页面中显示。',
  unread: (count) => `${count} 条未读`,
}

export const texts = (locale = navigator.language) => (/^zh/i.test(locale) ? zh : en)
