package org.samtal.testing.broken.injectedfieldsarepackageprivate;

import jakarta.inject.Inject;

class Fixture {

    static class BrokenPage {
        @Inject
        public String open;
    }

    static class BrokenPanel {
        @Inject
        protected String inherited;
    }

    static class FinePage {
        @Inject
        String letters;
    }
}
