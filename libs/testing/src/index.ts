/** What tests are built from: databases, tenants, settings, clocks and ids. Only specs, test/ and bench/ import it. */
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { openTestDatabase, type OpenTestDatabase } from './open-test-database.js';
export { createTestTenant, type TestTenant, type TestTenantWishes } from './test-tenant.js';
export { TEST_KEKS, testEnvironment } from './test-environment.js';
export { fakeClock, type FakeClock } from './fake-clock.js';
export { seededIds } from './seeded-ids.js';
