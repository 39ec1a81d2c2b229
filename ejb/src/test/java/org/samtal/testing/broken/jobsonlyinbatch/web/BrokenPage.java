package org.samtal.testing.broken.jobsonlyinbatch.web;

import jakarta.batch.operations.JobOperator;

record BrokenPage(JobOperator operator) {}
