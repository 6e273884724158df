import type { auth as en } from '../en/auth'
import type { Translated } from '../messages'

export const auth: Translated<typeof en> = {
  signInTitle: '登录 Parley',
  signInText: '回复访客，查看助手的表现。',
  signIn: '登录',
  signingIn: '正在登录…',
  email: '邮箱',
  password: '密码',
  noMatch: '邮箱与密码不匹配。',
  tooMany: '尝试次数过多，请一分钟后再试。',
  demo: '这是演示环境。请使用 <account>{owner}</account> 或 <account>{agent}</account> 登录，密码为 <account>{password}</account>。',
  setupPage: '初始设置',
  setupTitle: '设置 Parley',
  setupText: '创建所有者账号和第一个工作区，之后可以邀请其他人加入。',
  workspace: '工作区',
  workspaceHelp: '您的公司或团队名称，客服人员会看到。',
  yourName: '您的姓名',
  yourNameHelp: '您回复访客时，访客会看到。',
  passwordHelp: '至少 8 个字符。',
  createWorkspace: '创建工作区',
  settingUp: '正在设置…',
  alreadySetUp: 'Parley 已完成设置，请直接登录。',
}
