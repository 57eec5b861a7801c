const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'full', timeStyle: 'short' })

/** An instant as people in London write it, such as Friday 5 February 2027 at 12:00. */
export const asWritten = (instant: string) => inLondon.format(new Date(instant)).replace(',', '')

const twoDigits = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 })

/** Hundredths of points as they are read, such as 79.46. */
export const asPoints = (hundredths: number) => `${twoDigits.format(hundredths / 100)} points`
