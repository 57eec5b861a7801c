import { serverSettings } from '@carelot/commands/deployment/config'
import { openDeploymentDatabase } from '@carelot/commands/deployment/open-database'
import { run } from '@carelot/commands/deployment/run'
import { folderStore } from '@carelot/commands/document/folder-store'
import { openVault } from '@carelot/commands/keys/vault'
import { pino } from 'pino'
import { serve } from './serve.ts'

// The server of a deployment, as a process of its own.
await run(async () => {
  const settings = serverSettings()
  const logger = pino({ level: settings.CARELOT_LOG_LEVEL })
  const db = await openDeploymentDatabase(settings)
  const deployment = {
    db,
    mode: settings.CARELOT_MODE,
    vault: await openVault(settings.CARELOT_KEYS_FILE),
    documents: await folderStore(settings.CARELOT_DOCUMENTS_FOLDER),
    expiryReminderDays: settings.CARELOT_EXPIRY_REMINDER_DAYS,
  }
  const server = await serve(deployment, {
    databaseUrl: settings.DATABASE_URL,
    host: settings.CARELOT_HOST,
    port: settings.CARELOT_PORT,
    limits: { requestsPerMinute: settings.CARELOT_REQUESTS_PER_MINUTE },
    logger,
  })
  logger.info({ url: server.url, mode: settings.CARELOT_MODE }, 'serving')
  return {
    async stop() {
      await server.close()
      await db.destroy()
      logger.info('ended')
    },
  }
})
