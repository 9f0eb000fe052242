import { officerRoles, roles, unitRoles, type Role } from '@huibian/workflow';
import { exclusivityRefusal, unitRefusal } from './grant.rules';

const officer = (role: Role) => (officerRoles as readonly Role[]).includes(role);

test('An officer holds one role; everybody else any of the others', () => {
  for (const held of roles) {
    for (const role of roles) {
      const refused = exclusivityRefusal([held], role) !== null;
      expect([held, role, refused]).toEqual([held, role, held !== role && (officer(held) || officer(role))]);
    }
  }
});

test('Unit roles name a unit and no other role does', () => {
  for (const role of roles) {
    const ofUnit = (unitRoles as readonly Role[]).includes(role);
    expect([role, unitRefusal(role, null)?.code, unitRefusal(role, 'unit')?.code]).toEqual(
      ofUnit ? [role, 'grant.unit_needed', undefined] : [role, undefined, 'grant.unit_not_wanted'],
    );
  }
});
