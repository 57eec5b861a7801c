// Generated from openapi.json: `npm run generate`. Do not edit.
export const sdkVersion = '0.0.0'
