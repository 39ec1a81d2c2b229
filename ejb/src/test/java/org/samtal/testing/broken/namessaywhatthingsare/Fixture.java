package org.samtal.testing.broken.namessaywhatthingsare;

class Fixture {

    interface BrokenLetterManager {}

    record BrokenLetterUtil() {}

    record BrokenLetterImpl() {}

    record BrokenHelper() {}

    record FineLetters() {}

    record FineBasement() {}
}
