import { userInfo } from 'node:os'
import { expect, it } from 'vitest'
import { personOf } from '../../../src/adapters/terminal/person-of.ts'

it.each([
  [null, undefined, userInfo().username],
  [null, 'Rana Aziz', 'Rana Aziz'],
  ['Dana', 'Rana Aziz', 'Dana'],
  [' Dana   Ruiz ', 'Rana Aziz', 'Dana Ruiz'],
  ['  ', 'Rana Aziz', 'Rana Aziz'],
])('--by %j and STET_PERSON %j: %s sits at the terminal', (by, person, name) => {
  expect(personOf({ STET_PERSON: person }, by).name).toBe(name)
})

it('is one person however the name is written', () => {
  const ids = ['Rana', ' rana ', 'RANA', 'Ｒana', 'Raná'].map((by) => personOf({ STET_PERSON: undefined }, by).id)
  expect(new Set(ids)).toEqual(new Set(['rana']))
})
