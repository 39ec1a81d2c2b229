package org.samtal.testing.broken.entitiesstayinside;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class Fixture {

    @Entity
    public static class BrokenCustomer {
        @Id
        long id;
    }

    @Embeddable
    public record BrokenAddress(String street) {}

    @Entity
    static class FineCustomer {
        @Id
        long id;
    }
}
