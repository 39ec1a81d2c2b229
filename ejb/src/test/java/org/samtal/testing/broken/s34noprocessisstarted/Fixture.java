package org.samtal.testing.broken.s34noprocessisstarted;

import java.io.IOException;

class Fixture {

    static class BrokenRuntime {
        void send(String address) throws IOException {
            Runtime.getRuntime().exec(new String[] {"sendmail", address});
        }
    }

    static class BrokenBuilder {
        void send(String address) throws IOException {
            new ProcessBuilder("sendmail", address).start();
        }
    }

    static class FineMemory {
        long free() {
            return Runtime.getRuntime().freeMemory();
        }
    }
}
