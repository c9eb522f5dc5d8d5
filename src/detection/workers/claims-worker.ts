import { answerJobs } from '../../platform/threads/threads.ts';
import { claimsJobs } from './claims-jobs.ts';

answerJobs(claimsJobs);
