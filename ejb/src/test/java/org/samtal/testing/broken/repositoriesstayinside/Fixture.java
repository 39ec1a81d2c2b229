package org.samtal.testing.broken.repositoriesstayinside;

import jakarta.enterprise.context.ApplicationScoped;

class Fixture {

    @ApplicationScoped
    public static class BrokenPublicRepository {}

    static class BrokenUnscopedRepository {}

    @ApplicationScoped
    static class FineRepository {}
}
