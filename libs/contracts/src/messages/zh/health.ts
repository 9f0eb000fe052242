/** What the system administrator has to see to. Each names the cure. */
export const health = {
  'health.schema_behind': '数据库缺 {count} 项升级，请运行升级命令或重新启动服务。',
  'health.files_unwritable': '文件目录写不进去，上传和发布都会失败。请检查磁盘和目录权限。',
  'health.worker_silent': '后台进程没有动静，排版、通知和记录封存都停着。请检查后台进程是否在运行。',
  'health.queue_away': '任务队列连不上，排版和通知都停着。请检查队列所在的数据库或 Redis。',
  'health.disk_low': '存放文件的磁盘只剩 {free}，请尽快清理或扩容。',
  'health.jobs_failed': '有 {count} 项后台任务没有做成（{job}），请看下面的原因。',
  'health.outbox_stuck': '有 {count} 项事件等了超过五分钟还没有派出，请检查后台进程。',
  'health.mail_failed': '有 {count} 封邮件没有发出，请在待发邮件中查看原因，并检查邮件服务器。',
  'health.mail_unconfigured': '没有配置邮件服务器，{count} 封邮件在等。消息在系统内都能看到；要发邮件请设置 SMTP_URL。',
} as const;
