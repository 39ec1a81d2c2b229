package org.samtal.testing.broken.frontdoorsaresmall;

import jakarta.ejb.Stateless;

class Fixture {

    @Stateless
    public static class BrokenLetters {
        public void one() {}

        public void two() {}

        public void three() {}

        public void four() {}

        public void five() {}

        public void six() {}

        public void seven() {}

        public void eight() {}
    }

    @Stateless
    public static class FineLetters {
        public void one() {}

        public void two() {}

        public void three() {}

        public void four() {}

        public void five() {}

        public void six() {}

        public void seven() {}

        void inside() {}
    }
}
