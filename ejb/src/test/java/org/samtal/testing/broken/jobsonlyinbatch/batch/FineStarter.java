package org.samtal.testing.broken.jobsonlyinbatch.batch;

import jakarta.batch.operations.JobOperator;

record FineStarter(JobOperator operator) {}
