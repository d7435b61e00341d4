/** What is on record about one person: shown as a sealed pack, or erased. */
export { BuildDisputePack, MAX_PACK_CHARS, MAX_PACK_TEXTS, type DisputePack } from './build-dispute-pack.usecase.js';
export { canonical } from './domain/canonical.js';
export { sealedDocument, type PackSections } from './domain/sealed-document.js';
export { type PackVerdict } from './domain/verify-document.js';
export { ErasePerson, type ErasureCertificate, type ErasureWish } from './erase-person.usecase.js';
export { inPieces, verifyPack } from './pack-file.js';
export { PersonRecordStore } from './person-record.store.js';
export { PersonRecordsModule } from './person-records.module.js';
