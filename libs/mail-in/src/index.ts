export { readMessage } from './message/read-message.js';
export { automaticKind } from './reports/automatic.js';
export { type Complaint, readComplaint } from './reports/complaint.js';
export { type DeliveryReport, readDeliveryReport } from './reports/delivery-report.js';
export type { Failure, Severity } from './reports/severity.js';
export { type Trimmed, trimReply } from './trimming/trim-reply.js';
