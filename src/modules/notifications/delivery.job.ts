/** BullMQ queue of the mails to send. */
export const DELIVERY_QUEUE = 'deliveries';

/** Mails in one job, each with an outcome of its own: 20 bring the queue close to the mail server's own pace. */
export const DELIVERIES_PER_JOB = 20;
/** Jobs that one process works on at a time: as many as it has connections to the mail server, for one stalled mail holds its job. */
export const CONCURRENT_JOBS = 5;

/** Which deliveries to send, and how many attempts each had when the job was made: a job that comes late finds more. */
export interface DeliveryJob {
  deliveries: { id: string; attempts: number }[];
}
