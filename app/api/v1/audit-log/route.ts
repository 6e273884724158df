import { auditLog } from '@/lib/http/endpoints/records'
import { route } from '@/lib/http/route'
import { listAuditLog } from '@/lib/services/audit/list'

export const GET = route(auditLog.list, ({ ctx, query }) => listAuditLog(ctx, query))
