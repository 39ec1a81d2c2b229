package org.samtal.testing.broken.persistenceonlyinthedomain.jms;

import jakarta.persistence.EntityManager;

record BrokenConsumer(EntityManager entities) {}
