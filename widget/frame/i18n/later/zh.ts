import type { LaterTexts } from './en'

export const zh: LaterTexts = {
  files: '附件',
  uploading: (name) => `正在上传 ${name}`,
  removeFile: (name) => `移除 ${name}`,
  fileTooLarge: '超过 10 MB',
  tooManyFiles: '最多 10 个文件',
  fileRefused: '不支持发送此类文件',
  fileFailed: '上传失败，请移除后重试。',
  rateChat: '您对这次对话满意吗？',
  score: (score) => `${score} 分（满分 5 分）`,
  rateMore: '还有什么想说的吗？（选填）',
  skip: '跳过',
}
