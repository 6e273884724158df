import type { Database } from '@/lib/db/client'

/** All that a change from elsewhere could have touched, as text. */
export async function stateOfWorkspace(db: Database, workspaceId: string): Promise<string> {
  const [where, orderBy] = [{ workspaceId }, { id: 'asc' }] as const
  const states = await Promise.all([
    db.tag.findMany({ where, orderBy }),
    db.cannedResponse.findMany({ where, orderBy }),
    db.apiKey.findMany({ where, orderBy }),
    db.mail.findMany({ where, orderBy }),
    db.document.findMany({ where, orderBy }),
    db.escalationRule.findMany({ where, orderBy }),
    db.assistant.findMany({ where, orderBy }),
    db.widget.findMany({ where, orderBy }),
    db.knowledgeBase.findMany({ where, orderBy }),
    db.source.findMany({ where, orderBy }),
    db.contact.findMany({ where, orderBy }),
    db.conversation.findMany({ where, orderBy }),
    db.message.findMany({ where, orderBy }),
    db.attachment.findMany({ where, orderBy }),
    db.member.findMany({ where: { organizationId: workspaceId }, orderBy }),
    db.invitation.findMany({ where: { organizationId: workspaceId }, orderBy }),
    db.session.findMany({
      where: { user: { members: { some: { organizationId: workspaceId } } } },
      select: { id: true },
      orderBy,
    }),
  ])
  return JSON.stringify(states)
}
