import { createAccessControl } from 'better-auth/plugins/access'
import { defaultStatements } from 'better-auth/plugins/organization/access'

/** What each role may do through better-auth's own routes under `/api/auth/organization`. */
export const accessControl = createAccessControl(defaultStatements)

export const workspaceRoles = {
  owner: accessControl.newRole({
    organization: ['update'],
    member: ['create', 'update', 'delete'],
    invitation: ['create', 'cancel'],
  }),
  admin: accessControl.newRole({ organization: [] }),
  agent: accessControl.newRole({ organization: [] }),
}
