import type { KeyHolder } from '@carelot/commands/competition/release-quality'
import type { Deployment } from '@carelot/commands/context'
import type { DataConverter } from '@temporalio/common'
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker'
import { competitionActivities, competitionKeyActivities } from './competition/activities.ts'
import { consortiumActivities } from './consortium/activities.ts'

export type WorkerSettings = {
  connection: NativeConnection
  namespace: string
  dataConverter: DataConverter
  /** Names the deployment's version in production; without it the worker is unversioned. */
  buildId?: string | undefined
}

const usual = { shutdownGraceTime: '20 s', shutdownForceTime: '30 s', maxCachedWorkflows: 300 } as const

function versioning(buildId: string | undefined): Pick<WorkerOptions, 'workerDeploymentOptions'> {
  if (buildId === undefined) return {}
  const version = { deploymentName: 'carelot', buildId }
  return { workerDeploymentOptions: { useWorkerVersioning: true, version, defaultVersioningBehavior: 'PINNED' } }
}

/** Runs the processes and their short steps on the database. */
export function createProcessWorker(
  deployment: Deployment,
  { bundlePath, buildId, ...settings }: WorkerSettings & { bundlePath: string },
): Promise<Worker> {
  return Worker.create({
    ...usual,
    ...settings,
    ...versioning(buildId),
    taskQueue: 'process',
    workflowBundle: { codePath: bundlePath },
    activities: { ...competitionActivities(deployment), ...consortiumActivities(deployment) },
    maxConcurrentActivityTaskExecutions: 12,
    maxConcurrentWorkflowTaskExecutions: 20,
  })
}

/** Holds the private key that opens sealed bids, and does only what needs it. */
export function createKeysWorker(
  deployment: Deployment,
  holder: KeyHolder,
  { buildId, ...settings }: WorkerSettings,
): Promise<Worker> {
  return Worker.create({
    ...usual,
    ...settings,
    ...versioning(buildId),
    taskQueue: 'keys',
    activities: competitionKeyActivities(deployment, holder),
    maxConcurrentActivityTaskExecutions: 4,
  })
}
