import type { ConsoleLocale } from '@/lib/i18n/locales'

export interface MailText {
  subject: string
  text: string
}

export interface InvitationMail {
  workspace: string
  inviter: string
  url: string
  days: number
}

export interface ResetMail {
  name: string
  url: string
  minutes: number
}

interface Texts {
  invitation(mail: InvitationMail): MailText
  passwordReset(mail: ResetMail): MailText
}

/** Plain text: every mail program shows it, and nothing in it is loaded from elsewhere. */
export const MAIL_TEXTS: Record<ConsoleLocale, Texts> = {
  en: {
    invitation: ({ workspace, inviter, url, days }) => ({
      subject: `Join ${workspace} on Parley`,
      text: lines(
        `${inviter} invites you to answer customers of ${workspace} with Parley.`,
        `Accept the invitation here. The link works for ${days} days, once:`,
        url,
        'You did not expect this? Then leave it alone: nothing happens without you.',
      ),
    }),
    passwordReset: ({ name, url, minutes }) => ({
      subject: 'Choose a new password for Parley',
      text: lines(
        `Hello ${name},`,
        `you can choose a new password here. The link works for ${minutes} minutes, once:`,
        url,
        'You did not ask for this? Then leave it alone: your password stays as it is.',
      ),
    }),
  },
  zh: {
    invitation: ({ workspace, inviter, url, days }) => ({
      subject: `加入 Parley 上的 ${workspace}`,
      text: lines(
        `${inviter} 邀请您使用 Parley 为 ${workspace} 的客户提供服务。`,
        `请点击以下链接接受邀请。链接 ${days} 天内有效，仅可使用一次：`,
        url,
        '如果您并未预料到此邀请，请忽略本邮件，不会有任何变化。',
      ),
    }),
    passwordReset: ({ name, url, minutes }) => ({
      subject: '设置新的 Parley 密码',
      text: lines(
        `${name}，您好：`,
        `请点击以下链接设置新密码。链接 ${minutes} 分钟内有效，仅可使用一次：`,
        url,
        '如果这不是您本人的请求，请忽略本邮件，您的密码不会改变。',
      ),
    }),
  },
}

const lines = (...parts: string[]) => `${parts.join('\n\n')}\n`
