import type { shell as en } from '../en/shell'
import type { Translated } from '../messages'

export const shell: Translated<typeof en> = {
  console: '控制台',
  menu: '菜单',
  inbox: '收件箱',
  overview: '概览',
  knowledge: '知识库',
  assistant: '助手',
  rules: '规则',
  widgets: '小部件',
  settings: '设置',
  workspace: '工作区：{name}',
  workspaces: '工作区',
  appearance: '外观',
  themeSystem: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  language: '语言',
  status: '状态',
  online: '在线',
  away: '离开',
  profile: '个人资料',
  signOut: '退出登录',
  shortcuts: '快捷键',
  offline: '正在重新连接… 可能缺少最新消息。',
  offlineModel: '离线模型',
}
