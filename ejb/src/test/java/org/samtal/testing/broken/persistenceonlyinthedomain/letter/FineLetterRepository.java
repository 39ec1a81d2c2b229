package org.samtal.testing.broken.persistenceonlyinthedomain.letter;

import jakarta.persistence.EntityManager;

record FineLetterRepository(EntityManager entities) {}
