package org.samtal.testing.broken.persistenceonlyinthedomain.batch;

import java.sql.Connection;

record BrokenJob(Connection connection) {}
