import { answerJobs } from '../../platform/threads/threads.ts';
import { jobs } from './jobs.ts';

answerJobs(() => jobs);
