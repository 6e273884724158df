import type { Endpoint } from '../endpoint'
import { me, openApi, sessions, setup, workspaces } from './accounts'
import { analytics } from './analytics'
import { assistants, models } from './assistants'
import { attachments } from './attachments'
import { cannedResponses } from './canned-responses'
import { contacts } from './contacts'
import { conversations } from './conversations'
import { documents, knowledgeBases, passages, search } from './knowledge'
import { invitations, members } from './members'
import { auditLog, mails } from './records'
import { rules } from './rules'
import { apiKeys } from './settings'
import { sources } from './sources'
import { start } from './start'
import { tags } from './tags'
import { widgets } from './widgets'

/** Every route of the HTTP API, by the group it is documented in. */
export const ENDPOINTS: Readonly<Record<string, readonly Endpoint[]>> = {
  Account: [me, sessions, workspaces, setup, openApi].flatMap((group) =>
    Object.values<Endpoint>(group),
  ),
  Conversations: Object.values(conversations),
  Attachments: Object.values<Endpoint>(attachments),
  Contacts: Object.values(contacts),
  'Knowledge bases': Object.values(knowledgeBases),
  Documents: [...Object.values<Endpoint>(documents), passages.list],
  Sources: Object.values(sources),
  Search: Object.values(search),
  'Escalation rules': Object.values(rules),
  Assistants: Object.values(assistants),
  Models: Object.values(models),
  'Guided start': Object.values(start),
  Widgets: Object.values(widgets),
  Tags: Object.values(tags),
  'Canned responses': Object.values(cannedResponses),
  'API keys': Object.values(apiKeys),
  Members: Object.values(members),
  Analytics: Object.values(analytics),
  Invitations: Object.values<Endpoint>(invitations),
  'Audit log': Object.values(auditLog),
  Mails: Object.values(mails),
}
