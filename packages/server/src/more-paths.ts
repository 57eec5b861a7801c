import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { competitionPapersPaths } from './competition/papers-paths.ts'
import { linkPaths } from './consortium/link-paths.ts'
import { documentContentPaths } from './document/content-paths.ts'

/** Routes that are no procedures, as the OpenAPI document tells them. */
export const morePaths: ZodOpenApiPathsObject = { ...documentContentPaths, ...competitionPapersPaths, ...linkPaths }
