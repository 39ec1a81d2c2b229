package org.samtal.testing.broken.entitymanageronlyinrepositories;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;

class Fixture {

    static class BrokenLetters {
        @PersistenceContext
        EntityManager entities;
    }

    static class FineRepository {
        @PersistenceContext
        EntityManager entities;
    }

    static class FineMigration {
        EntityManagerFactory factory;
    }
}
