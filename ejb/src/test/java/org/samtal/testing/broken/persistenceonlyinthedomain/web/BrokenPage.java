package org.samtal.testing.broken.persistenceonlyinthedomain.web;

import javax.sql.DataSource;

record BrokenPage(DataSource source) {}
